"""Every place where bytes or text from outside are read: a target takes what hypothesis thinks of and lets nothing out
but what the program itself expects, a ReaderError in one sentence.
"""

from __future__ import annotations

import io
import json
import sqlite3
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from reader import segment, settings
from reader.apart import Apart, _Answer
from reader.errors import ReaderError, UnreadableSource
from reader.files import find_pages, read_page
from reader.library import Library, restore_backup
from reader.marks import Point
from reader.parse import ENCODINGS, PARSER_VERSION, guess_encodings, parse
from reader.parsing import PARSED, told
from reader.search import fold, match
from reader.search.query import read_query
from reader.signs import visible
from reader.store.archive import LINES, open_archive
from reader.store.bringing import Bringing
from reader.store.connection import FILE
from reader.store.intake import Made
from reader.ui.views.compose import compose, compose_raw
from tests.memory import folder_in_memory

PAGE = """柳溪日报 2022年11月18日 星期五 第3版 责编/林小满
夜读：职工书屋
柳溪区总工会办实事 暖心驿站开到了工地旁
本报讯（记者 林小满 通讯员 周以宁）近日，柳溪区总工会开设暖心驿站，每天接待职工400
图为驿站一角。 林小满 摄
余人次，成了大家口中的“第二个家”。（下转第2版）
（上接第1版）问：驿站几点开门？
答：早上六点。"""
PIECES = [
    *PAGE.splitlines(),
    *(
        "",
        "\n",
        "\r",
        "\t",
        "　",
        "　　",
        " ",
        "\x0c",
        "\v",
        "\u2028",
        "\0",
        "\x1a",
        "\ufeff",
        "\u202e",
        "\u200b",
        "\ufffd",
    ),
    *(
        "（",
        "）",
        "“",
        "”",
        "《",
        "》",
        "——",
        "……",
        "、",
        "■",
        "□",
        "●",
        "◆",
        "/",
        "|",
        "：",
        "。",
        "，",
        "1",
        "2022",
        "第",
        "版",
    ),
    *(
        "下转",
        "上接",
        "第2版",
        "A01",
        "记者",
        "通讯员",
        "摄",
        "文/图",
        "本报讯",
        "新华社北京11月17日电",
        "责编",
        "导读",
        "编者按",
    ),
    *(
        "工" * 300,
        "a" * 300,
        "1" * 300,
        "（" * 100,
        "“" * 100,
        "，" * 200,
        "第1版 " * 40,
        "𠮷",
        "é",
        "ы",
        "か",
        "👩‍👩‍👧",
    ),
]
QUERY_SIGNS = [
    "OR",
    " ",
    "-",
    "－",
    '"',
    "“",
    "”",
    "(",
    ")",
    "（",
    "）",
    "题:",
    "记者：",
    "日期:",
    "2022",
    "..",
    "~",
    "*",
    "工会",
    "zzk",
]


@dataclass(frozen=True, slots=True)
class Target:
    given: SearchStrategy[Any]
    run: Callable[[Any], object]


def pages() -> SearchStrategy[bytes]:
    """Pages of a newspaper gone wrong, in the encodings we know, and with bytes that none of them knows."""
    text = st.lists(st.sampled_from(PIECES) | st.text(max_size=6), max_size=40).map("\n".join)
    glued = st.lists(st.sampled_from(PIECES), max_size=60).map("".join)
    encoded = st.tuples(text | glued, st.sampled_from(sorted(ENCODINGS))).map(
        lambda pair: pair[0].encode(pair[1], "replace")
    )
    return st.binary(max_size=300) | encoded | encoded.flatmap(damaged)


def damaged(data: bytes) -> SearchStrategy[bytes]:
    """The same with some bytes overwritten, put in or cut out."""
    edit = st.tuples(st.integers(0, max(0, len(data))), st.integers(0, 40), st.binary(max_size=8))
    return st.lists(edit, min_size=1, max_size=6).map(lambda edits: _edited(data, edits))


