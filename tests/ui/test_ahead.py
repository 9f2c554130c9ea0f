"""Articles that are set before they are asked for: they come as they are now, not as they were when they were set."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QRect, QSizeF
from PySide6.QtGui import QAction, QImage, QTextDocument
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.errors import StoreDamaged
from reader.library import Library
from reader.marks import Point, Span, whole_of
from reader.model import FLAG, Reading
from reader.ui.themes import DARK, LIGHT
from reader.ui.views import formes
from reader.ui.views.article import ArticleView
from reader.ui.views.formes import Expected
from reader.ui.views.highlights import Painted
from reader.ui.views.marks import Pieces
from reader.ui.views.strips import positions_between
from reader.ui.window import Window
from tests.ui.conftest import HEADLINES, PAGE, headline, press, settle

BODY = "工地旁的驿站里，师傅们一边喝茶一边说起2021年冬天的那场雪，说得大家都笑了。" * 6


@pytest.fixture
def readings(data_dir: Path) -> list[Reading]:
    """Twelve articles of some screens each."""
    with Library(data_dir) as library:
        for nth in range(12):
            text = "\n\n".join([f"第{nth}篇文章", *(f"{part}，{BODY}" for part in range(12))])
            library.import_data(f"{nth}.txt", text.encode(), "test")
        return [library.reading(row.id) for row in library.articles()]


@pytest.fixture
def view(qtbot: QtBot) -> ArticleView:
    made = ArticleView()
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show()
    return made


def expect(qtbot: QtBot, view: ArticleView, *readings: Reading) -> None:
    view.expect(Expected(whole_of(reading)) for reading in readings)
    qtbot.waitUntil(lambda: view._formes.settled)


def test_what_was_set_ahead_looks_as_if_it_had_been_set_now(
    view: ArticleView, qtbot: QtBot, readings: list[Reading]
) -> None:
    """Else an article would look one way by key, and another by mouse."""
    other = ArticleView()
    qtbot.addWidget(other)
    other.resize(view.size())
    other.show()
    other.show_reading(readings[1])
    view.show_reading(readings[0])
    expect(qtbot, view, readings[1])
    ready = view._formes._kept[-1]

    view.show_reading(readings[1])

    assert view.document() is ready.document
    for one in (view, other):
        one.finish()
        one.clearFocus()
    assert view.toPlainText() == other.toPlainText()
    assert view.verticalScrollBar().maximum() == other.verticalScrollBar().maximum()
    assert view.viewport().grab().toImage() == other.viewport().grab().toImage()


@pytest.mark.parametrize(
    "over",
    ["nothing", "the focus", "a dark theme", "a highlight", "a hit", "a selection", "a place", "a note", "pinyin"],
)
def test_what_was_painted_ahead_is_what_would_be_painted(
    view: ArticleView, qtbot: QtBot, readings: list[Reading], over: str
) -> None:
    """A failure: an article comes in one way, and looks another way as soon as anything is painted again."""
    flash = QApplication.cursorFlashTime()
    QApplication.setCursorFlashTime(0)  # a caret that is shown at one look and not at the next
    if over == "the focus":
        view.setFocus()
        qtbot.waitUntil(view.hasFocus)
    else:
        view.clearFocus()
    view.set_look(replace(view.look, theme=DARK if over == "a dark theme" else LIGHT, pinyin=over == "pinyin"))
    view.show_reading(readings[0])
    expect(qtbot, view, readings[1])
    painted = {"a highlight": [Painted((Span(1, 2, 12),), 2)], "a note": [Painted((Span(2, 2, 12),), 3, "记着")]}

    view.show_reading(readings[1], painted.get(over, []))
    assert view.proof
    if over == "a hit":
        view.set_hits((Span(1, 3, 6),))
    elif over == "a selection":
        view.select_spans([Span(1, 3, 6)])
    elif over == "a place":
        view.to_place(Point(4, 0))
    first = view.viewport().grab().toImage()
    assert view.proof is None
    again = view.viewport().grab().toImage()

    QApplication.setCursorFlashTime(flash)
    assert first == again
    assert len({first.pixelColor(x, y).name() for x in range(0, 700, 3) for y in range(0, 690, 3)}) > 20


def test_what_is_seen_before_it_is_laid_out_is_what_is_seen_then(
    window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A failure: at each key the page flickers; or it is not seen any sooner."""
    view, seen = window.parts.pane.view, list[QImage]()
    exchange = view.exchange

    def screen() -> QImage:
        return window.screen().grabWindow(window.winId()).toImage()

    def look_first(*what: Any) -> None:
        seen.append(screen())
        exchange(*what)

    def is_painted() -> bool:
        """What the next keys lead to, ahead."""
        now, near = window.parts.desk.reading, window.parts.headlines.near()
        coming = [view._formes._find(one.whole, view.look) for one in window.parts.desk.ready]
        whole = [one.whole.pieces[0].id for one in window.parts.desk.ready]
        return bool(now) and whole == near and all(forme and forme._proof.is_done for forme in coming)

    for nth, row in enumerate(window.parts.headlines.model.rows):
        for colour in (1, 3, FLAG)[:nth]:
            job = partial(Library.add_highlight, article=row.id, start=Point(1, colour), end=Point(1, 9), colour=colour)
            window.parts.jobs.write(job)
    with qtbot.waitSignal(window.parts.jobs.changed):
        window.parts.jobs.write(partial(Library.set_read, article=window.parts.headlines.model.rows[0].id, read=True))
    settle(window, qtbot)
    for key, shown in (("J", HEADLINES[1]), ("K", HEADLINES[0])):  # what was made ready before is without them
        press(qtbot, window, key)
        qtbot.waitUntil(lambda shown=shown: headline(window) == shown)  # type: ignore[misc]
    monkeypatch.setattr(view, "exchange", look_first)
    for key, shown in (("J", HEADLINES[1]), ("J", HEADLINES[2]), ("K", HEADLINES[1])):
        qtbot.waitUntil(is_painted)
        seen.clear()
        press(qtbot, window, key)
        qtbot.waitUntil(lambda shown=shown: headline(window) == shown)  # type: ignore[misc]
        settle(window, qtbot)
        rect = QRect(view.viewport().mapTo(window, QPoint(0, 0)), view.viewport().size())
        assert len(seen) == 1
        assert len(view.layer.painted) + len(view.layer.flags) == HEADLINES.index(shown)
        assert seen[0].copy(rect) == screen().copy(rect)


