"""What the keys of the menu 剪报 do."""

from __future__ import annotations

from reader.export import STYLES
from reader.ui.flow import look, picking, printing, taking
from reader.ui.parts import Parts


def citation(parts: Parts) -> None:
    taking.copy_citation(parts)


def citation_style(parts: Parts) -> None:
    """The next style, copied at once, so that pressing again goes on through all of them."""
    styles = list(STYLES)
    now = parts.settings.text("take.style")
    parts.settings["take.style"] = styles[(styles.index(now) + 1) % len(styles) if now in styles else 0]
    look.save_settings(parts)
    citation(parts)


def passage(parts: Parts) -> None:
    taking.copy_passage(parts)


def pick(parts: Parts) -> None:
    picking.pick(parts)


def export(parts: Parts) -> None:
    taking.ask(parts)


def print(parts: Parts) -> None:
    printing.print_article(parts)


def preview(parts: Parts) -> None:
    printing.preview_article(parts)
