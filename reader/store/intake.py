"""A parsed source in, and what it did to the library out: one transaction, or nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from reader.marks import shift
from reader.model import Change, DropRevision, Edit, Imported, Sheet, Source
from reader.store import arrivals, corrections, index, links, places, removed, revisions, sheets, sources
from reader.store.connection import Store
from reader.store.sheets import Ids
from reader.store.sources import StoredSource

Linker = Callable[[Store, int], None]  # sees which articles of a source's issue are one story


@dataclass(frozen=True, slots=True)
class Made:
    """What a parser made of a stored source: how it decoded it, its pages, and the corrections that found their
    place."""

    source: Source
    sheets: tuple[Sheet, ...]
    parser: int
    applied: Iterable[str]


def take_in(
    store: Store,
    source: Source,
    pages: tuple[Sheet, ...],
    data: bytes,
    origin: str,
    parser: int,
    link: Linker = lambda *_: None,
) -> Change:
    """Store a source for the first time. Content that is there already changes nothing; a newer version of a file takes
    the place of the older one."""
    with store.writing():
        return put_new(store, source, pages, data, origin, parser, link)


def put_new(
    store: Store,
    source: Source,
    pages: tuple[Sheet, ...],
    data: bytes,
    origin: str,
    parser: int,
    link: Linker = lambda *_: None,
) -> Change:
    """The same, inside a write of the caller's."""
    known = sources.find_source(store, source.sha256)
    if known is not None:
        return known_change(store, known)
    stored = sources.put_source(store, source, data, origin, parser)
    id = stored.id
    older = revisions.replaced_by(store, stored, [sheet.page for sheet in pages])
    if older is not None:
        step_back(store, older, id)
    places.place_marks(store, stored, sheets.put_sheets(store, id, pages, Ids()))
    link(store, id)
    index.settle(store)
    undo: tuple[Edit, ...] = (DropRevision(older, id),) if older is not None else ()
    gone = (older,) if older is not None else ()
    return Change(articles=True, sources=gone, imported=(imported(store, id, known=False),), undo=undo)


def step_back(store: Store, older: int, newer: int) -> bool:
    """The older source gives its place in the lists to the newer one; whether it did."""
    if not revisions.put_revision(store, older, newer):
        return False
    sheets.drop_sheets(store, older)
    # Those that the newer one has a place for are noted with its own parse: there may be none.
    corrections.note_applied(store, older, ())
    return True


def take_out(store: Store, source: int, link_pages: Callable[[Store, list[int]], None]) -> bool:
    """A file leaves the lists; whether it was in the library. `link_pages`: sees which articles of the rest of its
    issue are one story."""
    if not removed.put_removed(store, source):
        return False
    own = {id for (id,) in store.rows("SELECT id FROM page WHERE source = ?", source)}
    rest = [page for page in links.issue_of(store, source) if page not in own]
    sheets.drop_sheets(store, source)
    if not revisions.is_superseded(store, source):  # else they stand in the version that took its place
        corrections.note_applied(store, source, ())
    link_pages(store, rest)
    index.settle(store, index.BROKEN)
    arrivals.note_removed(store, source)
    return True


def let_in(store: Store, source: int) -> bool:
    """A file that was taken out may have a place again; whether it was out. The caller then puts its parse in."""
    if not removed.drop_removed(store, source):
        return False
    arrivals.note_back(store, source)
    return True


def take_anew(
    store: Store, id: int, source: Source, pages: tuple[Sheet, ...], parser: int, applied: Iterable[str] = ()
) -> Change:
    """Put a new parse in the place of the old one; ids stay where pages and articles begin as before. `applied`: the
    corrections that found their place."""
    with store.writing():
        return put_anew(store, id, source, pages, parser, applied)


def put_anew(
    store: Store, id: int, source: Source, pages: tuple[Sheet, ...], parser: int, applied: Iterable[str]
) -> Change:
    """The same, inside a write of the caller's, who then sees to the links. A file that has no place in the lists gets
    none."""
    if not removed.has_place(store, id):
        sheets.drop_sheets(store, id)
        return Change(articles=True, sources=(id,))
    before = sources.read_source(store, id)
    ids = sheets.drop_sheets(store, id)
    if source.encoding != before.encoding:
        ids = replace(ids, articles=_led_over(before, source.encoding, dict(ids.articles)), once={})
    sources.update_source(store, id, source, parser)
    stored = sources.read_source(store, id)
    places.place_marks(store, stored, sheets.put_sheets(store, id, pages, ids))
    corrections.note_applied(store, id, applied)
    index.settle(store, index.BROKEN)
    return Change(articles=True, sources=(id,), imported=(imported(store, id, known=False),))


def put_first(store: Store, id: int, made: Made, ids: Ids) -> None:
    """Store the first parse of a source that is there without one, and find its marks, which are there already. Inside
    a write of the caller's. A file that has no place in the lists gets none."""
    if not removed.has_place(store, id):
        return
    sources.update_source(store, id, made.source, made.parser)
    stored = sources.read_source(store, id)
    places.place_marks(store, stored, sheets.put_sheets(store, id, made.sheets, ids))
    corrections.note_applied(store, id, made.applied)


def known_change(store: Store, id: int) -> Change:
    """Of an earlier version: what is told is of the one that stands in the lists for it, for it has no pages itself."""
    return Change(imported=(imported(store, revisions.current_of(store, id), known=True),))


def imported(store: Store, id: int, known: bool) -> Imported:
    """What a source holds now."""
    name, encoding, damaged = store.row("SELECT name, encoding, damaged FROM source WHERE id = ?", id)
    first, pages = store.row("SELECT coalesce(min(id), 0), count(*) FROM page WHERE source = ?", id)
    articles, uncertain = store.row("SELECT count(*), coalesce(sum(doubtful), 0) FROM article WHERE source = ?", id)
    moved, lost = places.led_over(store, id)
    replaced = max(revisions.older_of(store, sources.sha256_of(store, id)), default=0)
    known_as = (name, id, first, pages, articles, uncertain, encoding, known, damaged)
    return Imported(*known_as, replaced, moved, lost)


def _led_over(before: StoredSource, encoding: str, ids: dict[int, int]) -> dict[int, int]:
    """The ids by the anchors that the articles would have in the text as decoded now."""
    anchors = list(ids)
    return dict(zip(shift(before.data, before.encoding, encoding, anchors), ids.values(), strict=True))
