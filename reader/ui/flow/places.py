"""Places in articles: where one stopped, kept in the library; where one was, kept in the pane's history."""

from __future__ import annotations

from dataclasses import replace

from reader.library import Library
from reader.marks import Point, Span, ranges_to_spans, spans_to_ranges, whole_of
from reader.model import Article, Change, Reading
from reader.ui.parts import Anchor, Parts, Spot

DEPTH = 500  # places that can be gone back to


def remember_place(parts: Parts) -> None:
    """Keep where reading of the open story stopped."""
    reading, place = parts.desk.reading, parts.pane.view.place()
    if reading is None or not reading.id or parts.desk.came_to == (place,) or _is_guest(parts, reading):
        return
    changed = [(piece, at) for piece, at in resting_offsets(reading, place) if at != piece.position]
    if not changed:
        return
    now = {piece.id: at for piece, at in changed}
    for side in parts.sides.shown:  # the other pane, too, has to know where the library thinks one is
        if side.desk.reading:
            side.desk.reading = _placed(side.desk.reading, now)

    def keep(library: Library) -> Change:
        for piece, at in changed:
            library.set_position(piece.id, at, piece.page.encoding)
        return Change()

    # An article that a new parse has just taken away has no place to keep.
    parts.jobs.write(keep, failed=lambda sentence: None)


def _placed(reading: Reading, positions: dict[int, int]) -> Reading:
    """The same with other positions, by article."""
    pieces = [replace(piece, position=positions.get(piece.id, piece.position)) for piece in whole_of(reading).pieces]
    nth = [piece.id for piece in pieces].index(reading.id)
    return replace(pieces[nth], before=tuple(pieces[:nth]), after=tuple(pieces[nth + 1 :]))


def _is_guest(parts: Parts, reading: Reading) -> bool:
    """Whether the active pane shows the same story: then its place counts, else two panes would take turns."""
    other = parts.active.desk.reading
    return not parts.is_active and other is not None and reading.id in {piece.id for piece in other.pieces}


def resting_offsets(reading: Reading, place: Point | None) -> list[tuple[Reading, int]]:
    """The source offset to keep of each piece that has come into play: of the piece the place stands in, and, of those
    before it, that they were read to their end."""
    whole = whole_of(reading)
    if place is None:
        return [(whole.pieces[0], 0)] if not reading.before else []
    piece, point = whole.locate(place)
    through = whole.pieces[: whole.of(piece.id)]
    return [*((one, one.article.parts[-1].start) for one in through), (piece, offset_at(piece.article, point))]


def resting_place(reading: Reading) -> Point | None:
    """Where to go on reading a story that is opened at one of its pieces: where one stopped in it or, if that was its
    end, in those after it; else where it begins. None: the top."""
    whole = whole_of(reading)
    nth = whole.of(reading.id)
    place = Point(whole.starts[nth], 0) if nth else None
    while nth < len(whole.pieces):
        piece = whole.pieces[nth]
        point = point_at(piece.article, piece.position) if piece.position else None
        place = whole.shown(nth, point) if point else place
        if point is None or point.part < len(piece.article.parts) - 1:
            break
        nth += 1
    return place


def offset_at(article: Article, point: Point) -> int:
    """The source offset of the character behind a point: at the end of a part, that of the part after it; above the
    article or at its very end, that of its beginning. The end of the headlines stands for the line of names below them,
    which is no part, and is kept as their last character."""
    parts, last = article.parts, _last_of_heads(article)
    if last and point.part == last.part and point.at > last.at:
        point = last
    while 0 <= point.part < len(parts) and point.at >= len(parts[point.part].text):
        point = Point(point.part + 1, 0)
    if not 0 <= point.part < len(parts):
        return article.anchor
    ranges = spans_to_ranges(article, [Span(point.part, point.at, len(parts[point.part].text))])
    return ranges[0][0] if ranges else article.anchor


def point_at(article: Article, offset: int) -> Point | None:
    """The point before the character at a source offset; None where it stands elsewhere. See offset_at."""
    spans = ranges_to_spans(article, [(offset, offset + 1)])
    point = Point(spans[0].part, spans[0].start) if spans else None
    return Point(point.part, point.at + 1) if point and point == _last_of_heads(article) else point


def _last_of_heads(article: Article) -> Point | None:
    """The last character of the headlines; of one character alone it is also the first on its line."""
    nth = len(article.heads) - 1
    return Point(nth, len(article.heads[nth].text) - 1) if nth >= 0 and len(article.heads[nth].text) > 1 else None


def leave(parts: Parts) -> None:
    """Put where one is into the pane's history: one is about to be led elsewhere."""
    desk, here = parts.desk, spot_of(parts)
    if here is None:
        return
    if desk.back[-1:] != [here]:
        desk.back.append(here)
        del desk.back[:-DEPTH]
    desk.forward.clear()


def spot_of(parts: Parts) -> Spot | None:
    """Where one is now."""
    reading, place = parts.desk.reading, parts.pane.view.place()
    if reading is None:
        return None
    opened = _anchor(reading, reading.article.anchor)
    if place is None:
        return Spot(opened, None)
    piece, point = whole_of(reading).locate(place)
    return Spot(opened, _anchor(piece, offset_at(piece.article, point)))


def go_to_spot(parts: Parts, spot: Spot) -> None:
    """In the story that is open: its place, or the top."""
    reading, at = parts.desk.reading, spot.place
    if reading is None:
        return
    whole = whole_of(reading)
    for nth, piece in enumerate(whole.pieces):
        if at and piece.page.source == at.source and (point := point_at(piece.article, at.offset)):
            parts.pane.view.to_place(whole.shown(nth, point))
            return
    parts.pane.view.to_top()


def spot_now(library: Library, spot: Spot) -> Spot:
    """The same, should its file have been decoded anew. Raises NotFound."""
    return Spot(_anchor_now(library, spot.opened), _anchor_now(library, spot.place) if spot.place else None)


def _anchor_now(library: Library, at: Anchor) -> Anchor:
    return replace(at, offset=library.offsets_now(at.source, at.encoding, [at.offset])[0])


def _anchor(piece: Reading, offset: int) -> Anchor:
    return Anchor(piece.page.source, piece.page.encoding, offset)
