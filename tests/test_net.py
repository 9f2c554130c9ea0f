"""The networks of the parser: what they hear of a line, from how far, and that one can see it."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.parse import blocks, net, networks, page_net, parse
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
    heard = networks.hear(seen, pairs, texts)

    assert len(heard) == len(seen)
    assert {len(one) for one in heard} == {len(ROLES)}
    assert max(abs(sum(one)) for one in heard) < 0.02 * len(ROLES)
    assert networks.hear([], [], []) == []


def test_a_long_page_is_heard_as_a_short_one(monkeypatch: pytest.MonkeyPatch) -> None:
    """Lines are summed up some hundred at a time: where one such part ends must change nothing."""
    whole = networks.hear(*shown())
    monkeypatch.setattr(net, "AT_ONCE", 3)
    monkeypatch.setattr(page_net, "AT_ONCE", 3)
    parts = networks.hear(*shown())

    assert all(one == pytest.approx(other, abs=0.021) for one, other in zip(whole, parts, strict=True))


def test_a_line_is_read() -> None:
    """Two lines that show the same cues and are as long differ in what is read."""
    texts = ["工会服务职工驿站建成", "某某某某某某某某某某", "𠀀1Ａé" + "字" * 60]
    seen, pairs = [Seen(frozenset(("short",)))] * 3, [("text is open",)] * 2
    heard = page_net.hear(seen, pairs, texts)

    assert page_net.hear(seen, pairs, [texts[1], *texts[1:]])[0] != heard[0]
    assert len(page_net.letters_of(texts[2], page_net.page_net().letters)) == page_net.OPENING + page_net.ENDING + 3


def test_a_line_is_heard_with_those_around_it_and_no_others() -> None:
    seen, _, texts = shown()
    reach = net.REACH + 2  # a line of the reach shows what stands two above or below it
    far = net.hear([Seen(frozenset(("lead", "long"))), *seen[1:]], ["本报讯", *texts[1:]])
    whole = net.hear(seen, texts)

    assert far[0] != whole[0]
    assert far[reach + 1 :] == [pytest.approx(one, abs=0.011) for one in whole[reach + 1 :]]


def test_what_it_says_is_among_the_evidence() -> None:
    evidence = [one for block in parse("x", WELCOME).blocks for one in block.evidence]

    assert any(one.name.startswith("reads like “") for one in evidence)
