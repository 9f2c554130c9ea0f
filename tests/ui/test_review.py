"""Faults that a second critical reader found in the code, one test each, so that none comes back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from pytestqt.qtbot import QtBot

from reader.library import Library
from reader.model import Shelf, ShelfKind
from reader.settings import Settings
from reader.ui.flow import importing, reading, searching
from reader.ui.window import Window
from tests.ui.conftest import HEADLINES, PAGE, headline, press, settle
from tests.ui.test_findings import SECOND_PAGE, narrow
from tests.ui.test_marking import highlights, mark_sentence, select_sentence
from tests.ui.test_searching import look_for, rows


def run(window: Window, command: str) -> None:
    window.actions_by_id[command].trigger()


def test_a_corrected_first_line_keeps_the_bookmark(window: Window, qtbot: QtBot, data_dir: Path) -> None:
    """Making the kicker a banner, the commonest correction, left the bookmark without an article."""
    press(qtbot, window, "b")
    settle(window, qtbot)
    select_sentence(window, qtbot, "柳溪区总工会为一线职工办实事")

    run(window, "correct.banner")
    settle(window, qtbot)
    settle(window, qtbot)

    assert [row.bookmarked for row in rows(window)] == [True, False, False]
    with Library(data_dir) as library:
        assert library.orphans() == []


def test_older_steps_can_be_undone_after_a_merge_was(window: Window, qtbot: QtBot) -> None:
    """Taking back a merge gave the article a new id, and every older undo failed on it for ever."""
    press(qtbot, window, "J")
    qtbot.waitUntil(lambda: headline(window) == HEADLINES[1])
    press(qtbot, window, "b")
    settle(window, qtbot)
    ids = [row.id for row in rows(window)]
    run(window, "correct.merge_article")
    qtbot.waitUntil(lambda: len(rows(window)) == 2)

    press(qtbot, window, "z")
    qtbot.waitUntil(lambda: len(rows(window)) == 3)
    assert [row.id for row in rows(window)] == ids
    press(qtbot, window, "z")
    settle(window, qtbot)

    qtbot.waitUntil(lambda: [row.bookmarked for row in rows(window)] == [False, False, False])  # the list is read again
    assert window.parts.notice.text == ""


def test_a_step_that_cannot_be_undone_does_not_bar_the_way(window: Window, qtbot: QtBot) -> None:
    press(qtbot, window, "b")
    mark_sentence(window, qtbot)
    mark = highlights(window)[0].id
    window.parts.jobs.write(lambda library: library.remove_highlight(mark))  # as a second window would
    settle(window, qtbot)

    press(qtbot, window, "z")
    settle(window, qtbot)
    press(qtbot, window, "z")
    settle(window, qtbot)

    assert not rows(window)[0].bookmarked


def test_the_place_is_not_stored_under_another_encoding(window: Window, qtbot: QtBot, data_dir: Path) -> None:
    """Read as GB18030 the text is longer; the place of the UTF-8 text was stored for it, and going back was wrong."""
    before = narrow(window, qtbot)
    source = window.parts.desk.reading.page.source if window.parts.desk.reading else 0
    for encoding in ("gb18030", "utf-8"):
        importing.parse_again(window.parts, source, encoding, "")
        settle(window, qtbot)
        settle(window, qtbot)
        window._save()
        settle(window, qtbot)

    qtbot.waitUntil(lambda: headline(window) == HEADLINES[0])
    assert abs(window.parts.pane.view.verticalScrollBar().value() - before) < 200


def test_the_caret_of_a_fresh_article_is_in_the_article(window: Window, qtbot: QtBot) -> None:
    """It stood in the page's banner: a correction without a selection changed another article."""
    press(qtbot, window, "J")
    qtbot.waitUntil(lambda: headline(window) == HEADLINES[1])
    caret = window.parts.pane.view.caret()
    assert caret is not None
    assert caret.part == 0


def test_files_are_taken_in_though_the_last_article_is_gone(
    open_window: Callable[..., Window], data_dir: Path, qtbot: QtBot
) -> None:
    data_dir.mkdir(parents=True)
    (data_dir / "settings.json").write_text('{"reading.article": 4711, "library.welcomed": true}', "utf-8")

    window = open_window(PAGE)

    qtbot.waitUntil(lambda: headline(window) == HEADLINES[0])


