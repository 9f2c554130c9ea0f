"""From one part of a continued article to the other, and from a teaser to its article."""

from __future__ import annotations

from reader.marks import Point, Whole
from reader.model import Kind, Reading
from reader.tongue import later, tr
from reader.ui.flow.places import leave
from reader.ui.flow.reading import open_article, turn_list
from reader.ui.parts import Parts

NOTHING = later("这一篇没有下转、上接，也不是导读。")
MISSING = later("另一部分不在资料库里，或没有认出来。")


def go_on(parts: Parts) -> None:
    """What the line at the caret points at; else the next part of the story, after the last the first; else whatever
    the article points at."""
    whole = parts.pane.view.whole
    if whole is None:
        return
    piece, point = whole.locate(parts.pane.view.here() or Point(0, 0))
    here = next((one for one in piece.pointers if one.part == point.part), None)
    if here:
        open_row(parts, here.row.id)
    elif len(whole.pieces) > 1:
        _to_piece(parts, whole, (whole.of(piece.id) + 1) % len(whole.pieces))
    elif piece.pointers:
        after = [one for one in piece.pointers if one.part > point.part]
        open_row(parts, (after or piece.pointers)[0].row.id)
    else:
        parts.status.say(tr(MISSING) if _leads_on(piece) else tr(NOTHING))


def _to_piece(parts: Parts, whole: Whole, nth: int) -> None:
    leave(parts)
    parts.pane.view.go_to(Point(whole.starts[nth], 0))
    page = whole.pieces[nth].page
    number = tr("第{page}版", page=page.number) if page.number else page.source_name
    parts.status.say(
        tr("{number}：第 {nth} 部分，共 {count} 部分。", number=number, nth=nth + 1, count=len(whole.pieces))
    )


def open_row(parts: Parts, id: int) -> None:
    """Open an article; in the list too, which turns to its page where it is one of another."""
    listed = next((nth for nth, one in enumerate(parts.headlines.model.rows) if one.id == id and not one.banner), -1)
    if listed >= 0:
        parts.headlines.move_to(listed)
    else:
        open_article(parts, id, lambda: turn_list(parts))


def _leads_on(piece: Reading) -> bool:
    return any(block.kind is Kind.JUMP for block in piece.article.blocks)
