"""The gate: the parser never becomes worse on the corpus; the generator and the score are what they say."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.model import Person
from reader.parse import parse
from tests.quality import fit_seams, floors
from tests.quality.gold import Gold, corpus, read_gold
from tests.quality.lessons import LEAST_PAGES, letter_pages, page_lessons
from tests.quality.pages import SHAPES, Shape, render, setting
from tests.quality.run import fast, run_fast, score
from tests.quality.score import MEASURES, Tally, bare, meant, printed, said, tally
from tests.test_parse import check

SMALL = """
about: a page for this test
phenomena: 1 27
paper: 海棠日报
date: 2026-03-12
furniture: 海棠日报  2026年3月12日 星期四  第03版：工会
article: news
headline: 新桥昨日通车
people: 记者 张三
dateline: 本报讯
p: 本报讯（记者 张三）某地的新桥昨日通车，全长一千二百米，两岸居民从此不必再绕行，从前要走两个小时。
p: 建桥历时三年，参加建设的有三家企业和两个设计单位，投资总额超过500亿元，是当地近年来规模最大的一项工程。
"""
TUNE = corpus("tune")
golds = st.sampled_from(TUNE)
shapes = st.sampled_from(SHAPES)


@pytest.mark.parametrize("part", ["tune", "held"])
def test_no_measure_is_under_its_floor(part: str) -> None:
    """A failure names measures only; `make quality` shows where. Held pages stay unread."""
    results = run_fast(part)
    pinned = {f"{part}, fast": floors.pinned()[f"{part}, fast"]}

    assert {result.gold.name for result in results} == {
        gold.name for gold in corpus(part) if any(fast(gold, shape) for shape in SHAPES)
    }
    assert set(pinned[f"{part}, fast"]) == set(floors.GATED)
    assert floors.fallen(results, pinned) == []


def test_every_shape_is_scored_in_every_run() -> None:
    """In an eighth of the scored pages of tune each, more or less: else a fault of one shape would pass."""
    scored = Counter(shape.name for gold in TUNE for shape in SHAPES if gold.as_is is None and fast(gold, shape))

    assert set(scored) == {shape.name for shape in SHAPES}
    assert min(scored.values()) > sum(scored.values()) / len(SHAPES) / 2


@given(golds, shapes, st.integers(0, 10_000))
@settings(max_examples=60, deadline=None)
def test_a_setting_adds_and_loses_no_character(gold: Gold, shape: Shape, seed: int) -> None:
    """Else the score would measure the generator."""
    if gold.as_is is not None:
        return
    wanted = "".join(bare(printed(item)) for page in gold.pages for item in page.items)

    assert bare(render(gold, shape, seed)) == wanted


@given(golds, shapes, st.integers(0, 10_000))
@settings(max_examples=60, deadline=None)
def test_nothing_is_lost_from_a_set_page(gold: Gold, shape: Shape, seed: int) -> None:
    check(parse(gold.name, render(gold, shape, seed).encode()))


def test_the_same_seed_gives_the_same_page() -> None:
    gold = read_gold("small", SMALL)

    assert all(render(gold, shape, 3) == render(gold, shape, 3) for shape in SHAPES)
    assert len({render(gold, shape, 3) for shape in SHAPES}) > 4


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.name)
def test_every_line_knows_its_item(shape: Shape) -> None:
    text, kinds = setting(read_gold("small", SMALL), shape, 0)

    assert [kind for kind, first in kinds if first] == ["furniture", "headline", "first p", "p"]
    assert len(kinds) == sum(bool(line.strip()) for line in text.splitlines())


def test_a_lesson_does_not_know_the_letters_of_its_own_page(monkeypatch: pytest.MonkeyPatch) -> None:
    """Else the weights would trust letters that meet more than an unknown page bears out: every page of the corpus has
    had its own letters counted."""
    monkeypatch.setattr(fit_seams, "taught_without", lambda part: {})  # to learn them takes packages and a while
    gold = TUNE[5]
    own = {a + b for page in gold.pages for item in page.items for a, b in pairwise(item.text)}
    known = {
        above[-1] + below[0]
        for lesson in page_lessons(gold, 0)
        for above, below, cues in zip(lesson.texts, lesson.texts[1:], lesson.pairs, strict=False)
        if {"letters meet", "letters meet often"} & set(cues)
    }

    assert known
    assert all(letter_pages()[pair] > LEAST_PAGES for pair in known & own)


def test_a_perfect_parse_scores_one() -> None:
    gold = read_gold("small", SMALL)
    facts = meant(gold)

    assert all(one.errors == 0 and one.f1 == 1 for one in tally(facts, facts).values())
    assert facts["people"] == {("记者", "张三"): 1}


def test_a_parse_is_compared_fact_by_fact() -> None:
    gold = read_gold("small", SMALL)
    text = render(gold, SHAPES[0]).replace("新桥昨日通车", "新桥今日通车")
    tallies = tally(said(parse("x", text.encode()).sheets), meant(gold))

    assert tallies["headline"] == Tally(0, 1, 1)
    assert tallies["dateline"] == Tally(1, 0, 0)
    assert set(tallies) == set(MEASURES)


@pytest.mark.parametrize(
    ("gold", "given"),
    [
        ("本報記者", "記者"),
        ("文/图 全媒体记者", "全媒体记者"),
        ("整理 实习生", "实习生"),
        ("攝", "摄影"),
        ("文/图", "作者"),
        ("文／圖", "作者"),
        ("主持 本报记者", "主持记者"),
    ],
)
def test_a_role_is_the_same_in_either_hand(gold: str, given: str) -> None:
    """Who prints 本報 is scored as who prints 本报 is, and what somebody is counts before what he made."""
    wanted = meant(read_gold("small", SMALL.replace("people: 记者", f"people: {gold}")))["people"]
    (sheet,) = parse("x", "新桥通车\n\n本报讯（记者 张三）新桥通车了。\n".encode()).sheets
    article = replace(sheet.articles[0], people=(Person("张三", given),))

    assert said([replace(sheet, articles=(article,))])["people"] == wanted


def test_floors_are_not_lowered_silently(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Whoever makes the parser worse has to say so."""
    result = score("tune", read_gold("small", SMALL), SHAPES[0])
    monkeypatch.setattr(floors, "FILE", tmp_path / "floors.json")

    assert floors.write([result], allow_lower=False) == 0
    worse = replace(result, tallies=result.tallies | {"paragraph": Tally(0, 2, 2)})
    before = floors.pinned()
    assert floors.check([worse]) == 1
    assert floors.write([worse], allow_lower=False) == 1
    assert floors.pinned() == before
    assert floors.write([worse], allow_lower=True) == 0
    assert floors.pinned()["tune"]["paragraph"] == 0
