"""Beside the results: what they have in common, why there are none, and searches that are kept."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.corpus import Draft, Issue, lay_out
from reader.errors import NotFound
from reader.library import Library
from reader.model import DropSearch, Person, PutSearch, SetRead, Shelf, ShelfKind
from reader.search.answers import Facet, OfferKind
from reader.search.query import read_query
from reader.store import facets, searches
from tests.libraries import new_library
from tests.test_asking import pages, take_in
from tests.truth import Facts, holds


def put(library: Library, *issues: Issue) -> None:
    for issue in issues:
        take_in(library._store, issue)


# ---- what they have in common


@settings(max_examples=40, deadline=None)
@given(
    st.lists(pages, min_size=1, max_size=4, unique_by=lambda issue: issue.source.sha256),
    st.sampled_from(["", "工", "工会 OR 劳模", "-工", "报:劳动", "记者:张", "日期:2022 工"]),
    st.sampled_from([0, 4_000]),
)
def test_facets_count_exactly_and_narrow_to_what_they_count(issues: list[Issue], query: str, few: int) -> None:
    """A failure means a count beside a name that is not the number of articles it leads to."""
    tree = read_query(query).tree
    facts = [Facts(article, issue.sheets[0].page) for issue in issues for article in issue.sheets[0].articles]
    facts = [of for of in facts if tree is None or holds(tree, of)]
    true = {
        "papers": Counter(of.page.paper or "" for of in facts),
        "years": Counter((of.page.date or "")[:4] for of in facts),
        "months": Counter((of.page.date or "")[:7] for of in facts),
        "pages": Counter(of.page.name or "" for of in facts),
        "sections": Counter(of.article.section for of in facts if of.article.section),
        "people": Counter(
            name for of in facts for name in {person.name for person in of.article.people if person.name}
        ),
    }
    with new_library() as folder, Library(folder) as library, pytest.MonkeyPatch.context() as patch:
        patch.setattr(facets, "FEW", few)
        put(library, *issues)
        found = library.facets(query)

        assert found.total == len(facts)
        for name, counts in true.items():
            listed: tuple[Facet, ...] = getattr(found, name)
            assert {facet.value: facet.count for facet in listed} == counts
            assert all(library.search(facet.query).total == facet.count for facet in listed)


def test_facets_come_in_order_and_a_person_once_whatever_the_roles(library: Library) -> None:
    both = (Person("张三", "记者"), Person("张三", "摄影"), Person("李四", "记者"))
    put(library, lay_out([Draft("甲", ("文",), people=both), Draft("乙", ("文",), people=both[:1])]))
    put(library, lay_out([Draft("丙", ("文",), people=(Person("ＡＢ", "记者"),))], date="2021-12-01"))
    put(library, lay_out([Draft("丁", ("文",), people=(Person("AB", "记者"),))], date=None, paper="工人日报"))
    found = library.facets("文")

    assert [(facet.value, facet.count) for facet in found.people] == [("张三", 2), ("ＡＢ", 2), ("李四", 1)]
    assert [facet.value for facet in found.years] == ["2021", "2022", ""]
    assert [(facet.value, facet.count) for facet in found.papers] == [("劳动报", 3), ("工人日报", 1)]
    assert library.facets("文", most=1).people == found.people[:1]
    assert library.facets("文", Shelf(ShelfKind.PAPER, paper="工人日报")).total == 1
    assert library.facets("日期:2022-13").total == 0
    assert library.facets("文 -张三").papers[0].query == "文 -张三 报:=劳动报"


def test_where_only_pinyin_answers_its_articles_are_counted(library: Library) -> None:
    """A failure: two articles are listed, and beside them stands that there are none; or what is chosen there leads
    to other articles than it counted."""
    put(library, lay_out([Draft("职工书屋", ("书",)), Draft("桥通了", ("路",))]))
    put(library, lay_out([Draft("职工夜校", ("课",))], date="2021-12-01", paper="工人日报"))

    found = library.facets("zhigong")

    assert (found.total, found.aloud) == (2, True)
    assert len(library.search("zhigong").aloud) == 2
    assert [(facet.value, facet.count) for facet in found.papers] == [("劳动报", 1), ("工人日报", 1)]
    for facet in (*found.papers, *found.years):
        assert len(library.search(facet.query).aloud) == facet.count
    assert not library.facets("职工").aloud
    assert library.facets("zhigong 桥通了").total == 0


# ---- why there are none


@pytest.fixture
def printed(library: Library) -> Library:
    put(library, lay_out([Draft("工会之家", ("总工会召开会议。", "劳模进校园"), people=(Person("张子康", "记者"),))]))
    put(library, lay_out([Draft("公会", ("先进 工作",))], paper="工人日报"))
    return library


@pytest.mark.parametrize(
    ("query", "missing", "kind", "offer"),
    [
        ("工慧", ["工慧"], OfferKind.SOUND, ("工会", 1)),
        ("工慧 劳模", ["工慧"], OfferKind.SOUND, ("工会 劳模", 1)),
        ("gonghui", ["gonghui"], OfferKind.SOUND, ("工会", 1)),
        ("劳魔", ["劳魔"], OfferKind.SOUND, ("劳模", 1)),
        ("题:公惠", ["题:公惠"], OfferKind.SOUND, ("题:公会", 1)),
        ("记者:章子康", ["记者:章子康"], OfferKind.SOUND, ("记者:张子康", 1)),
        ("早开会议", ["早开会议"], OfferKind.SOUND, ("召开会议", 1)),
        ("劳模 工作", [], OfferKind.WITHOUT, ("劳模", 1)),
        ("劳模 龘龘", ["龘龘"], OfferKind.WITHOUT, ("劳模", 1)),
        ("劳模 报:工人日报", [], OfferKind.WITHOUT, ("劳模", 1)),
        ('"工作 先进"', ['"工作 先进"'], OfferKind.ANYWHERE, ("工作 先进", 1)),
        ("劳模工会", ["劳模工会"], OfferKind.ANYWHERE, ("劳模 工会", 1)),
        ("劳模的工会", ["劳模的工会"], OfferKind.ANYWHERE, ("劳模 工会", 1)),
        ("题:劳模", ["题:劳模"], OfferKind.ANYWHERE, ("劳模", 1)),
    ],
)
def test_what_is_near_is_offered(
    printed: Library, query: str, missing: list[str], kind: OfferKind, offer: tuple[str, int]
) -> None:
    answer = printed.why_none(query)

    assert list(answer.missing) == missing
    assert (kind, *offer) in [(one.kind, one.query, one.total) for one in answer.offers]
    assert all(printed.search(one.query).total == one.total > 0 for one in answer.offers)
    assert len({one.query for one in answer.offers}) == len(answer.offers)


def test_another_orthography_needs_no_offer(printed: Library) -> None:
    assert printed.search("總工會").total == 1


def test_nothing_is_said_where_something_is_found_or_nothing_asked(printed: Library) -> None:
    for query in ("工会", "", "日期:2022-13"):
        assert printed.why_none(query) == type(printed.why_none(query))()


def test_what_stands_on_another_shelf_is_offered(printed: Library) -> None:
    answer = printed.why_none("劳模", Shelf(ShelfKind.PAPER, paper="工人日报"))

    assert answer.missing == ("劳模",)
    assert [(one.kind, one.query, one.total) for one in answer.offers] == [(OfferKind.EVERYWHERE, "劳模", 1)]


@settings(max_examples=40, deadline=None)
@given(st.lists(st.text(max_size=12), min_size=1, max_size=6))
def test_whatever_finds_nothing_is_answered_with_true_counts(typed: list[str]) -> None:
    with new_library() as folder, Library(folder) as library:
        put(library, lay_out([Draft("工会", ("劳模 a:b",))]))
        for query in typed:
            for one in library.why_none(query).offers:
                assert library.search(one.query).total == one.total


# ---- searches that are kept


def test_a_saved_search_is_a_list_and_is_undone_like_any_edit(printed: Library) -> None:
    change = printed.save_search("劳模", "劳模 OR 先进")
    (saved,) = printed.saved_searches()

    assert (change.searches, saved.name, saved.query) == (True, "劳模", "劳模 OR 先进")
    shelf = Shelf(ShelfKind.SAVED, query=saved.query)
    assert [row.id for row in printed.articles(shelf)] == [1, 2]
    assert printed.search("会议", shelf=shelf).total == 1
    assert printed.articles(Shelf(ShelfKind.SAVED, query="")) == []

    redo = printed.apply(change.undo)
    assert printed.saved_searches() == []
    renamed = printed.apply(redo.undo)
    assert printed.saved_searches() == [saved]
    assert renamed.searches


def test_a_saved_search_is_renamed_and_dropped(printed: Library) -> None:
    printed.save_search("甲", "劳模")
    (saved,) = printed.saved_searches()
    change = printed.apply([PutSearch(type(saved)(saved.id, "乙", "工会", saved.created))])

    assert printed.saved_searches()[0].name == "乙"
    printed.apply(change.undo)
    assert printed.saved_searches() == [saved]
    printed.apply([DropSearch(saved.id)])
    with pytest.raises(NotFound):
        printed.apply([DropSearch(saved.id)])
    with pytest.raises(TypeError):
        printed.apply([PutSearch(saved), SetRead(1, True)])


def test_recent_searches_are_the_last_each_once(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(searches, "KEPT", 3)
    for query in ("甲", "乙", " ", "丙", "甲", "丁"):
        library.note_search(query)

    assert library.recent_searches() == ["丁", "甲", "丙"]
    library.forget_searches()
    assert library.recent_searches() == []
