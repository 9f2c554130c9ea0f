"""Colours and typefaces: a Theme in, a palette, a style sheet and fonts out; a Look says how text is set. The style
sheet's text is a resource.

Chinese glyphs come out in Japanese forms, with half-width quotation marks, unless families with simplified Chinese
forms are named first: on Debian with only Noto CJK installed, Qt's own choice for 汉字 is "Noto Sans CJK JP".
"""

from __future__ import annotations

import re
from dataclasses import asdict, dataclass

from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from reader.paths import resources
from reader.ui import sizes
from reader.ui.sizes import scaled

SANS = (
    "Noto Sans CJK SC",
    "Source Han Sans SC",
    "PingFang SC",
    "Microsoft YaHei UI",
    "WenQuanYi Micro Hei",
    "sans-serif",
)
SERIF = ("Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", "SimSun", "Noto Sans CJK SC", "serif")
TAIWAN = ("Noto Sans CJK TC", "Source Han Sans TC", "PingFang TC", "Microsoft JhengHei UI", *SANS)
LOCAL_FORMS = QFont.Tag("locl")
PIXELS = re.compile(r"@(\d+)px")  # of a style sheet: so many at 100 %


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours as #rrggbb. `paper` is what text stands on, `panel` what lists stand on."""

    name: str
    paper: str
    panel: str
    raised: str  # fields and buttons
    line: str  # hairlines
    edge: str  # of fields and buttons, and what scrolls: at 3 to 1 from what it stands on
    ink: str
    soft: str  # secondary text: kickers, bylines, counts
    hint: str  # what stands in an empty field: lighter than what is typed there
    accent: str
    selected: str  # the current row of a list
    selection: str  # selected text
    hit: str  # a search hit
    hit_ink: str
    hit_now: str  # the hit the person is at: at 3 to 1 from the others, so that who sees no colours sees it too
    hit_now_ink: str
    marks: tuple[str, str, str, str, str]  # highlight colours 1..5
    mark_lines: tuple[str, str, str, str, str]  # their underlines


LIGHT = Theme(
    name="light",
    paper="#fdfcf8",
    panel="#f4f2ec",
    raised="#ffffff",
    line="#dedad0",
    edge="#8a8478",
    ink="#24221e",
    soft="#605b51",
    hint="#757068",
    accent="#a3271f",
    selected="#e6e1d6",
    selection="#b8d0ec",
    hit="#ffe9a8",
    hit_ink="#24221e",
    hit_now="#a85b00",
    hit_now_ink="#ffffff",
    marks=("#fff0b3", "#d5efc0", "#cfe5fb", "#fbd9e2", "#e6dbf8"),
    mark_lines=("#967200", "#42851f", "#2f7fc4", "#cc4f78", "#7d55bd"),
)
DARK = Theme(
    name="dark",
    paper="#1d1c1a",
    panel="#262422",
    raised="#302e2b",
    line="#46423c",
    edge="#857e73",
    ink="#ddd8ce",
    soft="#b0aa9e",
    hint="#9f9a8f",
    accent="#e98a7c",
    selected="#3a3733",
    selection="#35506e",
    hit="#66531a",
    hit_ink="#fff8e6",
    hit_now="#e8b04a",
    hit_now_ink="#1d1c1a",
    marks=("#4d4314", "#2f4722", "#213f5a", "#542c3a", "#40315c"),
    mark_lines=("#d9b53a", "#86c465", "#6fb1e8", "#e688a8", "#b495e6"),
)
SEPIA = Theme(
    name="sepia",
    paper="#f5ecd9",
    panel="#ebdfc6",
    raised="#fbf5e7",
    line="#d3c3a1",
    edge="#857355",
    ink="#3a2d1c",
    soft="#63523a",
    hint="#7a6a54",
    accent="#913317",
    selected="#e0d1b1",
    selection="#bfd0c4",
    hit="#f4d488",
    hit_ink="#2e2315",
    hit_now="#97520f",
    hit_now_ink="#fffaf0",
    marks=("#f3dc93", "#d3ddac", "#c8d9df", "#f0cbc0", "#dccfe3"),
    mark_lines=("#876000", "#4a7522", "#38759f", "#b8486a", "#7a55a8"),
)
# Every line and letter at 7 to 1 or more; edges are drawn in ink, so that nothing is told by a tint alone.
CONTRAST = Theme(
    name="contrast",
    paper="#ffffff",
    panel="#ffffff",
    raised="#ffffff",
    line="#000000",
    edge="#000000",
    ink="#000000",
    soft="#1c1c1c",
    hint="#555555",
    accent="#9b0000",
    selected="#d8e8ff",
    selection="#9cc8ff",
    hit="#ffe14d",
    hit_ink="#000000",
    hit_now="#7a3b00",
    hit_now_ink="#ffffff",
    marks=("#ffee99", "#c4f0b0", "#bfe0ff", "#ffd0dc", "#e4d2ff"),
    mark_lines=("#7a5c00", "#22660a", "#00509c", "#a30e48", "#5b22ab"),
)
CONTRAST_DARK = Theme(
    name="contrast_dark",
    paper="#000000",
    panel="#000000",
    raised="#000000",
    line="#ffffff",
    edge="#ffffff",
    ink="#ffffff",
    soft="#e8e8e8",
    hint="#999999",
    accent="#ffd500",
    selected="#003a75",
    selection="#00529e",
    hit="#5c4a00",
    hit_ink="#ffffff",
    hit_now="#ffb84d",
    hit_now_ink="#000000",
    marks=("#4a3d00", "#0d4511", "#003a6b", "#6b0f30", "#401c7a"),
    mark_lines=("#ffd84d", "#7fe05a", "#6cbcff", "#ff8fb3", "#c7a3ff"),
)
THEMES = {theme.name: theme for theme in (LIGHT, SEPIA, DARK, CONTRAST, CONTRAST_DARK)}
# Families of one design for several places: what is drawn is 汉字 as written there, not as in mainland print.
ELSEWHERE = (" JP", " KR", " HK", " TC", " TW", " HW JP", " K", " J")


