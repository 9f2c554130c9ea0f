"""Words written down with their articles: whatever is sealed, search finds what a scan finds, in the same order."""

from __future__ import annotations

import itertools
from contextlib import suppress
from datetime import date
from pathlib import Path
from sqlite3 import OperationalError

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.corpus import Draft, Issue, lay_out
from reader.model import Article, Order, Shelf, ShelfKind
from reader.search import lexicon, rank, runs, text
from reader.search.compile import compile_tree
from reader.search.runs import Parts, Sought
from reader.search.tokens import IN_TITLE
from reader.store import Store, banners, bits, days, facets, found, intake, open_store, ranking, sheets, sources, spread
from reader.store.bits import Spread
from reader.store.rows import rows_of
from reader.store.sheets import Ids
from tests.libraries import new_library
from tests.spreads import SAME, assert_written_as_said, issue_of, make_small, put_in_order
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
    make_small(monkeypatch)


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
        articles = articles_of(store, kept)
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


steps = st.tuples(st.sampled_from(("add", "add", "add", "anew", "out", "undo", "order")), st.integers(0, 9), pages)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(pages, min_size=4, max_size=6),
    st.lists(st.tuples(steps, st.booleans()), min_size=1, max_size=8),
    st.lists(queries, min_size=1, max_size=3),
)
def test_who_has_searched_before_finds_what_stands_there_now_whoever_wrote_it(
    put: list[tuple[list[Draft], str | None]],
    done: list[tuple[tuple[str, int, tuple[list[Draft], str | None]], bool]],
    asked: list[str],
) -> None:
    """A failure: what was found of the newest articles is kept, though one of them was changed, or taken out, or never
    came in; or one that came since is missed. Steps are this connection's or another's."""
    with new_library() as folder, open_store(folder) as store, open_store(folder) as other:
        kept = {nth + 1: issue_of(nth, of_page) for nth, of_page in enumerate(put)}
        for issue in kept.values():
            take_in(store, issue)
        put_in_order(store, True)
        names = itertools.count(len(put))
        for (step, nth, of_page), own in done:
            writer, sources = (store if own else other), list(kept)
            source = sources[nth % len(sources)] if sources else 0
            if step == "order":
                put_in_order(writer, True)
            elif step in ("add", "undo"):
                put_or_undo(writer, issue := issue_of(next(names), of_page), step == "undo", asked)
                if step == "add":
                    kept[store.value("SELECT max(id) FROM source")] = issue
            elif source and step == "anew":
                kept[source] = issue_of(source - 1, of_page)
                intake.take_anew(writer, source, kept[source].source, kept[source].sheets, 2)
            elif source:
                with writer.writing():
                    intake.take_out(writer, source, lambda *_: None)
                del kept[source]
            articles = articles_of(store, kept)
            for query in asked:
                tree = meant(store, query)
                assert tree is not None
                truth = {id for id, (issue, article) in articles.items() if says(tree, issue, article)}
                answer = found.find(store, query, None)
                assert (answer.total, {row.id for row in answer.rows}) == (len(truth), truth)
    store.close()
    other.close()


def test_an_article_that_comes_by_an_id_it_had_elsewhere_is_found(store: Store, data_dir: Path) -> None:
    """A failure: of another library that is brought in, articles that come before those one has just searched are
    missed until the program is started anew."""
    for nth in range(6):
        take_in(store, issue_of(nth, SAME))
    put_in_order(store, True)
    store.run("UPDATE sqlite_sequence SET seq = seq + 5 WHERE name = 'article'")
    take_in(store, issue_of(6, SAME))
    between = store.value("SELECT max(id) FROM article") - 3
    before = found.find(store, "工会", None).total
    with open_store(data_dir) as other, other.writing():
        issue = issue_of(7, SAME)
        source = sources.put_source(other, issue.source, issue.data, "test", 1).id
        anchors = [article.anchor for sheet in issue.sheets for article in sheet.articles]
        sheets.put_sheets(
            other, source, issue.sheets, Ids({}, dict(zip(anchors, (between, between + 1), strict=True)), {})
        )
    other.close()

    assert (before, found.find(store, "工会", None).total) == (14, 16)


def put_or_undo(writer: Store, issue: Issue, undo: bool, asked: list[str]) -> None:
    with suppress(ZeroDivisionError), writer.writing():
        intake.put_new(writer, issue.source, issue.sheets, issue.data, "test", 1)
        for query in asked if undo else ():
            found.find(writer, query, None)
        1 // (not undo)


