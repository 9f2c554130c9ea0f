"""A database in; which columns hold what this program never writes there, and which references lead nowhere, out.

SQLite keeps any kind of value in any column, so that one byte lost on a bad disk makes a number of a text and its own
check finds nothing wrong. The code that reads the rows trusts them: where it fails on one, this tells a damaged library
from a fault of the program.
"""

from __future__ import annotations

import sqlite3
import zlib

# What code meets that trusts its rows: a text in place of bytes, a page that is nowhere, a source that is not packed.
FAILURES = (TypeError, ValueError, LookupError, AttributeError, ArithmeticError, zlib.error)
# Made from what was brought in and what a person made of it: it can be made anew.
DERIVED = frozenset(
    {
        *("page", "page_block", "article", "article_text", "article_id", "link", "correction_applied", "read_article"),
        *("bookmark_place", "highlight_place", "reading_place", "label", "labelled", "label_index"),
        *("search_index", "spread", "spread_begun", "spread_changed", "spread_chunk", "spread_together", "spread_word"),
    }
)
# Columns that hold a list, as JSON, and the condition that something stands in it which cannot.
RANGE = "json_array_length(value) = 2 AND json_type(value, '$[0]') = 'integer' AND json_type(value, '$[1]') = 'integer'"
PACKED = {
    **dict.fromkeys(("evidence", "parts", "people", "segments"), "type <> 'array'"),
    **dict.fromkeys(("tags", "uncertain"), "type <> 'text'"),
    "ranges": f"iif(type = 'array', NOT ({RANGE}), 1)",
}
# A name of a file that is no UTF-8, as a Chinese ZIP unpacked on Linux leaves it, stands there as bytes.
BYTES_TOO = {("arrival", "path")}
KINDS = {"INTEGER": "'integer'", "REAL": "'real', 'integer'", "TEXT": "'text'", "BLOB": "'blob'"}


def spoilt_cells(db: sqlite3.Connection) -> list[str]:
    """Columns (TABLE.COLUMN) that hold what this program never writes there. Goes through the whole file."""
    tables = [name for _, name, kind, *_ in db.execute("PRAGMA main.table_list") if kind == "table"]
    return [said for name in tables if not name.startswith("sqlite_") for said in _wrong_in(db, name)]


def broken_references(db: sqlite3.Connection) -> list[str]:
    """One (TABLE→TABLE) for each row that points at one that is not there. Goes through the whole file."""
    return [f"{table}→{parent}" for table, _, parent, _ in db.execute("PRAGMA foreign_key_check")]


def _wrong_in(db: sqlite3.Connection, table: str) -> list[str]:
    """Columns that hold another kind of value than their table says."""
    told = db.execute(f'PRAGMA table_info("{table}")').fetchall()
    columns = {name: _wrong(table, name, kind, bool(wanted)) for _, name, kind, wanted, *_ in told}
    found = db.execute(f'SELECT {", ".join(f"max({test})" for test in columns.values())} FROM "{table}"').fetchone()
    return [f"{table}.{name}" for name, wrong in zip(columns, found, strict=True) if wrong]


def _wrong(table: str, column: str, kind: str, wanted: bool) -> str:
    """The condition of SQL that its value cannot have been written by this program."""
    if kind not in KINDS:
        return "1"  # what the file says of the table is spoilt itself
    kinds = KINDS[kind] if wanted else f"{KINDS[kind]}, 'null'"
    if (table, column) in BYTES_TOO:
        kinds = f"{kinds}, 'blob'"
    other = f'typeof("{column}") NOT IN ({kinds})'
    if column not in PACKED:
        return other
    other_in = f'EXISTS (SELECT 1 FROM json_each("{column}") WHERE {PACKED[column]})'
    return f"""{other} OR iif(json_valid("{column}"), json_type("{column}") <> 'array' OR {other_in}, 1)"""
