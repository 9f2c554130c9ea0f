"""docs/search.md: whatever it shows as a query is one, and finds what it should in a library made for it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from benchmarks.corpus import Draft, lay_out
from reader.library import Library
from reader.model import Person
from reader.search.fields import FIELD_NAMES, KIND_NAMES
from reader.search.query import DEEPEST, read_query
from tests.test_asking import take_in

GUIDE = (Path(__file__).parent.parent / "docs/search.md").read_text("utf-8")
NOT_QUERIES = {name for names in FIELD_NAMES.values() for name in names} | {"=", "：（）“”　－｜"}
TOLD = GUIDE.split("## 命令行")[0].replace("banxin search", "")
EXAMPLES = sorted({said for said in re.findall(r"`([^`\n]+)`", TOLD) if said.strip() and said not in NOT_QUERIES})
PAGE = [
    Draft("劳模进校园", ("匠心在校园里，劳模 校园。",), section="工会之窗", people=(Person("张子康", "记者"),)),
    Draft("工匠", ("校园里 http://x 有 C++，比分 3:2，气温 -5 度。主编：王蒙",)),
    Draft("劳模 校园", ('写作 题:劳模 OR -劳模 (劳模) 甲"乙，工会和车间。',)),
]


@pytest.fixture
def told(library: Library) -> Library:
    take_in(library._store, lay_out(PAGE))
    take_in(library._store, lay_out([Draft("劳模", ("别的",))], number="5", paper="劳动报晚刊"))
    return library


def test_every_example_is_a_query_that_finds_something(told: Library) -> None:
    assert len(EXAMPLES) > 45
    for example in EXAMPLES:
        answer = told.search(example)

        assert read_query(example).problems == (), example
        assert answer.total or answer.aloud, example


def test_what_the_guide_says_of_its_examples_is_so(told: Library) -> None:
    totals = {
        "劳模 校园": 2,
        "校园 -劳模": 1,
        '"劳模 校园"': 2,
        "劳模 | 工匠": 4,
        "劳模 校园 OR 工匠": 3,
        "报:=劳动报": 3,
        "报:劳动报": 4,
        "劳模 -版:3": 1,
        "日期:..2022-12": 4,
        '"题:劳模"': 1,
    }

    assert {query: told.search(query).total for query in totals} == totals
    assert [row.id for row in told.search("zzk").aloud] == [1]


def test_the_guide_names_every_field_and_kind() -> None:
    assert all(f"`{name}`" in GUIDE for names in FIELD_NAMES.values() for name in names)
    assert all(names[0] in GUIDE for names in KIND_NAMES.values())
    assert f"最多套 {DEEPEST} 层" in GUIDE
