"""What an eye would find wrong with a window, measured: text too near to its ground, text that is cut off, what lies
over something else. Top-level widgets in, sentences out; an empty list means that nothing was found."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import fields, replace
from itertools import combinations

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QImage, QPainter, QRegion, QTextLayout
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QCheckBox,
    QComboBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QTabBar,
    QToolButton,
    QWidget,
)

from PySide6.QtPrintSupport import QPrintDialog, QPrintPreviewDialog  # isort: skip

from reader.ui.themes import LIGHT, THEMES, Theme

SAID = (QLabel, QPushButton, QToolButton, QCheckBox, QLineEdit, QPlainTextEdit, QComboBox)
FOREIGN = (QFileDialog, QPrintDialog, QPrintPreviewDialog)  # Qt lays them out, and colours their icons
EVERY = tuple(THEMES.values())
INKS = ("ink", "soft", "accent", "hint")  # what letters are painted in
LEAST = 4.5  # WCAG 2.2, 1.4.3
STARK = 7.0  # 1.4.6, of the themes of high contrast
SHARP = 2  # pixels of the picture for one of the window: at one, thin strokes do not reach their colour
EDGE = 3  # pixels of a field or button that are its frame
BOX = 26  # of what is ticked, before what it says
TINT = 3  # of 255
ENOUGH = QSize(360, 180)  # pixels that are looked at
STROKES = 8  # pixels of the picture that a colour has at the least, to be that of letters
ENDS = 24  # pixels of a line edit that its frame, padding and cursor take
SLACK = 1  # pixels
FEW = 2  # characters, the full stop among them


def shown_tops() -> list[QWidget]:
    return [top for top in QApplication.topLevelWidgets() if top.isVisible()]


def said_in(top: QWidget) -> Iterator[QWidget]:
    """What says something to a person, and is to be seen."""
    for widget in (top, *top.findChildren(QWidget)):
        if widget.window() is top and isinstance(widget, SAID) and _seen(widget) and _said(widget):
            yield widget


def lists_in(top: QWidget) -> Iterator[QWidget]:
    """Lists and menus that show anything."""
    if isinstance(top, QMenu):
        yield top
    for view in top.findChildren(QAbstractItemView):
        if view.window() is top and _seen(view) and view.model() is not None and view.model().rowCount():
            yield view


# ------------------------------------------------------------------------------------------------------------- contrast


def probe() -> Theme:
    """A theme none of whose colours is another's: what is painted in it tells which colour of a theme was asked for,
    and so what it looks like in every other theme."""
    names = [field.name for field in fields(Theme) if isinstance(getattr(LIGHT, field.name), str)]
    colours = {name: f"#{'40' if name in INKS else 'e0'}{32 + 8 * nth:02x}50" for nth, name in enumerate(names)}
    return replace(LIGHT, **{name: colour for name, colour in colours.items() if name != "name"})


PROBE = probe()


def kind_of(widget: QWidget) -> tuple[object, ...]:
    """What its colours follow from, so that each combination is measured once."""
    names = []
    at: QWidget | None = widget
    while at is not None:
        names.append(at.objectName() or type(at).__name__)
        at = None if at.isWindow() else at.parentWidget()
    empty = isinstance(widget, QLineEdit) and not widget.text()
    return type(widget), widget.isEnabled(), widget.hasFocus(), empty, *names


def faint(widget: QWidget) -> list[str]:
    """Themes in which what a widget says is too near to its ground; the widget is painted in the probe."""
    area = widget.rect()
    if not isinstance(widget, QLabel | QMenu | QAbstractItemView):
        area.adjust(EDGE, EDGE, -EDGE, -EDGE)
    if isinstance(widget, QCheckBox):
        area.setLeft(BOX)
    if isinstance(widget, QComboBox) or (isinstance(widget, QLineEdit) and widget.isClearButtonEnabled()):
        area.setWidth(max(area.width() - ENDS, 1))
    area.setSize(area.size().boundedTo(ENOUGH))
    top = widget.window()
    seen = _colours(top, QRect(widget.mapTo(top, area.topLeft()), area.size()))
    known = [role for colour, count in seen.most_common() if count >= STROKES and (role := _role(colour))]
    ground = next((role for role in known if role not in INKS), "")
    inks = sorted({role for role in known if role in INKS})
    if not ground or not inks:
        return [f"{named(widget)}: letters or ground in a colour of no theme: {seen.most_common(3)}"]
    return [
        f"{named(widget)}: {ink} on {ground} in {theme.name}"
        for ink in inks
        for theme in EVERY
        if contrast(getattr(theme, ink), getattr(theme, ground)) < (STARK if "contrast" in theme.name else LEAST)
    ]


def _role(colour: str) -> str:
    """Which colour of the probe it is; Qt tints the ground of a group by a few shades."""
    for field in fields(Theme):
        own = getattr(PROBE, field.name)
        if isinstance(own, str) and own.startswith("#") and _apart(own, colour) <= TINT:
            return field.name
    return ""


def _apart(one: str, other: str) -> int:
    return max(abs(int(one[at : at + 2], 16) - int(other[at : at + 2], 16)) for at in (1, 3, 5))


def _colours(top: QWidget, area: QRect) -> Counter[str]:
    """Of a part of a window as it looks, drawn large; how many pixels of each."""
    area &= top.rect()
    if area.isEmpty():
        return Counter()
    image = QImage(area.size() * SHARP, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(SHARP)
    painter = QPainter(image)
    top.render(painter, QPoint(), QRegion(area))
    painter.end()
    pixels = Counter(image.constBits().cast("I"))
    return Counter({f"#{pixel & 0xFFFFFF:06x}": count for pixel, count in pixels.items()})


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


# ---------------------------------------------------------------------------------------------------------- cut, hidden


def cut_off(top: QWidget) -> list[str]:
    """What says more than it has room for, and the room it lacks; what hangs over an edge of what holds it."""
    found = []
    for widget in (top, *top.findChildren(QWidget)):
        if widget.window() is top and _seen(widget) and (lacking := _lacking(widget)) > SLACK:
            found.append(f"{named(widget)} lacks {lacking}")
    return found + [f"{named(widget)} hangs over an edge" for widget in said_in(top) if _hangs(widget)]


def stranded(top: QWidget) -> list[str]:
    """What leaves a last line of a character or two, as a question that ends in 销。"""
    labels = [widget for widget in said_in(top) if isinstance(widget, QLabel) and widget.wordWrap()]
    return [f"{named(label)} ends in {end!r}" for label in labels for end in _ends(label) if len(end) <= FEW]


def _ends(label: QLabel) -> Iterator[str]:
    """The last line of each paragraph that is broken into lines."""
    for paragraph in label.text().split("\n"):
        layout = QTextLayout(paragraph, label.font())
        layout.beginLayout()
        begins = []
        while (line := layout.createLine()).isValid():
            line.setLineWidth(label.contentsRect().width())
            begins.append(line.textStart())
        layout.endLayout()
        if len(begins) > 1:
            yield paragraph[begins[-1] :].strip()


def _lacking(widget: QWidget) -> int:
    if isinstance(widget, QLabel) and widget.wordWrap():
        return widget.heightForWidth(widget.width()) - widget.height() if widget.text() else 0
    if isinstance(widget, QLabel | QPushButton | QCheckBox | QToolButton):
        hint = widget.sizeHint()
        return max(hint.width() - widget.width(), hint.height() - widget.height()) if _said(widget) else 0
    if isinstance(widget, QLineEdit):
        shown = "" if isinstance(widget.parent(), QComboBox) else widget.placeholderText()
        return widget.fontMetrics().horizontalAdvance(shown) - (widget.width() - ENDS)
    if isinstance(widget, QTabBar):
        return widget.sizeHint().width() - widget.width()
    return 0


def _hangs(widget: QWidget) -> bool:
    """Over an edge of a widget it stands in, up to what scrolls."""
    area, at = widget.rect(), widget
    while not at.isWindow() and (parent := at.parentWidget()) is not None:
        if isinstance(parent.parentWidget(), QScrollArea):
            return False
        if (
            not parent.rect()
            .adjusted(-SLACK, -SLACK, SLACK, SLACK)
            .contains(QRect(widget.mapTo(parent, area.topLeft()), area.size()))
        ):
            return True
        at = parent
    return False


def overlaps(top: QWidget) -> list[str]:
    """What lies over a neighbour that says something too."""
    found = []
    parents = {widget.parentWidget() for widget in said_in(top)}
    for parent in parents - {None}:
        assert parent is not None
        content = (*SAID, QAbstractScrollArea, QTabBar)
        held = [
            child
            for child in parent.children()
            if isinstance(child, content) and not child.isWindow() and _seen(child) and not _within(child)
        ]
        for one, other in combinations(held, 2):
            common = one.geometry() & other.geometry()
            if common.width() > SLACK and common.height() > SLACK:
                found.append(f"{named(one)} and {named(other)} lie over one another")
    return found


def _within(widget: QWidget) -> bool:
    """Whether it is a part of a field, as the button that clears it."""
    return isinstance(widget.parentWidget(), QLineEdit | QComboBox)


# ---------------------------------------------------------------------------------------------------------------- names


def _said(widget: QWidget) -> str:
    if isinstance(widget, QLabel):
        return widget.text() if widget.pixmap().isNull() else ""
    if isinstance(widget, QLineEdit):
        return widget.text() or widget.placeholderText()
    if isinstance(widget, QPlainTextEdit):
        return widget.toPlainText() or widget.placeholderText()
    if isinstance(widget, QComboBox):
        return widget.currentText()
    if isinstance(widget, QToolButton) and not widget.icon().isNull():
        return ""
    return widget.text() if isinstance(widget, QPushButton | QToolButton | QCheckBox) else ""


def _seen(widget: QWidget) -> bool:
    return widget.isVisible() and not widget.visibleRegion().isEmpty()


def named(widget: QWidget) -> str:
    return f"{type(widget).__name__} {(_said(widget) or widget.accessibleName() or widget.objectName())[:40]!r}"
