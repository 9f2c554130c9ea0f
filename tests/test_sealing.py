"""Chunks of articles are sealed bit by bit, what touches them breaks the seal, and what is written down is true."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from benchmarks.corpus import Draft
from reader.library import Library
from reader.store import Store, eras, found, index, intake, open_store, sealing, spread
from reader.store.check import check
from reader.store.packed import pack_bits
from tests.spreads import SAME, assert_written_as_said, issue_of, make_small, put_in_order, sealed
from tests.test_search import take_in

HEAD = "劳动报 2022年11月18日 第3版\n\n"


@pytest.fixture(autouse=True)
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    make_small(monkeypatch)


def test_a_full_chunk_is_sealed_and_what_touches_its_articles_breaks_the_seal(store: Store) -> None:
    """A failure means that a changed article is found for what it said before, or that search stays slow for ever."""
    put = 0
    while not sealed(store) and put < 40:  # a bit of it with each page that comes in
        take_in(store, issue_of(put, SAME))
        put += 1
    (first,) = sealed(store)
    touched = first * spread.WIDTH // 2  # two articles a page, the first of which is number 1
    other = issue_of(touched, ([Draft("甲", ("劳模",))], "2022-11-18"))
    intake.take_anew(store, touched + 1, other.source, other.sheets, 2)
    broken = sealed(store)
    found_then = found.find(store, "工会", None)
    put_in_order(store, True)

    assert (broken, first in sealed(store)) == ([], True)
    assert found_then.total == 2 * put - 2
    assert found.find(store, "工会", None).total == 2 * put - 2


def test_what_is_touched_again_and_again_keeps_no_other_chunk_from_being_sealed(store: Store) -> None:
    """A failure: after an update all files are parsed anew, the first first, and search is slow until all are."""
    for nth in range(20):
        take_in(store, issue_of(nth, SAME))
    put_in_order(store, True)
    last = max(sealed(store))
    with store.writing():
        spread.touch(store, range(last * spread.WIDTH))
    assert sealed(store) == [last]

    for _ in range(40):
        with store.writing():
            spread.touch(store, [1])
            index.settle(store)

    assert len(sealed(store)) > 1


def test_two_that_seal_at_once_do_not_take_a_chunk_from_one_another(store: Store, data_dir: Path) -> None:
    """A failure: while the window catches up and another process takes files in, nothing is ever sealed."""
    for nth in range(20):
        take_in(store, issue_of(nth, SAME))
    put_in_order(store, True)
    with store.writing():
        spread.touch(store, range(40))
    with open_store(data_dir) as other:
        for _ in range(20):
            for one in (store, other):
                with one.writing():
                    index.settle(one)
    other.close()

    assert len(sealed(store)) > 1


def test_the_last_chunk_is_sealed_when_nothing_more_comes_in(store: Store) -> None:
    """A failure: of each common word the articles that came in last are walked through for every key; or an article
    that comes in later is not found."""
    for nth in range(5):  # articles 1 to 10
        take_in(store, issue_of(nth, SAME))
    while not sealed(store):
        index.put_in_order(store)
    before = sealed(store)
    put_in_order(store, True)
    after = sealed(store)
    pieces = store.value("SELECT count(*) FROM (SELECT DISTINCT segid FROM pairs_idx)")
    take_in(store, issue_of(5, SAME))

    assert (before, after, sealed(store)) == ([0], [0, 1], [0])
    assert pieces < 4
    assert found.find(store, "工会", None).total == 12


def test_a_chunk_is_sealed_bit_by_bit_and_begun_anew_where_one_of_its_articles_is_touched(
    store: Store, data_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A failure: a write waits a second for one that seals; or a chunk is sealed of which a part is not true now; or
    with each mark that somebody makes meanwhile it is begun anew."""
    monkeypatch.setattr(spread, "WIDTH", 24)
    monkeypatch.setattr(sealing, "GATHERED", 8)
    for nth in range(12):  # articles 1 to 24
        take_in(store, issue_of(nth, SAME))
    while not spread.is_made(store):
        index.put_in_order(store)

    def steps() -> int:
        made = 0
        while not sealed(store) and made < 99:
            index.put_in_order(store)
            made += 1
        return made

    undisturbed = steps()
    with store.writing():
        spread.touch(store, [1])
    assert sealed(store) == []
    for _ in range(undisturbed - 1):
        index.put_in_order(store)
    begun = sealed(store)
    with open_store(data_dir) as other:
        other.run("UPDATE article SET bookmarked = 1")
    after_a_mark = steps()
    with store.writing():
        spread.touch(store, [1])
    for _ in range(undisturbed - 1):
        index.put_in_order(store)
    with open_store(data_dir) as other:
        put = issue_of(0, ([Draft("甲", ("劳模",))], "2022-11-18"))
        intake.take_anew(other, 1, put.source, put.sheets, 2)
    after_an_article = steps()

    assert undisturbed > 3
    assert (begun, after_a_mark, after_an_article) == ([], 1, undisturbed)
    assert [found.find(store, query, None).total for query in ("工会", "劳模")] == [22, 1]


