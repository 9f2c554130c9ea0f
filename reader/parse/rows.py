"""Cues of lone phrases -> cues of the row and of the page they stand in: what several of them show together.

In: the sets of the cues of a page, which grow; which lines are bare phrases. The crossheads of an article follow one
another with nothing but text between them, and so do the heads of a page without bylines. The phrases of such a row are
mostly all the one or all the other, but the explanation looks at a line and its neighbours and forgets the phrase
before: so each is told what the others show, and what all pairs of heads of a page have in common.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from reader.model import Line

OPENING: Final = frozenset({"lead", "staff byline", "names alone"})
SHARES: Final = ((0.8, "nearly all"), (0.4, "many"), (0.1, "few"), (0.0, "none"))
_SIZES: Final = ((1, "one"), (2, "two"), (3, "three"), (6, "some"))
# What is counted over a row: any of these cues of its phrases. A paper's crossheads are of one size and stand over much
# text that refers back; its briefs each have one text that opens with news.
_COUNTED: Final = {
    "over one text": frozenset({"run below of one"}),
    "over little text": frozenset({"run below of 60", "run below of 150"}),
    "over much text": frozenset({"run below of 1200", "run below of many"}),
    "over news": frozenset({"next below: text opens with news"}),
    "over text that refers back": frozenset({"next below: text refers back"}),
    "over speech": frozenset({"next below: text with speech"}),
    "under a name": frozenset({"next above: text ends in a name", "next above: credit at the end"}),
    "an end above": frozenset({"an article may end above"}),
    "matter goes on": frozenset({"same matter goes on", "matter may go on"}),
    "matter changes": frozenset({"matter changes"}),
    "named below": frozenset({"named below, most", "named below, some"}),
    "named above": frozenset({"named above"}),
    "questions": frozenset({"ends in ? or !"}),
    "short": frozenset({"tiny", "word-sized", "very short"}),
    "long": frozenset({"head-sized", "long for a head", "long"}),
    "facts": frozenset({"fact word"}),
    "two phrases": frozenset({"phrases apart", "comma inside", "commas inside"}),
    "digits": frozenset({"digits inside"}),
    "as long as others": frozenset({"alone, nearly as long as several"}),
    "set apart": frozenset({"wider gap above"}),
}
_IN_PAIRS: Final = {
    "comma": frozenset({"phrases apart", "comma inside", "commas inside"}),
    "facts": frozenset({"fact word"}),
    "short": frozenset({"tiny", "word-sized", "very short"}),
}
LONGER: Final = 1.15  # times as long, from which one of two heads counts as the longer


def add_rows(lines: Sequence[Line], cues: Sequence[set[str]], bare: Sequence[bool]) -> None:
    """Add to each phrase that stands alone what its row shows, to each of two heads what the page's others show."""
    for row, begun in _rows(cues, bare):
        told = [f"in a row of {_size(len(row))}"]
        if len(row) > 1:
            told += [f"row {begun}", *_shown([cues[i] for i in row])]
            told += [f"row with {cue}" for cue in cues[row[0]] if cue.startswith("run above of")]
        for nth, i in enumerate(row):
            cues[i].update(told)
            cues[i].add("first of a row" if nth == 0 else "last of a row" if nth == len(row) - 1 else "within a row")
    pairs = list(_pairs(cues, bare))
    if len(pairs) > 1:
        told = list(_alike(lines, cues, pairs))
        for i in pairs:
            cues[i].update(told)
            cues[i + 1].update(told)


def _rows(cues: Sequence[set[str]], bare: Sequence[bool]) -> list[tuple[list[int], str]]:
    """The phrases that stand alone, up to an opening or a run of phrases; after what each row begins."""
    rows: list[tuple[list[int], str]] = []
    row, begun = list[int](), "at the top"
    for i, seen in enumerate(cues):
        opens = bool(seen & OPENING)
        if bare[i] and "stands alone" in seen and not opens:
            row.append(i)
        elif bare[i] or opens:
            if row:
                rows.append((row, begun))
            row, begun = [], "after an opening" if opens else "after a run"
    return [*rows, (row, begun)] if row else rows


def _size(count: int) -> str:
    return next((name for most, name in _SIZES if count <= most), "many")


def _shown(row: Sequence[set[str]]) -> Iterator[str]:
    for name, wanted in _COUNTED.items():
        yield f"row {name}: {_share(sum(bool(seen & wanted) for seen in row), len(row))}"


def _share(some: int, of: int) -> str:
    return next(name for least, name in SHARES if some >= least * of)


def _pairs(cues: Sequence[set[str]], bare: Sequence[bool]) -> Iterator[int]:
    """The first of any two phrases that stand together alone and are no openings."""
    head = [plain and not seen & OPENING for plain, seen in zip(bare, cues, strict=True)]
    for i in range(len(head) - 1):
        if head[i] and head[i + 1] and not (i and head[i - 1]) and not (i + 2 < len(head) and head[i + 2]):
            yield i


def _alike(lines: Sequence[Line], cues: Sequence[set[str]], pairs: Sequence[int]) -> Iterator[str]:
    """What the pairs of heads of the page have in common: of one paper, mostly either all first lines are kickers or
    all second ones subheads."""
    wider = sum(len(lines[i].text) > LONGER * len(lines[i + 1].text) for i in pairs)
    narrower = sum(LONGER * len(lines[i].text) < len(lines[i + 1].text) for i in pairs)
    yield f"pairs, first longer: {_share(wider, len(pairs))}"
    yield f"pairs, second longer: {_share(narrower, len(pairs))}"
    yield f"pairs, a dash: {_share(sum('dash before' in cues[i + 1] for i in pairs), len(pairs))}"
    for name, wanted in _IN_PAIRS.items():
        for step, which in ((0, "first"), (1, "second")):
            yield f"pairs, {which} {name}: {_share(sum(bool(cues[i + step] & wanted) for i in pairs), len(pairs))}"
