"""Which parts are one story, said by hand: two taken apart, two joined; kept as corrections of the later one's file."""

from __future__ import annotations

import json

from reader.model import Fix, Reading
from reader.tongue import later, tr
from reader.ui.flow import correcting
from reader.ui.panes.note import quoted
from reader.ui.parts import Parts

ALONE = later("这一篇没有和别的部分接在一起。")


def part_story(parts: Parts) -> None:
    """The part at the caret does not continue the one before it; in the first part: the next does not continue it."""
    piece, whole = correcting.piece_here(parts), parts.pane.view.whole
    if piece is None or whole is None or len(whole.pieces) < 2:
        parts.status.say(tr(ALONE))
        return
    second = max(1, whole.of(piece.id))
    _say(parts, Fix.PART, whole.pieces[second - 1], whole.pieces[second], tr("已拆开，各是一篇。按 Z 撤销。"))


def join_story(parts: Parts) -> None:
    """Pressed in one part and then in another: the second goes on from the first."""
    piece, first = correcting.piece_here(parts), parts.doing.joining
    if piece is None:
        parts.status.say(tr(correcting.NO_ARTICLE))
    elif first is None:
        parts.doing.joining = piece
        parts.notice.say(
            tr(
                "前一部分：{quoted}。到后一部分再按 Ctrl+Shift+K，就接成一篇；在这里再按则作罢。",
                quoted=quoted(piece.row.headline),
            )
        )
    else:
        parts.doing.joining = None
        parts.notice.clear()
        if first.id == piece.id:
            parts.status.say(tr("没有接。"))
        else:
            _say(parts, Fix.GO_ON, first, piece, tr("已接成一篇。按 Z 撤销。"))


def _say(parts: Parts, fix: Fix, first: Reading, second: Reading, said: str) -> None:
    def put(sha256: str) -> None:
        begins = correcting.beginning_of(first, Fix.GO_ON, "")
        place = {"sha256": sha256, "encoding": begins.encoding, "start": begins.start, "exact": begins.exact}
        correcting.put(parts, [correcting.beginning_of(second, fix, json.dumps(place, ensure_ascii=False))], said)

    parts.jobs.read(lambda library: library.digest(first.page.source), put)