def test_an_article_that_changed_meanwhile_is_set_anew(
    view: ArticleView, qtbot: QtBot, readings: list[Reading]
) -> None:
    """A failure: after a correction one reads what stood there before it."""
    first, second, *_ = readings
    view.show_reading(first)
    expect(qtbot, view, second)
    block = second.article.blocks[0]
    corrected = replace(second.article, blocks=(replace(block, text="改过的话。"), *second.article.blocks[1:]))

    view.show_reading(replace(second, article=corrected))
    assert "改过的话。" in view.toPlainText()
    view.show_reading(replace(second, row=replace(second.row, byline="记者 某人")))
    assert "记者 某人" in view.toPlainText()


def test_another_size_of_text_holds_for_what_was_set_ahead(
    view: ArticleView, qtbot: QtBot, readings: list[Reading]
) -> None:
    view.show_reading(readings[0])
    expect(qtbot, view, readings[1])
    view.set_look(replace(view.look, size=31))

    view.show_reading(readings[1])

    assert view.document().lastBlock().charFormat().font().pixelSize() == 31


def test_a_narrower_window_holds_for_what_was_set_ahead(
    view: ArticleView, qtbot: QtBot, readings: list[Reading]
) -> None:
    view.show_reading(readings[0])
    expect(qtbot, view, readings[1])
    view.resize(500, 700)

    view.show_reading(readings[1])

    frame = view.document().rootFrame().frameFormat()
    assert frame.leftMargin() == view.frame_format().leftMargin()


def test_what_was_left_is_dropped_in_the_end(view: ArticleView, qtbot: QtBot, readings: list[Reading]) -> None:
    """A failure: each article that was read stays in memory."""
    for reading in readings:
        view.show_reading(reading)
        expect(qtbot, view, *readings[:3])

    most = formes.KEPT + 3  # the one shown, the newest, the blank one
    qtbot.waitUntil(lambda: len(view.findChildren(QTextDocument)) <= most)
    view.show_nothing("")
    qtbot.waitUntil(lambda: len(view.findChildren(QTextDocument)) == 1)


