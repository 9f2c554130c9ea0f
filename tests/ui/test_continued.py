"""A story that stands on two pages, in two files: read as one, marked in each, left and entered by key."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from reader.library import Library
from reader.model import Cuttings, Shelf, ShelfKind
from reader.ui.flow.arriving import import_paths, pause
from reader.ui.flow.reading import show_shelf
from reader.ui.models.headlines import describe, title
from reader.ui.panes.taking import TakeForm
from reader.ui.window import Window
from tests.test_continued import FRONT, MEETING, MEETING_GOES_ON, OTHER, RIVER, SECOND, TEASERS
from tests.ui.conftest import headline, press, settle
from tests.ui.test_taking import save_as

STORY = "重点项目建设现场会在云汀召开"
GOES_ON = "重点项目现场会在云汀召开"
CHORD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def issue(data_dir: Path, open_window: Callable[..., Window], qtbot: QtBot) -> Window:
    """A window on an issue of two files, at the front page's story."""
    with Library(data_dir) as library:
        library.import_data("1.txt", (FRONT + TEASERS + MEETING).encode(), "/报/1.txt")
        library.import_data("2.txt", (SECOND + OTHER + MEETING_GOES_ON).encode(), "/报/2.txt")
    window = open_window()
    go(window, qtbot, STORY)
    return window


def go(window: Window, qtbot: QtBot, wanted: str) -> None:
    """Choose an article in the list of everything, by its own headline."""
    settle(window, qtbot)
    rows = window.parts.headlines.model.rows
    window.parts.headlines.move_to(next(nth for nth, row in enumerate(rows) if row.headline == wanted))
    qtbot.waitUntil(lambda: headline(window) == wanted)


def marks(window: Window) -> list[int]:
    reading = window.parts.desk.reading
    return [len(piece.highlights) for piece in reading.pieces] if reading else []


def test_the_story_is_shown_as_one_with_its_seam(issue: Window) -> None:
    text = issue.parts.pane.view.toPlainText().replace("\u200b", "")  # where lines may break

    assert (
        text.index("一起办班，") < text.index("（下转第二版）") < text.index("以下在第2版") < text.index("半个月一期")
    )
    assert "电头日期 2022-11-15（推断）" in text
    row = next(row for row in issue.parts.headlines.model.rows if row.headline == GOES_ON)
    assert title(row) == STORY
    assert "上接第1版" in describe(row)


