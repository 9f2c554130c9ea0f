"""Words written down with their articles: whatever is sealed, search finds what a scan finds, in the same order."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.corpus import Draft, Issue, lay_out
from reader.library import Library
from reader.model import Order, Shelf, ShelfKind
from reader.search import fold, runs
from reader.search.compile import compile_tree
from reader.search.runs import Parts, Sought
from reader.search.sql import CHARACTERS, PAIRS
from reader.search.tokens import IN_TITLE, MARKS, spelled_back
from reader.store import (
    Store,
    banners,
    days,
    facets,
    found,
    index,
    intake,
    narrowing,
    open_store,
    ranking,
    sealing,
    spread,
)
from reader.store.blocks import parts_of
from reader.store.check import check
from reader.store.packed import unpack_bits
from reader.store.rows import rows_of
from reader.store.spread import Spread
from tests.libraries import new_library
from tests.test_search import meant, says, take_in

WORDS = ("工会", "劳模", "的", "，", "会议", "ａ", "勞", "工", "动模", "𫟆")
texts = st.lists(st.sampled_from(WORDS), min_size=1, max_size=5).map("".join)
bodies = st.lists(texts, min_size=1, max_size=2).map(tuple)
drafts = st.one_of(st.builds(Draft, st.one_of(st.none(), texts), bodies), st.builds(Draft, texts, st.just(())))
DAYS = (None, "2022-11-18", "2022-11-19", "1990-01-02")
pages = st.tuples(st.lists(drafts, min_size=1, max_size=4), st.sampled_from(DAYS))
terms = st.sampled_from([*WORDS, "工会劳", "劳动模", "龘", "工会的", "，的工会", "工会的会议工会", "会𫟆工"])
queries = st.one_of(
    terms,
    st.lists(terms, min_size=2, max_size=3).map(" ".join),
    st.lists(terms, min_size=2, max_size=3).map(" OR ".join),
    st.tuples(terms, terms).map(" -".join),
    st.tuples(terms, terms, terms).map(lambda three: "({} OR {}) -{}".format(*three)),
)


@pytest.fixture(autouse=True)
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Chunks that a few articles fill; and so few hits are many that every way of ranking is gone."""
    monkeypatch.setattr(spread, "WIDTH", 8)
    monkeypatch.setattr(ranking, "CAP", 6)
    monkeypatch.setattr(ranking, "READ", 3)
    monkeypatch.setattr(narrowing, "ASKED_EACH", 2)
    monkeypatch.setattr(sealing, "GATHERED", 100)
    monkeypatch.setattr(sealing, "FEWEST", 0)
    monkeypatch.setattr(spread, "LONG", 3)
    monkeypatch.setattr(spread, "PIECE", 2)
    monkeypatch.setattr(spread, "FEW", 3)
    monkeypatch.setattr(banners, "FEW_PAGES", 1)
    monkeypatch.setattr(banners, "MANY_PAGES", 2)
    monkeypatch.setattr(facets, "FEW", 2)
    monkeypatch.setattr(days, "LEAST", 1)


def issue_of(nth: int, of_page: tuple[list[Draft], str | None]) -> Issue:
    said, day = of_page
    return lay_out(said, furniture=[f"{nth}"], date=day)


def put_in_order(store: Store, wanted: bool) -> None:
    while wanted and index.put_in_order(store):
        pass


