"""After a mark was made or unmade: the rows where they stand, the open articles' highlights, the counts."""

from __future__ import annotations

from reader.library import Library
from reader.marks import turned_to, whole_of
from reader.model import Change, Reading, Row, ShelfKind
from reader.tongue import tr
from reader.ui.flow.reading import MARKED, paint_highlights, refresh_tree, show_place
from reader.ui.models.headlines import joined
from reader.ui.models.shelves import belongs, shelf_title
from reader.ui.parts import Parts


def refresh(parts: Parts, change: Change) -> None:
    now = {piece.id for side in parts.sides.shown if side.desk.reading for piece in side.desk.reading.pieces}

    found, shelf = parts.doing.found is not None, parts.doing.shelf
    listed = {row.id for row in parts.headlines.model.rows} if shelf.kind in MARKED else set()

    def read(library: Library) -> tuple[list[Row], list[Row], list[Reading]]:
        rows = library.rows(change.marked)
        come = not found and any(row.id not in listed and belongs(shelf, row) for row in rows)
        if shelf.kind is ShelfKind.HIGHLIGHTED and not found:  # only there a row says what is highlighted
            rows += [row for row in library.articles(shelf) if row.id in change.marked]
        readings = [library.reading(article) for article in now.intersection(change.marked)]
        return rows, library.articles(shelf) if come else [], readings

    def show(fresh: tuple[list[Row], list[Row], list[Reading]]) -> None:
        rows, belonging, readings = fresh
        parts.headlines.renew({row.id: row for row in rows}, parts.doing.found is not None)
        if belonging and parts.doing.found is None and parts.doing.shelf == shelf:
            _add_rows(parts, belonging)
        for side in parts.sides.shown:
            _refresh_pane(side, readings)

    parts.jobs.read(read, show)
    refresh_tree(parts)


def _add_rows(parts: Parts, belonging: list[Row]) -> None:
    """A row that now belongs to the list has to come; those that no longer do stay until the list is left."""
    shelf, reading = parts.doing.shelf, parts.desk.reading
    rows = joined(parts.headlines.model.rows, belonging)
    title = tr("{shelf} · {count:,} 篇", shelf=shelf_title(shelf, rows), count=len(rows))
    parts.headlines.show_rows(rows, shelf, title, "", reading.id if reading else 0, select=False, stay=True)
    show_place(parts)


def _refresh_pane(parts: Parts, readings: list[Reading]) -> None:
    now = parts.desk.reading
    turned = (turned_to(reading, now.id) for reading in readings) if now else ()
    fresh = next((reading for reading in turned if reading), None)
    if now and fresh and whole_of(fresh).article == whole_of(now).article:
        parts.desk.reading, parts.desk.coming = fresh, ()
        paint_highlights(parts, fresh)