def test_what_a_chunk_says_that_is_filled_in_one_go_is_gathered_as_it_comes_in(
    store: Store, data_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A failure: articles are read again that have just come in; or one is not found that another connection put in, or
    is found though the write that put it in was undone."""
    monkeypatch.setattr(spread, "WIDTH", 16)
    monkeypatch.setattr(sealing, "GATHERED", 8)
    for nth in range(9):  # articles 1 to 18
        take_in(store, issue_of(nth, SAME))
    put_in_order(store, True)

    def fill(nth: int, disturb: Callable[[], None]) -> int:
        """The chunk of articles 32 to 47, or a later one; and how often something is written for it then."""
        for page in range(nth, nth + 8):
            take_in(store, issue_of(page, SAME))
            if page == nth + 3:
                disturb()
        full = spread.greatest_id(store) // spread.WIDTH - 1
        written = 0
        while not spread.is_sealed(store, full * spread.WIDTH):
            written += index.put_in_order(store)
        assert_written_as_said(store)
        return written

    def put_by_another() -> None:
        with open_store(data_dir) as other:
            take_in(other, issue_of(99, ([Draft("甲", ("劳模",)), Draft("乙", ("工会",))], "2022-11-18")))

    def undo() -> None:
        with suppress(ZeroDivisionError), store.writing():
            put = issue_of(98, ([Draft("甲", ("劳模",))], "2022-11-18"))
            intake.put_new(store, put.source, put.sheets, put.data, "test", 1)
            raise ZeroDivisionError

    fill(9, lambda: None)  # from the middle of a chunk on
    at_once = fill(17, lambda: monkeypatch.setattr(sealing, "HELD", 20))  # of long articles some at a time

    assert at_once < min(fill(25, put_by_another), fill(33, undo))
    assert [found.find(store, query, None).total for query in ("工会", "劳模")] == [83, 1]


def test_a_library_from_before_can_be_searched_at_once_and_is_sealed_while_it_is_used(
    store: Store, data_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A failure besides: where all articles are long, choosing the words takes gigabytes."""
    monkeypatch.setattr(sealing, "SAID", 20)
    monkeypatch.setattr(sealing, "MOST", 3)
    for nth in range(9):
        take_in(store, issue_of(nth, ([Draft("甲", ("工会",)), Draft("乙", ("劳模",))], "2022-11-18")))
    spread.forget(store)
    with open_store(data_dir) as again:
        before = (sealed(again), found.find(again, "工会", None).total)
        put_in_order(again, True)
        after = (sealed(again), found.find(again, "工会", None).total)
        chosen = again.value("SELECT count(*) FROM spread_word")
    again.close()

    assert (before, after, chosen) == (([], 9), ([0, 1, 2], 9), 3)


def test_chunks_of_an_era_are_put_together_bit_by_bit_and_one_that_is_touched_stands_alone(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A failure: an article is found for what it said before, or not found, while what is written down of chunks is put
    together, after that was broken off, or when one of them has changed; or it stands there twice for good."""
    monkeypatch.setattr(eras, "PART", 3)
    for nth in range(20):
        take_in(store, issue_of(nth, ([Draft("甲", ("工会的会议",))] * 2, "2022-11-18")))
    put_in_order(store, True)
    words, rows = "SELECT count(*) FROM spread_word", "SELECT count(*) FROM spread WHERE place < ?"
    assert store.value(rows, eras.begin_of(1)) == store.value(words)

    changed = issue_of(0, ([Draft("甲", ("劳模的会议",))] * 2, "2022-11-18"))
    intake.take_anew(store, 1, changed.source, changed.sheets, 2)
    assert (0 in sealed(store), eras.chunks_together(store) >= {1, 2, 3}) == (False, True)
    steps = 0
    while index.put_in_order(store):
        assert_written_as_said(store)
        assert found.find(store, "劳模的", None).total == 2
        assert found.find(store, "工会的", None).total == 38
        steps += eras.next_of(store) == 0
        if steps == 2:
            with suppress(ValueError), store.writing():
                eras.put_together(store, 0, spread.WIDTH // 8)
                raise ValueError

    assert steps > 3
    assert store.value(rows, eras.begin_of(1)) == store.value(words)


def test_what_form_13_has_written_down_is_found_in_all_chunks(
    store: Store, data_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A failure: after an update search finds the articles of the first 32,768 alone."""
    monkeypatch.setattr(eras, "ERA", 8)  # as the update has it
    for nth in range(20):  # ten chunks
        take_in(store, issue_of(nth, ([Draft("甲", ("工会的会议",))] * 4, "2022-11-18")))
    put_in_order(store, True)
    before = (sealed(store), found.find(store, "工会的", None).total)
    written = [
        (word, chunk, pack_bits(bits))
        for chunk in sealed(store)
        for word, bits in eras.written_in(store, chunk, spread.WIDTH // 8)
    ]
    store.executescript(
        "DROP TABLE spread; DROP TABLE spread_changed; DROP TABLE spread_together;"
        " ALTER TABLE spread_word DROP COLUMN number; PRAGMA user_version = 13;"
        " CREATE TABLE spread (word TEXT, chunk INTEGER, ids BLOB, PRIMARY KEY (word, chunk)) WITHOUT ROWID"
    )
    store.executemany("INSERT INTO spread VALUES (?, ?, ?)", written)
    store.close()

    with open_store(data_dir) as again:
        assert_written_as_said(again)
        assert (sealed(again), found.find(again, "工会的", None).total) == before == (list(range(11)), 80)
    again.close()


@pytest.mark.parametrize("table", ["spread", "spread_chunk"])
def test_bits_that_were_lost_are_found_by_the_check_and_made_anew(data_dir: Path, table: str) -> None:
    """A failure: a bad sector hides articles from every search for a common word, and the check calls it sound."""
    with Library(data_dir) as library:
        for nth in range(20):
            library.import_data(f"{nth}.txt", f"{HEAD}第{nth}次会议\n\n本报讯 工会的会议，{nth}人到会。\n".encode(), "")
        put_in_order(library._store, True)
        library._store.execute("UPDATE spread SET ids = x'6200' WHERE ids = x''")  # packed otherwise
        assert library.check() == []
        column = "ids" if table == "spread" else "days"
        library._store.execute(f"UPDATE {table} SET {column} = zeroblob(length({column}))")
        (found,) = library.check()
        assert (found.part, "spread" in found.sentence, found.derived) == ("index", True, True)
        library.repair()
        assert library.check() == []


def test_where_no_word_is_common_chunks_are_sealed_all_the_same(store: Store) -> None:
    """A failure: a library of nothing but rare signs is put in order without end."""
    for nth in range(12):
        take_in(store, issue_of(nth, ([Draft("𠀀", ("𠀁",)), Draft("𠀀", ("𠀁",))], "2022-11-18")))
    put_in_order(store, True)

    assert len(sealed(store)) > 1
    assert found.find(store, "𠀁", None).total == 24


def test_a_library_that_was_emptied_while_its_index_is_made_anew_can_be_written_to(store: Store) -> None:
    """A failure: the last file cannot be taken out, nor one without articles be put in, until the index is there."""
    store.run("UPDATE search_index SET after = 30, until = 40")
    with store.writing():
        for _ in range(20):
            index.settle(store)

    assert sealed(store)


def test_words_that_become_common_after_chunks_were_sealed_without_any_are_found_in_these(
    store: Store, data_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A failure: articles that came in before are never found for a word that is common now, or it never is taken for
    common; or the check calls their library damaged."""
    monkeypatch.setattr(sealing, "SHARE", 0.3)
    monkeypatch.setattr(sealing, "LONGER", 0.3)
    for nth in range(5):
        take_in(store, issue_of(nth, ([Draft("𠀀", ("工会",) if nth == 1 else ("𠀁",))] * 2, "2022-11-18")))
    put_in_order(store, True)
    for nth in range(5, 15):
        take_in(store, issue_of(nth, ([Draft("甲", ("工会",))] * 2, "2022-11-18")))
        if nth == 6:  # with the next one another chunk is full, and words are chosen anew
            before = sealed(store), spread.is_made(store), [one.part for one in check(store, data_dir)]
    put_in_order(store, True)

    assert (before[:2], "index" in before[2]) == (([0], False), False)
    assert (spread.is_made(store), len(sealed(store))) == (True, 4)
    assert found.find(store, "工会", None).total == 22
