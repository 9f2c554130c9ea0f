"""Passages in another version of a page: they find their place there, or say that they do not."""

from __future__ import annotations

import random
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.library import Library
from reader.marks import Mover
from tests.edits import edit
from tests.quality.anchors import TWINS, tried
from tests.quality.gold import Gold, corpus
from tests.quality.pages import SHAPES, render
from tests.test_versions import PAGE

GOLDS = corpus("tune")


@given(st.integers(0, 10**9), st.sampled_from([0.0, 0.02, 0.05, 0.1, 0.2]), st.sampled_from(GOLDS), st.booleans())
@settings(max_examples=30, derandomize=True)
def test_no_quotation_of_an_edited_page_is_led_astray(seed: int, share: float, gold: Gold, moves: bool) -> None:
    """A failure: a highlight stands on words that nobody marked, and nobody notices; or on the same words, but with
    other white space, so that a key on the same selection makes a second one over it. Nearly all that was not touched
    is found: `python -m tests.quality.anchors` says how much."""
    chance = random.Random(seed)
    text = render(gold, chance.choice(SHAPES))
    came = Counter(tried(text, edit(text, share, chance, moves), chance))

    assert came["wrong"] + came["elsewhere"] + came["frayed"] == 0


def test_untouched_quotations_are_found() -> None:
    """Of pages of which a tenth or a fifth was changed, 99 in 100."""
    came: Counter[str] = Counter()
    for nth, gold in enumerate(GOLDS[:40]):
        chance = random.Random(nth)
        text = render(gold, SHAPES[nth % len(SHAPES)])
        came += Counter(tried(text, edit(text, (0.1, 0.2)[nth % 2], chance), chance))

    assert came["found"] >= 0.99 * sum(came[one] for one in ("found", "lost", "differs", "wrong", "frayed"))


@given(st.integers(0, 10**9), st.sampled_from([0.05, 0.1, 0.2]))
@settings(max_examples=40, derandomize=True)
def test_among_passages_that_are_nearly_alike_none_is_taken_for_another(seed: int, share: float) -> None:
    chance = random.Random(seed)
    came = Counter(tried(TWINS, edit(TWINS, share, chance), chance))

    assert came["wrong"] + came["elsewhere"] == 0


def test_what_was_taken_out_is_not_found_in_its_twin() -> None:
    """A failure: a highlight of the brief that was taken out jumps to the other that says the same."""
    first, rest = "东山区开了会。大家都说好。\n\n", "西河区开了会。大家都说好。\n\n南湖区没有开。\n"
    old, new = first + rest, rest
    start = old.index("大家都说好")

    assert Mover(old, new).passage([(start, start + 5)], "大家都说好", "东山区开了会。", "。") is None


def test_a_passage_whose_words_changed_keeps_the_spaces_in_it() -> None:
    """A failure: its highlight is painted with a hole at each, and the same words selected again are another mark."""
    with TemporaryDirectory() as folder, Library(Path(folder)) as library:
        old = PAGE.replace("（记者 张三）", "（记者 张三 通讯员 李四）")
        new = old.replace("近日，青石镇", "本月，青石镇").replace("两页", "几页")
        library.import_data("第3版.txt", new.encode(), "test")
        article = library.reading(library.articles()[0].id).article
    start = old.index("本报讯")
    said = old[start : old.index("\n", start)]

    moved = Mover(old, new, [article]).passage([(start, start + len(said))], said)

    assert moved is not None
    at = new.index("本报讯")
    assert moved.ranges == ((at, new.index("\n", at)),)


def test_a_passage_that_changed_does_not_reach_back_to_the_quotation_before() -> None:
    """A failure: a highlight that begins with “ grows over the end of the paragraph before, which ends in a quotation,
    or over the beginning of the next."""
    quoted = "“干活累了来坐一坐，心里就踏实了。”钢筋工孙大有说。他告诉记者，过去中午只能靠着墙根打盹，现在有了躺椅”"
    old = f"本报讯（记者 张三）驿站每天接待四百人，成了大家口中的“第二个家”。\n\n{quoted}又有“空调”。\n"
    new = old.replace("过去中午只能靠着墙根打盹", "从前中午只好靠着墙根眯一会儿")
    with TemporaryDirectory() as folder, Library(Path(folder)) as library:
        library.import_data("第3版.txt", f"驿站\n\n{new}".encode(), "test")
        article = library.reading(library.articles()[0].id).article
    start = old.index(quoted)

    moved = Mover(f"驿站\n\n{old}", f"驿站\n\n{new}", [article]).passage([(start + 4, start + 4 + len(quoted))], quoted)

    assert moved is not None
    assert moved.near
    begin = new.index("“干活") + 4
    assert moved.ranges == ((begin, new.index("又有") + 4),)
