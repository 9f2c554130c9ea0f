"""The window with letters twice as large, at its usual size: every view there is a picture of is whole. What has more
to show than there is room for scrolls; nothing is cut off, and nothing hangs out of what it stands in."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QMenuBar,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintPreviewDialog  # isort: skip

from reader.settings import Settings
from reader.ui import sizes
from reader.ui.flow import look
from reader.ui.panes.settings import SettingsForm
from reader.ui.window import Window
from scripts.inspection import shown_tops
from tests.ui.seats import Seats

SIZE = (1100, 760)
LARGE = {"view.text": "200"}
PARTS = 4  # tests the views are dealt out to, so that two processes share them
OF_QT = (QFileDialog, QAbstractPrintDialog, QPrintPreviewDialog)  # laid out by Qt; only their place is ours
LEAST = 24  # pixels of the smallest letters: twelve at 100 %
AIR = 2  # pixels that a rounded size may be off


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the library of all views is made once."""
    return tmp_path_factory.mktemp("views")


@pytest.fixture
def seats(shelf: Path) -> Iterator[Seats]:
    made = Seats(shelf, LARGE)
    yield made
    made.leave()
    sizes.ask("100")


@pytest.mark.logs_warnings("some views show what is said of a library that is damaged or broken")
@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("part", range(PARTS))
def test_every_view_is_whole_with_letters_twice_as_large(part: int, seats: Seats) -> None:
    found: dict[str, list[str]] = {}
    for name, sitter in seats.each_of(part, PARTS):
        QApplication.processEvents()
        assert QApplication.font().pixelSize() == 2 * sizes.USUAL
        shown = shown_tops()
        assert sitter.window in shown
        found[name] = [fault for one in shown for fault in faults(one)]
    assert {name: said for name, said in found.items() if said} == {}


def faults(top: QWidget) -> Iterator[str]:
    """What of a window, a dialog or a menu is not to be seen whole."""
    if isinstance(top, QMenu):
        return  # one that is higher than the screen scrolls
    if top.width() > SIZE[0] or top.height() > SIZE[1]:
        yield f"{_called(top)} is {top.width()}×{top.height()}"
    if isinstance(top, OF_QT):
        return
    for one in top.findChildren(QWidget):
        if one.isVisible() and one.window() is top and not _is_of_qt(one):
            yield from _hanging_out(one)
            yield from _cut_off(one)


def _hanging_out(one: QWidget) -> Iterator[str]:
    around = one.parentWidget()
    if around is None or isinstance(around.parentWidget(), QAbstractScrollArea) or one.isWindow():
        return
    if not around.rect().adjusted(-AIR, -AIR, AIR, AIR).contains(one.geometry()):
        yield f"{_called(one)} at {_said(one.geometry())} hangs out of {_called(around)} of {_said(around.rect())}"


def _cut_off(one: QWidget) -> Iterator[str]:
    wanted = one.sizeHint()
    if isinstance(one, (QLabel, QAbstractButton, QLineEdit, QMenuBar)) and one.fontInfo().pixelSize() < LEAST:
        yield f"{_called(one)}: letters of {one.fontInfo().pixelSize()} pixels"
    if isinstance(one, QLabel) and one.text():
        if one.wordWrap():
            if one.heightForWidth(one.width()) > one.height() + AIR:
                yield f"{_called(one)}: {one.height()} pixels for lines of {one.heightForWidth(one.width())}"
        elif wanted.width() > one.width() + AIR or wanted.height() > one.height() + AIR:
            yield f"{_called(one)}: {_said(one.rect())} for {wanted.width()}×{wanted.height()}"
    elif isinstance(one, QComboBox):  # its least height is more than the height it wants
        if one.minimumSizeHint().width() > one.width() + AIR or one.height() < one.fontMetrics().height() + 4:
            yield f"{_called(one)}: {_said(one.rect())}"
    elif isinstance(one, QAbstractButton) and not isinstance(one, QToolButton):
        least = one.minimumSizeHint()
        if least.width() > one.width() + AIR or least.height() > one.height() + AIR:
            yield f"{_called(one)}: {_said(one.rect())} for {least.width()}×{least.height()}"
    elif isinstance(one, QLineEdit) and one.fontMetrics().height() > one.height():
        yield f"{_called(one)}: {one.height()} pixels for a line of {one.fontMetrics().height()}"
    elif isinstance(one, QAbstractItemView):
        yield from _low_rows(one)
    elif isinstance(one, QMenuBar):
        actions = [action for action in one.actions() if action.isVisible()]
        if any(not one.rect().contains(one.actionGeometry(action)) for action in actions):
            yield f"{_called(one)}: not all menus are in it"


