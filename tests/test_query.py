"""The query language: text to tree and back; nothing typed ends in an exception or in silence."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reader.model import ArticleKind
from reader.search.fields import FIELDS, span
from reader.search.printing import print_query
from reader.search.query import read_query
from reader.search.text import fold
from reader.search.tree import (
    NAMES,
    TEXTS,
    And,
    Dates,
    Field,
    Flag,
    In,
    Not,
    Of,
    Or,
    Recent,
    Tree,
    Word,
    conjoin,
    disjoin,
    negate,
)

SYNTAX = ['"', "“", "”", "＂", "(", ")", "（", "）", "-", "－", ":", "：", "、", "=", "OR", "|", "AND", " ", "　", "\t"]
PIECES = [
    *SYNTAX,
    *FIELDS,
    "工会",
    "劳模",
    "3",
    "2022-11",
    "近30天",
    "是",
    "a",
    "C++",
    "\x00",
    "\ud83d",
    "\u200b",
    "..",
    "消息",
]
typed = st.one_of(st.text(max_size=20), st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
said = st.one_of(st.text(min_size=1, max_size=5), st.sampled_from(PIECES)).filter(lambda text: bool(fold(text)))
said_in = said.filter(lambda text: bool(fold(text).strip()))
leaf = st.one_of(
    st.builds(Word, said),
    st.builds(In, st.sampled_from(sorted(TEXTS)), said_in),
    st.builds(In, st.sampled_from(sorted(NAMES)), said_in, st.booleans()),
    st.builds(In, st.sampled_from(sorted(NAMES)), st.just(""), st.just(True)),
    st.builds(Of, st.sampled_from(ArticleKind)),
    st.builds(
        lambda days: Dates(min(days).isoformat(), max(days).isoformat()), st.lists(st.dates(), min_size=1, max_size=2)
    ),
    st.builds(lambda day, before: Dates("", day) if before else Dates(day, ""), st.dates().map(str), st.booleans()),
    st.builds(Recent, st.integers(1, 9999), st.sampled_from(["天", "周", "个月", "年"])),
    st.builds(Flag, st.sampled_from([Field.MARKED, Field.NOTED, Field.UNREAD]), st.booleans()),
)
trees = st.recursive(
    leaf,
    lambda part: st.one_of(
        st.lists(part, min_size=1, max_size=3).map(lambda parts: conjoin(parts)),
        st.lists(part, min_size=1, max_size=3).map(lambda parts: disjoin(parts)),
        part.map(negate),
    ),
    max_leaves=5,
)


def read(text: str) -> Tree | None:
    query = read_query(text)
    assert query.problems == ()
    return query.tree


@given(typed)
@example('""')
@example('"')
@example("(" * 3_000)
@example("-" * 3_000 + "a")
@example("报:" * 2_000)
@example("题:(" * 2_000)
@example("-(" * 500 + "工")
def test_whatever_is_typed_is_read_and_its_tree_can_be_typed_again(text: str) -> None:
    """A failure means a crash while typing, or a saved search that finds something else than what was saved."""
    for commas in (False, True):
        tree = read_query(text, commas).tree

        assert read(print_query(tree)) == tree


@given(trees)
def test_every_tree_can_be_typed(tree: Tree) -> None:
    assert read(print_query(tree)) == tree


@given(st.text(st.characters(exclude_categories=("Z", "C")), min_size=1).filter(lambda text: bool(fold(text))))
def test_any_run_of_characters_can_be_looked_for_in_quotes(text: str) -> None:
    assert read('"' + text.replace('"', '""') + '"') == Word(text)


@pytest.mark.parametrize(
    "text",
    [
        "http://x",
        "3:2",
        "C++",
        "-5",
        "-3.5%",
        "--",
        "-",
        "a:b",
        "f(x)",
        "某“甲”乙",
        "12：30",
        "OR",
        "AND",
        "|",
        "工会、劳模",
        "or",
        "主编：王蒙",
        "中美-中欧",
    ],
)
def test_what_only_looks_like_syntax_is_text(text: str) -> None:
    assert read(text) == Word(text)


A, B, C = Word("甲"), Word("乙"), Word("丙")


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("甲 乙", And((A, B))),
        ("甲　乙", And((A, B))),
        ("甲 AND 乙", And((A, B))),
        ("甲 乙 OR 丙", Or((And((A, B)), C))),
        ("甲 ｜ 丙", Or((A, C))),
        ("甲 (乙 OR 丙)", And((A, Or((B, C))))),
        ("甲（乙", Word("甲（乙")),
        ("甲 （乙 OR 丙）", And((A, Or((B, C))))),
        ("甲 -乙", And((A, Not(B)))),
        ("甲 －乙", And((A, Not(B)))),
        ("-(甲 乙)", Not(And((A, B)))),
        ('-"5"', Not(Word("5"))),
        ('"甲 乙"', Word("甲 乙")),
        ("“甲 乙”", Word("甲 乙")),
        ("“甲”乙", And((A, B))),
        ('"甲""乙"', Word('甲"乙')),
        ("题:甲", In(Field.TITLE, "甲")),
        ("题：甲", In(Field.TITLE, "甲")),
        ("Title:甲", In(Field.TITLE, "甲")),
        ("题:(甲 OR 乙) 丙", And((Or((In(Field.TITLE, "甲"), In(Field.TITLE, "乙"))), C))),
        ("文：“甲 乙”", In(Field.BODY, "甲 乙")),
        ("记者:张三、李四", Or((In(Field.BY, "张三"), In(Field.BY, "李四")))),
        ("报:=劳动报", In(Field.PAPER, "劳动报", True)),
        ('报:=""', In(Field.PAPER, "", True)),
        ("题:=甲", In(Field.TITLE, "=甲")),
        ("版:3", In(Field.PAGE, "3")),
        ("栏目:工会", In(Field.SECTION, "工会")),
        ("标签:要", In(Field.TAG, "要")),
        ("批注:再核一遍", In(Field.NOTE, "再核一遍")),
        ("note:=甲", In(Field.NOTE, "甲", True)),
        ("类:评论", Of(ArticleKind.COMMENTARY)),
        ("kind:news", Of(ArticleKind.NEWS)),
        ("书签:是", Flag(Field.MARKED, True)),
        ("书签:", Flag(Field.MARKED, True)),
        ("未读: 甲", And((Flag(Field.UNREAD, True), A))),
        ("noted:no", Flag(Field.NOTED, False)),
        ("日期:2022", Dates("2022-01-01", "2022-12-31")),
        ("date:2024-2", Dates("2024-02-01", "2024-02-29")),
        ("日期：2022年11月", Dates("2022-11-01", "2022-11-30")),
        ("日期:2022年11月5日", Dates("2022-11-05", "2022-11-05")),
        ("日期:２０２２－１１", Dates("2022-11-01", "2022-11-30")),
        ("日期:2022-11-15..2022-12-01", Dates("2022-11-15", "2022-12-01")),
        ("日期:2022年11月至12月", None),
        ("日期:2021..2022", Dates("2021-01-01", "2022-12-31")),
        ("日期:2022..", Dates("2022-01-01", "")),
        ("日期:..2022-11", Dates("", "2022-11-30")),
        ("日期:近30天", Recent(30, "天")),
        ("日期:最近2周", Recent(2, "周")),
    ],
)
def test_the_language(text: str, tree: Tree | None) -> None:
    query = read_query(text)

    assert query.tree == tree
    assert bool(query.problems) == (tree is None)


@pytest.mark.parametrize(
    ("text", "rest", "said"),
    [
        ("甲 日期:2022-13", A, "不是日期"),
        ("甲 日期:..", A, "不是日期"),
        ("甲 日期:2023..2022", A, "前后颠倒"),
        ("甲 日期:2022-02-30", A, "不是日期"),
        ("甲 类:杂谈", A, "没有“杂谈”这一类"),
        ("甲 未读:也许", A, "只能写“是”或“否”"),
        ("题: 甲", A, "后面还没有写"),
        ("甲 OR", A, "两边都要有"),
        ("OR 甲", A, "两边都要有"),
        ("甲 ()", A, "括号里没有写"),
        ("(甲 乙", And((A, B)), "括号没有配对"),
        ("（甲 乙", And((Word("（甲"), B)), "括号没有配对"),
        ("甲 ）", And((A, Word("）"))), "括号没有配对"),
        ('"甲 乙', Word("甲 乙"), "引号没有配对"),
        ("“甲", Word("“甲"), "引号没有配对"),
        ("(" * 20 + "甲" + ")" * 20, A, "套得太深"),
    ],
)
def test_a_wrong_query_says_what_is_wrong_and_searches_the_rest(text: str, rest: Tree, said: str) -> None:
    query = read_query(text)

    assert query.tree == rest
    assert any(said in problem for problem in query.problems)


def test_commas_part_words_where_asked() -> None:
    assert read_query("甲、乙 “丙、甲”", commas=True).tree == And((A, B, Word("丙、甲")))


def test_days_before_today() -> None:
    from datetime import date

    today = date(2022, 12, 1)
    assert span(Recent(1, "天"), today) == ("2022-12-01", "2022-12-01")
    assert span(Recent(30, "天"), today) == ("2022-11-02", "2022-12-01")
    assert span(Recent(9999, "年"), today)[0] == "0001-01-01"