def articles_of(store: Store, kept: dict[int, Issue]) -> dict[int, tuple[Issue, Article]]:
    drawn = {source: iter(issue.sheets[0].articles) for source, issue in kept.items()}
    of_source = dict(store.rows("SELECT id, source FROM article ORDER BY source, anchor"))
    return {id: (kept[source], next(drawn[source])) for id, source in of_source.items()}


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


def test_an_article_on_a_day_that_is_no_date_is_still_put_in_order(store: Store) -> None:
    """Days are compared as numbers where they are written down; one that is not a number must not be lost."""
    printed = ["2022-11-18", "2022-11", "2022-11-20", "2022"]
    for nth, day in enumerate(printed * 3):
        take_in(store, issue_of(nth, ([Draft("甲", ("工会",))], day)))
    rows = found.find(store, "工会", 4, Shelf(), Order.NEWEST).rows

    assert [row.date for row in rows] == ["2022-11-20"] * 3 + ["2022-11-18"]


def test_tables_and_days_are_there_before_the_first_search_where_they_were_asked_for(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A failure: the first key that is typed waits for them, three to ten times as long as for any other."""
    for nth in range(6):
        take_in(store, issue_of(nth, ([Draft("甲", ("工会的会议" * 20,)), Draft("乙", ("工会",))], "2022-11-18")))
    put_in_order(store, True)
    tables = (lexicon.lexicon, rank._seams, text._unsettled)
    for table in tables:
        table.cache_clear()
    chosen, choose = list[int](), days._choose
    monkeypatch.setattr(days, "_choose", lambda told, number: (chosen.append(number), choose(told, number))[1])

    found.warm(store)
    made = [table.cache_info().misses for table in tables], len(chosen)
    for order in Order:
        found.find(store, "工会", 2, Shelf(), order)
        found.find(store, "会议", 2, Shelf(), order)

    assert made == ([1, 1, 1], 1)
    assert ([table.cache_info().misses for table in tables], len(chosen)) == made


def test_what_is_known_of_a_moment_is_not_believed_after_it(store: Store, data_dir: Path) -> None:
    """A failure: after a write, of whatever connection, or after one that was undone, articles are missed or told that
    are gone, or a page's articles are told as they stood before."""
    for nth in range(6):
        take_in(store, issue_of(nth, SAME))
    asked = ("工会", "工会 版:3", "会议 日期:2022-11")

    trees = [tree for query in asked if (tree := meant(store, query))]

    def told() -> list[int]:
        return [bits.number_of(ranking.all_found(store, compile_tree(tree, date.today()), Shelf())) for tree in trees]

    def write_and_undo() -> None:
        issue = issue_of(6, SAME)
        with store.writing():
            intake.put_new(store, issue.source, issue.sheets, issue.data, "", 1)
            inside.extend(told())
            raise KeyboardInterrupt

    before, inside = told(), list[int]()
    with pytest.raises(KeyboardInterrupt):
        write_and_undo()
    undone = told()
    with open_store(data_dir) as other:
        take_in(other, issue_of(7, SAME))
    other.close()

    assert (before, inside, undone, told()) == ([12, 12, 6], [14, 14, 7], [12, 12, 6], [14, 14, 7])
    assert [facets.facets(store, query, Shelf(), 9).total for query in asked] == [14, 14, 7]


def test_words_whose_look_up_failed_once_are_looked_up_again(store: Store) -> None:
    """A failure: after one read that the disk refused, a common word is taken for a rare one until the program is
    started anew, and each search for it walks through the whole index."""
    for nth in range(6):
        take_in(store, issue_of(nth, SAME))
    put_in_order(store, True)
    found.warm(store)
    with store.reading():
        spread.last_id(store)
        store.set_progress_handler(lambda: 1, 1)
        with pytest.raises(OperationalError):
            spread.shares_of(store, ["工会"])
        store.set_progress_handler(None, 0)

        assert "工会" in spread.shares_of(store, ["工会"])


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


def test_a_letter_that_stands_in_no_run_makes_no_other_pair_in_a_head(monkeypatch: pytest.MonkeyPatch) -> None:
    """A failure: a search in titles finds articles whose titles do not say it."""
    monkeypatch.setattr(runs, "AT_ONCE", 20)  # as where all articles are long
    said = ["".join(pair) for pair in itertools.product("一乙丁万世", repeat=2)]
    heads: list[Parts] = [([], [pair], []) for pair in said]
    told = Sought([*"丁万世", f"{IN_TITLE}一乙", f"{IN_TITLE}乙一"]).gather(enumerate(heads), 32)[:, 3:]

    assert [Spread(int.from_bytes(bits.tobytes(), "little")).ids() for bits in told.T] == [[1], [5]]