def _low_rows(view: QAbstractItemView) -> Iterator[str]:
    """Rows painted by hand would be cut without a word of it."""
    model = view.model()
    for row in range(min(model.rowCount(), 20)):
        index = model.index(row, 0)
        high, least = view.visualRect(index).height(), view.sizeHintForIndex(index).height()
        if view.visualRect(index).isValid() and high < max(least, view.fontMetrics().height()) - AIR:
            yield f"{_called(view)}: row {row} is {high} pixels high, and wants {least}"


def _is_of_qt(one: QWidget) -> bool:
    """A part of a scroll area, of a field or of a list that drops down: Qt lays those out."""
    return one.objectName().startswith("qt_") or isinstance(one.parentWidget(), (QComboBox, QLineEdit))


def _called(one: QWidget) -> str:
    said = one.text() if isinstance(one, (QLabel, QAbstractButton, QLineEdit)) else one.objectName()
    return f"{type(one).__name__} {said or one.accessibleName()}".strip()


def _said(rect: QRect) -> str:
    return f"{rect.width()}×{rect.height()} at {rect.x()},{rect.y()}"


def test_the_size_is_tried_and_taken_back_without_a_restart(window: Window) -> None:
    """As the settings do it: at once in what is shown already, rows and bars with it."""
    parts = window.parts
    before = (parts.search.fontMetrics().height(), parts.headlines.table.rowHeight(0), window.menuBar().height())

    look.apply_look(parts, Settings({"view.text": "200"}))
    QApplication.processEvents()
    now = (parts.search.fontMetrics().height(), parts.headlines.table.rowHeight(0), window.menuBar().height())
    look.apply_look(parts)
    QApplication.processEvents()
    after = (parts.search.fontMetrics().height(), parts.headlines.table.rowHeight(0), window.menuBar().height())

    assert all(large > 1.5 * usual for large, usual in zip(now, before, strict=True))
    assert after == before


@pytest.mark.parametrize(("asked", "percent"), [("100", 100), ("175", 175), ("200", 200)])
def test_a_size_that_is_chosen_is_taken(asked: str, percent: int) -> None:
    assert sizes.percent(asked) == percent


def test_the_systems_size_is_followed_within_what_the_window_can_hold(monkeypatch: pytest.MonkeyPatch) -> None:
    """A system with a font as usual is 100 %: nobody's letters shrink. What a person asks of it is asked of us."""
    assert 100 <= sizes.percent("system") <= sizes.LARGEST
    for usual, percent in ((1_000.0, 100), (1.0, sizes.LARGEST)):
        monkeypatch.setattr(sizes, "USUAL_OF_SYSTEM", usual)
        assert sizes.percent("system") == percent


def test_it_is_tried_in_the_settings_whose_fields_stay_whole(window: Window, qtbot: QtBot) -> None:
    """By keyboard; a failure: the form that made the letters larger cuts what its own sliders say."""
    window.resize(*SIZE)
    window.actions_by_id["view.settings"].trigger()
    form = window.findChild(SettingsForm)
    assert form is not None
    box = form.fields["view.text"].widget
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: box.fontInfo().pixelSize() == 2 * sizes.USUAL)
    qtbot.waitUntil(lambda: not list(faults(form)))
    assert window.parts.headlines.table.rowHeight(0) > 120

    qtbot.keyClick(box, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: window.parts.search.fontInfo().pixelSize() == sizes.USUAL)
