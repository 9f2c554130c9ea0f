"""Queries with fields against a real store: exact, said in words where wrong, and by pinyin where only read so."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.corpus import Draft, Issue, lay_out
from reader.library import Library
from reader.marks import Point, make_highlight
from reader.model import ArticleKind, Bookmark, DropHighlight, Person, PutHighlight, SetBookmark, Shelf
from reader.search.answers import OfferKind
from reader.search.compile import compile_tree
from reader.search.fields import FIELD_NAMES, KIND_NAMES
from reader.search.printing import print_query
from reader.search.query import DEEPEST, read_query
from reader.search.tree import And, Field, In, Not, Tree, Word, conjoin, disjoin, negate
from reader.store import Store, found, intake, open_store
from tests.libraries import new_library
from tests.truth import Facts, holds

NAMES = ["张三", "张子康", "李四", "单 田芳", ""]
TEXTS = ["工", "工会", "劳模", "工劳", "会", "3", "a:b", "模范工"]
pieces = st.lists(st.sampled_from(TEXTS), min_size=1, max_size=3).map("".join)
drafts = st.builds(
    Draft,
    headline=st.one_of(st.none(), pieces),
    body=st.lists(pieces, min_size=1, max_size=2).map(tuple),
    section=st.sampled_from([None, None, "工会之窗", "劳模"]),
    people=st.lists(st.builds(Person, st.sampled_from(NAMES), st.sampled_from(["记者", "通讯员"])), max_size=2).map(
        tuple
    ),
)
kinds = st.sampled_from([ArticleKind.NEWS, ArticleKind.COMMENTARY])
pages = st.builds(
    lambda drafts, kind, **page: of_kind(lay_out(drafts, **page), kind),
    st.lists(drafts, min_size=1, max_size=3),
    kinds,
    paper=st.sampled_from([None, "劳动报", "工人日报"]),
    date=st.sampled_from([None, "2022-11-18", "2022-12-01", "2021-01-01"]),
    number=st.sampled_from([None, "3", "13", "A03"]),
)
values = {
    Field.TITLE: TEXTS,
    Field.BODY: TEXTS,
    Field.BY: ["张", "张三", "=张三", '=""', "四"],
    Field.PAPER: ["劳动", "报", "=报", "=劳动报", '=""'],
    Field.PAGE: ["3", "03", "第13版", "A3", "要闻", "=3", '=""', "闻"],
    Field.SECTION: ["工会", "劳模", "=劳模", '=""'],
    Field.DATE: ["2022", "2022-11", "2022-12-01", "2022-11-18..", "..2022-11", "近30天"],
    Field.KIND: ["消息", "评论", "其他"],
    Field.MARKED: ["是", "否"],
    Field.NOTED: ["是", "否"],
    Field.TAG: ["要", '=""'],
    Field.NOTE: ["核", "=再核", '=""'],
    Field.UNREAD: ["是", "否"],
}
conditions = st.sampled_from([(field, value) for field, of_one in values.items() for value in of_one]).map(
    lambda pair: read_query(f"{FIELD_NAMES[pair[0]][0]}:{pair[1]}").tree
)
trees = st.recursive(
    st.one_of(pieces.map(Word), conditions),
    lambda part: st.one_of(
        st.lists(part, min_size=1, max_size=3).map(conjoin),
        st.lists(part, min_size=1, max_size=3).map(disjoin),
        part.map(negate),
    ),
    max_leaves=6,
)


def of_kind(issue: Issue, kind: ArticleKind) -> Issue:
    (sheet,) = issue.sheets
    return replace(issue, sheets=(replace(sheet, articles=tuple(replace(a, kind=kind) for a in sheet.articles)),))


def take_in(store: Store, issue: Issue) -> None:
    intake.take_in(store, issue.source, issue.sheets, issue.data, "test", 1)


def ids(store: Store, query: str) -> list[int]:
    answer = found.find(store, query, None, Shelf())
    assert answer.total == len(answer.rows)
    return [row.id for row in answer.rows]


@settings(max_examples=100, deadline=None)
@given(
    st.lists(pages, min_size=1, max_size=3, unique_by=lambda issue: issue.source.sha256), st.lists(trees, max_size=12)
)
def test_every_query_finds_exactly_what_its_meaning_holds_of(issues: list[Issue], asked: list[Tree]) -> None:
    """A failure means an article that meets every condition and is not listed, or one listed that does not."""
    with new_library() as folder, Library(folder) as library:
        store = library._store
        for issue in issues:
            take_in(store, issue)
        library.set_read(1, True)
        library.set_bookmark(1, True)
        first = issues[0].sheets[0].articles[0]
        library.add_highlight(1, Point(0, 0), Point(0, len(first.parts[0].text)), 1)
        facts = [Facts(article, issue.sheets[0].page) for issue in issues for article in issue.sheets[0].articles]
        library.apply([SetBookmark(1, True, Bookmark(tags=("工会", "劳模")))])
        facts[0] = replace(facts[0], read=True, bookmarked=True, highlighted=True, tags=("工会", "劳模"))
        for tree in asked:
            truth = [nth for nth, of in enumerate(facts, start=1) if holds(tree, of)]

            assert sorted(ids(store, print_query(tree))) == truth


@pytest.fixture
def asked(store: Store) -> Store:
    people = (Person("张子康", "记者"), Person("解玺璋", "通讯员"))
    take_in(store, lay_out([Draft("工会之家", ("甲乙", "工会、劳模"), people=people), Draft("劳模", ("工会的事",))]))
    take_in(store, lay_out([Draft("单霁翔谈故宫", ("丙",))], paper="工人日报", date="2022-12-01", number="1"))
    return store


def test_a_list_mark_is_text_where_it_is_printed_and_parts_words_where_it_is_not(asked: Store) -> None:
    assert ids(asked, "工会、劳模") == [1]
    assert sorted(ids(asked, "工会、的事")) == [2]
    assert found.find(asked, "工会、的事", 9, Shelf()).problems == (found.PARTED,)


def test_a_wrong_part_of_a_query_is_said_and_the_rest_is_searched(asked: Store) -> None:
    answer = found.find(asked, "劳模 日期:2022-13", 9, Shelf())

    assert answer.total == 2
    assert "不是日期" in answer.problems[0]
    assert found.find(asked, "日期:2022-13", 9, Shelf()).problems


@pytest.mark.parametrize(
    ("typed", "articles"),
    [
        ("zhangzikang", [1]),
        ("zhangzk", [1]),
        ("zzk", [1]),
        ("ZZK", [1]),
        ("zhang zikang", [1]),
        ('"zhang zikang"', [1]),
        ("zhangzi", [1]),
        ("zikang", [1]),
        ("xiexizhang", [1]),
        ("记者:xxz", [1]),
        ("shanjixiang", [3]),
        ("sjx", [3]),
        ("shanji", [3]),
        ("题:gugong", [3]),
        ("laomo", [2]),
        ("题:zzk", []),
        ("记者:gugong", []),
        ("ik", []),
        ("zk", []),
        ("gongren", []),
    ],
)
def test_names_and_headlines_are_found_as_they_are_read(asked: Store, typed: str, articles: list[int]) -> None:
    answer = found.find(asked, typed, 9, Shelf())

    assert (answer.total, [row.id for row in answer.aloud]) == (0, articles)
    assert all(row.pinyin and row.snippet[slice(*row.hits[0])] for row in answer.aloud)


def test_what_is_read_so_is_shown_and_marked(asked: Store) -> None:
    answer = found.find(asked, "zzk -丙", 9, Shelf())

    assert [(row.snippet, row.hits) for row in answer.aloud] == [("记者 张子康", ((3, 6),))]
    assert answer.terms == ("zzk", "张子康")
    assert found.find(asked, "zzk 丙", 9, Shelf()).aloud == ()


def test_an_article_that_says_it_is_not_listed_again_for_how_it_is_read(store: Store) -> None:
    take_in(store, lay_out([Draft("张子康", ("zzk 在此",)), Draft("张子康", ("别的",))]))

    answer = found.find(store, "zzk", 9, Shelf())
    assert ([row.id for row in answer.rows], [row.id for row in answer.aloud]) == ([1], [2])


def test_names_of_a_page_parsed_anew_replace_the_old_ones(store: Store) -> None:
    old = lay_out([Draft("张子康", ("甲",), people=(Person("单田芳", "记者"),), section="旧栏")])
    new = lay_out([Draft("李四光", ("甲",), people=(Person("解玺璋", "记者"),))])
    take_in(store, old)
    intake.take_anew(store, 1, old.source, new.sheets, 2)
    store.run("INSERT INTO sounds (sounds) VALUES ('integrity-check')")

    assert [found.find(store, typed, 9, Shelf()).aloud != () for typed in ("zzk", "stf", "lsg", "xxz")] == [0, 0, 1, 1]
    assert ids(store, "栏目:旧栏") == []


def test_names_kept_by_an_older_version_are_made_anew_when_the_library_is_opened(asked: Store, data_dir: Path) -> None:
    before = {table: asked.rows(f"SELECT * FROM {table}") for table in ("labelled", "label")}
    with asked.writing():
        asked.run("UPDATE label_index SET version = 'old'")
        asked.run("DELETE FROM labelled")
        asked.run("UPDATE label SET folded = ''")
    again = open_store(data_dir)

    names = "SELECT field, text, folded, role, article FROM label LEFT JOIN labelled ON label = id ORDER BY 1, 2, 5"
    assert {row[:3] for row in again.rows(names)} == {
        (field, text, folded) for _, field, text, folded in before["label"]
    }
    assert ids(again, "记者:张子康") == [1]
    assert [row.id for row in found.find(again, "sjx", 9, Shelf()).aloud] == [3]
    again.close()


def test_the_deepest_query_and_the_longest_are_answered(asked: Store) -> None:
    deep = "".join(f"工 -(记者:没有{nth} OR 会 " for nth in range(DEEPEST)) + "甲" + ")" * DEEPEST
    assert found.find(asked, deep, 9, Shelf()).problems == ()
    assert print_query(read_query(deep).tree).count("(") == DEEPEST
    assert ids(asked, " OR ".join(f"劳{chr(0x4E00 + nth)}" for nth in range(2_000))) == []
    assert len(ids(asked, "工会 " + " ".join(f"-劳{chr(0x4E00 + nth)}" for nth in range(900)))) == 2


def test_what_a_page_says_outside_its_articles_is_asked_in_the_same_language(store: Store) -> None:
    take_in(store, lay_out([Draft("甲", ("文",))], banners=["学习宣传"], furniture=["责编 张三"]))
    asked = [
        "学习 责编",
        "学习 -责编",
        "没有 OR 责编",
        "学习 报:劳动",
        "学习 报:日报",
        "日期:2022",
        "题:学习",
        "学习 日期:2021",
    ]
    pages = [len(found.find(store, query, 9, Shelf()).banners) for query in asked]

    assert pages == [1, 0, 1, 1, 0, 0, 0, 0]


def test_what_a_person_wrote_is_found_in_its_field(library: Library) -> None:
    """Over line ends, folded like print; names of bookmarks too; and offered where nothing printed says it."""
    take_in(
        library._store, lay_out([Draft("甲", ("工会来了。",)), Draft("乙", ("劳模来了。",)), Draft("丙", ("好。",))])
    )
    first = make_highlight(1, library.article(1), Point(1, 0), Point(1, 2), 1)
    assert first
    library.apply([PutHighlight(replace(first, note="再核一\n遍 ＡＢＣ"))])
    library.apply([SetBookmark(2, True, Bookmark("再核一遍"))])

    def ids(query: str) -> list[int]:
        return sorted(row.id for row in library.search(query).rows)

    assert ids("批注:再核") == [1, 2]
    assert ids('批注:"遍 abc"') == [1]
    assert ids("note:=再核一遍") == [2]
    assert ids('批注:=""') == [3]
    assert ids("劳模 批注:再核") == [2]
    assert ids("-批注:再核") == [3]
    assert library.search("再核").total == 0
    assert [(offer.kind, offer.query, offer.total) for offer in library.why_none("再核").offers][:1] == [
        (OfferKind.NOTES, "批注:再核", 2)
    ]
    library.apply([DropHighlight(first.id)])
    assert ids("批注:再核") == [2]


def test_every_kind_and_field_has_a_name(asked: Store) -> None:
    assert set(KIND_NAMES) == set(ArticleKind)
    assert set(FIELD_NAMES) == set(Field)
    for tree in (And((Word("a"), Not(Word("b")))), In(Field.TAG, "x")):
        assert "SELECT" in compile_tree(tree, date.today()).sql