def assert_written_as_said(store: Store) -> None:
    """Of each run that is written down, the bits are those of the articles that say it."""
    texts = {
        id: "\n".join(fold(text) for _, _, text in parts)
        for id, parts in parts_of(store, "article / ? IN (SELECT chunk FROM spread_chunk)", spread.WIDTH)
    }
    written: dict[str, set[int]] = {word: set() for (word,) in store.rows("SELECT word FROM spread_word")}
    for chunk in sealed(store):
        for word, ids in store.rows(spread.WRITTEN_IN, spread.place_of(0, chunk)):
            bits = Spread(int.from_bytes(unpack_bits(ids, spread.WIDTH // 8), "little"))
            written[word].update(chunk * spread.WIDTH + nth for nth in bits.ids())
    for word, ids in written.items():
        if word[0] not in MARKS:
            assert ids == {id for id, text in texts.items() if spelled_back(word) in text}, word
        else:
            table = PAIRS if len(word) == 3 else CHARACTERS
            assert ids == {id for (id,) in store.rows(table, f'"{word}"') if id in texts}, word


def sealed(store: Store) -> list[int]:
    return [chunk for (chunk,) in store.rows("SELECT chunk FROM spread_chunk ORDER BY chunk")]


@settings(max_examples=60, deadline=None)
@given(
    st.lists(pages, min_size=4, max_size=9),
    st.lists(st.tuples(st.integers(0, 8), pages), max_size=2),
    st.lists(queries, min_size=1, max_size=8),
    st.integers(0, 2),
)
def test_what_is_found_and_its_order_do_not_depend_on_what_is_sealed(
    put: list[tuple[list[Draft], str | None]],
    anew: list[tuple[int, tuple[list[Draft], str | None]]],
    asked: list[str],
    in_order: int,
) -> None:
    """Pages come in; some are parsed anew, which breaks the seals of their articles. In between, or at the end, the
    index is put in order, which seals the last chunk, though it is not full; what comes then fills whole chunks."""
    with new_library() as folder, open_store(folder) as store:
        kept = {nth + 1: issue_of(nth, of_page) for nth, of_page in enumerate(put)}
        for source, issue in kept.items():
            take_in(store, issue)
            put_in_order(store, source == 4 and in_order > 0)
        for nth, of_page in anew:
            source = nth % len(put) + 1
            kept[source] = issue_of(source - 1, of_page)
            intake.take_anew(store, source, kept[source].source, kept[source].sheets, 2)
        put_in_order(store, in_order > 1)
        assert_written_as_said(store)
        of_source = dict(store.rows("SELECT id, source FROM article ORDER BY source, anchor"))
        drawn = {source: iter(issue.sheets[0].articles) for source, issue in kept.items()}
        articles = {id: (kept[source], next(drawn[source])) for id, source in of_source.items()}
        newest = [row.id for row in rows_of(store, Shelf())]
        for query in asked:
            tree = meant(store, query)
            assert tree is not None
            truth = {id for id, (issue, article) in articles.items() if says(tree, issue, article)}
            answer = found.find(store, query, None)
            by_date = found.find(store, query, None, Shelf(), Order.NEWEST)

            assert (answer.total, {row.id for row in answer.rows}) == (len(truth), truth)
            assert [row.id for row in by_date.rows] == [id for id in newest if id in truth]
            oldest = found.find(store, query, None, Shelf(), Order.OLDEST)
            for order, all_of_them in ((Order.NEWEST, by_date), (Order.OLDEST, oldest)):
                first = found.find(store, query, 2, Shelf(), order)
                assert [row.id for row in first.rows] == [row.id for row in all_of_them.rows[:2]]
    store.close()


@settings(max_examples=40, deadline=None)
@given(st.lists(pages, min_size=4, max_size=9), st.lists(queries, min_size=1, max_size=6))
def test_a_list_holds_of_what_is_found_what_stands_on_it(
    put: list[tuple[list[Draft], str | None]], asked: list[str]
) -> None:
    """A failure means that an unread article, or one of this paper, is not found there, or another one is."""
    with new_library() as folder, open_store(folder) as store:
        for nth, of_page in enumerate(put):
            take_in(store, issue_of(nth, of_page))
        store.run("UPDATE article SET read = 1 WHERE id % 3 = 0")
        store.run("UPDATE article SET bookmarked = 1 WHERE id % 4 = 0")
        shelves = (
            Shelf(ShelfKind.UNREAD),
            Shelf(ShelfKind.BOOKMARKED),
            Shelf(ShelfKind.PAPER, paper="劳动报"),
            Shelf(ShelfKind.PAPER, paper="别的报"),
            Shelf(ShelfKind.DATE, paper="劳动报", date="2022-11-18"),
            Shelf(ShelfKind.PAGE, page=1),
        )
        listed = {shelf: [row.id for row in rows_of(store, shelf)] for shelf in shelves}
        everywhere = {query: {row.id for row in found.find(store, query, None).rows} for query in asked}
        for query, shelf in itertools.product(everywhere, shelves):
            wanted = [id for id in listed[shelf] if id in everywhere[query]]
            answer = found.find(store, query, None, shelf, Order.NEWEST)
            best = found.find(store, query, 2, shelf)

            assert ([row.id for row in answer.rows], answer.total, best.total) == (wanted, len(wanted), len(wanted))
            assert {row.id for row in best.rows} <= set(wanted)
    store.close()


def test_a_full_chunk_is_sealed_and_what_touches_its_articles_breaks_the_seal(store: Store) -> None:
    """A failure means that a changed article is found for what it said before, or that search stays slow for ever."""
    same = ([Draft("甲", ("工会的会议",)), Draft("乙", ("工会",))], "2022-11-18")
    put = 0
    while not sealed(store) and put < 40:  # a bit of it with each page that comes in
        take_in(store, issue_of(put, same))
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
        take_in(store, issue_of(nth, ([Draft("甲", ("工会的会议",)), Draft("乙", ("工会",))], "2022-11-18")))
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
        take_in(store, issue_of(nth, ([Draft("甲", ("工会的会议",)), Draft("乙", ("工会",))], "2022-11-18")))
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
    same = ([Draft("甲", ("工会的会议",)), Draft("乙", ("工会",))], "2022-11-18")
    for nth in range(5):  # articles 1 to 10
        take_in(store, issue_of(nth, same))
    while not sealed(store):
        index.put_in_order(store)
    before = sealed(store)
    put_in_order(store, True)
    after = sealed(store)
    pieces = store.value("SELECT count(*) FROM (SELECT DISTINCT segid FROM pairs_idx)")
    take_in(store, issue_of(5, same))

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
    same = ([Draft("甲", ("工会的会议",)), Draft("乙", ("工会",))], "2022-11-18")
    for nth in range(12):  # articles 1 to 24
        take_in(store, issue_of(nth, same))
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
    same = ([Draft("甲", ("工会的会议",)), Draft("乙", ("工会",))], "2022-11-18")
    for nth in range(9):  # articles 1 to 18
        take_in(store, issue_of(nth, same))
    put_in_order(store, True)

    def fill(nth: int, disturb: Callable[[], None]) -> int:
        """The chunk of articles 32 to 47, or a later one; and how often something is written for it then."""
        for page in range(nth, nth + 8):
            take_in(store, issue_of(page, same))
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


def test_what_form_13_has_written_down_is_found_in_all_chunks(store: Store, data_dir: Path) -> None:
    """A failure: after an update search finds the articles of the first 32,768 alone."""
    for nth in range(20):  # ten chunks
        take_in(store, issue_of(nth, ([Draft("甲", ("工会的会议",))] * 4, "2022-11-18")))
    put_in_order(store, True)
    before = (sealed(store), found.find(store, "工会的", None).total)
    store.executescript(
        "CREATE TABLE old (word TEXT, chunk INTEGER, ids BLOB, PRIMARY KEY (word, chunk)) WITHOUT ROWID;"
        " INSERT INTO old SELECT word, place & 0xFFFFF, ids FROM spread, spread_word"
        " WHERE number = place >> 20 & 0xFFFFF; DROP TABLE spread; ALTER TABLE old RENAME TO spread;"
        " ALTER TABLE spread_word DROP COLUMN number; PRAGMA user_version = 13"
    )
    store.close()

    with open_store(data_dir) as again:
        assert_written_as_said(again)
        assert (sealed(again), found.find(again, "工会的", None).total) == before == (list(range(11)), 80)
    again.close()


def test_an_article_on_a_day_that_is_no_date_is_still_put_in_order(store: Store) -> None:
    """Days are compared as numbers where they are written down; one that is not a number must not be lost."""
    printed = ["2022-11-18", "2022-11", "2022-11-20", "2022"]
    for nth, day in enumerate(printed * 3):
        take_in(store, issue_of(nth, ([Draft("甲", ("工会",))], day)))
    rows = found.find(store, "工会", 4, Shelf(), Order.NEWEST).rows

    assert [row.date for row in rows] == ["2022-11-20"] * 3 + ["2022-11-18"]


HEAD = "劳动报 2022年11月18日 第3版\n\n"


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


def test_what_is_known_of_a_moment_is_not_believed_after_it(store: Store, data_dir: Path) -> None:
    """A failure: after a write, of whatever connection, or after one that was undone, articles are missed or told that
    are gone, or a page's articles are told as they stood before."""
    same = ([Draft("甲", ("工会的会议",)), Draft("乙", ("工会",))], "2022-11-18")
    for nth in range(6):
        take_in(store, issue_of(nth, same))
    asked = ("工会", "工会 版:3", "会议 日期:2022-11")

    trees = [tree for query in asked if (tree := meant(store, query))]

    def told() -> list[int]:
        return [spread.number_of(ranking.all_found(store, compile_tree(tree, date.today()), Shelf())) for tree in trees]

    def write_and_undo() -> None:
        issue = issue_of(6, same)
        with store.writing():
            intake.put_new(store, issue.source, issue.sheets, issue.data, "", 1)
            inside.extend(told())
            raise KeyboardInterrupt

    before, inside = told(), list[int]()
    with pytest.raises(KeyboardInterrupt):
        write_and_undo()
    undone = told()
    with open_store(data_dir) as other:
        take_in(other, issue_of(7, same))
    other.close()

    assert (before, inside, undone, told()) == ([12, 12, 6], [14, 14, 7], [12, 12, 6], [14, 14, 7])
    assert [facets.facets(store, query, Shelf(), 9).total for query in asked] == [14, 14, 7]


def test_what_was_shown_before_is_shown_as_it_is_now(store: Store, data_dir: Path) -> None:
    """A failure: texts, pages and the first by date, kept while one types, outlive what another connection writes."""
    take_in(store, lay_out([Draft("工会", ("工会的会议",))], banners=["工会劳模"], date="2022-11-18"))
    before = [found.find(store, "工会", 9) for _ in range(3)]
    with open_store(data_dir) as other:
        other.run("UPDATE article SET read = 1")
        take_in(other, lay_out([Draft("工会", ("工会",))], date="2022-11-19"))
    other.close()
    now = found.find(store, "工会", 9)

    assert before[0] == before[1] == before[2]
    assert [(row.date, row.read) for row in now.rows] == [("2022-11-19", False), ("2022-11-18", True)]
    assert [row.read for row in now.banners] == [True]


@pytest.mark.parametrize("query", ["工会", "工", "工会 劳模", "工会 -会议", "工 日期:2022-11"])
def test_pages_that_say_it_outside_their_articles_are_told_alike_however_many_they_are(
    store: Store, monkeypatch: pytest.MonkeyPatch, query: str
) -> None:
    """A failure means that where many banners say it others are shown than the newest, or none."""
    for nth in range(6):
        page = lay_out(
            [Draft(f"甲{nth}", ("正文",))], banners=["工会劳模" if nth != 2 else "别的"], date=f"2022-11-1{nth}"
        )
        take_in(store, page)

    def told(few: int, many: int) -> list[str | None]:
        monkeypatch.setattr(banners, "FEW_PAGES", few)
        monkeypatch.setattr(banners, "MANY_PAGES", many)
        return [row.date for row in found.find(store, query, 3).banners]

    newest = ["2022-11-15", "2022-11-14", "2022-11-13"]
    assert [told(few, many) for few, many in ((300, 2_000), (1, 2_000), (1, 2))] == [newest] * 3


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


def test_a_letter_that_stands_in_no_run_makes_no_other_pair_in_a_head(monkeypatch: pytest.MonkeyPatch) -> None:
    """A failure: a search in titles finds articles whose titles do not say it."""
    monkeypatch.setattr(runs, "AT_ONCE", 20)  # as where all articles are long
    said = ["".join(pair) for pair in itertools.product("一乙丁万世", repeat=2)]
    heads: list[Parts] = [([], [pair], []) for pair in said]
    told = Sought([*"丁万世", f"{IN_TITLE}一乙", f"{IN_TITLE}乙一"]).gather(enumerate(heads), 32)[:, 3:]

    assert [Spread(int.from_bytes(bits.tobytes(), "little")).ids() for bits in told.T] == [[1], [5]]
