"""Every view there are pictures of, measured in every theme: no text too near to its ground, none cut off, nothing over
something else. What only an eye finds is found in the pictures themselves (make screenshots)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from reader.paths import resources
from reader.ui.themes import THEMES, Theme, plate_of
from scripts.inspection import (
    FOREIGN,
    LEAST,
    PROBE,
    STARK,
    contrast,
    cut_off,
    faint,
    kind_of,
    lists_in,
    overlaps,
    said_in,
    shown_tops,
    stranded,
)
from scripts.views import VIEWS
from tests.ui.seats import Seats

SEEN = 3.0  # WCAG 2.2, 1.4.11
EDGED = re.compile(r"(?:QLineEdit|QPlainTextEdit|QComboBox|QPushButton|ListWidget|QTableView) *$")
WAYS = ("vertical", "horizontal")
PARTS = 5  # tests the views are dealt out to, so that two processes share them

_measured: set[tuple[object, ...]] = set()  # kinds of text whose contrast is known


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One for all: the library that is copied for each window is made once."""
    return tmp_path_factory.mktemp("views")


@pytest.fixture
def seats(qtbot: QtBot, folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Seats]:
    """In the colours of the probe, for the theme light."""
    application = QApplication.instance()
    assert application is not None
    monkeypatch.setitem(THEMES, "light", PROBE)
    application.setProperty("dress", "")  # or what it has on already would stay
    made = Seats(folder, {"view.theme": "light"})
    yield made
    made.leave()
    application.setProperty("dress", "")


@pytest.mark.logs_warnings(reason="a library that is broken is one of the views")
@pytest.mark.parametrize("part", range(PARTS))
def test_no_view_has_anything_cut_off_or_faint(seats: Seats, part: int) -> None:
    found: dict[str, list[str]] = {}
    for name, _ in seats.each_of(part, PARTS):
        tops = shown_tops()
        assert tops, name
        found[name] = [said for top in tops if not isinstance(top, FOREIGN) for said in wrong_in(top)]
        found[name] += [said for top in tops for said in too_faint(top)]

    assert {name: said for name, said in found.items() if said} == {}


def wrong_in(top: QWidget) -> list[str]:
    return cut_off(top) + overlaps(top) + stranded(top)


def too_faint(top: QWidget) -> list[str]:
    """In any theme, of the kinds of text that are here for the first time."""
    found = []
    for widget in (*said_in(top), *lists_in(top)):
        if kind_of(widget) not in _measured:
            _measured.add(kind_of(widget))
            found += faint(widget)
    return found


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)
def test_icons_of_qt_stand_out_from_their_plate(theme: Theme) -> None:
    """What the probe does not tell: dark themes have another plate than light ones."""
    plate, ink = plate_of(theme)

    assert contrast(plate, ink) >= (STARK if "contrast" in theme.name else LEAST)


def test_what_is_wrong_would_be_found(seats: Seats) -> None:
    window = seats.seat(VIEWS["main"]).window
    for text, colour in (("看得清的字", PROBE.ink), ("看不清的字", PROBE.line), ("外来的字", "#123456")):
        label = QLabel(text, window)
        label.setStyleSheet(f"color: {colour}; background: {PROBE.raised}")
        label.setGeometry(500, 200, 300, 40)
        label.show()
        assert bool(faint(label)) == (colour != PROBE.ink)
    question = QLabel("再长一点就好了", window)
    question.setWordWrap(True)
    question.setGeometry(500, 300, question.fontMetrics().horizontalAdvance("再长一点就好"), 60)
    question.show()
    assert any("再长一点就好了" in said and "'了'" in said for said in stranded(window))
    button = QPushButton("很长很长的一句话", window)
    button.setGeometry(500, 200, 30, 30)
    button.show()

    assert any("很长很长的一句话" in said and "lacks" in said for said in cut_off(window))
    assert any("很长很长的一句话" in said and "看不清的字" in said for said in overlaps(window))


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)
def test_edges_stand_out(theme: Theme) -> None:
    """WCAG 1.4.11: where a field is, and what scrolls, is seen by its edge alone."""
    for ground in (theme.paper, theme.panel, theme.raised):
        for edge in (theme.edge, theme.accent, theme.soft):
            assert contrast(edge, ground) >= SEEN, f"{edge} on {ground}"


def test_fields_and_handles_have_that_edge() -> None:
    """Read from the style sheet: no field, button or handle is bounded by a hairline."""
    sheet = (resources() / "window.qss").read_text("utf-8")
    rules = re.findall(r"^([^\n{}]*)\{([^}]*)\}", sheet, re.MULTILINE)
    edged = {names.strip(): body for names, body in rules if "@edge" in body}

    assert [names for names, body in rules if EDGED.search(names) and "1px solid @line" in body] == []
    thin = [names for names, body in rules if ":focus" in names and "border: 1px" in body and "QCheckBox" not in names]
    assert thin == []  # nothing else would tell where the keyboard is to who sees no colours
    round_lists = [body for names, body in rules if re.search(r"ListWidget$|TableView$|keyList$", names.strip())]
    assert all("padding: 2px" in body for body in round_lists if "border-radius" in body)  # else rows cut the corners
    for name in ("QLineEdit", "QComboBox", "QPushButton", *(f"QScrollBar::handle:{way}" for way in WAYS)):
        assert name in edged