def _edited(data: bytes, edits: list[tuple[int, int, bytes]]) -> bytes:
    for at, gone, put in edits:
        data = data[:at] + put + data[at + gone :]
    return data


# ---- what is run


def run_page(data: bytes) -> None:
    with suppress(ReaderError):
        parsed = parse("页.txt", data)
        stood = sum(not sign.isspace() for line in parsed.lines for sign in line.text)
        if stood != sum(not sign.isspace() for sign in parsed.source.text) and "\0" not in parsed.source.text:
            _same_signs(parsed.source.text, "".join(line.text for line in parsed.lines))


def _same_signs(before: str, after: str) -> None:
    """Nothing but white space may go; what Python and the parser call that differs for a few controls."""
    gone = set(before) - set(after)
    if any(sign.isprintable() and not sign.isspace() for sign in gone):
        raise AssertionError(f"lost: {gone}")


@cache
def _apart() -> Apart:
    return Apart(memory=1024**3, seconds=120.0)


def run_apart(data: bytes) -> None:
    """The parser's process as the window uses it: what the parser refuses it says, and it has not died of it."""
    apart = _apart()
    before = apart._started()
    with suppress(UnreadableSource):
        apart("页.txt", data)
    if before is None or before.poll() is not None or apart._started() is not before:
        raise AssertionError("the parser's process is another one now")


def run_encodings(pair: tuple[bytes, str]) -> None:
    data, encoding = pair
    guess_encodings(data)
    with suppress(ReaderError):
        parse("页.txt", data, encoding)


def run_shown(data: bytes) -> None:
    text = data.decode("utf-8", "replace")
    composed = compose(text)
    for offset in range(len(text) + 1):
        if composed.to_printed(composed.to_shown(offset)) > offset:
            raise AssertionError(offset)
    compose_raw(text)
    visible(text)


def run_query(text: str) -> None:
    read_query(text)
    fold(text)
    match(text)


def run_settings(data: bytes) -> None:
    with _file(data) as file:
        for name, value in settings.load(file).changed.items():
            if type(value) is not type(settings.DEFAULTS[name]):
                raise AssertionError(name)


def run_dictionary(data: bytes) -> None:
    with _file(data) as file:
        segment.read_cache(file)


def run_name(name: str) -> None:
    with suppress(ReaderError):
        for page in find_pages([f"/nonexistent/{name}"]):
            read_page(page)


def run_answer(data: bytes) -> None:
    """What the parser's process says: whatever it is, nothing but values of ours comes of it."""
    with suppress(Exception):  # each is taken for a parser that broke
        _Answer(io.BytesIO(data)).load()


def run_archive(data: bytes) -> None:
    with _file(data) as file, suppress(ReaderError):
        _take(file)


def run_lines(lines: list[str]) -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(_archive())) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            new.writestr(name, "\n".join(lines).encode("utf-8", "surrogatepass") if name == LINES else old.read(name))
    run_archive(made.getvalue())


def run_backup(data: bytes) -> None:
    with _file(data) as file, suppress(ReaderError):
        restore_backup(file.parent / "data", file)


def run_library(data: bytes) -> None:
    """A library spoilt on disk: every reader of it answers or says so."""
    with _file(data, FILE) as file, suppress(ReaderError), Library(file.parent) as library:
        _read_all(library)


def run_rows(data: bytes) -> None:
    """A library in which one column holds something else: SQLite keeps any kind of value in any of them, and finds
    nothing wrong with it."""
    table, column = _columns()[int.from_bytes(data[:2], "little") % len(_columns())]
    kind, said = data[2] % 4 if len(data) > 2 else 0, data[3:]
    value = (None, int.from_bytes(said[:8], "little", signed=True), said.decode("utf-8", "replace"), said)[kind]
    with _file(_database(), FILE) as file:
        with closing(sqlite3.connect(file)) as db, db, suppress(sqlite3.IntegrityError):  # nor can a person write that
            db.execute(f"UPDATE OR IGNORE {table} SET {column} = ?", (value,))
        with suppress(ReaderError), Library(file.parent) as library:
            _read_all(library)


