"""After files were parsed anew, taken out or let in: the list, and in each pane what now stands where one read."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from reader.library import Library
from reader.marks import Point, whole_of
from reader.model import Reading, Row, Shelf
from reader.tongue import tr
from reader.ui.flow.places import offset_at, point_at, remember_place
from reader.ui.flow.reading import (
    MARKED,
    open_article,
    open_page,
    open_row,
    refresh,
    refresh_tree,
    rows_of,
    show_nothing,
    show_place,
    show_shelf,
)
from reader.ui.models.shelves import shelf_title
from reader.ui.parts import Parts

REACH = 500  # articles before and after, in which one that is still there is looked for


def reopen(parts: Parts) -> None:
    """After a page was parsed anew: the list, and in each pane the article that now stands where one was reading. While
    a search is on, the list is the search's."""
    for side in parts.sides.shown:
        if side.desk.reading is not None:
            _reopen(side, side.desk.reading)
        elif side.is_active:
            refresh(side)


def complete(parts: Parts) -> None:
    """After files came in: where one reads part of a story whose other parts are there now, the whole of it."""
    for side in parts.sides.shown:
        if side.desk.reading is not None and side.desk.reading.id:
            _complete(side, side.desk.reading)


def list_what_came(parts: Parts) -> None:
    """Files came in by themselves: the list has theirs too; what is open and where one is in the list stay. Beside, for
    a long list takes a second to read; a row of it may be marked meanwhile, and is left as it stands."""
    shelf = parts.doing.shelf
    if parts.doing.found is not None or parts.headlines.of != shelf:
        return

    def show(found: tuple[list[Row], int]) -> None:
        here = parts.headlines.current()
        before = {row.id: row for row in parts.headlines.model.rows}
        rows = [before.get(row.id, row) for row in found[0]]
        gone = here is not None and all(row.id != here.id for row in rows)  # with the keys that go on from there
        if gone or parts.headlines.of != shelf or [row.id for row in rows] == list(before):
            return
        title = tr("{shelf} · {count:,} 篇", shelf=shelf_title(shelf, rows), count=len(rows))
        parts.headlines.show_rows(rows, shelf, title, "", here.id if here else 0, select=False, stay=True)
        show_place(parts)

    before = list(parts.headlines.model.rows) if shelf.kind in MARKED else []
    parts.jobs.beside(partial(rows_of, shelf=shelf, before=before), show, latest="what came")


def _complete(parts: Parts, reading: Reading) -> None:
    def show(now: Reading) -> None:
        here = parts.desk.reading
        if here and here.id == now.id and [one.id for one in here.pieces] != [one.id for one in now.pieces]:
            _reopen(parts, here)

    # One that is gone: whatever took it away shows what stands there now.
    parts.jobs.read(lambda library: library.reading(reading.id), show, f"whole{parts.desk.name}", lambda _: None)


def _reopen(parts: Parts, reading: Reading) -> None:
    remember_place(parts)
    view, whole = parts.pane.view, whole_of(reading)
    place, caret = view.place(), view.here()
    piece, point = whole.locate(caret) if caret else (reading, None)
    opened = offset_at(piece.article, point) if point else piece.article.anchor
    offsets = [opened, piece.banners[-point.part - 1].start if point and point.part < 0 else opened]
    same = place and whole.locate(place)[0].id == piece.id
    offsets += [offset_at(piece.article, whole.locate(place)[1])] if place and same else []
    page = piece.page
    raw = parts.pane.raw
    led, parts.desk.raw_at = parts.desk.raw_at if raw.leads else None, None
    if led is not None:  # what was corrected there need not stand in the article that is open
        offsets[:2] = [led, led]
    parts.desk.raw_back = (page.source, raw.here()[0]) if raw.leads else None

    def find(library: Library) -> tuple[int, int, list[int]]:
        now = library.offsets_now(page.source, page.encoding, offsets)
        return *library.opened_at(page.source, now[0]), now

    def show(found: tuple[int, int, list[int]]) -> None:
        article, bare, now = found

        def arrive() -> None:
            fresh = parts.desk.reading
            if fresh is None:
                return
            here, *top = (_shown_at(fresh, offset) for offset in now[1:])
            if here:  # else the next key would act on the headline, and not where one is at work
                view.put_caret(here)
            if top and top[0]:
                view.to_place(top[0])
            moved = led is not None or (not (top and top[0]) and fresh.id != piece.id)
            if moved and here and view.here() != here:
                view.to_place(here)  # merged with the one before: where it began, from where undo finds it again

        if parts.is_active:
            refresh_tree(parts)
        if not (article or bare):
            _leave_gone(parts, reading)
        elif bare and not parts.desk.opening:
            open_page(parts, bare, partial(_stay_on_page, parts, arrive), step=False)
        elif parts.doing.found is None and parts.is_active:
            show_shelf(parts, parts.doing.shelf, article, arrive, anew=True)
        elif article and not parts.desk.opening:
            open_article(parts, article, arrive, step=False)

    parts.jobs.read(find, show, latest=f"reload{parts.desk.name}")


def _shown_at(reading: Reading, offset: int) -> Point | None:
    """Where the character at a source offset is shown: in a banner of its page, or in its article."""
    whole = whole_of(reading)
    nth = whole.of(reading.id)
    banners = enumerate(reading.banners if nth == 0 else (), start=1)
    above = next((at for at, banner in banners if banner.start <= offset < banner.end), 0)
    point = Point(-above, 0) if above else point_at(reading.article, offset)
    return whole.shown(nth, point) if point else None


def _leave_gone(parts: Parts, reading: Reading) -> None:
    """What is open was taken out of the library: the next article of the list that is still there, or the one before;
    where the list has none any more, as that of a search that found nothing, the first of all."""
    listed = [row.id for row in parts.headlines.model.rows if row.id]
    at = listed.index(reading.id) if reading.id in listed else 0
    near = (*listed[at : at + REACH], *reversed(listed[max(0, at - REACH) : at]))

    def find(library: Library) -> tuple[int, int]:
        still = {row.id for row in library.rows(near)}
        first = library.articles(Shelf(), 1)
        return next((id for id in near if id in still), 0), first[0].id if first else 0

    def show(found: tuple[int, int]) -> None:
        article, first = found
        searching, shelf = parts.doing.found is not None, parts.doing.shelf
        if (article or first) and (searching or not parts.is_active):
            open_article(parts, article or first, step=False)
        elif parts.is_active:
            show_nothing(parts)
            show_shelf(parts, shelf if article else Shelf(), article, then=None if article else open_first, anew=True)
        else:
            show_nothing(parts)

    def open_first() -> None:
        if parts.headlines.model.rows:
            open_row(parts, parts.headlines.model.rows[0])

    parts.jobs.read(find, show)


def _stay_on_page(parts: Parts, arrive: Callable[[], None]) -> None:
    """The list after what is open has become, or is still, the text of a page without articles."""
    if parts.doing.found is None and parts.is_active:
        show_shelf(parts, parts.doing.shelf, 0, arrive, anew=True)
    else:
        arrive()
