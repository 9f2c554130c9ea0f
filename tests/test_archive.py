"""The whole library in one file and back: nothing changes on the way, and no file that is none changes anything."""

from __future__ import annotations

import io
import json
import os
import re
import subprocess
import sys
import zipfile
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from reader import cli
from reader.course import Course, Far, Unit
from reader.errors import Stopped, UnreadableSource
from reader.library import Library
from reader.marks import Point
from reader.model import Bookmark, Correction, Fix, PutCorrection, PutHighlight, SetBookmark
from reader.parse import Parsed, parse
from reader.store import Store, open_store
from reader.store.archive import DERIVED, IDS, KEPT
from tests.libraries import PAGE
from tests.test_store import dump

OTHER = "劳动报 2022年11月19日 第5版\n\n新的一篇\n\n本报讯（记者 李四）昨日，某区工会开班。\n\n第二段在这里，也不长。\n"
TEXTS = (PAGE, OTHER, PAGE + OTHER, "没有版头的一段文字，只有一句话。\n")
ENCODINGS = ("utf-8", "gb18030", "utf-16-le")
# What two ways to the same library may number or cut up in another way.
ASIDE = (
    "pairs",
    "characters",
    "outside",
    "search_index",
    "sounds",
    "label",
    "labelled",
    "label_index",
    "spread_changed",
)

acts = st.lists(
    st.tuples(
        st.sampled_from(
            [
                *("bookmark", "read", "highlight", "position", "decode", "begin", "people", "unbookmark", "label"),
                *("note", "remove", "restore"),
            ]
        ),
        st.integers(0, 20),
        st.integers(0, 40),
        st.integers(1, 30),
    ),
    max_size=8,
)
files = st.lists(st.tuples(st.sampled_from(TEXTS), st.sampled_from(ENCODINGS)), min_size=1, max_size=3, unique=True)


def act(library: Library, what: str, nth: int, at: int, length: int) -> None:
    """Something a person does to one of the articles."""
    if what == "restore":
        for out in library.removals()[:1]:
            library.restore(out.source)
        return
    rows = library.articles()
    if not rows:  # decoded by another encoding a page may have no article
        return
    id = rows[nth % len(rows)].id
    reading = library.reading(id)
    body = len(reading.article.heads)
    match what:
        case "bookmark" | "unbookmark":
            library.set_bookmark(id, what == "bookmark")
        case "label":
            library.apply([SetBookmark(id, True, Bookmark(f"第{at}条", ("青年", f"标签{length % 3}")))])
        case "note":
            noted = [replace(mark, note=f"第{at}条", tags=("驿站",)) for mark in reading.highlights]
            library.apply([PutHighlight(mark) for mark in noted])
        case "read":
            library.set_read(id, at % 2 == 0)
        case "highlight":
            library.add_highlight(id, Point(body, at), Point(body, at + length), 1 + length % 5)
        case "position":
            library.set_position(id, reading.article.anchor + at)
        case "remove":
            library.remove(reading.page.source)
        case "decode":
            library.parse_again(reading.page.source, ENCODINGS[at % 2])
        case "begin" | "people":
            block = reading.article.parts[-1]
            place = block if what == "begin" else reading.article.parts[0]
            fix, value = (Fix.BEGIN, "") if what == "begin" else (Fix.PEOPLE, '[["王五", "记者"]]')
            correction = Correction(
                *(f"c{reading.page.source}-{nth}-{at}", reading.page.source, fix, place.start, place.end),
                *(value, place.text[:8], "2026-01-01T00:00:00+00:00"),
            )
            library.apply([PutCorrection(correction)])


def tables(folder: Path) -> dict[str, list[tuple[object, ...]]]:
    store = open_store(folder)
    found = {name: rows for name, rows in dump(store).items() if not name.startswith(ASIDE)}
    store.close()
    found["sqlite_sequence"] = sorted(
        row for row in found["sqlite_sequence"] if row[0] in ("source", "page", "article")
    )
    return found


