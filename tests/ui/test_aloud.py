"""Pinyin above the text: what is read is shown over its character, and the text itself never holds any of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.marks import whole_of
from reader.ui.views import aloud
from reader.ui.views.compose import compose, spoken_runs
from reader.ui.views.marks import line_pieces
from reader.ui.views.sample import sample_reading
from reader.ui.window import Window
from tests.ui.conftest import press


@pytest.fixture
def read(window: Window, qtbot: QtBot) -> Window:
    """A window whose article is shown with pinyin."""
    press(qtbot, window, "W")
    press(qtbot, window, "P")
    qtbot.waitUntil(lambda: bool(window.parts.pane.view.aloud.readings))
    return window


def test_shift_p_shows_pinyin_and_takes_it_away(read: Window, qtbot: QtBot) -> None:
    view = read.parts.pane.view
    article = view.article
    assert article is not None
    assert view.look.pinyin
    readings = view.aloud.readings
    for part, block in enumerate(article.parts):
        assert len(readings[part]) == len(block.text)
        for character, reading in zip(block.text, readings[part], strict=True):
            assert bool(reading) == ("\u4e00" <= character <= "\u9fff")
    press(qtbot, read, "P")

    assert not view.look.pinyin


def test_copied_text_holds_no_pinyin(read: Window, qtbot: QtBot) -> None:
    view = read.parts.pane.view
    press(qtbot, read, "}")
    press(qtbot, read, "}")
    selection = view.selection()
    assert selection is not None
    assert view.article is not None
    press(qtbot, read, "Ctrl+C")

    assert QApplication.clipboard().text() == view.article.parts[selection[0].part].text


def test_pinyin_comes_with_every_article_and_is_remembered(
    read: Window, open_window: Callable[..., Window], qtbot: QtBot
) -> None:
    view = read.parts.pane.view
    first = view.aloud.readings
    press(qtbot, read, "J")
    qtbot.waitUntil(lambda: bool(view.aloud.readings) and view.aloud.readings != first)
    qtbot.waitUntil(lambda: "pinyin" in read.parts.settings_path.read_text("utf-8"))
    read.close()
    again = open_window()

    qtbot.waitUntil(lambda: bool(again.parts.pane.view.aloud.readings))


def test_pinyin_is_painted_over_the_text(read: Window, qtbot: QtBot, tmp_path: Path) -> None:
    """In the upper part of the lines: there is something with it that is not there without it."""
    view = read.parts.pane.view
    with_it = view.viewport().grab().toImage()
    readings = dict(view.aloud.readings)
    view.show_readings({})
    without = view.viewport().grab().toImage()
    view.show_readings(readings)

    assert with_it != without
    assert view.viewport().grab().toImage() == with_it


def test_the_ground_of_a_highlight_reaches_up_behind_the_pinyin(read: Window, qtbot: QtBot) -> None:
    """A failure: it ends halfway up the syllables, which look struck through."""
    view = read.parts.pane.view
    view.show_readings({})  # the grounds alone
    press(qtbot, read, "}")
    press(qtbot, read, "}")
    press(qtbot, read, "2")
    qtbot.waitUntil(lambda: len(view.layer.painted) == 1)
    (span,) = view.layer.painted[0].spans
    where = view._setting.to_document(span)
    assert where is not None
    left, _, baseline, _ = next(line_pieces(view.document(), where[0], where[1]))
    picture = view.viewport().grab().toImage()
    above = round(baseline - view.verticalScrollBar().value() - (aloud.RISE + aloud.SIZE) * view.look.size)

    assert picture.pixelColor(round(left) + 1, above + 2).name() == view.look.theme.marks[1]
    assert picture.pixelColor(round(left) - 3, above + 2).name() == view.look.theme.paper


@pytest.mark.parametrize("size", [12, 19, 48])
@pytest.mark.parametrize("reading", ["zhuàng", "a", "shuāng", "ér"])
def test_no_syllable_is_wider_than_its_place(qapp: object, reading: str, size: int) -> None:
    """A failure: two syllables run into each other."""
    made = aloud._make(reading, size)

    assert made.width * made.narrower <= size * (1 + aloud.ALOUD_GAP)


def test_readings_go_to_the_parts_they_are_of(qapp: object) -> None:
    whole = whole_of(sample_reading())
    text = aloud.text_to_read(whole)
    readings = aloud.readings_of(whole, tuple(text))

    assert {part: "".join(of) for part, of in readings.items()} == {
        part: block.text for part, block in enumerate(whole.article.parts)
    }


@given(st.text(st.sampled_from("汉字，“”·—A1 \n\U0002cd0a😀"), max_size=40))
def test_room_is_made_after_characters_that_are_read_and_nowhere_else(text: str) -> None:
    """A failure: digits stand apart, or a highlight is a character off where 𬭊 stands before it."""
    composed = compose(text)
    units = composed.shown.encode("utf-16-le")
    runs = [units[2 * start : 2 * end].decode("utf-16-le") for start, end in spoken_runs(text, composed)]

    assert "".join(runs) == "".join(character for character in text if character in "汉字\U0002cd0a")
    assert all(runs)
