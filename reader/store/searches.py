"""Searches a person keeps under a name, and the last ones made. Call writes inside a write."""

from __future__ import annotations

from reader.errors import NotFound
from reader.model import DropSearch, PutSearch, SavedSearch
from reader.store.connection import Store
from reader.tongue import later, tr

KEPT = 50  # recent searches
GONE = later("这个存下的搜索已不在了，不用再删。")
COLUMNS = "id, name, query, created_at"


def saved_searches(store: Store) -> list[SavedSearch]:
    """Oldest first."""
    return [SavedSearch(*row) for row in store.rows(f"SELECT {COLUMNS} FROM saved_search ORDER BY created_at, id")]


def edit(store: Store, wanted: PutSearch | DropSearch) -> PutSearch | DropSearch:
    """Do it; the edit that takes it back. Raises NotFound for a search that is not there to be dropped."""
    if isinstance(wanted, PutSearch):
        before = _saved(store, wanted.search.id)
        search = wanted.search
        store.run(
            f"INSERT OR REPLACE INTO saved_search ({COLUMNS}) VALUES (?, ?, ?, ?)",
            *(search.id, search.name, search.query, search.created),
        )
        return PutSearch(before) if before else DropSearch(search.id)
    before = _saved(store, wanted.id)
    if before is None:
        raise NotFound(tr(GONE))
    store.run("DELETE FROM saved_search WHERE id = ?", wanted.id)
    return PutSearch(before)


def recent_searches(store: Store) -> list[str]:
    """The newest first."""
    return [query for (query,) in store.rows("SELECT query FROM recent_search ORDER BY nth DESC")]


def note_search(store: Store, query: str) -> None:
    """Make it the newest; the oldest beyond KEPT go."""
    store.run("INSERT OR REPLACE INTO recent_search (query) VALUES (?)", query)
    store.run(
        "DELETE FROM recent_search WHERE nth NOT IN (SELECT nth FROM recent_search ORDER BY nth DESC LIMIT ?)", KEPT
    )


def forget_searches(store: Store) -> None:
    store.run("DELETE FROM recent_search")


def _saved(store: Store, id: str) -> SavedSearch | None:
    row = store.row(f"SELECT {COLUMNS} FROM saved_search WHERE id = ?", id)
    return SavedSearch(*row) if row else None
