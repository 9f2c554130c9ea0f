"""Files that are to be taken in, and what came of those that were: kept, so that a kill costs nothing but the file it
fell on. Paths in, rows out; call writes inside a write.

A run is all that was wanted until nothing waited any more; the next one begins with an empty list. What is known of
files of earlier runs stays: one that has not changed since need not be read again.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from pathlib import Path

from reader.arriving import Arrival, ArrivalState, Seen, Tally
from reader.store.connection import Store

COLUMNS = "path, state, articles, doubtful, reason, source"


def put(store: Store, files: Iterable[Seen], first: bool = False, again: bool = False, asked: bool = True) -> None:
    """Let files wait, in their order: behind those that wait already, or `first`. Those that were taken in and have not
    changed since are known at once, unless they are to be looked at `again`. `asked`: by a person."""
    wanted = list(files)
    _forget_above(store, [file.path for file in wanted])
    if not store.value("SELECT 1 FROM arrival WHERE state = 'waiting' LIMIT 1"):
        store.run("UPDATE arrival SET turn = NULL WHERE turn IS NOT NULL")
    low, high = store.row("SELECT coalesce(min(turn), 1), coalesce(max(turn), 0) FROM arrival WHERE turn IS NOT NULL")
    turn = low - len(wanted) if first else high + 1
    # A file that waits already keeps its turn, unless it is wanted before the others.
    store.run_many(
        "INSERT INTO arrival (path, turn, state, asked) VALUES (?1, ?2, 'waiting', ?7) ON CONFLICT (path) DO UPDATE SET"
        " asked = iif(state = 'waiting', max(asked, ?7), ?7), reason = '',"
        " turn = iif(state = 'waiting' AND NOT ?3, turn, ?2),"
        " state = iif(NOT ?4 AND state IN ('taken', 'known') AND size IS ?5 AND mtime IS ?6, 'known', 'waiting')",
        ((_stored(one.path), turn + nth, first, again, one.size, one.mtime, asked) for nth, one in enumerate(wanted)),
    )


def waiting(store: Store, most: int, after: int | None = None) -> list[tuple[int, Path]]:
    """(turn, path) of those that are next, beyond a turn if one is named."""
    rows = store.rows(
        "SELECT turn, path FROM arrival WHERE state = 'waiting' AND (?1 IS NULL OR turn > ?1) ORDER BY turn LIMIT ?2",
        *(after, most),
    )
    return [(turn, _path(path)) for turn, path in rows]


def note(store: Store, file: Seen, arrival: Arrival) -> None:
    """What came of a file, as it was when it was read."""
    if arrival.state is not ArrivalState.FAILED:
        _forget_above(store, [file.path])
    store.run(
        f"INSERT INTO arrival ({COLUMNS}, size, mtime) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (path) DO UPDATE SET"
        " state = excluded.state, articles = excluded.articles, doubtful = excluded.doubtful, reason = excluded.reason,"
        " source = excluded.source, size = excluded.size, mtime = excluded.mtime",
        *(
            _stored(file.path),
            arrival.state,
            arrival.articles,
            arrival.doubtful,
            arrival.reason.encode("utf-8", "backslashreplace").decode(),  # it may quote a name that is no text
            arrival.source or None,
        ),
        *(file.size, file.mtime),
    )


def cancel(store: Store) -> int:
    """Forget what waits; how many files."""
    count: int = store.value("SELECT count(*) FROM arrival WHERE state = 'waiting'")
    store.run("DELETE FROM arrival WHERE state = 'waiting'")
    return count


def retry(store: Store) -> int:
    """Let what failed in this run wait once more; how many files."""
    count: int = store.value("SELECT count(*) FROM arrival WHERE state = 'failed' AND turn IS NOT NULL")
    store.run("UPDATE arrival SET state = 'waiting', reason = '' WHERE state = 'failed' AND turn IS NOT NULL")
    return count


def failed(store: Store) -> list[Path]:
    """Of this run, in their order."""
    rows = store.rows("SELECT path FROM arrival WHERE state = 'failed' AND turn IS NOT NULL ORDER BY turn")
    return [_path(path) for (path,) in rows]


def forget(store: Store, paths: Iterable[Path], waiting: bool = False) -> None:
    """That they failed; also of those that are to be tried again, `waiting`."""
    store.run_many(
        "DELETE FROM arrival WHERE path = ? AND (state = 'failed' OR ? AND state = 'waiting')",
        ((_stored(path), waiting) for path in paths),
    )


def tally(store: Store) -> Tally:
    """Of the run."""
    counts = dict(store.rows("SELECT state, count(*) FROM arrival WHERE turn IS NOT NULL GROUP BY state"))
    articles, doubtful = store.row(
        "SELECT coalesce(sum(articles), 0), coalesce(sum(doubtful > 0), 0) FROM arrival"
        " WHERE turn IS NOT NULL AND state = 'taken'"
    )
    waiting, taken, known, failed, removed = (counts.get(state, 0) for state in ArrivalState)
    return Tally(waiting, taken, known + removed, failed, articles, doubtful)


def listing(store: Store) -> list[Arrival]:
    """The files of the run in their order."""
    rows = store.rows(f"SELECT {COLUMNS} FROM arrival WHERE turn IS NOT NULL ORDER BY turn")
    return [
        Arrival(_path(path), ArrivalState(state), articles, doubtful, reason, source or 0)
        for path, state, articles, doubtful, reason, source in rows
    ]


def source_seen(store: Store, file: Seen) -> int | None:
    """The source of a file that was taken in and has not changed since."""
    id: int | None = store.value(
        "SELECT source FROM arrival WHERE path = ? AND size = ? AND mtime = ? AND state IN ('taken', 'known')",
        *(_stored(file.path), file.size, file.mtime),
    )
    return id


def not_seen(store: Store, files: Sequence[Seen]) -> list[Seen]:
    """Those that have not been read as they are now, whatever came of it; nor wait to be."""
    known = {
        path: (state, size, mtime)
        for path, state, size, mtime in store.rows("SELECT path, state, size, mtime FROM arrival")
    }
    fresh = []
    for file in files:
        state, size, mtime = known.get(_stored(file.path), ("", None, None))
        if state != "waiting" and (size, mtime) != (file.size, file.mtime):
            fresh.append(file)
    return fresh


def is_asked(store: Store, path: Path) -> bool:
    """Whether a person asked for the file; else it came into a watched folder."""
    return bool(store.value("SELECT asked FROM arrival WHERE path = ?", _stored(path)) in (None, 1))


def note_removed(store: Store, source: int) -> None:
    """Its files are known, so that a watched folder does not bring them; but they are read when somebody asks."""
    store.run("UPDATE arrival SET state = 'removed' WHERE source = ? AND state IN ('taken', 'known')", source)


def note_back(store: Store, source: int) -> None:
    store.run("UPDATE arrival SET state = 'known' WHERE source = ? AND state = 'removed'", source)


def _forget_above(store: Store, files: Sequence[Path]) -> None:
    """A folder that could not be looked into failed in the place of what is in it: where that is known, it could be."""
    forget(store, {folder for parent in {file.parent for file in files} for folder in (parent, *parent.parents)})


def _stored(path: Path) -> str | bytes:
    try:
        str(path).encode()
    except UnicodeEncodeError:
        return os.fsencode(path)
    return str(path)


def _path(stored: str | bytes) -> Path:
    return Path(os.fsdecode(stored))
