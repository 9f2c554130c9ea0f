"""A mark that has lost its place is given another by hand: taken along from the list, put down on a selection."""

from __future__ import annotations

from dataclasses import replace

from reader.model import Bookmark, DropLost, Edit, Highlight, LostBookmark, Mark, PutHighlight, Reading, SetBookmark
from reader.tongue import later, tr
from reader.ui.flow import marking
from reader.ui.models.marks import context_of
from reader.ui.panes.note import quoted
from reader.ui.parts import Parts

NONE_TAKEN = later("先在“找不到原处的标记”里选一处，按回车带上，再到文章里按 Ctrl+Shift+H 放下。")
QUOTES = "“”"


def take_along(parts: Parts, mark: Mark) -> None:
    """Say what it was, and how it is put down."""
    parts.doing.placing = mark
    if mark.flag:
        how = tr("打开它现在的文章，把光标放到那一段，按 Ctrl+Shift+H 放下。")
    elif mark.bookmark:
        how = tr("打开它现在的文章，按 Ctrl+Shift+H 放下。")
    else:
        how = tr("在文章里选中它现在的文字，按 Ctrl+Shift+H 放下。")
    parts.notice.warn(
        tr("带上了{quoted}。{how}不放也不会丢。", quoted=quoted(mark.text.strip(QUOTES)), how=how),
        *filter(None, [context_of(mark)]),
    )


def place_here(parts: Parts) -> None:
    mark, reading = parts.doing.placing, parts.desk.reading
    if mark is None or reading is None:
        parts.status.say(tr(NONE_TAKEN))
    elif mark.bookmark and not mark.flag:
        _put(parts, reading, mark)
    else:
        fresh = _fresh(parts, reading, mark)
        if fresh is None:
            parts.status.say(tr("先选中它现在的文字，再按 Ctrl+Shift+H。"))
            return
        parts.pane.view.drop_selection()
        placed = replace(fresh, id=mark.id, note=mark.note, tags=mark.tags, folder=mark.folder, created=mark.created)
        _done(parts)
        marking.apply(parts, PutHighlight(placed), said=tr("已放到这里。按 Z 撤销。"))


def lost_of(mark: Mark) -> LostBookmark:
    carried = Bookmark(mark.note, mark.tags, mark.created, mark.folder)
    return LostBookmark(mark.sha256, mark.encoding, mark.start, mark.text, carried)


def _put(parts: Parts, reading: Reading, mark: Mark) -> None:
    """The article gets the bookmark, with what it carries besides what the article's own does."""

    def make(now: Reading) -> tuple[list[Edit], str]:
        own = now.bookmark or Bookmark()
        label = "；".join(dict.fromkeys(part for part in (own.label, mark.note) if part))
        tags = tuple(dict.fromkeys((*own.tags, *mark.tags)))
        carried = Bookmark(label, tags, own.created or mark.created, own.folder or mark.folder)
        return [SetBookmark(now.id, True, carried), DropLost(lost_of(mark))], tr("已放到这里。按 Z 撤销。")

    _done(parts)
    marking.toggle(parts, reading.id, make)


def _fresh(parts: Parts, reading: Reading, mark: Mark) -> Highlight | None:
    """A mark of its kind at the selection, or on the paragraph at the caret."""
    if not mark.flag:
        return next(iter(marking.fresh_marks(parts, reading, mark.colour)), None)
    whole, here = parts.pane.view.whole, parts.pane.view.here()
    if whole is None or here is None or here.part < 0:
        return None
    piece, point = whole.locate(here)
    return marking.new_flag(piece, point.part)


def _done(parts: Parts) -> None:
    parts.doing.placing = None
    parts.notice.clear()
