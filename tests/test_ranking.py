"""Which result comes first: a judged set of queries over an invented library, scored by nDCG@10; and the orders."""

from __future__ import annotations

import itertools
from math import log2

import pytest

from benchmarks.corpus import Draft, lay_out
from reader.model import Order, Shelf, ShelfKind, Where
from reader.search.variants import SIMPLIFIED, TRADITIONAL
from reader.store import Store, found, intake, ranking

FLOOR = 0.98  # nDCG@10 over all queries; bm25 alone gives 0.80

# A word; another that goes with it; and a sentence in which the word is only the seam of two others.
TOPICS = (
    ("会议", "闭幕", "大家抓住这个机会议论起新规"),
    ("工会", "换届", "节后新员工会餐时说起往事"),
    ("工人", "夜校", "收尾后完工人员陆续离场"),
    ("生产", "竞赛", "女学生产假怎么算还没有定论"),
    ("大学", "招生", "办法是扩大学习的范围"),
    ("文化", "广场", "一本中文化学词典摆在桌上"),
    ("人才", "引进", "他说本人才能有限还要努力"),
    ("家居", "展览", "那位专家居然也说不清楚"),
    ("电话", "回访", "一声来电话务员就坐直了身子"),
    ("市长", "热线", "街角超市长期低价卖米"),
    ("地方", "志书", "这里离产地方便运货"),
    ("法人", "登记", "这个办法人人都能学会"),
    ("校长", "讲课", "这所学校长期缺水"),
    ("道路", "施工", "先理清渠道路线再出发"),
    ("会长", "致辞", "这种机会长期不会再有"),
    ("学会", "年会", "多年的同学会见了面就笑"),
    ("车间", "安全", "司机趁停车间隙打了个盹"),
    ("水平", "测试", "冰镇汽水平价卖给路人"),
    ("成果", "转化", "移栽完成果园里一片绿"),
    ("国际", "论坛", "他头一次出国际遇不凡"),
    ("公路", "养护", "小区办公路不好走"),
)
FILLER = "天刚亮，院子里的人就忙开了，有人扫地，有人烧水。"


def page_of(word: str, other: str, seam: str) -> list[Draft]:
    """The worst first: what comes first on a page comes first among equals."""
    return [
        Draft("早晨", (seam + "，" + FILLER, "又说：" + seam + "。" + other)),
        Draft("傍晚", (FILLER + word + "的事说了很久。" + FILLER * 4 + other + "的事没有人提。",)),
        Draft("午后", (FILLER + "听说" + word + "的消息，大家很高兴。" + FILLER,)),
        Draft("中午", (FILLER + "这次" + word + other + "的消息，大家都很高兴。" + FILLER,)),
        Draft("夜里", (FILLER,), kicker=f"说说{word}的事"),
        Draft(f"谈{word}", (FILLER * 2,)),
    ]


# Grades by the place on that page, 3 the best: for the word alone, and for both words.
ALONE = {1: 1, 2: 1, 3: 1, 4: 2, 5: 3}
TOGETHER = {1: 1, 3: 3}


@pytest.fixture
def judged(store: Store) -> Store:
    for nth, topic in enumerate(TOPICS):
        issue = lay_out(page_of(*topic), date=f"2022-11-{nth + 1:02}", furniture=[f"{nth}"])
        intake.take_in(store, issue.source, issue.sheets, issue.data, "test", 1)
    return store


def queries() -> list[tuple[str, dict[int, int]]]:
    """(query, grade by article id); each also in traditional characters, where that is another query."""
    made = []
    traditional = str.maketrans(SIMPLIFIED, TRADITIONAL)
    for nth, (word, other, _) in enumerate(TOPICS):
        first = nth * len(page_of("", "", "")) + 1
        alone = {first + place: grade for place, grade in ALONE.items()}
        together = {first + place: grade for place, grade in TOGETHER.items()}
        both = f"{other} {word}"
        made += [(word, alone), (word.translate(traditional), alone)]
        made += [(both, together), (both.translate(traditional), together)]
    return list(dict(made).items())


def ndcg(ids: list[int], grades: dict[int, int]) -> float:
    gained = sum((2 ** grades.get(id, 0) - 1) / log2(place + 2) for place, id in enumerate(ids[:10]))
    best = sorted(grades.values(), reverse=True)[:10]
    return gained / sum((2**grade - 1) / log2(place + 2) for place, grade in enumerate(best))


