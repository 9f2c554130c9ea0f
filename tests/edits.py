"""A text in, an edited one out that still knows which of its characters came from where: what anchors are tried on."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

LETTERS = "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种"
SAID = ("此前，有关方面已作出部署。", "据了解，这项工作还在推进。", "现场气氛热烈。", "记者看到，安排有了变化。")


@dataclass(frozen=True, slots=True)
class Edited:
    """The text after the edits, and for each of its characters the offset it had before; -1: it is new."""

    text: str
    came_from: tuple[int, ...]

    def stretch(self, start: int, end: int) -> tuple[int, int] | None:
        """Where an old stretch stands now; None where anything in it was changed. White space does not count."""
        at = {old: new for new, old in enumerate(self.came_from) if old >= 0}
        there = [at.get(old, -1) for old in range(start, end)]
        if not there or min(there) < 0 or any(b <= a for a, b in pairwise(there)):
            return None
        inside = set(there)
        between = range(there[0], there[-1] + 1)
        if any(nth not in inside and not self.text[nth].isspace() for nth in between):
            return None
        return there[0], there[-1] + 1


def edit(text: str, share: float, chance: random.Random, moves: bool = False) -> Edited:
    """Letters, sentences and lines put in, taken out and changed, until that share of the text is not what it was;
    with `moves`, a line is put elsewhere too."""
    letters = list(zip(text, range(len(text)), strict=True))
    left = round(share * len(text))
    while left > 0:
        kind = chance.choice(("letter", "letter", "letter", "sentence", "wrap", "line"))
        at = chance.randrange(len(letters))
        if kind == "letter":
            left -= _change_letter(letters, at, chance)
        elif kind == "sentence" and chance.random() < 0.5:
            letters[at:at] = [(letter, -1) for letter in chance.choice(SAID)]
            left -= 12
        elif kind == "sentence":
            taken = min(chance.randint(5, 40), left + 4)
            del letters[at : at + taken]
            left -= taken
        elif kind == "wrap":
            letters.insert(at, ("\n", -1))
            left -= 1
        else:
            left -= _take_out_line(letters, at, left)
        if not letters:
            break
    if moves:
        _move_line(letters, chance)
    return Edited("".join(letter for letter, _ in letters), tuple(old for _, old in letters))


def _change_letter(letters: list[tuple[str, int]], at: int, chance: random.Random) -> int:
    what = chance.choice(("in", "out", "other"))
    fresh = (chance.choice(LETTERS), -1)
    letters[at : at + (what != "in")] = [] if what == "out" else [fresh]
    return 1


def _line_at(letters: Sequence[tuple[str, int]], at: int) -> tuple[int, int]:
    start, end = at, at
    while start > 0 and letters[start - 1][0] != "\n":
        start -= 1
    while end < len(letters) and letters[end][0] != "\n":
        end += 1
    return start, end


def _take_out_line(letters: list[tuple[str, int]], at: int, most: int) -> int:
    start, end = _line_at(letters, at)
    if end - start > most:
        return 0
    del letters[start:end]
    return max(1, end - start)


def _move_line(letters: list[tuple[str, int]], chance: random.Random) -> None:
    start, end = _line_at(letters, chance.randrange(len(letters)))
    line = letters[start:end]
    del letters[start:end]
    to, _ = _line_at(letters, chance.randrange(len(letters))) if letters else (0, 0)
    letters[to:to] = [*line, ("\n", -1)]
