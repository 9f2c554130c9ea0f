"""Articles picked in the list, to be taken away together: keys in, what is picked said, and as Cuttings out."""

from __future__ import annotations

from collections.abc import Callable

from reader.library import Library
from reader.model import Cuttings
from reader.settings import colour_names
from reader.tongue import later, tr
from reader.ui.parts import Parts

TITLE = later("剪报")


def pick(parts: Parts) -> None:
    """The open article of the list, or not any more."""
    why_not = parts.headlines.why_no_pick()
    if why_not:
        parts.status.say(why_not)
    else:
        parts.headlines.toggle_pick()


def show_picks(parts: Parts, count: int) -> None:
    parts.status.show_picked(count)
    if count:
        parts.status.say(tr("选了 {count:,} 篇：按 Ctrl+S 导出，按 Y 复制引文，按 Esc 都不选。", count=count))
    else:
        parts.status.say(tr("一篇也没有选。"))


def gather_picks(parts: Parts, whole: bool, style: str) -> Callable[[Library], Cuttings]:
    """What makes cuttings of them when its turn comes, off the main thread."""
    picked, names = parts.headlines.model.picked, colour_names(parts.settings)

    def gather(library: Library) -> Cuttings:
        # Stories as they are read, with the parts on other pages; and no article that a newer version of its file
        # took out.
        there = {row.id for row in library.rows(picked)}
        pieces = [piece.id for id in picked if id in there for piece in library.reading(id).pieces]
        return Cuttings(tr(TITLE), tuple(dict.fromkeys(pieces)), whole, style, names)

    return gather