def test_a_key_that_comes_too_early_finds_the_article(
    view: ArticleView, qtbot: QtBot, readings: list[Reading], monkeypatch: pytest.MonkeyPatch
) -> None:
    """It was begun, and is not set to its end."""
    monkeypatch.setattr(formes, "STEP", 0.0)
    view.show_reading(readings[0])
    view.expect([Expected(whole_of(readings[1]))])
    qtbot.waitUntil(lambda: view._formes._kept[-1].document.blockCount() > 1 or view._formes.settled)

    view.show_reading(readings[1])

    assert view.toPlainText().count("工地旁") == 72


def test_what_is_not_laid_out_is_not_on_screen(view: ArticleView, readings: list[Reading]) -> None:
    """Between two paragraphs Qt names any that is not laid out. A failure: the lines of one are asked for, which ends
    the program."""
    forme = formes.Forme(view, whole_of(readings[0]), view.look, view.frame_format())
    end, document = forme.setting.places[-1].start, forme.document
    document.setPageSize(QSizeF(forme.width, -1))
    assert document.lastBlock().layout().lineCount() == 0
    for height in range(700):
        first, last = positions_between(document, 0, height)
        assert first == 0
        assert document.findBlock(last - 1).layout().lineCount() > 0
    assert document.lastBlock().layout().lineCount() == 0
    assert Pieces().of(document, end, end + 5)


def test_highlights_are_drawn_wherever_one_scrolls(view: ArticleView, readings: list[Reading]) -> None:
    """Only those around what is on screen are looked up: none must be left out."""
    view.show_reading(readings[0])
    part = len(readings[0].article.parts) - 1
    view.set_highlights([Painted((Span(nth, 2, 12),), 1 + nth % 5) for nth in range(part - 9, part + 1)])
    for nth in (part, part - 9, part - 4):
        view.to_place(Point(nth, 0))
        shown = view.viewport().grab().toImage()
        colours = {shown.pixelColor(x, y).name() for x in range(0, 400, 3) for y in range(0, 690, 3)}
        assert LIGHT.marks[nth % 5] in colours


def test_highlights_are_in_the_first_picture(view: ArticleView, qtbot: QtBot, readings: list[Reading]) -> None:
    """Painted before all of it is laid out. A failure: they come a moment later, and the page flickers."""
    for reading in readings:
        expect(qtbot, view, reading)
        view.show_reading(reading, [Painted((Span(1, 2, 12),), 2)])
        assert view.unfinished
        shown = view.viewport().grab().toImage()
        assert LIGHT.marks[1] in {shown.pixelColor(x, y).name() for x in range(0, 500, 3) for y in range(0, 400, 3)}


def test_a_mark_made_elsewhere_is_there(window: Window, qtbot: QtBot, data_dir: Path) -> None:
    """The next article is set already; the program is not the only one that writes marks."""
    qtbot.waitUntil(lambda: len(window.parts.pane.view._formes._kept) > 1 and window.parts.pane.view._formes.settled)
    with Library(data_dir) as library:
        library.add_highlight(window.parts.headlines.model.rows[1].id, Point(1, 0), Point(1, 5), 2)

    press(qtbot, window, "J")
    qtbot.waitUntil(lambda: headline(window) == HEADLINES[1])

    assert len(window.parts.pane.view.extraSelections()) == 1