def test_the_best_results_come_first(judged: Store) -> None:
    """A failure means that a reader looks through worse results before the one that was meant."""
    asked = queries()
    scores = {query: ndcg([row.id for row in found.find(judged, query, 10).rows], grades) for query, grades in asked}

    assert len(asked) >= 60
    assert sum(scores.values()) / len(scores) >= FLOOR, sorted(scores.items(), key=lambda item: item[1])[:5]


@pytest.mark.parametrize("cap", [1, 2_000])
def test_results_come_by_date_where_that_is_asked(store: Store, monkeypatch: pytest.MonkeyPatch, cap: int) -> None:
    monkeypatch.setattr(ranking, "CAP", cap)
    for day in ("2022-11-12", None, "2022-11-10", "2022-11-11"):
        issue = lay_out([Draft("甲", ("劳模",)), Draft("劳模", ("乙",))], date=day, furniture=[f"{day}"])
        intake.take_in(store, issue.source, issue.sheets, issue.data, "test", 1)

    def dates(order: Order, limit: int | None = None) -> list[str | None]:
        return [row.date for row in found.find(store, "劳模", limit, Shelf(), order).rows]

    assert dates(Order.NEWEST)[::2] == ["2022-11-12", "2022-11-11", "2022-11-10", None]
    assert dates(Order.OLDEST)[::2] == ["2022-11-10", "2022-11-11", "2022-11-12", None]
    assert dates(Order.OLDEST, 3) == ["2022-11-10", "2022-11-10", "2022-11-11"]
    assert [row.headline for row in found.find(store, "劳模", None).rows] == ["劳模"] * 4 + ["甲"] * 4


def test_each_result_says_in_which_fields_it_was_found(store: Store) -> None:
    draft = Draft("劳模进校园", ("说到劳模。",), kicker="学习劳模", section="工会", subheads=("——记张三",))
    issue = lay_out([draft, Draft("甲", ("乙劳动",))])
    intake.take_in(store, issue.source, issue.sheets, issue.data, "test", 1)

    def fields(query: str) -> tuple[Where, ...]:
        return found.find(store, query, 1).rows[0].fields

    assert fields("勞模") == (Where.HEADLINE, Where.KICKER, Where.BODY)
    assert fields("张三") == (Where.SUBHEAD,)
    assert fields("工会 说到") == (Where.SECTION, Where.BODY)
    assert fields("劳动") == (Where.BODY,)


def test_many_results_are_put_in_order_wherever_their_ids_lie(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """Both ways to ask which of the newest are found: by runs of ids, and by a scan."""
    monkeypatch.setattr(ranking, "CAP", 2)
    for day in (3, 1, 4, 2, 5):
        drafts = [Draft("甲", ("劳模",)), Draft("乙", ("别的",)), Draft("丙", ("劳模",))]
        issue = lay_out(drafts, date=f"2022-11-0{day}", furniture=[f"{day}"])
        intake.take_in(store, issue.source, issue.sheets, issue.data, "test", 1)
    for look_up in (0, 1_000):
        monkeypatch.setattr(ranking, "LOOK_UP", look_up)
        for limit in (1, 3, 10, None):
            ids = [row.id for row in found.find(store, "劳模", limit, Shelf(), Order.NEWEST).rows]

            assert ids == [13, 15, 7, 9, 1, 3, 10, 12, 4, 6][:limit]


def test_many_results_of_one_list_are_those_on_it(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ranking, "CAP", 1)
    for day, paper in ((1, "甲报"), (2, "乙报"), (3, "甲报"), (4, "乙报"), (5, "甲报")):
        drafts = [Draft("甲", ("劳模",)), Draft("乙", ("别的",)), Draft("丙", ("劳模",))]
        issue = lay_out(drafts, paper=paper, date=f"2022-11-0{day}", furniture=[f"{day}"])
        intake.take_in(store, issue.source, issue.sheets, issue.data, "test", 1)
    store.execute("UPDATE article SET read = id IN (13, 1)")
    for query, look_up in itertools.product(("劳模", "模 劳模", "劳模 OR 虎", "劳模 -别"), (0, 1_000)):
        monkeypatch.setattr(ranking, "LOOK_UP", look_up)
        for shelf, truth in (
            (Shelf(ShelfKind.PAPER, paper="甲报"), [13, 15, 7, 9, 1, 3]),
            (Shelf(ShelfKind.PAPER, paper="乙报"), [10, 12, 4, 6]),
            (Shelf(ShelfKind.UNREAD), [15, 10, 12, 7, 9, 4, 6, 3]),
        ):
            for limit in (1, 2, None):
                answer = found.find(store, query, limit, shelf)

                assert (answer.total, [row.id for row in answer.rows]) == (len(truth), truth[:limit])
