"""Notes and labels that are being written, until they are done: what a kill would cost."""

from __future__ import annotations

import json
from dataclasses import dataclass

from reader.store.connection import Store
from reader.store.sources import now

COLUMNS = "place, before, note, tags, folder, about, written_at"


@dataclass(frozen=True, slots=True)
class Draft:
    """What stands in the note bar, and what it is written on."""

    place: str  # JSON: the marks as they were when it was begun, or the article of a bookmark
    before: str  # the note that was kept there then
    note: str
    tags: tuple[str, ...]
    folder: str
    about: str  # the passage, short enough for a title
    written: str = ""  # ISO, UTC; empty: now


class Drafts:
    """A Library has one of these."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def put(self, draft: Draft) -> None:
        """Keep it in the place of what was kept of it before."""
        with self._store.writing():
            self._store.run(
                f"INSERT OR REPLACE INTO draft ({COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?)",
                *(draft.place, draft.before, draft.note, json.dumps(draft.tags, ensure_ascii=False), draft.folder),
                *(draft.about, draft.written or now()),
            )

    def drop(self, place: str) -> None:
        with self._store.writing():
            self._store.run("DELETE FROM draft WHERE place = ?", place)

    def all(self) -> list[Draft]:
        """Those that were not done, the newest first."""
        rows = self._store.rows(f"SELECT {COLUMNS} FROM draft ORDER BY written_at DESC, place")
        return [
            Draft(place, before, note, tuple(json.loads(tags)), folder, about, written)
            for place, before, note, tags, folder, about, written in rows
        ]