def test_where_highlights_stand_is_known_before_the_key(
    window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A failure: the key waits while that is found out again, with 500 highlights longer than all the rest takes."""
    pane, rows = window.parts.pane, window.parts.headlines.model.rows
    window.parts.jobs.write(lambda library: library.add_highlight(rows[1].id, Point(1, 0), Point(1, 5), 2))
    qtbot.waitUntil(lambda: window.parts.headlines.model.rows[1].highlights == 1)
    press(qtbot, window, "J")
    qtbot.waitUntil(lambda: headline(window) == HEADLINES[1])
    press(qtbot, window, "K")
    qtbot.waitUntil(lambda: headline(window) == HEADLINES[0])
    qtbot.waitUntil(lambda: any(one.painted for one in window.parts.desk.ready) and pane.view._formes.settled)
    found: list[int] = []
    monkeypatch.setattr(formes, "marks_in", lambda setting, painted, *rest: found.append(len(painted)))

    press(qtbot, window, "J")
    qtbot.waitUntil(lambda: headline(window) == HEADLINES[1])

    assert found == []
    assert len(pane.view.layer.marks.placed) == 1


@pytest.mark.parametrize("change", ["a larger letter", "a narrower window"])
def test_what_comes_next_is_set_again_in_another_look(window: Window, qtbot: QtBot, change: str) -> None:
    """A failure: the first key after a change of size waits for all that was to be ready."""
    pane = window.parts.pane
    view, desk = pane.view, window.parts.desk

    def is_ready() -> bool:
        wholes = [one.whole for one in desk.ready]
        set_ahead = [view._formes._find(whole, view.look) for whole in wholes]
        return bool(wholes) and all(one and one._setting for one in set_ahead) and view._formes.settled

    qtbot.waitUntil(is_ready)
    if change == "a larger letter":
        window.findChild(QAction, "view.larger").trigger()
    else:
        window.resize(window.width() - 90, window.height())
    qtbot.waitUntil(lambda: not is_ready())
    qtbot.waitUntil(is_ready)


def test_what_qt_shaped_is_kept(view: ArticleView, readings: list[Reading]) -> None:
    """A failure: whatever is painted is shaped once more each time, which takes a third of painting it."""
    view.show_reading(readings[0])
    block = view.document().begin()
    while block.isValid():
        assert block.layout().cacheEnabled()
        block = block.next()


def test_an_article_that_is_gone_leaves_the_list(
    open_window: Callable[..., Window], data_dir: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    """A failure: after a file was changed, or a newer parser went over it, a key leads to nothing each time."""
    file = tmp_path / "版面.txt"
    text = PAGE.read_text("utf-8")
    file.write_text(text, "utf-8")
    with Library(data_dir) as library:
        library.import_file(file)
    window = open_window()
    qtbot.waitUntil(lambda: headline(window) == HEADLINES[0])
    settle(window, qtbot)
    file.write_text(text[: text.index(HEADLINES[1])] + text[text.index(HEADLINES[2]) :], "utf-8")
    with Library(data_dir) as library:
        library.import_file(file)
        left = [row.headline for row in library.articles()]
    assert HEADLINES[1] not in left

    press(qtbot, window, "J")
    qtbot.waitUntil(lambda: [row.headline for row in window.parts.headlines.model.rows] == left)
    assert "已不在资料库里" in window.parts.notice.text
    press(qtbot, window, "J")
    qtbot.waitUntil(lambda: headline(window) == left[1])


def test_a_neighbour_that_cannot_be_read_is_nobodys_concern(
    open_window: Callable[..., Window], data_dir: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A failure: one is warned of an article that one has not asked for."""
    with Library(data_dir) as library:
        library.import_file(PAGE)
        first = library.articles()[0].id
    read = Library.reading

    def spoilt(library: Library, id: int) -> Reading:
        if id != first:
            raise StoreDamaged("这一篇坏了。")
        return read(library, id)

    monkeypatch.setattr(Library, "reading", spoilt)
    window = open_window()
    settle(window, qtbot)
    qtbot.wait(50)

    assert window.parts.notice.text == ""
    press(qtbot, window, "J")
    qtbot.waitUntil(lambda: window.parts.notice.text == "这一篇坏了。")


def test_a_fault_in_setting_is_met_once(
    view: ArticleView, qtbot: QtBot, readings: list[Reading], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A failure: a fault in one article holds up the window for ever, or keeps the processor busy as long as it is
    open."""
    met: list[str] = []

    def faulty(*_: object) -> Iterator[None]:
        yield
        met.append("a fault")
        raise RuntimeError("a fault")

    with monkeypatch.context() as patched:
        patched.setattr(formes, "typesetting", faulty)
        with qtbot.captureExceptions() as caught:
            expect(qtbot, view, readings[1], readings[2])
        assert [str(error) for _, error, _ in caught] == met == ["a fault", "a fault"]
        forme = formes.Forme(view, whole_of(readings[3]), view.look, view.frame_format())
        with pytest.raises(RuntimeError):
            assert forme.setting
        assert forme.setting.places == ()
        assert not forme.fits(whole_of(readings[3]), view.look, forme.width)

    view.show_reading(readings[1])
    assert "第1篇文章" in view.toPlainText()
