"""What keys lead to from the open article is read and set while one reads, so that it is there when the key comes."""

from __future__ import annotations

from reader.errors import ReaderError
from reader.library import Library
from reader.marks import SpanFinder, whole_of
from reader.model import FLAG, Highlight, Reading
from reader.settings import colour_names
from reader.tongue import later, tr
from reader.ui.keyboard import name_keys
from reader.ui.parts import Parts
from reader.ui.views.formes import Expected
from reader.ui.views.highlights import Painted

UNNAMED = later("按 Ctrl+Shift+D 取名")  # of a paragraph's bookmark


def expect_next(parts: Parts) -> None:
    """The next article of the list, the next unread one, the one before."""
    if not parts.is_active:  # the list opens its articles in the other pane
        return
    near = parts.headlines.near()

    def read(library: Library) -> list[Reading]:
        return [reading for article in near if (reading := _read(library, article))]

    def expect(readings: list[Reading]) -> None:
        parts.desk.ready = [_shown(parts, reading) for reading in readings]
        parts.pane.view.expect(parts.desk.ready)

    if near:
        parts.jobs.beside(read, expect, latest=f"expected{parts.desk.name}")


def shown(parts: Parts, reading: Reading) -> Expected:
    """A story as it is shown, with its highlights; as it was made ready, if nothing has changed since: where 500 stand
    takes some milliseconds to find out."""
    if any(piece.highlights or piece.flags for piece in reading.pieces):
        whole, names = whole_of(reading), _names(parts)
        ready = (one for one in parts.desk.ready if one.names == names and one.whole == whole)
        return next(ready, None) or _shown(parts, reading)
    return Expected(whole_of(reading))


def _shown(parts: Parts, reading: Reading) -> Expected:
    """The oldest highlights first, so that the newest is drawn on top."""
    whole, names = whole_of(reading), _names(parts)
    *colours, unnamed = names
    finders = [SpanFinder(piece.article) for piece in whole.pieces]
    marks = [(mark, nth) for nth, piece in enumerate(whole.pieces) for mark in piece.highlights]
    painted = [
        (whole.shown_spans(nth, finders[nth].find(mark.ranges)), mark)
        for mark, nth in sorted(marks, key=lambda one: one[0].created)
    ]
    marked = [(mark, nth) for nth, piece in enumerate(whole.pieces) for mark in piece.flags]
    flags = [(whole.shown_spans(nth, finders[nth].find(mark.ranges)), said_of(mark)) for mark, nth in marked]
    return Expected(
        whole,
        tuple(Painted(spans, mark.colour, said_of(mark), colours[mark.colour - 1]) for spans, mark in painted if spans),
        tuple(Painted(spans, FLAG, said or unnamed, tr("段落书签")) for spans, said in flags if spans),
        names,
    )


def _names(parts: Parts) -> tuple[str, ...]:
    """What is said of marks by settings: the colours' names, and of a bookmark that has none."""
    return (*colour_names(parts.settings), name_keys(tr(UNNAMED), parts.doing.keyboard))


def said_of(mark: Highlight) -> str:
    """Its note, and below it its tags."""
    if not (mark.note or mark.tags or mark.folder):
        return ""
    return "\n".join(part for part in (mark.note, " ".join(f"#{tag}" for tag in mark.tags), mark.folder) if part)


def _read(library: Library, article: int) -> Reading | None:
    try:
        return library.reading(article)
    except ReaderError:  # gone, or spoilt: who goes there is told
        return None
