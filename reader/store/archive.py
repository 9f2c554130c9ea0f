"""The whole library in one plain file, and out of it again. docs/archive.md is its description for other programs.

A ZIP file: `library.jsonl`, a line of JSON for every row of what was brought in and what a person made; `sources/`, the
files as they came; `articles.jsonl`, for other programs, what the parser made of them, which is made anew when the
archive is read (reader/store/bringing.py). Into an empty library everything comes back as it was, ids too; into another
one only what it lacks.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
import stat
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from itertools import chain
from pathlib import Path
from typing import IO, Any, BinaryIO

from reader import __version__
from reader.course import ALONE, Course, Far, Unit
from reader.errors import UnreadableSource
from reader.model import Fix
from reader.store.articles import page_rows, read_article
from reader.store.connection import Store
from reader.store.sheets import Ids
from reader.tongue import later, tr

FORMAT, VERSION = "banxin-library", 4  # 2: notes, tags, labels; 3: folders, flags, versions; 4: removed, drafts
LINES, ARTICLES, README, SOURCES = "library.jsonl", "articles.jsonl", "README.txt", "sources/"
LARGEST = 256 * 1024 * 1024  # bytes of a source, which is read in memory
LONGEST = LARGEST  # bytes of a line: a highlight may be of a whole source, and a note is as long as somebody made it

# What a person made. Every other table but source is derived, which a test holds: who adds a table says which it is.
KEPT = (
    "reading",
    "bookmark",
    "highlight",
    "correction",
    "saved_search",
    "recent_search",
    "revision",
    "removed",
    "draft",
)
IDS = ("article_id", "sqlite_sequence")  # only into an empty library: elsewhere the ids mean others
DERIVED = (
    "arrival",
    *("page", "page_block", "article", "article_text", "reading_place", "bookmark_place", "highlight_place"),
    *(
        "correction_applied",
        "link",
        "pairs",
        "characters",
        "search_index",
        "label",
        "labelled",
        "label_index",
        "sounds",
        "outside",
        "read_article",
        "article_tag",
        "spread_word",
        "spread",
        "spread_chunk",
        "spread_begun",
        "spread_changed",
        "spread_together",
    ),
)

ABOUT = """这是版心（Banxin）资料库的完整导出。
library.jsonl   每行一个 JSON：收入的文件、已读、书签、划线、订正
sources/        收入的原始文件，文件名是内容的 sha256
articles.jsonl  解析出的文章，供别的程序使用；版心读入时会重新解析
读入：banxin import --library 这个文件
格式说明：docs/archive.md
"""
BROKEN = later("“{file}”不是版心的完整导出，或不完整（{why}），没有读入。请检查文件是否传完。")
TOO_NEW = later("“{file}”是较新版本的版心导出的，没有读入。请升级版心后再试。")


class Archive:
    """An archive opened for reading. Every fault in it is an UnreadableSource."""

    def __init__(self, zip: zipfile.ZipFile, file: Path) -> None:
        self._zip, self._file = zip, file

    @property
    def files(self) -> int:
        """How many sources it has."""
        return sum(name.startswith(SOURCES) for name in self._zip.namelist())

    def entries(self) -> Iterator[tuple[str, dict[str, Any], Ids]]:
        """The lines after the first, which says what the file is: table, row, and of a source the ids in it."""
        with self._zip.open(LINES) as lines:
            head = _object(lines)
            if head is None or head.get("format") != FORMAT:
                raise ValueError("format")
            if head["version"] > VERSION:
                raise UnreadableSource(tr(TOO_NEW, file=self._file))
            count = 0
            while (entry := _object(lines)) is not None:
                if "lines" in entry:  # the last: a file that was cut has none
                    if entry["lines"] != count:
                        raise ValueError("lines")
                    return
                count += 1
                yield str(entry["table"]), dict(entry["row"]), _ids(entry)
        raise ValueError("end")

    def data(self, sha256: str) -> bytes:
        """Read in memory, never unpacked to a path that the archive names."""
        with self._zip.open(f"{SOURCES}{sha256}") as member:
            data = member.read(LARGEST + 1)
        if len(data) > LARGEST or hashlib.sha256(data).hexdigest() != sha256:
            raise ValueError(f"{SOURCES}{sha256}")
        return data


@contextmanager
def open_archive(file: Path) -> Iterator[Archive]:
    """Raises UnreadableSource, also for what is found while it is read."""
    try:
        if not stat.S_ISREG(file.stat().st_mode):  # a pipe that nobody writes to would be waited for
            raise zipfile.BadZipFile
        with zipfile.ZipFile(file) as zip:
            yield Archive(zip, file)
    except OSError as error:
        raise UnreadableSource(
            tr("读不了“{file}”（{strerror}）。请检查路径和权限。", file=file, strerror=error.strerror)
        ) from error
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError) as error:
        raise UnreadableSource(tr(BROKEN, file=file, why=tr("压缩包损坏"))) from error
    except (ValueError, LookupError, TypeError, AttributeError, OverflowError, sqlite3.IntegrityError) as error:
        raise UnreadableSource(tr(BROKEN, file=file, why=error)) from error


def write_archive(store: Store, file: BinaryIO, course: Course = ALONE) -> int:
    """Write the whole library, in a read of the caller's, which is of one moment; how many sources. Raises Stopped."""
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as zip:
        zip.writestr(README, ABOUT)
        ids = [id for (id,) in store.rows("SELECT id FROM source ORDER BY id")]
        for nth, id in enumerate(ids):
            course.at(Far(nth, len(ids), Unit.FILES))
            sha256, data = store.row("SELECT sha256, bytes FROM source WHERE id = ?", id)
            zip.writestr(f"{SOURCES}{sha256}", zlib.decompress(data))
        _write_lines(zip, LINES, _library_lines(store, ids))
        _write_lines(zip, ARTICLES, _article_lines(store, course))
    return len(ids)


