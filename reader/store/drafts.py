"""Notes and labels that are being written, until they are done: what a kill would cost. Call writes inside a write."""

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


def put_draft(store: Store, draft: Draft) -> None:
    """Keep it in the place of what was kept of it before."""
    store.run(
        f"INSERT OR REPLACE INTO draft ({COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?)",
        *(draft.place, draft.before, draft.note, json.dumps(draft.tags, ensure_ascii=False), draft.folder),
        *(draft.about, draft.written or now()),
    )


def drop_draft(store: Store, place: str) -> None:
    store.run("DELETE FROM draft WHERE place = ?", place)


def drafts(store: Store) -> list[Draft]:
    """All that were not done, the newest first."""
    rows = store.rows(f"SELECT {COLUMNS} FROM draft ORDER BY written_at DESC, place")
    return [
        Draft(place, before, note, tuple(json.loads(tags)), folder, about, written)
        for place, before, note, tags, folder, about, written in rows
    ]