def test_the_other_part_comes_in_while_the_first_is_read(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    """A failure: of a folder just opened one reads half an article, and Space goes on to another."""
    for name, text in (("1.txt", FRONT + MEETING), ("2.txt", SECOND + OTHER + MEETING_GOES_ON)):
        (tmp_path / name).write_text(text, "utf-8")
    parts = window.parts
    held = parts.jobs.changed.connect(lambda change: pause(parts, True) if change.imported else None)
    import_paths(parts, [tmp_path])
    qtbot.waitUntil(lambda: headline(window) == STORY)
    press(qtbot, window, "w ] ]")
    selected = parts.pane.view.selection()
    assert selected
    assert parts.desk.reading
    assert not parts.desk.reading.after

    parts.jobs.changed.disconnect(held)
    pause(parts, False)

    qtbot.waitUntil(lambda: bool(parts.desk.reading and parts.desk.reading.after))
    assert "以下在第2版" in parts.pane.view.toPlainText()
    settle(window, qtbot)
    assert parts.pane.view.caret() == selected[0]  # where one was


def test_a_key_leads_to_the_other_part_and_back(issue: Window, qtbot: QtBot) -> None:
    view = issue.parts.pane.view
    assert view.whole is not None
    seam = view.whole.starts[1]
    press(qtbot, issue, "w X")
    qtbot.waitUntil(lambda: (point := view.caret()) is not None and point.part == seam)

    press(qtbot, issue, "X")
    qtbot.waitUntil(lambda: (point := view.caret()) is not None and point.part == 0)


def test_opened_at_its_second_part_it_is_the_same_story_there(issue: Window, qtbot: QtBot) -> None:
    """A failure: the continuation opens as half an article, or at the wrong end."""
    go(issue, qtbot, GOES_ON)
    view = issue.parts.pane.view

    assert issue.windowTitle() == f"{STORY} — 版心"
    assert view.whole is not None
    caret = view.caret()
    assert caret is not None
    assert caret.part == view.whole.starts[1]
    assert "本报云汀11月15日讯" in view.toPlainText()


def test_a_highlight_over_the_seam_is_made_in_both_files_in_one_step(issue: Window, qtbot: QtBot) -> None:
    press(qtbot, issue, "w X [ v ] ] ] ] 2")
    qtbot.waitUntil(lambda: marks(issue) == [1, 1])
    assert len(issue.parts.pane.view.extraSelections()) >= 2

    press(qtbot, issue, "z")
    qtbot.waitUntil(lambda: marks(issue) == [0, 0])


def test_a_highlight_in_the_second_part_is_seen_recoloured_and_removed_there(issue: Window, qtbot: QtBot) -> None:
    press(qtbot, issue, "w X ] ] 3")
    qtbot.waitUntil(lambda: marks(issue) == [0, 1])
    press(qtbot, issue, "Delete")
    qtbot.waitUntil(lambda: marks(issue) == [0, 0])


def test_read_once_it_is_read_on_both_pages(issue: Window, qtbot: QtBot) -> None:
    """A failure: the list offers the second half of what one has just read to its end."""
    rows = issue.parts.headlines.model

    def read() -> set[str]:
        return {row.headline for row in rows.rows if row.read}

    issue.parts.pane.view.to_bottom()
    press(qtbot, issue, "w Space")
    qtbot.waitUntil(lambda: read() == {STORY, GOES_ON})
    go(issue, qtbot, STORY)
    press(qtbot, issue, "m")
    qtbot.waitUntil(lambda: read() == set())


def test_a_correction_in_the_second_part_is_made_in_its_own_file(issue: Window, qtbot: QtBot) -> None:
    """A failure: the offsets of page 2 are applied to the file of page 1."""
    press(qtbot, issue, "w X } }")
    issue.actions_by_id["correct.crosshead"].trigger()
    settle(issue, qtbot)
    settle(issue, qtbot)

    def corrected(library: Library) -> list[int]:
        return [len(library.corrections(page.source)) for page in library.shelves().pages]

    done: list[list[int]] = []
    issue.parts.jobs.read(corrected, done.append)
    qtbot.waitUntil(lambda: done == [[0, 1]])


def test_who_corrects_the_second_part_in_the_list_of_the_first_stays_there(issue: Window, qtbot: QtBot) -> None:
    """A failure: one is led to the first article of the page, which the next key would correct."""
    parts = issue.parts
    row = next(row for row in parts.headlines.model.rows if row.headline == STORY)
    show_shelf(parts, Shelf(ShelfKind.PAGE, page=row.page_id), row.id)
    qtbot.waitUntil(lambda: parts.headlines.of != Shelf())
    settle(issue, qtbot)
    press(qtbot, issue, "w X } } }")
    selected = parts.pane.view.selection()
    assert selected

    issue.actions_by_id["correct.crosshead"].trigger()
    settle(issue, qtbot)
    settle(issue, qtbot)

    assert issue.windowTitle() == f"{STORY} — 版心"
    assert parts.pane.view.caret() == selected[0]
    assert GOES_ON not in {row.headline for row in parts.headlines.model.rows}
    current = parts.headlines.current()
    assert current  # a failure: the next article is the one that is open
    assert current.headline == STORY


def test_the_text_as_it_came_follows_from_page_to_page(issue: Window, qtbot: QtBot) -> None:
    press(qtbot, issue, "r")
    qtbot.waitUntil(lambda: "第1版" in issue.parts.pane.raw.toPlainText())

    press(qtbot, issue, "w X")
    qtbot.waitUntil(lambda: "第2版" in issue.parts.pane.raw.toPlainText())


def test_a_teaser_opens_its_article(issue: Window, qtbot: QtBot) -> None:
    teaser = next(row for row in issue.parts.headlines.model.rows if "详见" in row.headline)
    go(issue, qtbot, teaser.headline)

    press(qtbot, issue, "w X")
    qtbot.waitUntil(lambda: headline(issue) == "城际公交月底开行")


def test_a_doubtful_part_is_named_and_can_be_looked_at(
    data_dir: Path, open_window: Callable[..., Window], qtbot: QtBot
) -> None:
    with Library(data_dir) as library:
        library.import_data("1.txt", (FRONT + MEETING).encode(), "/报/1.txt")
        library.import_data("2.txt", (SECOND + OTHER + RIVER).encode(), "/报/2.txt")
    window = open_window()
    go(window, qtbot, STORY)
    text = window.parts.pane.view.toPlainText()

    assert "可能接第2版《门前那条河》" in text
    assert "祖母在埠头洗菜" not in text
    press(qtbot, window, "w X")
    qtbot.waitUntil(lambda: headline(window) == "门前那条河")


def test_a_part_that_is_not_there_is_said(data_dir: Path, open_window: Callable[..., Window], qtbot: QtBot) -> None:
    with Library(data_dir) as library:
        library.import_data("1.txt", (FRONT + MEETING).encode(), "/报/1.txt")
        assert library.articles(Shelf())
    window = open_window()

    press(qtbot, window, "w X")
    qtbot.waitUntil(lambda: "不在资料库里" in window.parts.status.currentMessage())


def test_the_place_where_one_stopped_in_the_second_part_is_found_again(issue: Window, qtbot: QtBot) -> None:
    issue.resize(700, 440)
    for _ in range(10):
        press(qtbot, issue, "Ctrl+=")
    press(qtbot, issue, "w X")
    issue.parts.pane.view.scroll_lines(3)
    place = issue.parts.pane.view.place()
    assert place is not None
    assert issue.parts.pane.view.whole is not None
    assert place.part > issue.parts.pane.view.whole.starts[1]
    go(issue, qtbot, "城际公交月底开行")
    go(issue, qtbot, STORY)

    assert issue.parts.pane.view.place() == place


def ids(window: Window) -> list[int]:
    reading = window.parts.desk.reading
    return [piece.id for piece in reading.pieces] if reading else []


def test_a_wrong_join_is_taken_apart_and_stays_so(issue: Window, qtbot: QtBot, data_dir: Path) -> None:
    """A failure: words that the program took for another article's cannot be given back."""
    first, second = ids(issue)
    qtbot.keyClick(issue.parts.pane.view, Qt.Key.Key_X, CHORD)
    qtbot.waitUntil(lambda: ids(issue) in ([first], [second]))
    with Library(data_dir) as library:
        for source in (1, 2):
            library.parse_again(source)
        assert library.reading(first).pieces[1:] == ()
        assert library.unapplied() == []
        assert not any(row.continues for row in library.articles())
        library.export_library(data_dir / "all.zip")
        with Library(data_dir / "two") as other:
            other.import_library(data_dir / "all.zip")
            assert other.reading(first).pieces[1:] == ()
            assert other.unapplied() == []
    press(qtbot, issue, "z")
    settle(issue, qtbot)
    with Library(data_dir) as library:
        assert [piece.id for piece in library.reading(first).pieces] == [first, second]


def test_two_parts_are_joined_by_hand_and_undone(issue: Window, qtbot: QtBot, data_dir: Path) -> None:
    """A failure: a continuation that was not recognised is read as a piece without a beginning."""
    first, second = ids(issue)
    qtbot.keyClick(issue.parts.pane.view, Qt.Key.Key_X, CHORD)
    qtbot.waitUntil(lambda: ids(issue) in ([first], [second]))
    go(issue, qtbot, STORY)
    issue.parts.pane.setFocus()
    qtbot.keyClick(issue.parts.pane.view, Qt.Key.Key_K, CHORD)
    assert "后一部分" in issue.parts.notice.text
    go(issue, qtbot, GOES_ON)
    issue.parts.pane.setFocus()
    qtbot.keyClick(issue.parts.pane.view, Qt.Key.Key_K, CHORD)
    qtbot.waitUntil(lambda: ids(issue) == [first, second])
    with Library(data_dir) as library:
        library.parse_again(1)
        assert [piece.id for piece in library.reading(second).pieces] == [first, second]
        assert library.unapplied() == []
    press(qtbot, issue, "z")
    qtbot.waitUntil(lambda: ids(issue) in ([first], [second]))


def test_what_is_copied_from_the_second_part_says_where_that_stands(issue: Window, qtbot: QtBot) -> None:
    """A failure: the words or the page of the first part are copied in its place."""
    press(qtbot, issue, "w X ] c")
    copied = QGuiApplication.clipboard().text()

    assert copied.startswith(f"{GOES_ON}\n——《海棠日报》2022-11-18 第2版")

    press(qtbot, issue, "[ v ] ] ] ] c")  # over the seam: both, each with its page
    lines = QGuiApplication.clipboard().text().splitlines()
    assert [line.split("第")[1][:2] for line in lines if line.startswith("——")] == ["1版", "2版"]
    assert "（下转第二版）" in lines


def test_the_whole_story_is_taken_away_and_printed(issue: Window, qtbot: QtBot, tmp_path: Path) -> None:
    """A failure: who exports or prints what is on screen gets half of it, without a word."""
    go(issue, qtbot, GOES_ON)
    issue.actions_by_id["take.export"].trigger()
    form = issue.findChild(TakeForm)
    assert form is not None
    form.accept()
    save_as(qtbot, tmp_path / "剪报.docx")
    qtbot.waitUntil(lambda: "已导出 2 篇" in issue.parts.notice.text)


@pytest.mark.parametrize("part", [STORY, GOES_ON])
def test_a_citation_is_of_the_whole_story(issue: Window, qtbot: QtBot, part: str) -> None:
    """Whichever part of it is open."""
    go(issue, qtbot, part)

    press(qtbot, issue, "w y")

    assert QGuiApplication.clipboard().text() == f"林小满. {STORY}[N]. 海棠日报，2022-11-18（1，2）."


def test_a_list_of_references_names_a_story_once(issue: Window, qtbot: QtBot, data_dir: Path) -> None:
    settle(issue, qtbot)
    with Library(data_dir) as library:
        ids = tuple(row.id for row in library.articles())
        listed = library.exported("gbt2015", Cuttings("引文", ids)).decode("utf-8").splitlines()

    assert len(ids) == len(listed) + 1
    assert sum("2022-11-18(1, 2)" in line for line in listed) == 1
