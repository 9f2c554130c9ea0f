"""What the keys of the menu 剪报 do."""

from __future__ import annotations

from reader.export import STYLE_NAMES, STYLES, cite
from reader.tongue import later, tr
from reader.ui.flow import look, printing, taking
from reader.ui.parts import Parts

BARE = later("版面上没有报名或日期，按 Ctrl+E 可以补上。")


def citation(parts: Parts) -> None:
    if (reading := taking.open_article(parts)) is not None:
        style = parts.settings.text("take.style")
        style = style if style in STYLES else "gbt2025"
        text = cite(reading, style)
        taking.copy(text)
        said = tr("已复制引文（{style}）：{citation}", style=STYLE_NAMES[style], citation=" ".join(text.split()))
        page = reading.pieces[0].page
        parts.status.say(said if page.paper and page.date else f"{tr(BARE)}{said}")


def citation_style(parts: Parts) -> None:
    """The next style, copied at once, so that pressing again goes on through all of them."""
    styles = list(STYLES)
    now = parts.settings.text("take.style")
    parts.settings["take.style"] = styles[(styles.index(now) + 1) % len(styles) if now in styles else 0]
    look.save_settings(parts)
    citation(parts)


def passage(parts: Parts) -> None:
    taking.copy_passage(parts)


def export(parts: Parts) -> None:
    taking.ask(parts)


def print(parts: Parts) -> None:
    printing.print_article(parts)


def preview(parts: Parts) -> None:
    printing.preview_article(parts)
