"""Which source is a newer version of which: a file that was changed and taken in again. Call writes inside a write.

The earlier version keeps its bytes and everything a person made on it; it has no pages and articles any more, for they
would stand in every list twice. Its marks are led into the version that took its place (reader.store.places).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import PurePath

from reader.marks import Mover, decoded, kinship, shift
from reader.model import Page
from reader.store.connection import Store
from reader.store.sources import StoredSource, now, read_source

KIN = 0.3  # as much of the shorter text must stand in the other: a file of another page keeps its own place
CURRENT = "sha256 NOT IN (SELECT sha256 FROM revision)"
_OLDER = (
    "WITH RECURSIVE older (sha256) AS (SELECT sha256 FROM revision WHERE by_sha256 = ?"
    " UNION SELECT r.sha256 FROM revision r JOIN older o ON r.by_sha256 = o.sha256)"
)


def older_of(store: Store, sha256: str) -> list[int]:
    """The versions that a source took the place of, by id; also those before them."""
    found = store.rows(f"{_OLDER} SELECT s.id FROM older JOIN source s USING (sha256) ORDER BY s.id", sha256)
    return [id for (id,) in found]


def is_superseded(store: Store, source: int) -> bool:
    return bool(store.value("SELECT 1 FROM revision JOIN source USING (sha256) WHERE id = ?", source))


def current_of(store: Store, source: int) -> int:
    """The version that stands in the lists for a source; itself, where nothing took its place."""
    step = "SELECT n.id FROM source o JOIN revision r USING (sha256) JOIN source n ON n.sha256 = r.by_sha256"
    while (newer := store.value(f"{step} WHERE o.id = ?", source)) is not None:
        source = newer
    return source


def offsets_now(store: Store, source: int, encoding: str, offsets: Sequence[int]) -> list[int]:
    """Offsets into the text as decoded by an encoding, counted in the text of the version that stands in the lists, as
    it is decoded now."""
    stored, current = read_source(store, source), current_of(store, source)
    if current != source:
        mover = Mover(decoded(stored.data, encoding), text_of(read_source(store, current)))
        return [mover.place(offset) or 0 for offset in offsets]
    if encoding == stored.encoding:
        return list(offsets)
    return list(shift(stored.data, encoding, stored.encoding, offsets))


def comes_back(store: Store, known: int, origin: str) -> bool:
    """Whether an earlier version, found again at a path, takes its place again: where its newer version came from that
    path, the file there was changed back. A copy of it elsewhere (old/03.txt) says nothing of which is to be read."""
    return is_superseded(store, known) and read_source(store, current_of(store, known)).origin == origin


def put_revision(store: Store, older: int, newer: int) -> bool:
    """Whether the one took the place of the other: not if it is itself an earlier version of it."""
    if current_of(store, newer) == older or older == newer:
        return False
    store.run(
        "INSERT OR REPLACE INTO revision (sha256, by_sha256, created_at) VALUES"
        " ((SELECT sha256 FROM source WHERE id = ?), (SELECT sha256 FROM source WHERE id = ?), ?)",
        *(older, newer, now()),
    )
    return True


def drop_revision(store: Store, older: int) -> None:
    store.run("DELETE FROM revision WHERE sha256 = (SELECT sha256 FROM source WHERE id = ?)", older)


def replaced_by(store: Store, source: StoredSource, pages: Iterable[Page]) -> int | None:
    """The source of which this one, just stored, is a newer version: it came from the same path, or a file of that name
    held the same pages of the same paper and day; and the text is akin."""
    if not PurePath(source.origin).is_absolute():  # pasted
        return None
    same = [*_of_path(store, source), *_of_pages(store, source, list(pages))]
    text = text_of(source) if same else ""
    return next((id for id in dict.fromkeys(same) if kinship(text_of(read_source(store, id)), text) >= KIN), None)


def text_of(source: StoredSource) -> str:
    return decoded(source.data, source.encoding)


def _of_path(store: Store, source: StoredSource) -> list[int]:
    """The newest first."""
    sql = f"SELECT id FROM source WHERE origin = ? AND id <> ? AND {CURRENT} ORDER BY id DESC"
    return [id for (id,) in store.rows(sql, source.origin, source.id)]


def _of_pages(store: Store, source: StoredSource, pages: Sequence[Page]) -> list[int]:
    """Sources of that name of which all pages say what they are, and say the same. An archive has 01.txt for every day:
    only those of this paper and day are looked at."""
    here = [(page.paper, page.date, page.number) for page in pages]
    if not here or not all(value for page in here for value in page):
        return []
    paper, day, _ = here[0]
    sql = (
        "SELECT DISTINCT s.id, s.origin FROM page p CROSS JOIN source s ON s.id = p.source"
        f" WHERE p.paper = ? AND p.date = ? AND s.name = ? AND s.id <> ? AND s.{CURRENT} ORDER BY s.id DESC"
    )
    named = store.rows(sql, paper, day, source.name, source.id)
    said = "SELECT paper, date, number FROM page WHERE source = ? ORDER BY nth"
    return [id for id, origin in named if PurePath(origin).is_absolute() and store.rows(said, id) == here]
