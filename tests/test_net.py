"""The network of the parser: what it hears of a line, from how far, and that one can see it."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.parse import blocks, net, parse
from reader.parse.lines import split_lines
from reader.parse.pages import split_pages
from reader.parse.source import read_source
from reader.parse.sums import ROLES, Seen

WELCOME = (Path(__file__).parent.parent / "resources" / "welcome.txt").read_bytes()


def shown() -> tuple[list[Seen], list[str]]:
    """The lines of the welcome page, as the network is asked about them."""
    source = read_source("x", WELCOME)
    lines = split_lines(source, split_pages(source))
    page = blocks.show(lines)
    return list(page.seen), [lines[i].text for i in page.kept]


def test_it_speaks_of_every_role_of_every_line() -> None:
    seen, texts = shown()
    heard = net.hear(seen, texts)

    assert len(heard) == len(seen)
    assert {len(one) for one in heard} == {len(ROLES)}
    assert max(abs(sum(one)) for one in heard) < 0.01 * len(ROLES)
    assert net.hear([], []) == []


def test_a_long_page_is_heard_as_a_short_one(monkeypatch: pytest.MonkeyPatch) -> None:
    """Lines are summed up some hundred at a time: where one such part ends must change nothing."""
    seen, texts = shown()
    whole = net.hear(seen, texts)
    monkeypatch.setattr(net, "AT_ONCE", 3)
    parts = net.hear(seen, texts)

    assert all(one == pytest.approx(other, abs=0.011) for one, other in zip(whole, parts, strict=True))


def test_a_line_is_heard_with_those_around_it_and_no_others() -> None:
    seen, texts = shown()
    reach = net.REACH + 2  # a line of the reach shows what stands two above or below it
    far = net.hear([Seen(frozenset(("lead", "long"))), *seen[1:]], ["本报讯", *texts[1:]])
    whole = net.hear(seen, texts)

    assert far[0] != whole[0]
    assert far[reach + 1 :] == [pytest.approx(one, abs=0.011) for one in whole[reach + 1 :]]


def test_what_it_says_is_among_the_evidence() -> None:
    evidence = [one for block in parse("x", WELCOME).blocks for one in block.evidence]

    assert any(one.name.startswith("reads like “") for one in evidence)
