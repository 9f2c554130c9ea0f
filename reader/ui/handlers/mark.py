"""What the keys of the menu 标记 do."""

from __future__ import annotations

from PySide6.QtCore import Qt

from reader.model import COLOURS, Edit, Reading, SetBookmark, SetRead
from reader.settings import colour_names
from reader.tongue import tr
from reader.ui.flow import clearing, collecting, look, marking, noting, placing
from reader.ui.flow.reading import paint_highlights
from reader.ui.models.marks import Which
from reader.ui.panes.names import NamesForm
from reader.ui.parts import Parts
from reader.ui.views.keycaps import shown_key


def bookmark(parts: Parts) -> None:
    if reading := parts.desk.reading:
        marking.toggle(parts, reading.id, _bookmark)


def toggle_read(parts: Parts) -> None:
    if reading := parts.desk.reading:
        marking.toggle(parts, reading.id, _read)


def issue_read(parts: Parts) -> None:
    clearing.clear_issue(parts)


def list_read(parts: Parts) -> None:
    clearing.clear_list(parts)


def next_sentence(parts: Parts) -> None:
    if not parts.pane.view.walk("sentence", 1):
        parts.status.say(tr("已是最后一句。"))


def previous_sentence(parts: Parts) -> None:
    if not parts.pane.view.walk("sentence", -1):
        parts.status.say(tr("已是第一句。"))


def next_paragraph(parts: Parts) -> None:
    if not parts.pane.view.walk("paragraph", 1):
        parts.status.say(tr("已是最后一段。"))


def previous_paragraph(parts: Parts) -> None:
    if not parts.pane.view.walk("paragraph", -1):
        parts.status.say(tr("已是第一段。"))


def next_word(parts: Parts) -> None:
    _walk_words(parts, 1, tr("已是最后一词。"))


def previous_word(parts: Parts) -> None:
    _walk_words(parts, -1, tr("已是第一词。"))


def _walk_words(parts: Parts, step: int, ended: str) -> None:
    if not parts.pane.view.walk("word", step):
        parts.status.say(ended if parts.pane.view.has_words else tr("还在分词，请再按一次。"))


def extend(parts: Parts) -> None:
    view = parts.pane.view
    view.extending = not view.extending
    parts.status.say(tr("扩选：] } ) 往后扩，[ { ( 往前收，再按 V 结束。") if view.extending else tr("扩选结束。"))


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


def highlight_all(parts: Parts) -> None:
    marking.highlight_all(parts)


def note(parts: Parts) -> None:
    noting.write_note(parts)


def label(parts: Parts) -> None:
    noting.write_label(parts, marking.flag_here(parts))


def bookmark_paragraph(parts: Parts) -> None:
    marking.toggle_flag(parts)


def lost_marks(parts: Parts) -> None:
    collecting.show(parts, Which.LOST)


def place_here(parts: Parts) -> None:
    placing.place_here(parts)


def draft(parts: Parts) -> None:
    noting.go_on(parts)


def next_mark(parts: Parts) -> None:
    noting.step_mark(parts, 1)


def previous_mark(parts: Parts) -> None:
    noting.step_mark(parts, -1)


def all_marks(parts: Parts) -> None:
    collecting.show(parts, Which.ALL)


def all_bookmarks(parts: Parts) -> None:
    collecting.show(parts, Which.BOOKMARKS)


def name_colours(parts: Parts) -> None:
    keys = [parts.doing.keyboard.keys(f"mark.highlight_{nth}") for nth in range(1, len(COLOURS) + 1)]
    shown = [shown_key(own[0]) if own else "" for own in keys]
    form = NamesForm(parts.window, colour_names(parts.settings), shown, look.current_theme(parts))
    form.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    form.chosen.connect(lambda names: _keep_names(parts, names))
    form.open()


def _keep_names(parts: Parts, names: tuple[str, ...]) -> None:
    parts.settings["mark.names"] = " ".join(names)
    look.name_colours(parts)
    look.save_settings(parts)
    for side in parts.sides.shown:
        if side.desk.reading:
            paint_highlights(side, side.desk.reading)


def remove_highlight(parts: Parts) -> None:
    marking.remove_highlight(parts)


def undo(parts: Parts) -> None:
    marking.take_back(parts)


def redo(parts: Parts) -> None:
    marking.take_back(parts, redo=True)


def _bookmark(reading: Reading) -> tuple[list[Edit], str]:
    on = reading.bookmark is None
    return [SetBookmark(reading.id, on)], tr("已加书签。") if on else tr("已去掉书签。")


def _read(reading: Reading) -> tuple[list[Edit], str]:
    """All pieces of a story at once: it is read as one."""
    read = not reading.row.read
    return [SetRead(piece.id, read) for piece in reading.pieces], tr("已标为已读。") if read else tr("已标为未读。")
