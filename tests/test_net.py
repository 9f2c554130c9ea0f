"""The networks that read a page: what they hear of a line, from how far, and that one can see it."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.parse import blocks, meanings, page_net, parse
from reader.parse.lines import split_lines
from reader.parse.pages import split_pages
from reader.parse.source import read_source
from reader.parse.sums import ROLES, Pair, Seen

WELCOME = (Path(__file__).parent.parent / "resources" / "welcome.txt").read_bytes()


def shown() -> tuple[list[Seen], list[Pair], list[str]]:
    """The lines of the welcome page, as the networks are asked about them."""
    source = read_source("x", WELCOME)
    lines = split_lines(source, split_pages(source))
    page = blocks.show(lines)
    return list(page.seen), list(page.pairs), [lines[i].text for i in page.kept]


def test_they_speak_of_every_role_of_every_line() -> None:
    seen, pairs, texts = shown()
    heard = page_net.hear(seen, pairs, texts)

    assert len(heard.roles) == len(heard.opens) == len(seen)
    assert {len(one) for one in heard.roles} == {len(ROLES)}
    assert max(abs(sum(one)) for one in heard.roles) < 0.02 * len(ROLES)
    assert page_net.hear([], [], []).roles == []


def test_a_long_page_is_heard_as_a_short_one(monkeypatch: pytest.MonkeyPatch) -> None:
    """Lines are summed up some hundred at a time: where one such part ends must change nothing."""
    whole = page_net.hear(*shown())
    monkeypatch.setattr(page_net, "AT_ONCE", 3)
    parts = page_net.hear(*shown())

    assert parts.opens == pytest.approx(whole.opens, abs=0.021)
    assert all(one == pytest.approx(other, abs=0.021) for one, other in zip(whole.roles, parts.roles, strict=True))


def test_a_line_is_read() -> None:
    """Two lines that show the same cues and are as long differ in what is read."""
    texts = ["工会服务职工驿站建成", "某某某某某某某某某某", "𠀀1Ａé" + "字" * 60]
    seen, pairs = [Seen(frozenset(("short",)))] * 3, [("text is open",)] * 2
    heard = page_net.hear(seen, pairs, texts).roles

    assert page_net.hear(seen, pairs, [texts[1], *texts[1:]]).roles[0] != heard[0]
    assert len(page_net.letters_of(texts[2], page_net.page_net().letters)) == page_net.OPENING + page_net.ENDING + 3


def test_words_of_like_company_mean_something_alike() -> None:
    """Two posts and two games: each is nearer to its own kind, with which it need not have a letter in common."""
    lines = ("局长", "主任", "排球", "網球", "网球")
    chief, head, volley, printed, tennis = meanings.tell(lines).lines

    assert meanings.alike(volley, tennis) > 0.5
    assert meanings.alike(chief, head) > meanings.alike(chief, volley) + 0.2
    assert (printed == tennis).all()  # as traditional pages print it
    assert len(meanings.words_of("排球队长")) < 4
    assert not meanings.tell(("……",)).lines.any()


def test_where_the_matter_changes_is_told() -> None:
    """Two reports: an article opens where one ends, not within."""
    farm = ["麦苗返青，农技员下田查看墒情。", "水稻育秧，农户备足化肥种子。", "小麦浇水施肥，防治病虫害。"]
    rail = ["列车晚点，乘务员广播道歉。", "车站加开客车，旅客凭票乘车。", "铁路职工检修机车轨道。"]
    meant = meanings.Meant([*farm, *rail], [True] * 6)

    assert meant.shared(3, 0, 6)[0] < 0 < meant.shared(2, 0, 3)[0]


def test_what_it_says_is_among_the_evidence() -> None:
    evidence = [one for block in parse("x", WELCOME).blocks for one in block.evidence]

    assert any(one.name.startswith("reads like “") for one in evidence)
