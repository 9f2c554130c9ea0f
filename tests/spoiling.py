"""Files of libraries spoilt as disks spoil them, and what is in one, for tests of what is to outlive that."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from reader.library import Library
from reader.store.connection import FILE


def content(folder: Path) -> tuple[object, ...]:
    with Library(folder) as library:
        return (*(library.reading(row.id) for row in library.articles()),)


def spoil(folder: Path) -> bytes:
    """Overwrite the page of a table that no list reads, as a failing disk would; what then stands in the file."""
    file = folder / FILE
    db = sqlite3.connect(file)
    (page,) = db.execute("SELECT rootpage FROM sqlite_master WHERE name = 'correction'").fetchone()
    db.close()
    data = bytearray(file.read_bytes())
    data[(page - 1) * 4096 : (page - 1) * 4096 + 200] = b"\xa5" * 200
    file.write_bytes(data)
    return bytes(data)


def cut(file: Path) -> None:
    data = file.read_bytes()
    file.write_bytes(data[: len(data) // 2])
