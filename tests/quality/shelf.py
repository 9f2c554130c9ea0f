"""Lessons -> a Shelf: the same in numbers, kept as files, as the field and the networks learn from them.

In: lessons, some at a time; several shelves. Out: one shelf; some of its lessons as another. As Python's objects the
lessons of the corpus are gigabytes, and every fit would spend minutes numbering what they show.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields, replace
from itertools import chain
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from reader.parse import openings, page_net
from reader.parse.page_net import ENDING, OPENING
from reader.parse.sums import NTH, ROLES
from tests.quality.fit_seams import part
from tests.quality.lessons import Lesson, role_of

Ints = NDArray[np.int64]
LENGTH: Final = OPENING + ENDING + 3
# Codes beyond Unicode for what stands between letters, by its row in the networks' table of letters.
CODES: Final = {row: 0x110000 + row for row in (page_net.EMPTY, page_net.BEGIN, page_net.END, page_net.GAP)}
ALWAYS: Final = -1  # the part of what every fold learns from


@dataclass(frozen=True, slots=True)
class Ragged:
    """Rows of unequal length, one after another."""

    flat: NDArray[np.int32]
    starts: Ints  # and the end

    def only(self, nths: Ints) -> Ragged:
        counts = np.diff(self.starts)[nths]
        starts = np.concatenate([[0], np.cumsum(counts)])
        at = np.repeat(self.starts[nths] - starts[:-1], counts) + np.arange(starts[-1])
        return Ragged(self.flat[at], starts)

    def row_of_each(self) -> Ints:
        """The row that each number stands in."""
        return np.repeat(np.arange(len(self.starts) - 1), np.diff(self.starts))

    def kept(self, keep: NDArray[np.bool_], names: NDArray[np.int32] | None = None) -> Ragged:
        """Without some of the numbers, the others named anew."""
        starts = np.concatenate([[0], np.cumsum(keep)])[self.starts]
        flat = self.flat[keep]
        return Ragged(flat if names is None else names[flat], starts)


def ragged(rows: Sequence[Sequence[int]]) -> Ragged:
    starts = np.cumsum([0, *map(len, rows)])
    return Ragged(np.fromiter(chain.from_iterable(rows), np.int32, int(starts[-1])), starts)


@dataclass(frozen=True, slots=True)
class Shelf:
    """cues: of each line, with what its neighbours show; pairs: each tuple of cues between two lines that there is;
    pair: which of them the seam above each line shows; starts: where each lesson begins, and the end; pages: the gold
    of each lesson, "" if it was put together; parts: which part of the corpus it is of; letters: codes, a line each, as
    the networks read them."""

    names: tuple[str, ...]
    cues: Ragged
    pair_names: tuple[str, ...]
    pairs: Ragged
    pair: NDArray[np.int32]
    right: NDArray[np.bool_]
    opens: NDArray[np.bool_]
    letters: NDArray[np.int32]
    measures: NDArray[np.float32]
    starts: Ints
    worth: NDArray[np.float64]
    pages: NDArray[np.str_]
    parts: NDArray[np.int8]

    def only(self, nths: Ints) -> Shelf:
        """Some of its lessons."""
        counts = np.diff(self.starts)[nths]
        starts = np.concatenate([[0], np.cumsum(counts)])
        lines = np.repeat(self.starts[nths] - starts[:-1], counts) + np.arange(starts[-1])
        of_lines = {name: getattr(self, name)[lines] for name in ("pair", "right", "opens", "letters", "measures")}
        of_lessons = {name: getattr(self, name)[nths] for name in ("worth", "pages", "parts")}
        return replace(self, cues=self.cues.only(lines), starts=starts, **of_lines, **of_lessons)

    def without(self, but: int) -> Shelf:
        """The lessons of all parts but one."""
        return self.only(np.flatnonzero(self.parts != but))


def shelf_of(lessons: Iterable[Lesson], but: int | None = None) -> Shelf:
    """The lessons in numbers. `but`: the part that those without a page were put together from."""
    some = [one for one in lessons if one.cues]
    names = sorted(frozenset[str]().union(*(cues for one in some for cues in one.cues)))
    at = {name: nth for nth, name in enumerate(names)}
    pairs = sorted({pair for one in some for pair in one.pairs})
    nth_pair = {pair: nth for nth, pair in enumerate(pairs)}
    pair_names = sorted({name for pair in pairs for name in pair})
    nth_name = {name: nth for nth, name in enumerate(pair_names)}
    right = np.zeros((sum(len(one.cues) for one in some), len(ROLES)), bool)
    for row, roles in zip(right, chain.from_iterable(one.roles for one in some), strict=True):
        row[[NTH[role] for role in roles]] = True
    return Shelf(
        tuple(names),
        ragged([sorted(at[name] for name in cues) for one in some for cues in one.cues]),
        tuple(pair_names),
        ragged([sorted(nth_name[name] for name in pair) for pair in pairs]),
        np.array([nth for one in some for nth in (0, *(nth_pair[pair] for pair in one.pairs))], np.int32),
        right,
        np.concatenate([_opens(one) for one in some]),
        np.concatenate([_letters(one.texts) for one in some]),
        np.concatenate([page_net.measures(one.texts) for one in some]),
        np.cumsum([0, *(len(one.cues) for one in some)]),
        np.array([one.worth for one in some]),
        np.array([one.page for one in some]),
        np.array([_part(one, but) for one in some], np.int8),
    )


def _part(lesson: Lesson, but: int | None) -> int:
    if but is None:
        return ALWAYS
    return part(lesson.page) if lesson.page else but


def _opens(lesson: Lesson) -> NDArray[np.bool_]:
    out = np.zeros(len(lesson.cues), bool)
    out[openings.opened([role_of(some) for some in lesson.roles])] = True
    return out


def _letters(texts: Sequence[str]) -> NDArray[np.int32]:
    """What is read of each line, by `page_net.letters_of`, which is told that every letter is known."""
    out = np.full((len(texts), LENGTH), CODES[page_net.EMPTY], np.int32)
    for row, text in zip(out, texts, strict=True):
        read = text[:OPENING] + text[-ENDING:] if len(text) > OPENING + ENDING else text
        rows = page_net.letters_of(text, {char: page_net.OWN + ord(char) for char in read})
        row[: len(rows)] = [CODES[one] if one < page_net.OWN else one - page_net.OWN for one in rows]
    return out


def joined(shelves: Sequence[Shelf]) -> Shelf:
    """Several as one; what any of them names has one number."""
    names = sorted({name for one in shelves for name in one.names})
    pair_names = sorted({name for one in shelves for name in one.pair_names})
    at, nth_name = ({name: nth for nth, name in enumerate(some)} for some in (names, pair_names))
    cues, pairs, pair_of_lines = list[Ragged](), dict[tuple[int, ...], int](), []
    for one in shelves:
        to = np.array([at[name] for name in one.names], np.int32)
        cues.append(_in_order(Ragged(to[one.cues.flat], one.cues.starts)))
        to = np.array([nth_name[name] for name in one.pair_names], np.int32)
        renamed = Ragged(to[one.pairs.flat], one.pairs.starts)
        nths = [
            pairs.setdefault(tuple(sorted(renamed.flat[first:last].tolist())), len(pairs))
            for first, last in zip(renamed.starts[:-1].tolist(), renamed.starts[1:].tolist(), strict=True)
        ]
        pair_of_lines.append(np.array(nths or [0], np.int32)[one.pair])
    alike = ("right", "opens", "letters", "measures", "worth", "pages", "parts")
    return Shelf(
        names=tuple(names),
        cues=Ragged(np.concatenate([one.flat for one in cues]), _one_after_another([one.starts for one in cues])),
        pair_names=tuple(pair_names),
        pairs=ragged(list(pairs)),
        pair=np.concatenate(pair_of_lines),
        starts=_one_after_another([one.starts for one in shelves]),
        **{name: np.concatenate([getattr(one, name) for one in shelves]) for name in alike},
    )


def _in_order(some: Ragged) -> Ragged:
    """The numbers of each row rising."""
    order = np.lexsort((some.flat, some.row_of_each()))
    return Ragged(some.flat[order], some.starts)


def _one_after_another(starts: Sequence[Ints]) -> Ints:
    ends = np.cumsum([0, *(some[-1] for some in starts)])
    return np.concatenate([[0], *(some[1:] + end for some, end in zip(starts, ends[:-1], strict=True))])


def put(shelf: Shelf, folder: Path) -> None:
    """Keep it as files, a table each."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in (field.name for field in fields(shelf)):
        one: Any = getattr(shelf, name)
        if isinstance(one, Ragged):
            np.save(folder / f"{name}.npy", one.flat)
            np.save(folder / f"{name}_starts.npy", one.starts)
        elif isinstance(one, tuple):
            (folder / f"{name}.txt").write_text("\n".join(one), "utf-8")
        else:
            np.save(folder / f"{name}.npy", one)


def take(folder: Path) -> Shelf:
    """A kept one. Its tables stay on the disk and are read where they are needed."""

    def table(name: str) -> Any:
        return np.load(folder / f"{name}.npy", mmap_mode="r")

    found: dict[str, Any] = {}
    for name in (field.name for field in fields(Shelf)):
        if (folder / f"{name}_starts.npy").exists():
            found[name] = Ragged(table(name), table(f"{name}_starts"))
        elif (folder / f"{name}.txt").exists():
            found[name] = tuple((folder / f"{name}.txt").read_text("utf-8").split("\n"))
        else:
            found[name] = table(name)
    return Shelf(**found)
