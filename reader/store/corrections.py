"""What a person corrected by hand: put in, taken out, read back for the parser. Call writes inside a write."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Any

from reader.errors import NotFound
from reader.marks import Mover, decoded
from reader.model import Correction, DropCorrection, Fix, PutCorrection
from reader.store import removed, revisions
from reader.store.blocks import pack
from reader.store.connection import Store
from reader.store.sources import read_source, sha256_of
from reader.tongue import later, tr

COLUMNS = "id, fix, start, stop, value, exact, created_at, encoding"
THIS_MOMENT = timedelta(minutes=1)
LATER = "~"  # sorts behind every sign of a time
GONE = later("这处订正已不在了，不用再撤销。")


@dataclass(frozen=True, slots=True)
class Corrected:
    """What an edit did: the source it touched, and the edit that takes it back."""

    source: int
    inverse: PutCorrection | DropCorrection


def corrections_of(store: Store, source: int, encoding: str | None = None) -> tuple[Correction, ...]:
    """All corrections of a source made under an encoding (its present one, if none is named), oldest first."""
    rows = store.rows(
        f"SELECT {COLUMNS} FROM correction WHERE sha256 = (SELECT sha256 FROM source WHERE id = ?1)"
        " AND encoding = coalesce(?2, (SELECT encoding FROM source WHERE id = ?1))",
        source,
        encoding,
    )
    own = [_correction(source, row) for row in rows]
    return tuple(sorted([*own, *_carried(store, source, encoding)], key=lambda one: (one.created, one.id)))


def _carried(store: Store, source: int, encoding: str | None) -> Iterator[Correction]:
    """Those made in earlier versions of the file whose place is found in this one; they say where they come from."""
    now = read_source(store, source)
    for older in (read_source(store, id) for id in revisions.older_of(store, now.sha256)):
        rows = store.rows(
            f"SELECT {COLUMNS} FROM correction WHERE (sha256, encoding) = (?, ?)", older.sha256, older.encoding
        )
        mover = Mover(revisions.text_of(older), decoded(now.data, encoding or now.encoding)) if rows else None
        for made in (_correction(source, row) for row in rows):
            start = _led(mover, made) if mover else None
            if start is not None:
                end = start + made.end - made.start
                yield replace(made, start=start, end=end, encoding="", sha256=older.sha256)


def _led(mover: Mover, made: Correction) -> int | None:
    """Where what was corrected begins now: its words must stand there as they did."""
    if made.start == 0:
        return 0
    if not made.exact:
        return mover.place(made.start)
    moved = mover.passage([(made.start, made.start + len(made.exact))], made.exact)
    return moved.ranges[0][0] if moved and not moved.near else None


def edit(store: Store, wanted: PutCorrection | DropCorrection) -> Corrected:
    """Raises NotFound for a correction or source that is not there."""
    if isinstance(wanted, PutCorrection):
        return _put(store, wanted.correction)
    return _drop(store, wanted)


def note_applied(store: Store, source: int, applied: Iterable[str]) -> None:
    """Keep which corrections found their place in the parse just stored."""
    store.run(
        "DELETE FROM correction_applied WHERE correction IN"
        " (SELECT c.id FROM correction c JOIN source s USING (sha256) WHERE s.id IN (SELECT value FROM json_each(?)))",
        pack([source, *revisions.older_of(store, sha256_of(store, source))]),
    )
    store.run_many("INSERT INTO correction_applied (correction) VALUES (?)", ((id,) for id in sorted(applied)))


def unapplied(store: Store) -> list[Correction]:
    """Corrections that no longer apply, oldest first; none is ever deleted by a parse. Not those of a file that was
    taken out: they come back with it."""
    rows = store.rows(
        f"SELECT s.id, c.{COLUMNS.replace(', ', ', c.')} FROM correction c JOIN source s USING (sha256)"
        " WHERE c.id NOT IN (SELECT correction FROM correction_applied) ORDER BY c.created_at, c.id"
    )
    out = {source for source, *_ in rows if removed.is_removed(store, revisions.current_of(store, source))}
    return [_correction(source, row) for source, *row in rows if source not in out]


def _put(store: Store, correction: Correction) -> Corrected:
    source = read_source(store, correction.source)
    sha256 = correction.sha256 or source.sha256
    store.run(
        "INSERT OR REPLACE INTO correction (id, sha256, encoding, fix, start, stop, value, exact, created_at)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        *(
            correction.id,
            sha256,
            correction.encoding or source.encoding,
            correction.fix.value,
        ),
        *(correction.start, correction.end),
        *(correction.value, correction.exact, _in_order(store, sha256, correction)),
    )
    return Corrected(correction.source, DropCorrection(correction.source, correction.id))


def _in_order(store: Store, sha256: str, correction: Correction) -> str:
    """When it was made, so that one of this moment comes after those that are there: they are applied in this order,
    and a clock that went back would put it before what it was made upon, also in an earlier version of the file. One
    that is put back keeps its place."""
    moment = datetime.now(UTC)
    fresh = (moment - THIS_MOMENT).isoformat() <= correction.created <= (moment + THIS_MOMENT).isoformat()
    newest = store.value(
        "SELECT max(created_at) FROM correction WHERE id <> ? AND sha256 IN"
        " (SELECT ? UNION SELECT sha256 FROM source WHERE id IN (SELECT value FROM json_each(?)))",
        *(correction.id, sha256, pack(revisions.older_of(store, sha256))),
    )
    ahead = fresh and newest and newest > correction.created
    return f"{newest}{LATER}" if ahead else correction.created


def _drop(store: Store, wanted: DropCorrection) -> Corrected:
    row = store.row(f"SELECT {COLUMNS}, sha256 FROM correction WHERE id = ?", wanted.id)
    if row is None:
        raise NotFound(tr(GONE))
    *row, sha256 = row
    store.run("DELETE FROM correction WHERE id = ?", wanted.id)
    return Corrected(wanted.source, PutCorrection(replace(_correction(wanted.source, row), sha256=sha256)))


def _correction(source: int, row: Iterable[Any]) -> Correction:
    id, fix, start, end, value, exact, created, encoding = row
    return Correction(id, source, Fix(fix), start, end, value, exact, created, encoding)
