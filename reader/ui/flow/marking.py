"""Marks and their undoing: edits out to the library, what takes them back onto the stack."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from reader.library import Library
from reader.marks import find_highlight, make_highlight, whole_of
from reader.model import (
    Change,
    DropCorrection,
    DropHighlight,
    DropSearch,
    Edit,
    Highlight,
    PutCorrection,
    PutHighlight,
    PutSearch,
    Reading,
    SetBookmark,
    SetRead,
)
from reader.ui.parts import Parts

UNDO_DEPTH = 200
NAMES = {
    SetRead: "已读或未读",
    SetBookmark: "书签",
    PutHighlight: "划线",
    DropHighlight: "划线",
    PutCorrection: "订正",
    DropCorrection: "订正",
    PutSearch: "存下的搜索",
    DropSearch: "存下的搜索",
}
NO_SELECTION = "先选中文字：按 ] 选一句，按 } 选一段，或用鼠标拖选。"


def apply(parts: Parts, *edits: Edit, said: str = "") -> None:
    """Carry out edits as one undoable step."""

    def run(library: Library) -> Change:
        return _noted(parts, library.apply(edits))

    parts.jobs.write(run, lambda _: _say(parts, said))


def toggle(parts: Parts, article: int, make: Callable[[Reading], tuple[list[Edit], str]]) -> None:
    """Carry out the edits that `make` gives for the article as it then stands: two quick presses take each other
    back. `make` also gives what to say."""
    said: list[str] = []

    def run(library: Library) -> Change:
        edits, sentence = make(library.reading(article))
        said.append(sentence)
        return _noted(parts, library.apply(edits))

    parts.jobs.write(run, lambda _: _say(parts, said[0]))


def take_back(parts: Parts, redo: bool = False) -> None:
    """Undo the last step, or redo the last one undone. Which that is, is seen when its turn to be written comes: a
    step taken in the same breath is on the stack by then."""
    said: list[str] = []

    def run(library: Library) -> Change:
        doing = parts.doing
        source, target = (doing.redo, doing.undo) if redo else (doing.undo, doing.redo)
        if not source:
            said.append("没有可以重做的了。" if redo else "没有可以撤销的了。")
            return Change()
        edits = source.pop()  # a step that cannot be taken back any more must not bar the way to the others
        change = library.apply(edits)
        if change.undo:
            target.append(change.undo)
        said.append(f"{'已重做' if redo else '已撤销'}：{NAMES[type(edits[0])]}。")
        return change

    parts.jobs.write(run, lambda _: _say(parts, said[0]))


def _noted(parts: Parts, change: Change) -> Change:
    if change.undo:
        parts.doing.undo.append(change.undo)
        del parts.doing.undo[:-UNDO_DEPTH]
        parts.doing.redo.clear()
    return change


def _say(parts: Parts, said: str) -> None:
    if said:
        parts.status.say(said)


def highlight(parts: Parts, colour: int) -> None:
    """Highlight the selection; on a highlight already there, change its colour, or take it off if it has it."""
    reading = parts.doing.reading
    if reading is None:
        return
    parts.settings["mark.colour"] = colour
    view = parts.pane.view
    selection = view.selection()
    if selection is None:
        if mark := highlight_at_caret(parts, reading):
            _recolour(parts, mark, colour)
        else:
            parts.status.say(NO_SELECTION)
        return
    # One over the seam of a continued article is two highlights, each in its own source, made in one step.
    parted = whole_of(reading).parted(*selection)
    made = [(piece, make_highlight(piece.id, piece.article, start, end, colour)) for piece, start, end in parted]
    fresh = [(piece, mark) for piece, mark in made if mark]
    if not fresh:
        parts.status.say(NO_SELECTION)
        return
    same = [old for piece, mark in fresh for old in piece.highlights if old.ranges == mark.ranges]
    view.drop_selection()
    if len(same) == len(fresh) == 1:
        _recolour(parts, same[0], colour)
    else:
        apply(parts, *(PutHighlight(mark) for _, mark in fresh), said="已划线。按 Z 撤销。")


def remove_highlight(parts: Parts) -> None:
    reading = parts.doing.reading
    mark = highlight_at_caret(parts, reading) if reading else None
    if mark is None:
        parts.status.say("光标处没有划线。")
        return
    apply(parts, DropHighlight(mark.id), said="已去掉划线。按 Z 撤销。")


def highlight_at_caret(parts: Parts, reading: Reading) -> Highlight | None:
    """The newest highlight that the caret stands in or right behind."""
    at = parts.pane.view.caret()
    if at is None:
        return None
    piece, at = whole_of(reading).locate(at)
    newest_first = sorted(piece.highlights, key=lambda mark: mark.created, reverse=True)
    for mark in newest_first:
        spans = find_highlight(piece.article, mark)
        if any(span.part == at.part and span.start <= at.at <= span.end for span in spans):
            return mark
    return None


def _recolour(parts: Parts, mark: Highlight, colour: int) -> None:
    if mark.colour == colour:
        apply(parts, DropHighlight(mark.id), said="已去掉划线。按 Z 撤销。")
        return
    apply(parts, PutHighlight(replace(mark, colour=colour)), said="已换颜色。按 Z 撤销。")