@settings(max_examples=10, deadline=None, phases=(Phase.explicit, Phase.reuse, Phase.generate))
@given(files, acts)
def test_a_library_comes_back_as_it_was(taken: list[tuple[str, str]], done: list[tuple[str, int, int, int]]) -> None:
    """A failure: who moves to another computer by an export loses something."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        with Library(folder / "one") as library:
            for nth, (text, encoding) in enumerate(taken):
                library.import_data(f"{nth}.txt", text.encode(encoding), f"/x/{nth}.txt", encoding)
            for each in done:
                act(library, *each)
            library.export_library(folder / "all.zip")
        with Library(folder / "two") as library:
            library.import_library(folder / "all.zip")
            assert library.check(index=False) == []

        assert tables(folder / "two") == tables(folder / "one")


def test_every_table_is_known_to_be_kept_or_derived(store: Store) -> None:
    """A failure: a new table is not exported, or nobody said that it need not be."""
    names = {name for (name,) in store.rows("SELECT name FROM sqlite_master WHERE type = 'table'")}
    behind = {
        name
        for name in names
        if name.startswith(tuple(f"{table}_" for table in ("pairs", "characters", "outside", "sounds")))
    }

    assert names - behind - set(DERIVED) - {"source"} <= {*KEPT, *IDS}


@pytest.fixture
def archive(library: Library, tmp_path: Path) -> Path:
    library.import_data("第3版.txt", PAGE.encode(), "/x/第3版.txt")
    act(library, "bookmark", 0, 0, 1)
    act(library, "highlight", 0, 2, 9)
    library.export_library(tmp_path / "all.zip")
    return tmp_path / "all.zip"


def test_a_long_note_comes_back_like_any_other(filled: Path, tmp_path: Path) -> None:
    """A failure: the library is exported, the old machine is given away, and nothing of it can be read in."""
    with Library(filled) as library:
        (mark,) = library.reading(1).highlights
        library.apply([PutHighlight(replace(mark, note="长" * 1_500_000))])
        library.export_library(tmp_path / "全部.zip")
    with Library(tmp_path / "new") as other:
        other.import_library(tmp_path / "全部.zip")
        assert [len(mark.note) for mark in other.reading(1).highlights] == [1_500_000]


def test_into_another_library_comes_what_it_lacks(archive: Path, tmp_path: Path) -> None:
    with Library(tmp_path / "two") as library:
        library.import_data("另.txt", OTHER.encode(), "/x/另.txt")
        act(library, "read", 0, 0, 1)
        library.import_data("第3版.txt", PAGE.encode(), "/y/第3版.txt")
        before = {row.headline for row in library.articles()}

        change = library.import_library(archive)

        assert change.articles
        assert {row.headline for row in library.articles()} == before
        assert [row.highlights for row in library.articles() if row.bookmarked] == [1]
        assert sum(row.read for row in library.articles()) == 1
        assert not library.import_library(archive).articles
        assert library.check() == []


def test_other_programs_find_articles_and_files_in_it(archive: Path, library: Library) -> None:
    zip = zipfile.ZipFile(archive)
    articles = [json.loads(line) for line in zip.read("articles.jsonl").splitlines()]

    assert [article["id"] for article in articles] == [row.id for row in library.articles()]
    assert zip.read(f"sources/{articles[0]['source']}") == PAGE.encode()


def rewritten(archive: Path, change: Callable[[dict[str, bytes]], None]) -> Path:
    members = {name: zipfile.ZipFile(archive).read(name) for name in zipfile.ZipFile(archive).namelist()}
    change(members)
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as zip:
        for name, data in members.items():
            zip.writestr(name, data)
    archive.write_bytes(made.getvalue())
    return archive


def _edit(old: str, new: str) -> Callable[[dict[str, bytes]], None]:
    def change(members: dict[str, bytes]) -> None:
        text = members["library.jsonl"].decode()
        assert old in text
        members["library.jsonl"] = text.replace(old, new).encode()

    return change


def _spoil_source(members: dict[str, bytes]) -> None:
    name = next(name for name in members if name.startswith("sources/"))
    members[name] += b"x"


def _cut_lines(members: dict[str, bytes]) -> None:
    members["library.jsonl"] = b"".join(members["library.jsonl"].splitlines(keepends=True)[:-1])


@pytest.mark.parametrize(
    "change",
    [
        _spoil_source,
        _cut_lines,
        lambda members: members.pop("library.jsonl"),
        _edit('"banxin-library"', '"other"'),
        _edit('"table": "bookmark"', '"table": "sqlite_master"'),
        _edit('"table": "bookmark"', '"table": "block; DROP TABLE source"'),
        _edit('"colour"', '"colour) VALUES (1); --"'),
        _edit('"colour": 5', '"colour": "5"'),
        _edit('"exact"', '"unknown"'),
        _edit('"[[', '"[[[['),
        _edit('"encoding": "utf-8"', '"encoding": "none-such"'),
        _edit('"anchor": ', '"anchor": 99999999999999999999'),
        _edit("{", "[["),
    ],
)
def test_a_broken_archive_changes_nothing(
    archive: Path, tmp_path: Path, change: Callable[[dict[str, bytes]], None]
) -> None:
    """A failure: half a library was read in, or a file of somebody else's runs SQL."""
    rewritten(archive, change)
    folder = tmp_path / "two"
    with Library(folder):
        before = tables(folder)
    with Library(folder) as library, pytest.raises(UnreadableSource, match=r"[。]$"):
        library.import_library(archive)

    assert tables(folder) == before


