"""Long articles and long lists: what is seen comes first, and looks as if all had come at once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from reader.app import build
from reader.library import Library
from reader.model import Reading
from reader.ui.flow import reading as reading_flow
from reader.ui.views import article as article_view
from reader.ui.views.article import ArticleView
from reader.ui.views.strips import lines_from
from reader.ui.window import Window
from tests.ui.conftest import settle

SENTENCE = "工地旁的驿站里，{}位师傅一边喝茶一边说起2021年冬天的那场雪，说得大家都笑了；“真冷！”有人说。"


def put_in(data_dir: Path, headline: str, paragraphs: int, cut: str = "") -> Reading:
    """`cut`: where a column ends, in the middle of a sentence."""
    body = ["".join(SENTENCE.format(10 * nth + one) for one in range(1 + nth % 7)) for nth in range(paragraphs)]
    text = "\n\n".join([headline, "本报讯（记者 某人）" + body[0], *body[1:]])
    text = text.replace(cut, f"{cut}\n\n") if cut else text
    with Library(data_dir) as library:
        library.import_data(f"{headline}.txt", text.encode(), "test")
        return next(library.reading(row.id) for row in library.articles() if row.headline == headline)


@pytest.fixture
def long(data_dir: Path) -> Reading:
    made = put_in(data_dir, "一篇很长的文章", 60)
    assert made.row.length > article_view.AT_ONCE
    return made


def show(qtbot: QtBot, reading: Reading) -> ArticleView:
    view = ArticleView()
    qtbot.addWidget(view)
    view.resize(900, 700)
    view.show()
    view.show_reading(reading)
    return view


def test_finished_text_is_the_text_set_at_once(qtbot: QtBot, long: Reading, monkeypatch: pytest.MonkeyPatch) -> None:
    """Else the scroll bar would lie, or lines stand elsewhere than where marks are drawn."""
    slow = show(qtbot, long)
    assert slow.unfinished
    qtbot.waitUntil(lambda: not slow.unfinished)
    monkeypatch.setattr(article_view, "AT_ONCE", 1_000_000)
    whole = show(qtbot, long)

    assert not whole.unfinished
    assert slow.verticalScrollBar().maximum() == whole.verticalScrollBar().maximum()
    assert list(lines_from(slow.document(), 0)) == list(lines_from(whole.document(), 0))
    for view in (slow, whole):
        view.clearFocus()  # it shows
    assert slow.viewport().grab().toImage() == whole.viewport().grab().toImage()
    for view in (slow, whole):
        view.to_bottom()
    assert slow.verticalScrollBar().value() == slow.verticalScrollBar().maximum()
    assert slow.viewport().grab().toImage() == whole.viewport().grab().toImage()
    assert slow.verticalScrollBar().updatesEnabled()


@pytest.mark.parametrize(
    "act", [ArticleView.to_bottom, ArticleView.progress, ArticleView.page_down, ArticleView.at_end]
)
def test_what_needs_the_whole_text_has_it(qtbot: QtBot, long: Reading, act: Callable[[ArticleView], object]) -> None:
    """A key that comes before the rest is laid out must not stop short."""
    view, later = show(qtbot, long), show(qtbot, long)
    qtbot.waitUntil(lambda: not later.unfinished)
    view.show_reading(long)
    later.show_reading(long)
    later.finish()
    assert view.unfinished

    assert act(view) == act(later)
    assert view.verticalScrollBar().value() == later.verticalScrollBar().value()


def test_seams_far_below_are_no_reason_to_lay_out_all(qtbot: QtBot, data_dir: Path) -> None:
    """Shown while what is below the screen has no lines yet: the program crashed as a long article was opened."""
    cut = put_in(data_dir, "一篇断了栏的文章", 60, cut="592位师傅一边喝茶一边说起2021年冬")
    view = show(qtbot, cut)
    (seamed,) = (nth for nth, block in enumerate(cut.article.blocks) if len(block.segments) > 1)
    assert seamed > 50
    view.show_seams(True)
    view.show_reading(cut)

    view.viewport().repaint()

    assert view.unfinished
    at_once = view.viewport().grab().toImage()
    view.finish()
    assert view.viewport().grab().toImage() == at_once


def test_a_short_article_after_a_long_one_has_its_own_scroll_bar(qtbot: QtBot, long: Reading, data_dir: Path) -> None:
    view = show(qtbot, long)
    assert view.unfinished
    view.show_reading(put_in(data_dir, "一篇很短的文章", 2))

    assert not view.unfinished
    assert view.verticalScrollBar().updatesEnabled()
    assert view.verticalScrollBar().maximum() == 0


def test_the_status_line_says_how_far_one_is(open_window: Callable[..., Window], long: Reading, qtbot: QtBot) -> None:
    """It can only be said once all is laid out; it must be said then."""
    window = open_window()
    view = window.parts.pane.view
    qtbot.waitUntil(lambda: not view.unfinished)
    assert f"{view.progress()}%" in window.parts.status._progress.text()
    window.actions_by_id["go.page_down"].trigger()
    assert f"{view.progress()}%" in window.parts.status._progress.text()


def test_a_row_chosen_before_the_list_is_whole_stays_open(
    open_window: Callable[..., Window], data_dir: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The list begins with its first rows; who goes to one at once must not be led back to where one was last."""
    monkeypatch.setattr(reading_flow, "FIRST_ROWS", 2)
    made = [put_in(data_dir, f"第{nth}篇文章的标题", 2) for nth in "一二三四"]
    first = open_window()
    settle(first, qtbot)
    order = [row.id for row in first.parts.headlines.model.rows]
    assert sorted(order) == sorted(one.id for one in made)
    reading_flow.open_article(first.parts, order[3])
    qtbot.waitUntil(lambda: first.parts.desk.reading is not None and first.parts.desk.reading.id == order[3])
    first.close()

    window = build(data_dir)
    headlines, shown = window.parts.headlines, list[int]()

    def look_at_list() -> None:
        shown.append(headlines.model.rowCount())
        if shown == [2]:
            QTimer.singleShot(0, headlines, lambda: headlines.move_to(1))

    headlines.model.modelReset.connect(look_at_list)
    window.show()
    window.start([])
    qtbot.waitUntil(lambda: shown == [2, 4])
    settle(window, qtbot)
    now, current = window.parts.desk.reading, window.parts.headlines.current()
    window.close()
    assert now is not None
    assert current is not None
    assert now.id == current.id == order[1]
