"""Marks and their undoing: edits out to the library, what takes them back onto the stack."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QTimer

from reader.errors import NotFound
from reader.library import Library
from reader.marks import Point, find_highlight, make_highlight, whole_of
from reader.model import (
    FLAG,
    Change,
    DropCorrection,
    DropHighlight,
    DropLost,
    DropRevision,
    DropSearch,
    Edit,
    Fix,
    Highlight,
    Mark,
    PutCorrection,
    PutHighlight,
    PutLost,
    PutRevision,
    PutSearch,
    Reading,
    RemoveSource,
    RestoreSource,
    SetBookmark,
    SetRead,
    SwapBookmarks,
)
from reader.search import fold
from reader.search.snippets import find_hits
from reader.settings import colour_names
from reader.tongue import later, tr
from reader.ui.parts import Parts

UNDO_DEPTH = 200
LATE = 1_000  # milliseconds after which a key that has not been carried out says so
AT_IT = later("正在改…")
NO_MORE = later("没有可以撤销的了。上一次关窗口以前做的，不能再撤销。")
FLAGGED = 60  # letters of a paragraph that its bookmark hangs on
NAMES = {
    SetRead: later("已读或未读"),
    SetBookmark: later("书签", "one"),
    SwapBookmarks: later("书签", "one"),
    PutHighlight: later("划线或批注"),
    DropHighlight: later("划线或批注"),
    PutCorrection: later("订正", "one"),
    DropCorrection: later("订正", "one"),
    PutSearch: later("存下的搜索", "one"),
    DropSearch: later("存下的搜索", "one"),
    PutLost: later("找不到原处的标记"),
    DropLost: later("找不到原处的标记"),
    PutRevision: later("文件换成新版"),
    DropRevision: later("文件换成新版"),
    RemoveSource: later("移出文件"),
    RestoreSource: later("移出文件"),
}
FIXES = {
    Fix.ROLE: later("改变类别"),
    Fix.CUT: later("分段"),
    Fix.JOIN: later("接上一段"),
    Fix.BEGIN: later("另起一篇"),
    Fix.MERGE: later("并入上一篇"),
    Fix.PEOPLE: later("人名"),
    Fix.PART: later("拆开接成的一篇"),
    Fix.GO_ON: later("接成一篇"),
    Fix.PAGE: later("版面信息"),
}
APART = later("两版现在并列着，标记各在各的一版。")
REPLACED = later("一版又换下了另一版；被换下的和它的标记都留着。")
NO_MARK = later("光标处没有划线。")
NO_SELECTION = later("先选中文字：按 ] 选一句，按 } 选一段，或用鼠标拖选。")


def apply(
    parts: Parts,
    *edits: Edit,
    said: str = "",
    failed: Callable[[str], None] | None = None,
    refused: Callable[[Library], str] | None = None,
) -> None:
    """Carry out edits as one undoable step. `refused`: asked once they are; a sentence, and they are taken back."""
    parts.desk.coming = ()
    why: list[str] = []

    def run(library: Library) -> Change:
        change = library.apply(edits)
        why.append(refused(library) if refused else "")
        return replace(library.apply(change.undo), undo=()) if why[0] else _noted(parts, change)

    _write(parts, run, lambda _: _say(parts, why[0] or said), failed)


def toggle(
    parts: Parts,
    article: int,
    make: Callable[[Reading], tuple[list[Edit], str]],
    failed: Callable[[str], None] | None = None,
) -> None:
    """Carry out the edits that `make` gives for the article as it then stands: two quick presses take each other
    back. `make` also gives what to say."""
    parts.desk.coming = ()
    said: list[str] = []

    def run(library: Library) -> Change:
        edits, sentence = make(library.reading(article))
        said.append(sentence)
        return _noted(parts, library.apply(edits))

    _write(parts, run, lambda _: _say(parts, said[0]), failed)


def _write(
    parts: Parts,
    run: Callable[[Library], Change],
    done: Callable[[Change], None],
    failed: Callable[[str], None] | None = None,
) -> None:
    """What takes long says that it is at it: a correction of a file of 3 MB, or what waits behind one."""
    late = QTimer(parts.window, interval=LATE, singleShot=True)
    late.timeout.connect(lambda: _say(parts, tr(AT_IT)))
    late.start()

    def end(change: Change) -> None:
        late.stop()
        late.deleteLater()
        done(change)

    def fail(sentence: str) -> None:
        late.stop()
        late.deleteLater()
        (failed or parts.jobs.failed.emit)(sentence)

    parts.jobs.write(run, end, fail)


def remember(parts: Parts, change: Change) -> None:
    """Let a write that was not asked for as an edit be taken back too. Called when it is done."""

    def note(_: Library) -> Change:
        _noted(parts, change)
        return Change()

    if change.undo:
        parts.jobs.write(note)


def take_back(parts: Parts, redo: bool = False) -> None:
    """Undo the last step, or redo the last one undone. Which that is, is seen when its turn to be written comes: a
    step taken in the same breath is on the stack by then."""
    parts.desk.coming = ()
    said: list[str] = []
    versions: list[str] = []

    def run(library: Library) -> Change:
        doing = parts.doing
        source, target = (doing.redo, doing.undo) if redo else (doing.undo, doing.redo)
        if not source:
            said.append(tr("没有可以重做的了。") if redo else tr(NO_MORE))
            return Change()
        edits = source.pop()
        try:
            change = library.apply(edits)
        except NotFound:  # a step that cannot be taken back any more must not bar the way to the others
            raise
        except Exception:  # a full disk: once there is room again, it can be; so it can once a fault is mended
            source.append(edits)
            raise
        if change.undo:
            target.append(change.undo)
        if isinstance(edits[0], PutRevision | DropRevision):  # what the notice said of them is past
            versions.append(tr(APART if isinstance(edits[-1], DropRevision) else REPLACED))
        said.append(tr("已重做：{what}。" if redo else "已撤销：{what}。", what=_name(edits, change)))
        return change

    def done(_: Change) -> None:
        _say(parts, said[0])
        if versions:
            what = versions[0]
            again = tr("{what}按 Z 换回去。", what=what) if redo else tr("{what}按 Shift+Z 换回去。", what=what)
            parts.notice.say(again)

    _write(parts, run, done)


def _name(edits: Sequence[Edit], change: Change) -> str:
    """What was taken back. What a correction did, only one of the edit and its undoing says."""
    kind = tr(NAMES[type(edits[0])], "one")
    fixes = [one.correction.fix for one in (*edits, *change.undo) if isinstance(one, PutCorrection)]
    return tr("{kind}（{fix}）", kind=kind, fix=tr(FIXES[fixes[-1]])) if fixes else kind


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
    reading = parts.desk.reading
    if reading is None:
        return
    parts.settings["mark.colour"] = colour
    here = mark_here(parts, reading)
    fresh = [] if here else fresh_marks(parts, reading, colour)
    if here:
        parts.pane.view.drop_selection()
        _recolour(parts, here, colour)
    elif fresh:
        parts.pane.view.drop_selection()
        said = tr("已划线：{colour}。按 E 写批注，按 Z 撤销。", colour=colour_names(parts.settings)[colour - 1])
        _put(parts, fresh, said)
    else:
        parts.status.say(tr(NO_SELECTION))


def _put(parts: Parts, marks: list[Highlight], said: str) -> None:
    """Known from now on: who presses E before they are written would be told that there is none, and the letters of the
    note would be commands."""
    apply(parts, *(PutHighlight(mark) for mark in marks), said=said)
    parts.desk.coming = marks


def fresh_marks(parts: Parts, reading: Reading, colour: int) -> list[Highlight]:
    """The selection as highlights that are not kept yet. One over the seam of a continued article is two, each in its
    own source; nothing selected is none."""
    selection = parts.pane.view.selection()
    parted = whole_of(reading).parted(*selection) if selection else []
    made = [make_highlight(piece.id, piece.article, start, end, colour) for piece, start, end in parted]
    return [mark for mark in made if mark]


def highlight_all(parts: Parts) -> None:
    """Highlight every place in this article where the selected words stand, or those of the highlight at the caret."""
    reading = parts.desk.reading
    if reading is None:
        return
    selected = [mark.exact for mark in fresh_marks(parts, reading, 1)]
    here = highlight_at_caret(parts, reading)
    term = "".join(selected) if selected else here.exact if here else ""
    if not term.strip() or "\n" in term.strip():
        parts.status.say(tr("先选中一个词（双击，或按住 Shift 用方向键），再让它每一处都划线。"))
        return
    colour = parts.settings.integer("mark.colour")
    known = {mark.ranges for piece in reading.pieces for mark in piece.highlights}
    fresh = [mark for mark in _each_place(reading, term.strip(), colour) if mark.ranges not in known]
    parts.pane.view.drop_selection()
    if fresh:
        said = tr("本文“{term}”又有 {count} 处划了线。按 Z 撤销。", term=term.strip(), count=len(fresh))
        apply(parts, *(PutHighlight(mark) for mark in fresh), said=said)
    else:
        parts.status.say(tr("本文“{term}”每一处都已划线。", term=term.strip()))


def _each_place(reading: Reading, term: str, colour: int) -> list[Highlight]:
    made = [
        make_highlight(piece.id, piece.article, Point(part, start), Point(part, end), colour)
        for piece in reading.pieces
        for part, block in enumerate(piece.article.parts)
        for start, end in find_hits(block.text, (fold(term),))
    ]
    return [mark for mark in made if mark]


def toggle_flag(parts: Parts) -> None:
    """Bookmark the paragraph at the caret, or take its bookmark off."""
    reading, whole, here = parts.desk.reading, parts.pane.view.whole, parts.pane.view.here()
    if reading is None or whole is None or here is None or here.part < 0:
        parts.status.say(tr("先打开一篇文章，把光标放到要加书签的段落里。"))
        return
    if flag := flag_here(parts):
        apply(parts, DropHighlight(flag.id), said=tr("已去掉本段的书签。按 Z 撤销。"))
        return
    piece, point = whole.locate(here)
    flag = new_flag(piece, point.part)
    if flag:
        apply(parts, PutHighlight(flag), said=tr("本段已加书签。按 Ctrl+Shift+D 取名、归文件夹，按 Z 撤销。"))


def new_flag(piece: Reading, part: int) -> Highlight | None:
    """The bookmark of a paragraph: it hangs on its first words, whatever is changed further on."""
    return make_highlight(piece.id, piece.article, Point(part, 0), Point(part, FLAGGED), FLAG)


def flag_here(parts: Parts) -> Highlight | None:
    """The bookmark of the paragraph at the caret."""
    whole, here = parts.pane.view.whole, parts.pane.view.here()
    if whole is None or here is None or parts.desk.reading is None:
        return None
    piece, point = whole_of(parts.desk.reading).locate(here)
    return next(
        (one for one in piece.flags if any(span.part == point.part for span in find_highlight(piece.article, one))),
        None,
    )


def remove_highlight(parts: Parts) -> None:
    reading = parts.desk.reading
    mark = mark_here(parts, reading) if reading else None
    if mark is None:
        parts.status.say(tr(NO_MARK))
        return
    parts.pane.view.drop_selection()
    apply(parts, DropHighlight(mark.id), said=taken_off(mark))


def taken_off(mark: Highlight | Mark) -> str:
    """What is said of it: one key, pressed twice, takes off a highlight and all that a person wrote on it."""
    if mark.note or mark.tags:
        return tr("已去掉划线，连同它的批注和标签。按 Z 撤销。")
    return tr("已去掉划线。按 Z 撤销。")


def mark_here(parts: Parts, reading: Reading) -> Highlight | None:
    """The highlight that is selected from end to end; where nothing is selected, the one at the caret."""
    ranges = [mark.ranges for mark in fresh_marks(parts, reading, 1)]
    if not ranges:
        return highlight_at_caret(parts, reading)
    same = (mark for piece in reading.pieces for mark in piece.highlights if [mark.ranges] == ranges)
    return max(same, key=lambda mark: mark.created, default=None)


def highlight_at_caret(parts: Parts, reading: Reading) -> Highlight | None:
    """The newest highlight that the caret stands in; failing that, right behind."""
    at = parts.pane.view.caret()
    if at is None:
        return None
    piece, at = whole_of(reading).locate(at)
    coming = [mark for mark in parts.desk.coming if mark.article == piece.id]
    known = {mark.id: mark for mark in (*piece.highlights, *coming)}
    spans = [(mark, span) for mark in known.values() for span in find_highlight(piece.article, mark)]
    near = [
        (at.at < span.end, mark) for mark, span in spans if span.part == at.part and span.start <= at.at <= span.end
    ]
    return max(near, key=lambda one: (one[0], one[1].created))[1] if near else None


def _recolour(parts: Parts, mark: Highlight, colour: int) -> None:
    if mark.colour == colour:
        apply(parts, DropHighlight(mark.id), said=taken_off(mark))
        return
    _put(
        parts,
        [replace(mark, colour=colour)],
        tr("已换成：{colour}。按 Z 撤销。", colour=colour_names(parts.settings)[colour - 1]),
    )