@cache
def _columns() -> list[tuple[str, str]]:
    with _file(_database(), FILE) as file, closing(sqlite3.connect(file)) as db:
        tables = [name for _, name, kind, *_ in db.execute("PRAGMA main.table_list") if kind == "table"]
        return [
            (table, column)
            for table in sorted(tables)
            if not table.startswith("sqlite_")
            for _, column, *_ in db.execute(f"PRAGMA table_info({table})")
        ]


def _read_all(library: Library) -> None:
    for ask in (
        *(partial(library.reading, row.id) for row in library.articles()[:3]),
        *(library.shelves, library.all_marks, library.tags, library.folders, library.orphans, library.saved_searches),
        *(library.recent_searches, library.sources, library.removals, library.unapplied, library.outdated),
        *(partial(ask, query) for ask in (library.search, library.facets) for query in ("驿站", "yizhan -日期:2022")),
        *(partial(library.why_none, "ab 9"), partial(library.headlines, "驿站", 5), library.marked_articles),
        *(partial(library.export_library, library.file.parent / "all.zip"), partial(library.check, index=False)),
    ):
        with suppress(ReaderError):
            ask()


class _Undo(Exception):
    pass


def _take(file: Path) -> None:
    """Read an archive into a library that has a page already, and take it back."""
    library = _library()

    def made(source: int) -> Made:
        again = library._standing.parsed_again(source)
        return Made(again.source, again.sheets, PARSER_VERSION, again.applied)

    with (
        open_archive(file) as opened,
        closing(Bringing(library._store, opened)) as bringing,
        suppress(_Undo),
        library._store.writing(),
    ):
        bringing.put_rest()
        for filed in bringing.files():
            bringing.put(filed, bringing.packed(filed), made)
        raise _Undo


@contextmanager
def _file(data: bytes, name: str = "a file") -> Iterator[Path]:
    with tempfile.TemporaryDirectory(dir=folder_in_memory()) as folder:
        file = Path(folder) / name
        file.write_bytes(data)
        yield file


_KEPT = tempfile.TemporaryDirectory()


@cache
def _library() -> Library:
    library = Library(Path(_KEPT.name) / "into")
    library.import_data("别的.txt", "别的\n\n本报讯（记者 周以宁）昨日，别的。\n".encode(), "")
    return library


@cache
def _answer() -> bytes:
    return told((PARSED, parse("页.txt", PAGE.encode())))


@cache
def _archive() -> bytes:
    file = Path(_KEPT.name) / "all.zip"
    with Library(Path(_KEPT.name) / "from") as library:
        library.import_data("页.txt", PAGE.encode(), "/x/页.txt")
        _mark(library)
        library.export_library(file)
    return file.read_bytes()


def _mark(library: Library) -> None:
    """Something of all that a person makes."""
    id = library.articles()[0].id
    library.set_bookmark(id, True)
    library.set_read(id, True)
    library.add_highlight(id, Point(0, 0), Point(0, 4), 1)
    library.save_search("驿站", "题:驿站")
    library.note_search("驿站")


@cache
def _database() -> bytes:
    folder = Path(_KEPT.name) / "db"
    with Library(folder) as library:
        library.import_data("页.txt", PAGE.encode(), "/x/页.txt")
        _mark(library)
        library.back_up(folder / "copy")
    return (folder / "copy").read_bytes()


@cache
def _lines() -> list[str]:
    with zipfile.ZipFile(io.BytesIO(_archive())) as zip:
        return zip.read(LINES).decode().splitlines()


