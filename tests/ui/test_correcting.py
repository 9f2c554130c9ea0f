"""Correcting a page by key: what the list and the text show after, undo, the raw text, the seams, the form."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from reader.library import Library
from reader.model import Change, Kind, Shelf, ShelfKind
from reader.ui.panes.form import ArticleForm, read_date, read_people
from reader.ui.panes.raw import RawPane
from reader.ui.window import Window
from tests.ui.conftest import HEADLINES, headline, press, settle
from tests.ui.test_marking import highlights, mark_sentence, select_sentence


def listed(window: Window) -> list[str]:
    return [row.headline for row in window.parts.headlines.model.rows]


def run(window: Window, command: str) -> None:
    window.actions_by_id[command].trigger()


def test_an_article_is_split_where_the_selection_begins(window: Window, qtbot: QtBot) -> None:
    """A failure: two articles that the parser took for one cannot be parted."""
    select_sentence(window, qtbot, "区总工会负责人表示，今年还将新建二十座驿站，让更多职工歇得好、吃得热。")
    run(window, "correct.begin_article")
    qtbot.waitUntil(lambda: len(listed(window)) == 4)
    qtbot.waitUntil(lambda: headline(window).startswith("区总工会负责人"))  # where one is at work

    run(window, "correct.merge_article")
    qtbot.waitUntil(lambda: listed(window) == HEADLINES)
    press(qtbot, window, "z")
    qtbot.waitUntil(lambda: len(listed(window)) == 4)
    qtbot.waitUntil(lambda: "已撤销：订正（并入上一篇）" in window.parts.status._message.whole)
    press(qtbot, window, "z")
    qtbot.waitUntil(lambda: listed(window) == HEADLINES)
    qtbot.waitUntil(lambda: "已撤销：订正（另起一篇）" in window.parts.status._message.whole)
    press(qtbot, window, "Z")
    qtbot.waitUntil(lambda: "已重做：订正（另起一篇）" in window.parts.status._message.whole)


def test_an_article_is_merged_with_the_one_before(window: Window, qtbot: QtBot) -> None:
    press(qtbot, window, "J")
    qtbot.waitUntil(lambda: headline(window) == HEADLINES[1])

    run(window, "correct.merge_article")

    qtbot.waitUntil(lambda: listed(window) == [HEADLINES[0], HEADLINES[2]])
    qtbot.waitUntil(lambda: headline(window) == HEADLINES[0])

    press(qtbot, window, "z")  # a failure: one is left in the neighbour of the article one was reading
    qtbot.waitUntil(lambda: listed(window) == HEADLINES)
    qtbot.waitUntil(lambda: headline(window) == HEADLINES[1])


@pytest.mark.parametrize(
    ("at", "command", "why"),
    [
        ("柳溪区总工会为一线职工办实事", "correct.merge_article", "前面没有可以并入的一篇"),
        (
            "驿站面积虽只有36平方米，每天却要接待职工400余人次，成了大家口中的“第二个家”。",
            "correct.join_paragraph",
            "接上",
        ),
    ],
)
def test_what_cannot_be_done_here_is_not_said_to_be(
    window: Window, qtbot: QtBot, at: str, command: str, why: str
) -> None:
    """A failure: the status line says that it was merged, and it is when somebody puts lines above."""
    select_sentence(window, qtbot, at)
    run(window, command)

    qtbot.waitUntil(lambda: why in window.parts.status.currentMessage())
    settle(window, qtbot)
    assert "已" not in window.parts.status.currentMessage()
    assert not window.parts.doing.undo
    kept: list[object] = []
    window.parts.jobs.read(lambda library: library.corrections(1), lambda known: kept.append(known))
    qtbot.waitUntil(lambda: kept == [()])


def test_a_correction_that_takes_long_says_that_it_is_at_it(window: Window, qtbot: QtBot) -> None:
    """A failure: nothing is seen for 15 seconds after a key in a file of 3 MB, and it is pressed again."""
    go_on = Event()

    def hold(_: Library) -> Change:
        go_on.wait(60)
        return Change()

    window.parts.jobs.write(hold)  # what stands before it in the queue
    run(window, "correct.headline")
    qtbot.waitUntil(lambda: "正在改" in window.parts.status.currentMessage())

    go_on.set()

    qtbot.waitUntil(lambda: "已改为主题" in window.parts.status.currentMessage())


def test_the_selected_line_becomes_the_headline(window: Window, qtbot: QtBot) -> None:
    select_sentence(window, qtbot, "柳溪区总工会为一线职工办实事")
    run(window, "correct.headline")
    qtbot.waitUntil(lambda: "柳溪区总工会为一线职工办实事" in headline(window))

    press(qtbot, window, "z")
    qtbot.waitUntil(lambda: headline(window) == HEADLINES[0])


def test_a_banner_that_became_a_line_of_the_article_is_where_keys_go_on(window: Window, qtbot: QtBot) -> None:
    """A failure: who takes the wrong key next to the right one corrects the headline with the second."""
    view = window.parts.pane.view
    press(qtbot, window, "w")
    qtbot.keyClick(view, Qt.Key.Key_Left)  # from the article's beginning into the line above
    caret = view.caret()
    assert caret
    assert caret.part < 0
    run(window, "correct.kicker")
    qtbot.waitUntil(lambda: view.reading is not None and "同心协力" in view.reading.row.kicker)
    settle(window, qtbot)

    run(window, "correct.banner")

    qtbot.waitUntil(lambda: view.reading is not None and "同心协力" not in view.reading.row.kicker)
    assert headline(window) == HEADLINES[0]
    assert view.reading
    assert [banner.text for banner in view.reading.banners] == ["同心协力迎新春 实干担当谱新篇"]


def test_a_line_that_comes_back_above_what_is_seen_is_seen(window: Window, qtbot: QtBot) -> None:
    """A failure: who takes back that the first line was moved out does not see it come back."""
    window.resize(900, 380)
    view = window.parts.pane.view
    select_sentence(window, qtbot, "柳溪区总工会为一线职工办实事")
    run(window, "correct.furniture")
    qtbot.waitUntil(lambda: view.reading is not None and not view.reading.row.kicker)
    settle(window, qtbot)
    assert view.verticalScrollBar().maximum() > 0
    assert view.verticalScrollBar().value() == 0

    press(qtbot, window, "z")

    qtbot.waitUntil(lambda: view.reading is not None and bool(view.reading.row.kicker))
    settle(window, qtbot)
    assert view.verticalScrollBar().value() == 0


def test_highlights_survive_a_correction(window: Window, qtbot: QtBot) -> None:
    """A failure: mending a page costs a mark."""
    mark_sentence(window, qtbot)
    before = [mark.exact for mark in highlights(window)]
    select_sentence(window, qtbot, "他告诉记者，过去中午只能靠着墙根打盹，现在有了躺椅和空调。")

    run(window, "correct.cut_paragraph")

    qtbot.waitUntil(
        lambda: window.parts.desk.reading is not None and len(window.parts.desk.reading.article.blocks) == 4
    )
    assert [mark.exact for mark in highlights(window)] == before
    run(window, "correct.join_paragraph")  # a failure: the caret went to the headline, and the next key with it
    qtbot.waitUntil(
        lambda: window.parts.desk.reading is not None and len(window.parts.desk.reading.article.blocks) == 3
    )


def test_everything_goes_back_to_what_the_parser_said(window: Window, qtbot: QtBot) -> None:
    press(qtbot, window, "J")
    qtbot.waitUntil(lambda: headline(window) == HEADLINES[1])
    run(window, "correct.merge_article")
    qtbot.waitUntil(lambda: len(listed(window)) == 2)

    run(window, "correct.restore")

    qtbot.waitUntil(lambda: listed(window) == HEADLINES)


def test_the_raw_text_stands_beside_the_article(window: Window, qtbot: QtBot) -> None:
    raw = window.parts.pane.raw
    press(qtbot, window, "r")
    qtbot.waitUntil(lambda: "职工400\n\n余人次" in raw.toPlainText())

    select_sentence(window, qtbot, "驿站面积虽只有36平方米，每天却要接待职工400余人次，成了大家口中的“第二个家”。")

    marked = [selection.cursor.selectedText() for selection in raw.extraSelections()]
    assert marked[-1].startswith("余人次，成了大家口中的")
    press(qtbot, window, "r")
    assert raw.isHidden()


def to_raw_line(window: Window, qtbot: QtBot, line: str) -> RawPane:
    """R, F6 and arrows: the raw text beside the article, its caret on the line that begins so."""
    raw = window.parts.pane.raw
    if raw.isHidden():
        press(qtbot, window, "r")
    qtbot.waitUntil(lambda: line in raw.toPlainText())
    settle(window, qtbot)
    press(qtbot, window, "w F6")
    assert QApplication.focusWidget() is raw
    lines = raw.toPlainText().split("\n")
    wanted = next(nth for nth, shown in enumerate(lines) if shown.startswith(line))
    while (at := raw.textCursor().blockNumber()) != wanted:
        qtbot.keyClick(raw, Qt.Key.Key_Up if wanted < at else Qt.Key.Key_Down)
    return raw


def shown_text(window: Window) -> str:
    reading = window.parts.desk.reading
    return "\n".join(block.text for block in reading.article.parts) if reading else ""


def test_a_line_taken_for_furniture_is_brought_back_by_key_after_a_restart(
    window: Window, qtbot: QtBot, open_window: Callable[..., Window]
) -> None:
    """A failure: once undo is gone, a line that was moved out of the article can be got at by no key."""
    line = "柳溪区总工会为一线职工办实事"
    select_sentence(window, qtbot, line)
    run(window, "correct.furniture")
    qtbot.waitUntil(lambda: window.parts.desk.reading is not None and line not in shown_text(window))
    window.close()

    again = open_window()
    qtbot.waitUntil(lambda: headline(again) == HEADLINES[0])
    raw = to_raw_line(again, qtbot, line)
    assert "不在文章里" in again.parts.status.currentMessage()
    assert [one.cursor.selectedText() for one in raw.extraSelections()][-1] == line
    qtbot.keyClick(raw, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)

    qtbot.waitUntil(lambda: again.parts.desk.reading is not None and again.parts.desk.reading.row.kicker == line)
    again.parts.jobs.write(lambda library: library.parse_again(1))
    settle(again, qtbot)
    assert again.parts.desk.reading
    assert again.parts.desk.reading.row.kicker == line


def test_keys_go_on_in_the_raw_text_where_one_is_at_work(window: Window, qtbot: QtBot) -> None:
    """A failure: after the folio became a paragraph, the next key, or the one after undo, acts on another line."""
    raw = to_raw_line(window, qtbot, "春光日报")
    folio = "春光日报  2026年3月12日 星期四  第03版：工会"
    run(window, "correct.paragraph")
    qtbot.waitUntil(lambda: "春光日报" in shown_text(window))
    settle(window, qtbot)
    qtbot.waitUntil(lambda: window.parts.desk.raw_back is None)
    assert raw.leads
    view = window.parts.pane.view
    block = raw.block()
    assert block
    assert (block.kind, block.text) == (Kind.PARAGRAPH, folio)
    assert view.on_screen(view.textCursor().position())

    press(qtbot, window, "z")
    qtbot.waitUntil(lambda: "春光日报" not in shown_text(window))
    assert raw.leads
    assert raw.hasFocus()
    run(window, "correct.caption")
    qtbot.waitUntil(lambda: "春光日报" in shown_text(window))
    assert window.parts.desk.reading
    assert [one.kind for one in window.parts.desk.reading.article.parts if one.text == folio] == [Kind.CAPTION]


def test_a_line_of_another_article_is_corrected_in_the_raw_text(window: Window, qtbot: QtBot) -> None:
    """A failure: the key acts on the article that is open, and not on the line that stands marked."""
    to_raw_line(window, qtbot, HEADLINES[1])
    run(window, "correct.furniture")
    qtbot.waitUntil(lambda: HEADLINES[1] not in listed(window))
    assert HEADLINES[0] in listed(window)
    assert window.parts.pane.raw.leads  # the next key may come at once
    settle(window, qtbot)
    qtbot.waitUntil(lambda: window.parts.desk.raw_back is None)
    run(window, "correct.begin_article")
    assert "先按 Ctrl+5" in window.parts.status.currentMessage()

    run(window, "correct.headline")
    qtbot.waitUntil(lambda: listed(window) == HEADLINES)


def test_what_is_selected_in_the_raw_text_is_corrected(window: Window, qtbot: QtBot) -> None:
    """A failure: of a folio with a headline behind it all becomes the headline."""
    raw = to_raw_line(window, qtbot, "春光日报")
    while not raw.textCursor().atBlockStart():
        qtbot.keyClick(raw, Qt.Key.Key_Left)
    for _ in range(4):
        qtbot.keyClick(raw, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    run(window, "correct.paragraph")

    qtbot.waitUntil(lambda: "春光日报" in shown_text(window))
    assert "第03版" not in shown_text(window)


def test_keys_act_on_the_article_again_once_its_caret_moves(window: Window, qtbot: QtBot) -> None:
    """A failure: a sentence is selected in the article, and the key corrects a line of the raw text."""
    raw = to_raw_line(window, qtbot, "春光日报")
    select_sentence(window, qtbot, "柳溪区总工会为一线职工办实事")
    assert not raw.leads
    run(window, "correct.headline")

    qtbot.waitUntil(lambda: "柳溪区总工会为一线职工办实事" in headline(window))
    assert "春光日报" not in shown_text(window)


def test_on_an_empty_line_of_the_raw_text_nothing_is_corrected(window: Window, qtbot: QtBot) -> None:
    raw = to_raw_line(window, qtbot, "春光日报")
    while raw.textCursor().block().text():
        qtbot.keyClick(raw, Qt.Key.Key_Down)
    run(window, "correct.headline")
    assert "有字的一行" in window.parts.status.currentMessage()
    press(qtbot, window, "r")
    assert raw.isHidden()
    assert window.parts.pane.view.hasFocus()


def test_seams_are_drawn_on_a_key(window: Window, qtbot: QtBot) -> None:
    """A failure: the reader cannot see where the program joined what was cut."""
    view = window.parts.pane.view
    plain = view.viewport().grab().toImage()
    run(window, "view.seams")
    drawn = view.viewport().grab().toImage()

    assert view.seams_shown
    assert drawn != plain
    accent = QColor(view.look.theme.accent)
    where = view.document().find("余人次")
    where.setPosition(where.selectionStart())
    rect = view.cursorRect(where)
    near = [drawn.pixelColor(x, rect.center().y()) for x in range(rect.left() - 2, rect.left() + 3)]
    assert any(abs(colour.red() - accent.red()) < 60 and colour.green() < 140 for colour in near)


def test_the_form_sets_people_and_page(window: Window, qtbot: QtBot) -> None:
    run(window, "correct.edit")
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), ArticleForm))
    form = QApplication.activeModalWidget()
    assert isinstance(form, ArticleForm)
    fields = {field.accessibleName(): field for field in form.findChildren(QLineEdit)}
    assert fields["作者"].text() == "记者 林小满；通讯员 周以宁"
    fields["作者"].setText("摄影 林小满")
    fields["日期"].setText("2026年13月40日")
    qtbot.keyClick(fields["日期"], Qt.Key.Key_Return)
    assert form.isVisible()
    assert "日期看不懂" in form._trouble.text()

    fields["日期"].setText("2026年6月21日")
    form.accept()

    qtbot.waitUntil(lambda: window.parts.headlines.model.rows[0].byline == "摄影 林小满")
    assert window.parts.headlines.model.rows[0].date == "2026-06-21"
    run(window, "mark.undo")
    qtbot.waitUntil(lambda: window.parts.headlines.model.rows[0].date == "2026-03-12")


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2026-11-22", "2026-11-22"),
        ("2026年1月2日", "2026-01-02"),
        ("20260102", "2026-01-02"),
        ("", ""),
        ("昨天", None),
    ],
)
def test_dates_are_read_as_people_write_them(text: str, date: str | None) -> None:
    assert read_date(text) == date


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("记者 张三 李四；王五", ["记者 张三", "记者 李四", "作者 王五"]),
        ("记者 张三 通讯员 李四", ["记者 张三", "通讯员 李四"]),  # a failure: somebody called 通讯员
        ("本报见习记者 张三、李四 文/图", ["本报见习记者 张三", "本报见习记者 李四"]),
        ("张三 李四，王五", ["作者 张三", "作者 李四", "作者 王五"]),  # a failure: two people who did a 张三
        ("策展人：张三 摄 李四", ["策展人 张三", "摄 李四"]),
        ("张三 李四 摄；王五 文/图", ["摄 张三", "摄 李四", "文/图 王五"]),
        ("领读 张三", ["领读 张三"]),
        ("", []),
    ],
)
def test_people_are_read_as_people_write_them(text: str, people: list[str]) -> None:
    assert [f"{one.role} {one.name}" for one in read_people(text, {"领读"})] == people


def test_approving_takes_an_article_off_the_doubtful(window: Window, qtbot: QtBot) -> None:
    reading = window.parts.desk.reading
    assert reading is not None
    if not reading.article.doubtful:
        run(window, "correct.approve")
        assert "没有待核" in window.parts.status.currentMessage()
        return
    run(window, "correct.approve")

    qtbot.waitUntil(lambda: window.parts.desk.reading is not None and not window.parts.desk.reading.article.doubtful)
    window.parts.jobs.read(lambda library: library.articles(Shelf(ShelfKind.DOUBTFUL)), lambda rows: None)
    assert all(block.kind in Kind for block in window.parts.desk.reading.article.heads)