def test_articles_change_under_the_raw_text(window: Window, qtbot: QtBot) -> None:
    """The caret moved, by the map of the old text, while the new one was set: IndexError."""
    press(qtbot, window, "r")
    settle(window, qtbot)
    for key, nth in (("J", 1), ("J", 2), ("K", 1), ("K", 0)):
        press(qtbot, window, "w G")
        press(qtbot, window, key)
        qtbot.waitUntil(lambda nth=nth: headline(window) == HEADLINES[nth])
    settle(window, qtbot)

    marked = [selection.cursor.selectedText() for selection in window.parts.pane.raw.extraSelections()]
    assert marked
    assert marked[0] in PAGE.read_text("utf-8")


def test_marks_and_their_undoing_in_one_breath(window: Window, qtbot: QtBot) -> None:
    press(qtbot, window, "b z b z Z")
    settle(window, qtbot)
    settle(window, qtbot)

    assert rows(window)[0].bookmarked


def test_two_quick_spaces_skip_nothing(window: Window, qtbot: QtBot) -> None:
    """The second one ran past an article that had not yet come on screen."""
    window.resize(1100, 1000)
    window.parts.pane.view.to_bottom()
    press(qtbot, window, "Space Space")
    settle(window, qtbot)
    settle(window, qtbot)

    read = [row.headline for row in rows(window) if row.read]
    assert headline(window) == HEADLINES[len(read)]


def test_escape_before_the_answer_ends_the_search(window: Window, qtbot: QtBot) -> None:
    """The results came after all, under an empty field."""
    searching.search(window.parts, "刮刀")
    searching.end_search(window.parts)
    settle(window, qtbot)

    assert [row.headline for row in rows(window)] == HEADLINES
    assert window.parts.doing.found is None


def test_a_new_parse_leaves_the_search_on(window: Window, qtbot: QtBot) -> None:
    look_for(window, qtbot, "刮刀")
    press(qtbot, window, "Return")
    qtbot.waitUntil(lambda: headline(window) == HEADLINES[2])

    press(qtbot, window, "Ctrl+R")
    settle(window, qtbot)
    settle(window, qtbot)

    assert [row.headline for row in rows(window)] == [HEADLINES[2]]
    assert window.parts.search.text() == "刮刀"


def test_a_correction_during_an_import_is_seen(window: Window, qtbot: QtBot) -> None:
    window.parts.doing.importing = 3
    press(qtbot, window, "J")
    qtbot.waitUntil(lambda: headline(window) == HEADLINES[1])

    run(window, "correct.merge_article")

    qtbot.waitUntil(lambda: len(rows(window)) == 2)
    window.parts.doing.importing = 0


def test_walking_hits_stops_at_a_page_without_an_article(
    open_window: Callable[..., Window], data_dir: Path, qtbot: QtBot
) -> None:
    with Library(data_dir) as library:
        library.import_file(PAGE)
        library.import_data("空版.txt", "春光日报 2026年3月12日 星期四 第05版：工会广告\n".encode(), "test")
    window = open_window()
    look_for(window, qtbot, "春光日报")
    press(qtbot, window, "Return n n n n")
    settle(window, qtbot)

    assert window.parts.notice.text == ""


def test_settings_out_of_range_are_not_taken() -> None:
    """text.size 2**40 crashed Qt at the start; a colour 9 was written into the library."""
    odd = Settings({"text.size": 2**40, "mark.colour": 9, "reading.article": 2**70})

    assert (odd.integer("text.size"), odd.integer("mark.colour"), odd.integer("reading.article")) == (19, 1, 0)


def test_the_encoding_menu_is_of_the_file_it_was_asked_for(
    window: Window, qtbot: QtBot, tmp_path: Path, data_dir: Path
) -> None:
    other = tmp_path / "other.txt"
    other.write_text(SECOND_PAGE, "utf-8")
    with Library(data_dir) as library:
        library.import_file(other)
        second = library.articles(Shelf(ShelfKind.ALL))[-1].id
    asked = window.parts.desk.reading
    assert asked is not None
    run(window, "file.encoding")
    reading.open_article(window.parts, second)
    settle(window, qtbot)
    menu = window.findChild(type(window.menuBar().actions()[0].menu()), "encodings")
    chosen = next(action for action in menu.actions() if action.text().startswith("GB18030"))
    chosen.trigger()
    menu.close()
    settle(window, qtbot)

    with Library(data_dir) as library:
        encodings = {page.source: page.encoding for page in library.shelves().pages}
    assert encodings[asked.page.source] == "gb18030"
    assert set(encodings.values()) == {"gb18030", "utf-8"}
