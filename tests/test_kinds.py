"""What kind of article it is: told from its parts, its words and who made it."""

from __future__ import annotations

import pytest

from reader.model import ArticleKind, Block, Kind, Segment
from reader.parse.kinds import FILE_OF_WEIGHTS, evidence, kind_of, read_weights

P, BYLINE, HEAD, SECTION = Kind.PARAGRAPH, Kind.BYLINE, Kind.HEADLINE, Kind.SECTION


def blocks(*parts: tuple[Kind, str]) -> list[Block]:
    return [Block(kind, text, (Segment(0, 0, len(text)),)) for kind, text in parts]


@pytest.mark.parametrize(("kind", "heads", "body"), [
    ("news", [(HEAD, "某镇开渠引水")], [(P, "本报讯（记者 "
        "甲乙）昨日，某镇开渠引水工程竣工，渠水当晚流到了坡上，两千亩坡地受益。")]),
    ("commentary", [(SECTION, "短评"), (HEAD, "别让好经念歪了")], [
        (P, "推行一项制度，初衷固然好，可是到了有的地方就变了味。群众要的是实效，不是花样。"),
        (P, "与其忙着造声势，不如把账算清楚。该公开的公开，该问责的问责，这才是正道。"), (BYLINE, "本报评论员")]),
    ("interview", [(HEAD, "把课堂搬进车间")], [
        (BYLINE, "本报记者 甲乙"),
        *[(Kind.TURN, "记者：您怎么看这件事？"), (Kind.TURN, "丙丁：我看要慢慢来，急不得。")] * 3]),
    ("verse", [(HEAD, "在渡口")], [(BYLINE, "丙 丁"), *[(Kind.VERSE, "船还没有来")] * 6]),
    ("photo", [], [
        (P, "5月4日，志愿者在海滩清理垃圾。当天共有六百余名青年参加了这次行动。"), (BYLINE, "本报记者 甲乙 摄")]),
    ("photo", [], [(Kind.CAPTION, "图为渠首一角。 甲乙 摄")]),
    ("notice", [(HEAD, "停 水 公 告")], [
        (P, "因输水干管施工需要，定于12月3日22时至12月4日6时对北环路以北停止供水，请提前蓄水。"),
        (P, "某市自来水公司")]),
    ("notice", [(HEAD, "更 正")], [
        (P, "本报4月8日3版《山村来了放映队》一文中，“五十七场”应为“七十五场”，特此更正。")]),
    ("briefs", [(SECTION, "简讯")], [
        (P, "●市图书馆分馆今起开放，全天自助借还。"), (P, "●昨日起新增两条夜间公交线。"),
        (P, "●城东便民市场完成改造。")]),
    ("feature", [(SECTION, "散文"), (HEAD, "听 雨")], [
        (BYLINE, "丙 丁"), (P, "住进高楼以后，我就听不见雨了。窗户是双层的，雨下得再大，也只是玻璃上的虫子。" * 2),
        (P, "小时候我住在外婆家，雨落在瓦上，落在缸里，落在芭蕉叶上，各是各的声音。" * 2),
        (P, "我想念那些夜晚。" * 9)]),
    ("other", [(SECTION, "导读")], [(Kind.JUMP, "进城的种子 2版"), (Kind.JUMP, "年猪该不该留 7版")]),
    ("other", [(HEAD, "一周物价")], [(Kind.TABLE, "品名 本周 上周"), (Kind.TABLE, "大米 2.1 2.0")]),
])  # fmt: skip
def test_the_kinds_are_told_apart(kind: str, heads: list[tuple[Kind, str]], body: list[tuple[Kind, str]]) -> None:
    """A failure puts the article under the wrong kind in the library's lists."""
    assert kind_of(blocks(*heads), blocks(*body)) == ArticleKind(kind)


def test_nothing_at_all_has_a_kind() -> None:
    assert kind_of([], []) in ArticleKind


def test_every_weight_is_of_evidence_that_can_be_seen() -> None:
    """A row with a misspelt name would weigh nothing, and nobody would know."""
    rows = read_weights(FILE_OF_WEIGHTS)

    assert len(rows) > 50
    assert all(kinds and all(isinstance(kind, ArticleKind) for kind in kinds) for kinds in rows.values())
    assert "any" in rows
    assert evidence([], []) <= set(rows) | {"no headline", "text: none", "paragraphs: 0"}


def test_evidence_that_speaks_alike_for_two_kinds_gives_the_same_one_always(monkeypatch: pytest.MonkeyPatch) -> None:
    """A failure would give an article another kind from one start of the program to the next: sums of decimals depend
    on the order in which the evidence comes out of its set."""
    kinds = list(ArticleKind)
    shares = {"a": 0.1, "b": 0.2, "c": 0.3}
    table = {name: {kinds[0]: share, kinds[1]: share} for name, share in shares.items()}
    table["d"] = {kinds[1]: 1e-12}
    monkeypatch.setattr("reader.parse.kinds.evidence", lambda *_: frozenset(table))
    monkeypatch.setattr("reader.parse.kinds.read_weights", lambda _: table)

    assert kind_of([], []) is kinds[0]