def test_an_archive_of_a_newer_version_is_refused(archive: Path, tmp_path: Path) -> None:
    rewritten(archive, _edit('"version": 4', '"version": 5'))
    with Library(tmp_path / "two") as library, pytest.raises(UnreadableSource, match="升级版心"):
        library.import_library(archive)


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04 not a zip", PAGE.encode()])
def test_what_is_no_archive_is_refused(library: Library, tmp_path: Path, data: bytes) -> None:
    (tmp_path / "a.zip").write_bytes(data)

    with pytest.raises(UnreadableSource, match="完整导出"):
        library.import_library(tmp_path / "a.zip")
    with pytest.raises(UnreadableSource, match="路径"):
        library.import_library(tmp_path / "none.zip")
    if hasattr(os, "mkfifo"):  # nobody writes to it: who opens it waits for ever
        os.mkfifo(tmp_path / "pipe")
        with pytest.raises(UnreadableSource, match="完整导出"):
            library.import_library(tmp_path / "pipe")


def test_banxin_exports_and_imports_a_library(
    archive: Path, data_dir: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file, two = str(tmp_path / "b.zip"), str(tmp_path / "two")

    assert cli.main(["--data-dir", str(data_dir), "export", "--library", "-o", file]) == 0
    assert cli.main(["--data-dir", two, "import", "--library", file, "--json"]) == 0
    assert cli.main(["--data-dir", two, "import", "--library", file]) == 0
    assert "没有改动" in capsys.readouterr().out
    assert cli.main(["--data-dir", two, "import", "--library", str(tmp_path / "none.zip")]) == 1


class After:
    """A person who has it stopped after so many looks."""

    def __init__(self, looks: int) -> None:
        self.left, self.told = looks, list[Far]()

    @property
    def course(self) -> Course:
        return Course(self.told.append, self._is_over)

    def _is_over(self) -> bool:
        self.left -= 1
        return self.left < 0


@given(st.integers(0, 60))
@settings(max_examples=12, deadline=None)
def test_each_file_of_a_library_whose_reading_in_was_stopped_is_in_whole_or_not_at_all(looks: int) -> None:
    """A failure: half of a file is in, or it is in without what was made on it; or the rest cannot follow."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        with Library(folder / "from") as library:
            for nth, text in enumerate(TEXTS):
                library.import_data(f"{nth}.txt", text.encode(), f"/{nth}.txt")
            for row in library.articles():
                library.set_bookmark(row.id, True)
            library.export_library(folder / "all.zip")
            whole = shown(library)
        with Library(folder / "into") as library:
            library.import_data("a.txt", OTHER.encode(), "/y")
            library.set_read(library.articles()[0].id, True)
            before, after = shown(library), After(looks)
            with_marks = {digest: [(said, True, read) for said, _, read in rows] for digest, rows in before.items()}
            try:
                library.import_library(folder / "all.zip", after.course)
            except Stopped:
                for digest, rows in shown(library).items():
                    assert rows in [one.get(digest) for one in (before, with_marks, whole)]
                library.import_library(folder / "all.zip")
            else:
                last = [far for far in after.told if far.of_bytes][-1]
                assert (last.done, last.of) == (len(TEXTS) - 1, len(TEXTS))
                assert last.bytes < last.of_bytes == sum(len(text.encode()) for text in TEXTS)
            assert shown(library) == {**whole, **with_marks}
            assert library.check() == []


def shown(library: Library) -> dict[str, list[tuple[str, bool, bool]]]:
    """By file, what stands in the lists."""
    found: dict[str, list[tuple[str, bool, bool]]] = {}
    for row in library.articles():
        digest = library.digest(library.reading(row.id).page.source)
        found.setdefault(digest, []).append((row.headline, row.bookmarked, row.read))
    return found


def test_others_write_while_a_library_is_read_in(archive: Path, tmp_path: Path) -> None:
    """A failure: an archive of a few hundred kilobytes that unpacks to much holds the library for minutes."""
    with Library(tmp_path / "two") as other:
        other.import_data("另.txt", OTHER.encode(), "/x/另.txt")
        id, wrote = other.articles()[0].id, list[str]()

        def slow(name: str, *asked: Any) -> Parsed:
            other.set_read(id, not wrote)  # waits in vain where the library is held
            wrote.append(name)
            return parse(name, *asked)

        with Library(tmp_path / "two", parser=slow) as library:
            library.import_library(archive)
            assert wrote == ["第3版.txt"]
            assert [row.read for row in library.articles() if row.id == id] == [True]
            assert any(row.bookmarked for row in library.articles())


def test_a_file_that_the_parser_cannot_get_through_keeps_no_other_out(tmp_path: Path) -> None:
    with Library(tmp_path / "one") as library:
        for nth, text in enumerate(TEXTS):
            library.import_data(f"{nth}.txt", text.encode(), f"/{nth}.txt")
        library.export_library(tmp_path / "all.zip")

    def picky(name: str, *asked: Any) -> Parsed:
        if name == "1.txt":
            raise UnreadableSource("不行。")
        return parse(name, *asked)

    with Library(tmp_path / "two", parser=picky) as library:
        with pytest.raises(UnreadableSource, match="有 1 个文件没有读入，别的都读入了。不行。"):
            library.import_library(tmp_path / "all.zip")
        assert len(library.sources()) == len(TEXTS) - 1
        assert library.check() == []


@pytest.mark.parametrize("looks", [0, 1, 3, 5])
def test_an_export_of_the_library_that_was_stopped_leaves_no_file(library: Library, tmp_path: Path, looks: int) -> None:
    for nth, text in enumerate(TEXTS):
        library.import_data(f"{nth}.txt", text.encode(), "/x")
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "all.zip").write_bytes(b"older")

    with pytest.raises(Stopped):
        library.export_library(tmp_path / "out" / "all.zip", replace=True, course=After(looks).course)

    assert [(file.name, file.read_bytes()) for file in (tmp_path / "out").iterdir()] == [("all.zip", b"older")]


def test_how_far_it_is_is_said_in_files_megabytes_and_time() -> None:
    mb = 1024 * 1024

    assert Far(1203, 10_000, Unit.FILES, 88 * mb, 310 * mb).said(60) == (
        "1,203/10,000 个文件（88/310 MB），还要约 3 分钟"
    )
    assert Far(5, 10, Unit.ARTICLES).said(1) == "5/10 篇"
    assert Far(0, 400 * mb, Unit.BYTES).said(10) == "0/400 MB"


def test_banxin_tells_on_a_terminal_how_far_it_is(library: Library, tmp_path: Path, data_dir: Path) -> None:
    """And Ctrl+C, which ends it, leaves nothing of it."""
    for nth in range(40):
        library.import_data(f"{nth}.txt", f"{nth}\n{PAGE}".encode(), "/x")
    library.export_library(tmp_path / "all.zip")

    said, code = on_terminal("--data-dir", str(tmp_path / "into"), "import", "--library", str(tmp_path / "all.zip"))

    assert code == 0
    assert re.search(r"正在读入：\d+/40 个文件", said)


def on_terminal(*words: str) -> tuple[str, int]:
    """What banxin writes on a terminal of its own, and its exit code."""
    master, slave = os.openpty()
    command = [sys.executable, "-m", "reader", *words]
    with subprocess.Popen(command, stdin=slave, stdout=slave, stderr=slave) as process:
        os.close(slave)
        said = b""
        with suppress(OSError):  # what a terminal whose other end is gone gives
            while piece := os.read(master, 65536):
                said += piece
    os.close(master)
    return said.decode(), process.returncode