@dataclass(frozen=True, slots=True)
class Look:
    """How an article is set: the settings text.… and the theme, in one value."""

    theme: Theme = LIGHT
    face: str = "serif"  # or "sans", or the name of a family
    size: int = 19  # pixels of body text
    leading: int = 170  # per cent of the size
    measure: int = 36  # characters a line holds at the most
    indent: int = 2  # of a first line, in characters
    justified: bool = True
    autospace: bool = True  # a gap between 汉字 and Latin letters or digits
    columns: bool = False  # two, where there is room
    pinyin: bool = False  # above the text
    other_part: str = "Shift+X"  # the key that leads to where a reference points; nothing: it has none

    def font(self, serif: bool, pixels: int) -> QFont:
        """Of the paper's own text (serif), or of what stands beside it: captions, crossheads, our lines."""
        if not serif or self.face == "sans":
            return sans(pixels)
        return _font(SERIF if self.face == "serif" else (self.face, *SERIF), pixels)


def chinese_families() -> list[str]:
    """Installed typefaces that have simplified Chinese glyphs, in the forms of the mainland where there are several."""
    installed = QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese)
    return [name for name in installed if not name.endswith(ELSEWHERE) and not QFontDatabase.isPrivateFamily(name)]


def sans(pixels: int) -> QFont:
    return _font(SANS, pixels)


def interface(pixels: int = sizes.USUAL) -> QFont:
    """For what is painted beside the text: so many pixels, and more where the window's letters are larger."""
    return sans(scaled(pixels))


def spoken(pixels: int) -> QFont:
    """For what the window itself says where it is painted: in the forms of its language, which a newspaper's words
    beside it do not follow."""
    font = QApplication.font()
    font.setPixelSize(scaled(pixels))
    return font


def of_window(language: str) -> QFont:
    """What the window itself speaks in; not what stands in a newspaper."""
    return _font(TAIWAN if language == "zh_TW" else SANS, sizes.USUAL)


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
        (QPalette.ColorRole.PlaceholderText, theme.hint),
        (QPalette.ColorRole.Highlight, theme.selection),
        (QPalette.ColorRole.HighlightedText, theme.ink),
        (QPalette.ColorRole.Link, theme.accent),
    ):
        made.setColor(role, QColor(colour))
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.soft))
    return made


def style_sheet(theme: Theme) -> str:
    """resources/window.qss with every @name replaced by the theme's colour, and @14px by as many pixels as that is now;
    @resources is the folder, @tick the mark that can be seen on the accent, @plate a light ground for icons drawn in
    black."""
    text = (resources() / "window.qss").read_text("utf-8")
    tick = "tick-light" if QColor(theme.accent).lightness() < 128 else "tick-dark"
    text = text.replace("@resources", resources().as_posix()).replace("@tick", tick)
    colours = dict(zip(("plate", "plate_ink"), plate_of(theme), strict=True)) | {
        name: value for name, value in asdict(theme).items() if isinstance(value, str)
    }
    for name in sorted(colours, key=len, reverse=True):  # @hit_now before @hit
        text = text.replace(f"@{name}", colours[name])
    return PIXELS.sub(lambda found: f"{scaled(int(found[1]))}px", text)


def plate_of(theme: Theme) -> tuple[str, str]:
    """The ground and the letters of what holds icons drawn in black."""
    dark = QColor(theme.panel).lightness() < 128
    return (theme.soft, theme.panel) if dark else (theme.panel, theme.ink)


def _font(families: tuple[str, ...], pixels: int) -> QFont:
    font = QFont()
    font.setFamilies(list(families))
    font.setPixelSize(pixels)
    # Else the same typeface draws 汉字 and ，。 as is usual where the system's language (LANG) is at home: the marks in
    # the middle under zh_TW, Japanese forms under ja_JP. What a newspaper printed does not change with who reads it.
    font.setFeature(LOCAL_FORMS, 0)
    return font