@st.composite
def lines(draw: st.DrawFn) -> list[str]:
    """The lines of an archive with some values changed for others."""
    made = list(_lines())
    for _ in range(draw(st.integers(1, 3))):
        at = draw(st.integers(0, len(made) - 1))
        entry = json.loads(made[at])
        row = entry.get("row", entry)
        name = draw(st.sampled_from(sorted(row)) | st.sampled_from(["id", "ranges", "x", "bytes", "parser"]))
        row[name] = draw(VALUES)
        made[at] = json.dumps(entry)
    if draw(st.booleans()):
        made[draw(st.integers(0, len(made) - 1))] = draw(st.text(max_size=20) | st.just("[" * 100_000))
    return made


VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=20)
    | st.sampled_from(["utf-8", "[[0, 5]]", "role"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=4,
)
SETTINGS = st.dictionaries(st.sampled_from(sorted(settings.DEFAULTS)) | st.text(max_size=5), VALUES).map(
    lambda values: json.dumps(values).encode()
)
TARGETS = {
    "page": Target(pages(), run_page),
    "encodings": Target(st.tuples(pages(), st.sampled_from([*ENCODINGS, "x", "rot13", "zip"])), run_encodings),
    "apart": Target(pages(), run_apart),
    "shown": Target(pages(), run_shown),
    "query": Target(st.lists(st.sampled_from(QUERY_SIGNS) | st.text(max_size=4), max_size=20).map("".join), run_query),
    "settings": Target(st.binary() | SETTINGS | SETTINGS.flatmap(damaged), run_settings),
    "dictionary": Target(st.binary(), run_dictionary),
    "name": Target(st.text(), run_name),
    "answer": Target(st.binary() | st.deferred(lambda: damaged(_answer())), run_answer),
    "archive": Target(st.binary() | st.deferred(lambda: damaged(_archive())), run_archive),
    "lines": Target(lines(), run_lines),
    "backup": Target(st.binary() | st.deferred(lambda: damaged(_database())), run_backup),
    "library": Target(st.binary() | st.deferred(lambda: damaged(_database())), run_library),
    "rows": Target(st.binary(max_size=24), run_rows),
}


def _one_encoding(data: bytes) -> None:
    if data:
        run_encodings((data[1:], list(ENCODINGS)[data[0] % len(ENCODINGS)]))


# Those that take any bytes (mutated.py), or are led by what an input reaches (guided.py).
FROM_BYTES: dict[str, Callable[[bytes], object]] = {
    "page": run_page,
    "apart": run_apart,
    "encodings": _one_encoding,
    "shown": run_shown,
    "query": lambda data: run_query(data.decode("utf-8", "replace")),
    "settings": run_settings,
    "dictionary": run_dictionary,
    "name": lambda data: run_name(data.decode("utf-8", "surrogateescape")),
    "answer": run_answer,
    "archive": run_archive,
    "lines": lambda data: run_lines(data.decode("utf-8", "replace").splitlines()),
    "backup": run_backup,
    "library": run_library,
    "rows": run_rows,
}


def seeds() -> dict[str, list[bytes]]:
    """What guided.py begins with: one sound input of each kind."""
    pages, chosen = [PAGE.encode(name) for name in ("utf-8", "gb18030", "utf-16")], sorted(settings.DEFAULTS.items())
    return {
        "page": pages,
        "apart": pages,
        "shown": pages,
        "encodings": [bytes([nth]) + PAGE.encode(name, "replace") for nth, name in enumerate(ENCODINGS)],
        "query": [" ".join(QUERY_SIGNS).encode(), "题:驿站 -(人:林小满 OR 日期:2022-11..2023) “工会 会议”~5".encode()],
        "settings": [json.dumps(dict(chosen), default=str).encode()],
        "dictionary": [],
        "name": ["页.txt".encode()],
        "answer": [_answer()],
        "archive": [_archive()],
        "lines": ["\n".join(_lines()).encode()],
        "backup": [_database()],
        "library": [_database()],
        "rows": [bytes(24), *(b"\0\0\2" + said for said in (b"    ", b"[]", b"{}", b"5", b"[[1]]", b"[null]", b"1.2"))],
    }