def is_empty(store: Store) -> bool:
    """Whether nothing was ever brought in or made."""
    tables = _tables(store, ("source", *KEPT, *IDS))
    return not any(store.value(f"SELECT EXISTS (SELECT 1 FROM {table})") for table in tables)


def _tables(store: Store, names: tuple[str, ...]) -> list[str]:
    there = {name for (name,) in store.rows("SELECT name FROM sqlite_master")}
    return [name for name in names if name in there]


def put_row(store: Store, table: str, row: dict[str, Any], data: bytes | None = None) -> bool:
    """Put a row of an archive in, unless one of its key is there; whether it was put. `data`: what its column bytes
    holds. Raises ValueError for one that is none of ours."""
    columns = {name: (kind, bool(needed)) for _, name, kind, needed, _, _ in store.rows(f"PRAGMA table_info ({table})")}
    if unknown := set(row) - set(columns):
        raise ValueError(f"{table}.{unknown.pop()}")
    for name, value in row.items():
        _check_value(f"{table}.{name}", value, *columns[name])
    row = row if data is None else {**row, "bytes": data}
    names, marks = ", ".join(row), ", ".join("?" * len(row))
    with store.in_words():
        done = store.execute(f"INSERT OR IGNORE INTO {table} ({names}) VALUES ({marks})", tuple(row.values()))
    return done.rowcount > 0


def sequence_in(store: Store, row: dict[str, Any]) -> tuple[str, int]:
    """How far ids of a table have been given: none is given again. Raises ValueError."""
    name, last = row["name"], row["seq"]
    if name not in _tables(store, (name,)) or type(last) is not int:
        raise ValueError("sqlite_sequence")
    return name, last


def _library_lines(store: Store, ids: list[int]) -> Iterator[dict[str, Any]]:
    made = datetime.now(UTC).isoformat(timespec="seconds")
    yield {"format": FORMAT, "version": VERSION, "program": f"banxin {__version__}", "made": made}
    count = 0
    for count, entry in enumerate(chain(_source_entries(store, ids), _table_entries(store)), start=1):  # noqa: B007  # the count is wanted after the loop
        yield entry
    yield {"lines": count}


