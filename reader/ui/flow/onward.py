"""Reading on from the end of an article: the next unread one, the next page of the issue; beyond that it asks."""

from __future__ import annotations

from collections.abc import Callable

from reader.model import PageRow, SetRead, Shelf, ShelfKind
from reader.tongue import later, tr
from reader.ui.flow import marking
from reader.ui.flow.places import spot_of
from reader.ui.flow.reading import show_shelf
from reader.ui.models.shelves import NO_PAPER, date_title, page_title, shelf_of
from reader.ui.parts import Parts, Question

Offer = tuple[str, Callable[[], None]]  # what can be read next, and what brings it
ENDED = {
    ShelfKind.PAGE: later("本期已读完"),
    ShelfKind.DATE: later("本期已读完"),
    ShelfKind.PAPER: later("这份报纸已读完"),
}


def read_on(parts: Parts) -> None:
    """The open article counts as read; on to the next that does not."""
    now = parts.desk.reading
    if now is None:
        return
    unread = [SetRead(piece.id, True) for piece in now.pieces if piece.id and not piece.row.read]
    if unread:
        marking.apply(parts, *unread)
    story = frozenset(piece.id for piece in now.pieces)
    if parts.doing.found is not None:
        if not parts.headlines.move_by(1):
            parts.status.say(tr("搜索结果已到最后一篇。"))
    elif not parts.headlines.next_unread(1, past=story) and not _next_page(parts):
        _ask(parts, _left_out(parts, story) or _elsewhere(parts))


def accept(parts: Parts) -> bool:
    """Say yes to what was asked, if the question still stands there and one has not moved since."""
    asked, parts.doing.asked = parts.doing.asked, None
    if asked is None or parts.notice.text != asked.text or spot_of(parts) != asked.spot:
        return False
    parts.notice.clear()
    asked.act()
    return True


def _ask(parts: Parts, offer: Offer | None) -> None:
    """Never on to another issue, or back to what was passed over, without a question; the same key again is yes."""
    ended = tr(ENDED.get(parts.doing.shelf.kind, later("这一列已读到最后")))
    if offer is None:
        parts.status.say(tr("{ended}，没有别的未读文章了。", ended=ended))
        return
    what, act = offer
    parts.notice.say(tr("{ended}。再按一次接着读{what}，按 Esc 留下。", ended=ended, what=what))
    parts.doing.asked = Question(parts.notice.text, spot_of(parts), act)


def _left_out(parts: Parts, story: frozenset[int]) -> Offer | None:
    """What stands unread further up in the list."""
    rows = parts.headlines.model.rows
    left = [nth for nth, row in enumerate(rows) if not row.read and not row.banner and row.id not in story]
    if not left:
        return None
    return tr("前面还没读的 {count:,} 篇", count=len(left)), lambda: parts.headlines.move_to(left[0])


def _next_page(parts: Parts) -> bool:
    """On to the next page of the same issue that has something unread; False where there is none."""
    shelf, pages = parts.doing.shelf, _pages(parts)
    if shelf.kind is not ShelfKind.PAGE:
        return False
    here = next((nth for nth, page in enumerate(pages) if page.id == shelf.page), len(pages))
    for page in pages[here + 1 :]:
        if shelf_of(page, ShelfKind.DATE) == shelf_of(pages[here], ShelfKind.DATE) and page.unread:
            _show(parts, Shelf(ShelfKind.PAGE, page=page.id))
            parts.status.say(tr("接着读{page}。", page=page_title(page)))
            return True
    return False


def _elsewhere(parts: Parts) -> Offer | None:
    """The next page, issue or paper that has something unread, whichever of them the list is of."""
    shelf = parts.doing.shelf
    page = next(iter(_onward(parts, shelf)), None)
    if page is None:
        return None
    following = shelf_of(page, shelf.kind)
    unread = sum(one.unread for one in _pages(parts) if shelf_of(one, shelf.kind) == following)
    return tr("{name}（{unread:,} 篇未读）", name=_name(page, shelf.kind), unread=unread), lambda: _show(
        parts, following
    )


def _onward(parts: Parts, shelf: Shelf) -> list[PageRow]:
    """The pages outside the shelf that have something unread, from those after it round to those before it."""
    if shelf.kind not in ENDED:
        return []
    pages = _pages(parts)
    inside = [nth for nth, page in enumerate(pages) if shelf_of(page, shelf.kind) == shelf]
    end = inside[-1] + 1 if inside else 0
    return [page for page in pages[end:] + pages[:end] if page.unread and shelf_of(page, shelf.kind) != shelf]


def _name(page: PageRow, kind: ShelfKind) -> str:
    paper = f"《{page.paper}》" if page.paper else tr(NO_PAPER)
    dated = f"{paper}{date_title(page.date)}"
    return {ShelfKind.PAGE: f"{dated} {page_title(page)}", ShelfKind.DATE: dated}.get(kind, paper)


def _pages(parts: Parts) -> tuple[PageRow, ...]:
    return parts.tree.shelves.pages if parts.tree.shelves else ()


def _show(parts: Parts, shelf: Shelf) -> None:
    parts.tree.select(shelf)
    show_shelf(parts, shelf, then=parts.headlines.first_unread)
