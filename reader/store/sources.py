"""What was brought in, byte for byte: put in, read back, told what a new parse made of it."""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import PurePath

from reader.errors import NotFound
from reader.model import Source
from reader.store.connection import Store
from reader.tongue import tr

QUICKLY = 4  # of zlib's levels: takes half the time of its usual 6, and a fiftieth more room


@dataclass(frozen=True, slots=True)
class StoredSource:
    id: int
    sha256: str
    name: str
    encoding: str
    encoding_chosen: bool
    data: bytes
    origin: str  # the path it came from, or what stands for it


def now() -> str:
    """This moment, ISO, UTC, to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def pack(data: bytes) -> bytes:
    """The bytes of a file as they are kept."""
    return zlib.compress(data, QUICKLY)


def find_source(store: Store, sha256: str) -> int | None:
    id: int | None = store.value("SELECT id FROM source WHERE sha256 = ?", sha256)
    return id


def put_source(store: Store, source: Source, data: bytes, origin: str, parser: int) -> StoredSource:
    id = store.run(
        "INSERT INTO source (sha256, name, origin, bytes, encoding, encoding_chosen, characters, damaged, parser,"
        " imported_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        *(source.sha256, source.name, origin, pack(data), source.encoding, source.encoding_chosen),
        *(source.characters, source.damaged, parser, now()),
    )
    known_as = (id, source.sha256, source.name, source.encoding, source.encoding_chosen)
    return StoredSource(*known_as, data, origin)


def update_source(store: Store, id: int, source: Source, parser: int) -> None:
    """How it was decoded this time, and by which parser; what it is stays."""
    store.run(
        "UPDATE source SET encoding = ?, encoding_chosen = ?, characters = ?, damaged = ?, parser = ? WHERE id = ?",
        *(source.encoding, source.encoding_chosen, source.characters, source.damaged, parser, id),
    )


def read_source(store: Store, id: int) -> StoredSource:
    """Raises NotFound."""
    row = store.row("SELECT id, sha256, name, encoding, encoding_chosen, bytes, origin FROM source WHERE id = ?", id)
    if row is None:
        raise NotFound(tr("这份文件已不在资料库里。请重新打开它。"))
    return StoredSource(*(*row[:4], bool(row[4]), zlib.decompress(row[5]), row[6]))


def sha256_of(store: Store, id: int) -> str:
    sha256: str = store.value("SELECT sha256 FROM source WHERE id = ?", id)
    return sha256


def same_folder(store: Store, id: int) -> list[int]:
    """The source and those that came from files of the same folder, by id."""
    origins = dict(store.rows("SELECT id, origin FROM source"))
    folder = PurePath(origins.get(id, "")).parent
    alone = not PurePath(origins.get(id, "")).is_absolute()
    return [
        other
        for other, origin in sorted(origins.items())
        if other == id or (not alone and PurePath(origin).parent == folder)
    ]


def all_sources(store: Store) -> list[int]:
    """Ids, oldest import first."""
    return [id for (id,) in store.rows("SELECT id FROM source ORDER BY id")]


def outdated_sources(store: Store, parser: int) -> list[int]:
    """Sources last parsed by an older parser, oldest import first; not those that have no place in the lists."""
    current = "sha256 NOT IN (SELECT sha256 FROM revision UNION SELECT sha256 FROM removed)"
    return [id for (id,) in store.rows(f"SELECT id FROM source WHERE parser < ? AND {current} ORDER BY id", parser)]