def _source_entries(store: Store, ids: list[int]) -> Iterator[dict[str, Any]]:
    for id in ids:
        row = _rows(store, "SELECT * FROM source WHERE id = ?", id)[0]
        del row["bytes"]
        pages = store.rows("SELECT nth, id FROM page WHERE source = ? ORDER BY nth", id)
        articles = store.rows("SELECT anchor, id FROM article WHERE source = ? ORDER BY anchor", id)
        yield {"table": "source", "row": row, "pages": pages, "articles": articles}


def _table_entries(store: Store) -> Iterator[dict[str, Any]]:
    for table in _tables(store, (*KEPT, *IDS[:1])):
        for row in _rows(store, f"SELECT * FROM {table} ORDER BY 1, 2"):
            yield {"table": table, "row": row}
    for name, last in store.rows("SELECT name, seq FROM sqlite_sequence ORDER BY name"):
        if name in ("source", "page", "article", *KEPT):
            yield {"table": "sqlite_sequence", "row": {"name": name, "seq": last}}


def _article_lines(store: Store, course: Course) -> Iterator[dict[str, Any]]:
    pages = {page.id: page for page in page_rows(store)}
    rows = store.rows(
        "SELECT a.id, a.page, s.sha256 FROM article a JOIN source s ON s.id = a.source ORDER BY a.page, a.nth"
    )
    for nth, (id, page_id, sha256) in enumerate(rows):
        course.at(Far(nth, len(rows), Unit.ARTICLES))
        article, page = read_article(store, id), pages[page_id]
        yield {
            "id": id,
            "source": sha256,
            "paper": page.paper,
            "date": page.date,
            "number": page.number,
            "name": page.name,
            "kind": article.kind.value,
            "section": article.section,
            "kicker": article.kicker,
            "headline": article.headline,
            "subheads": article.subheads,
            "dateline": article.dateline,
            "people": [{"name": person.name, "role": person.role} for person in article.people],
            "blocks": [
                {"kind": block.kind.value, "text": block.text, "start": block.start, "end": block.end}
                for block in article.blocks
            ],
        }


def _rows(store: Store, sql: str, *params: Any) -> list[dict[str, Any]]:
    with store.in_words():
        found = store.execute(sql, params)
        names = [column[0] for column in found.description]
        return [dict(zip(names, row, strict=True)) for row in found]


def _write_lines(zip: zipfile.ZipFile, name: str, entries: Iterator[dict[str, Any]]) -> None:
    with zip.open(name, "w", force_zip64=True) as file:
        for entry in entries:
            file.write((json.dumps(entry, ensure_ascii=False) + "\n").encode("utf-8", "surrogatepass"))


def _object(lines: IO[bytes]) -> dict[str, Any] | None:
    line = lines.readline(LONGEST)
    if not line:
        return None
    entry = json.loads(line.decode("utf-8", "surrogatepass"))
    if not isinstance(entry, dict):
        raise ValueError(LINES)
    return entry


def _list(packed: str) -> list[Any]:
    made = json.loads(packed)
    if not isinstance(made, list):
        raise ValueError("tags")
    return made


def _ids(entry: dict[str, Any]) -> Ids:
    pages, articles = dict(entry.get("pages", ())), dict(entry.get("articles", ()))
    if not all(isinstance(number, int) for known in (pages, articles) for pair in known.items() for number in pair):
        raise ValueError("ids")
    return Ids(pages, articles)


def _check_value(name: str, value: Any, kind: str, needed: bool) -> None:
    """A value of the kind that its column holds; SQLite itself would take any."""
    wanted = {"INTEGER": int, "TEXT": str}.get(kind)
    if value is None and not needed:
        return
    if wanted is None or type(value) is not wanted:
        raise ValueError(name)
    if name.endswith(".ranges"):
        ranges = json.loads(str(value))
        if not ranges or not all(type(end) is int for start, stop in ranges for end in (start, stop)):
            raise ValueError(name)
    if name.endswith(".tags") and not all(type(tag) is str for tag in _list(str(value))):
        raise ValueError(name)
    if name == "correction.fix":
        Fix(str(value))
