"""Colours and typefaces: a Theme in, a palette, a style sheet and fonts out. The style sheet's text is a resource.

Chinese glyphs come out in Japanese forms, with half-width quotation marks, unless families with simplified Chinese
forms are named first: on Debian with only Noto CJK installed, Qt's own choice for 汉字 is "Noto Sans CJK JP".
"""

from __future__ import annotations

from dataclasses import asdict, dataclass

from PySide6.QtGui import QColor, QFont, QPalette

from reader.paths import resources

SANS = (
    "Noto Sans CJK SC",
    "Source Han Sans SC",
    "PingFang SC",
    "Microsoft YaHei UI",
    "WenQuanYi Micro Hei",
    "sans-serif",
)
SERIF = ("Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", "SimSun", "Noto Sans CJK SC", "serif")
UI_PIXELS = 14


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours as #rrggbb. `paper` is what text stands on, `panel` what lists stand on."""

    name: str
    paper: str
    panel: str
    raised: str  # fields and buttons
    line: str  # hairlines
    ink: str
    soft: str  # secondary text: kickers, bylines, counts
    accent: str
    selected: str  # the current row of a list
    selection: str  # selected text
    hit: str  # a search hit
    hit_now: str  # the hit the person is at
    hit_ink: str
    marks: tuple[str, str, str, str, str]  # highlight colours 1..5
    mark_lines: tuple[str, str, str, str, str]  # their underlines


LIGHT = Theme(
    name="light",
    paper="#fdfcf8",
    panel="#f4f2ec",
    raised="#ffffff",
    line="#dedad0",
    ink="#24221e",
    soft="#605b51",
    accent="#a3271f",
    selected="#e6e1d6",
    selection="#b8d0ec",
    hit="#ffe9a8",
    hit_now="#f7b955",
    hit_ink="#24221e",
    marks=("#fff0b3", "#d5efc0", "#cfe5fb", "#fbd9e2", "#e6dbf8"),
    mark_lines=("#c79a00", "#4f9a2f", "#2f7fc4", "#cc4f78", "#7d55bd"),
)
DARK = Theme(
    name="dark",
    paper="#1d1c1a",
    panel="#262422",
    raised="#302e2b",
    line="#3b3834",
    ink="#ddd8ce",
    soft="#b0aa9e",
    accent="#e98a7c",
    selected="#3a3733",
    selection="#35506e",
    hit="#66531a",
    hit_now="#8a590f",
    hit_ink="#fff8e6",
    marks=("#4d4314", "#2f4722", "#213f5a", "#542c3a", "#40315c"),
    mark_lines=("#d9b53a", "#86c465", "#6fb1e8", "#e688a8", "#b495e6"),
)
THEMES = {theme.name: theme for theme in (LIGHT, DARK)}


def sans(pixels: int = UI_PIXELS) -> QFont:
    return _font(SANS, pixels)


def serif(pixels: int) -> QFont:
    return _font(SERIF, pixels)


def palette(theme: Theme) -> QPalette:
    """What style sheets do not reach: text selection, placeholder text, tool tips, Qt's own dialogs."""
    made = QPalette()
    for role, colour in (
        (QPalette.ColorRole.Window, theme.panel),
        (QPalette.ColorRole.WindowText, theme.ink),
        (QPalette.ColorRole.Base, theme.raised),
        (QPalette.ColorRole.AlternateBase, theme.panel),
        (QPalette.ColorRole.Text, theme.ink),
        (QPalette.ColorRole.Button, theme.raised),
        (QPalette.ColorRole.ButtonText, theme.ink),
        (QPalette.ColorRole.ToolTipBase, theme.raised),
        (QPalette.ColorRole.ToolTipText, theme.ink),
        (QPalette.ColorRole.PlaceholderText, theme.soft),
        (QPalette.ColorRole.Highlight, theme.selection),
        (QPalette.ColorRole.HighlightedText, theme.ink),
        (QPalette.ColorRole.Link, theme.accent),
    ):
        made.setColor(role, QColor(colour))
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.soft))
    return made


def style_sheet(theme: Theme) -> str:
    """resources/window.qss with every @name replaced by the theme's colour."""
    text = (resources() / "window.qss").read_text("utf-8")
    colours = {name: value for name, value in asdict(theme).items() if isinstance(value, str)}
    for name in sorted(colours, key=len, reverse=True):  # @hit_now before @hit
        text = text.replace(f"@{name}", colours[name])
    return text


def _font(families: tuple[str, ...], pixels: int) -> QFont:
    font = QFont()
    font.setFamilies(list(families))
    font.setPixelSize(pixels)
    return font
