"""What the keys of the menu 标记 do."""

from __future__ import annotations

from reader.model import Edit, Row, SetBookmark, SetRead
from reader.ui.flow import marking
from reader.ui.parts import Parts


def bookmark(parts: Parts) -> None:
    if reading := parts.doing.reading:
        marking.toggle(parts, reading.id, _bookmark)


def toggle_read(parts: Parts) -> None:
    if reading := parts.doing.reading:
        marking.toggle(parts, reading.id, _read)


def next_sentence(parts: Parts) -> None:
    if not parts.pane.view.walk("sentence", 1):
        parts.status.say("已是最后一句。")


def previous_sentence(parts: Parts) -> None:
    if not parts.pane.view.walk("sentence", -1):
        parts.status.say("已是第一句。")


def next_paragraph(parts: Parts) -> None:
    if not parts.pane.view.walk("paragraph", 1):
        parts.status.say("已是最后一段。")


def previous_paragraph(parts: Parts) -> None:
    if not parts.pane.view.walk("paragraph", -1):
        parts.status.say("已是第一段。")


def extend(parts: Parts) -> None:
    view = parts.pane.view
    view.extending = not view.extending
    parts.status.say("扩选：] } 往后扩，[ { 往前收，再按 V 结束。" if view.extending else "扩选结束。")


def highlight(parts: Parts) -> None:
    marking.highlight(parts, parts.settings.integer("mark.colour"))


def highlight_1(parts: Parts) -> None:
    marking.highlight(parts, 1)


def highlight_2(parts: Parts) -> None:
    marking.highlight(parts, 2)


def highlight_3(parts: Parts) -> None:
    marking.highlight(parts, 3)


def highlight_4(parts: Parts) -> None:
    marking.highlight(parts, 4)


def highlight_5(parts: Parts) -> None:
    marking.highlight(parts, 5)


def remove_highlight(parts: Parts) -> None:
    marking.remove_highlight(parts)


def undo(parts: Parts) -> None:
    marking.take_back(parts)


def redo(parts: Parts) -> None:
    marking.take_back(parts, redo=True)


def _bookmark(row: Row) -> tuple[Edit, str]:
    return SetBookmark(row.id, not row.bookmarked), "已去掉书签。" if row.bookmarked else "已加书签。"


def _read(row: Row) -> tuple[Edit, str]:
    return SetRead(row.id, not row.read), "已标为未读。" if row.read else "已标为已读。"
