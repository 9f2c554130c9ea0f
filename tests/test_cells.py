"""Cells of the library file that nobody wrote: SQLite keeps any kind of value anywhere, and finds nothing wrong."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path

import pytest

from reader.errors import ReaderError, StoreDamaged
from reader.library import Library
from reader.marks import Point
from reader.store.cells import broken_references, spoilt_cells

PAGE = (
    "柳溪日报 2022年11月18日 第3版\n暖心驿站开到了工地旁\n本报讯（记者 林小满）近日，区总工会开设暖心驿站。\n".encode()
)

Spoil = Callable[[str], None]


@pytest.fixture
def marked(library: Library) -> Library:
    library.import_data("页.txt", PAGE, "/x/页.txt")
    (row,) = library.articles()
    library.add_highlight(row.id, Point(0, 0), Point(0, 4), 1)
    library.set_bookmark(row.id, True)
    library.save_search("驿站", "题:驿站")
    return library


def spoil(library: Library, table: str, column: str, value: object) -> None:
    with closing(sqlite3.connect(library.file)) as db, db:
        db.execute(f"UPDATE {table} SET {column} = ?", (value,))


def test_a_sound_library_has_no_spoilt_cell(marked: Library) -> None:
    """A failure: a library is said to be damaged, and only read from then on, that is not."""
    marked.remove(marked.sources()[0].source)
    marked.import_data("另.txt", PAGE.replace("第3版".encode(), "第4版".encode()), "/x/另.txt")
    with closing(sqlite3.connect(marked.file)) as db:
        assert (spoilt_cells(db), broken_references(db)) == ([], [])


@pytest.mark.parametrize(
    ("table", "column", "value", "read"),
    [
        ("highlight", "tags", 5, Library.all_marks),
        ("highlight", "tags", "[", Library.all_marks),
        ("page", "paper", b"\xff\xfe", lambda library: library.facets("")),
        ("article", "id", 2**26, lambda library: library.search("驿站")),
        ("article", "id", 2**62, lambda library: library.search("驿站")),
        ("source", "bytes", "    ", lambda library: library.source_text(1)),
        ("source", "bytes", b"\xff\xfe", lambda library: library.source_text(1)),
    ],
)
def test_what_fails_on_a_spoilt_cell_says_that_the_library_is_damaged(
    marked: Library, table: str, column: str, value: object, read: Callable[[Library], object]
) -> None:
    """A failure: a byte lost on a bad disk ends in a report of a fault of the program, which it is not."""
    spoil(marked, table, column, value)
    with pytest.raises(StoreDamaged):
        read(marked)


@pytest.mark.parametrize("date", ["    ", "2022-13-40"])
def test_a_date_that_is_none_is_left_out_beside_the_results(marked: Library, date: str) -> None:
    """A failure: one date lost on a bad disk takes the whole list of papers, years and people away."""
    spoil(marked, "page", "date", date)
    found = marked.facets("驿站")
    assert (found.total, found.months, [one.value for one in found.papers]) == (1, (), ["柳溪日报"])


def test_a_fault_of_the_program_is_not_laid_at_the_library(marked: Library) -> None:
    """A failure: a bug shows as a damaged library, and nobody looks for it; or sound libraries are only read."""
    with pytest.raises(KeyError), marked._store.reading():
        raise KeyError("ours")


@pytest.mark.parametrize(
    ("table", "column", "value"),
    [("article", "people", "["), ("label", "field", b"by"), ("article_text", "parts", b"\xff")],
)
def test_what_can_be_made_anew_is_repaired(marked: Library, table: str, column: str, value: object) -> None:
    """A failure: what the program could mend by itself asks for a backup."""
    spoil(marked, table, column, value)
    assert {finding.part for finding in marked.check(index=False)} == {"articles"}

    marked.repair()

    assert marked.check(index=False) == []
    assert len(marked.all_marks()) == 2


def test_a_mark_that_was_spoilt_is_found_and_no_longer_written_over(marked: Library, tmp_path: Path) -> None:
    """A failure: the check finds nothing, and the next write confirms what is on a failing disk."""
    spoil(marked, "highlight", "tags", 5)
    (finding,) = marked.check(index=False)

    assert (finding.part, "highlight.tags" in finding.sentence) == ("file", True)
    with pytest.raises(ReaderError):
        marked.set_bookmark(marked.articles()[0].id, False)
    with suppress(ReaderError):
        marked.articles()
