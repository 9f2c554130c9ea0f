"""The second look at where articles open: what it counts as an opening, and what its trees rest on."""

from __future__ import annotations

import pytest

from reader.parse import openings
from reader.parse.weights import Role

H, K, P, M, C, X, B, F, L = (
    Role.HEADLINE, Role.KICKER, Role.PARAGRAPH, Role.MORE, Role.CAPTION, Role.CROSSHEAD, Role.BANNER, Role.FURNITURE,
    Role.LEAD,
)  # fmt: skip


@pytest.mark.parametrize(
    ("roles", "starts"),
    [
        ([F, B, K, H, L, M, H, P], [2, 6]),
        ([H, P, X, P, X, P], [0]),
        ([H, P, L, M, L], [0, 2, 4]),  # briefs without heads
        ([C, H, P, F, M, H, P], [0, 5]),  # the caption above waits for its head
        ([Role.PHOTO, H, P], [0, 1]),  # a picture's story that is whole does not
    ],
)
def test_an_article_opens_where_the_page_is_parted(roles: list[Role], starts: list[int]) -> None:
    assert openings.opened(roles) == starts


def test_the_trees_ask_for_nothing_that_no_page_shows() -> None:
    """A name that was changed on one side only would stop the parser on the first page where an opening is in doubt."""
    texts = [
        "织布厂里的三代人",
        "清河织布厂的北门朝着河，七十年没有换过方向。",
        "机器响了一夜",
        "她记得那一夜，没有人睡。",
    ]
    cues = [frozenset[str]()] * 4

    shown = openings.evidence(texts, cues, [H, P, X, P], [0.0, -20.0, -1.0, -20.0], [3.0, -9.0, 0.0, -9.0])

    assert list(shown) == [2]  # the first line opens the page anyhow, the texts are far from opening anything
    asked = {node.name for tree in openings.trees() for node in tree if node.name}
    assert "matter shared" in asked
    assert asked <= shown[2].keys()


def test_what_moved_a_tree_adds_up_to_what_it_says() -> None:
    """`banxin stages` would name reasons that are not those of the decision."""
    roles = [H, P, X, P]
    (shown,) = openings.evidence(
        ["甲", "乙" * 40, "丙", "丁" * 40], [frozenset()] * 4, roles, [0.0, -20, 2, -20], [3.0, -9.0, 1.0, -9.0]
    ).values()

    odds, why = openings.weigh(openings.trees(), shown)

    assert odds == pytest.approx(sum(tree[0].value for tree in openings.trees()) + sum(why.values()))
