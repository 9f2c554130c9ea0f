"""`python -m tests.quality.fit_page_net`: teach the network that reads the page; writes reader/parse/page_net.npz.

On the lessons of `fit` and more pages put together, other ones on each pass, by the loss of the field: the network's
numbers are added to the weights by hand, and the orders of roles weigh what the cues have learnt, as in `fit_net`. So
that it does not know pages by heart, half of the lines are not read while it learns (read always, it knew headlines by
their text, and told those of other pages worse: docs/quality.md), cues are left out at random, and letters are taken
for unknown ones. Held pages are never read here. Needs the extra `fit` and torch 2.13, for the CPU alone:
`pip install torch==2.13.0 --index-url https://download.pytorch.org/whl/cpu`. Some ten minutes of a processor.
"""

from __future__ import annotations

import math
import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import chain, pairwise
from pathlib import Path
from typing import Any, Final

import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn
from torch.nn import functional

from reader.parse import openings, page_net, weights
from reader.parse.meanings import COLUMNS, meanings
from reader.parse.page_net import EMPTY, ENDING, HANZI, LAYERS, MEASURES, NARROW, OPENING, OWN, WIDE
from reader.parse.sums import ROLES, WHERE
from tests.quality.chain import sweep
from tests.quality.field import Field, Prior
from tests.quality.fit import MIXED, WORTH
from tests.quality.gold import Gold, corpus
from tests.quality.lessons import Lesson, approved_lessons, mixed_lessons, page_lessons, role_of

Array = NDArray[np.float64]
Rows = NDArray[np.int64]
LETTER: Final = 24  # numbers that say what a letter is
UNITS_NARROW, UNITS_WIDE = 64, 32  # that read letters
UNITS: Final = 96  # that hear a line
LENGTH: Final = OPENING + ENDING + 3
LENGTHS: Final = (0, 14, 25, LENGTH)  # letters of lines that are read together
PASSES: Final = 5
PACE: Final = 0.003
DECAY: Final = 0.02
AT_ONCE: Final = 16  # pages
MISSED: Final = 0.3  # of cues and of what units say
UNREAD: Final = 0.5  # of the lines
UNKNOWN: Final = 0.15  # of the letters
LARGE: Final = frozenset({"letter", "cue", "layers"})
LEAST_CUES: Final = 5  # pages that must show a cue
LEAST_LETTERS: Final = 3  # and a letter
OPENINGS: Final = 0.3  # what the loss of a line by whether an article opens there counts, beside that of its role
# The networks whose mean is taken: the seed, and of how many lines the words are not heard while it learns. What they
# mean is as easily learnt by heart as what is read; one hears only whether they go on above and below.
PUPILS: Final = ((0, 0.5), (1, 1.0))
WORDS: Final = MEASURES + COLUMNS  # the first column of what the words mean


@dataclass(frozen=True, slots=True)
class Book:
    """What is known by name, each with its row."""

    letters: dict[str, int]
    cues: dict[str, int]
    pairs: dict[str, int]


@dataclass(frozen=True, slots=True)
class Page:
    """A lesson as the network hears it. letters: rows, a line each; cues, seams: rows of each line and of each seam."""

    letters: NDArray[np.int16]
    cues: list[Rows]
    seams: list[Rows]
    measures: NDArray[np.float32]
    opens: NDArray[np.float32]  # 1 where an article does


def book_of(lessons: Sequence[Lesson]) -> Book:
    """What enough pages show. Of cues those of the line itself; what stands around, the layers hear."""
    letters: dict[str, set[str]] = {}
    cues: dict[str, set[str]] = {}
    pairs: dict[str, set[str]] = {}
    around = tuple(where for where in WHERE if where)
    for lesson in lessons:
        if not lesson.page:
            continue
        for table, names in (
            (letters, set(chain.from_iterable(lesson.texts))),
            (cues, {cue for cue in frozenset[str]().union(*lesson.cues) if not cue.startswith(around)}),
            (pairs, set(chain.from_iterable(lesson.pairs))),
        ):
            for name in names:
                table.setdefault(name, set()).add(lesson.page)
    for kind in [char for char in letters if page_net.kind_of(char) in (page_net.DIGIT, page_net.LATIN)]:
        del letters[kind]  # one figure is as another
    return Book(_enough(letters, LEAST_LETTERS, OWN), _enough(cues, LEAST_CUES, 1), _enough(pairs, LEAST_CUES, 1))


def _enough(table: dict[str, set[str]], least: int, first: int) -> dict[str, int]:
    names = sorted(name for name, pages in table.items() if len(pages) >= least and name != "\n")
    return {name: first + nth for nth, name in enumerate(names)}


def page_of(lesson: Lesson, book: Book) -> Page:
    letters = np.zeros((len(lesson.texts), LENGTH), np.int16)
    for line, text in zip(letters, lesson.texts, strict=True):
        rows = page_net.letters_of(text, book.letters)
        line[: len(rows)] = rows
    cues = [np.array([0, *(book.cues[cue] for cue in some if cue in book.cues)]) for some in lesson.cues]
    seams = [np.array([0, *(book.pairs[cue] for cue in some if cue in book.pairs)]) for some in lesson.pairs]
    opens = np.zeros(len(lesson.texts), np.float32)
    opens[openings.opened([role_of(some) for some in lesson.roles])] = 1.0
    return Page(letters, cues, seams, page_net.measures(lesson.texts), opens)


class Pupil(nn.Module):
    """The network while it learns; its tables are those of reader.parse.page_net.PageNet."""

    def __init__(self, book: Book, unheard: float) -> None:
        super().__init__()
        self.unheard = unheard
        self.letter = nn.Embedding(OWN + len(book.letters), LETTER, padding_idx=EMPTY)
        self.narrow = nn.Conv1d(LETTER, UNITS_NARROW, NARROW, padding=NARROW // 2)
        self.wide = nn.Conv1d(LETTER, UNITS_WIDE, WIDE, padding=WIDE // 2)
        self.read = nn.Linear(2 * (UNITS_NARROW + UNITS_WIDE), UNITS, bias=False)
        self.cue, self.above, self.below = (
            nn.EmbeddingBag(1 + len(names), UNITS, mode="sum", padding_idx=0)
            for names in (book.cues, book.pairs, book.pairs)
        )
        self.measures = nn.Linear(WORDS + 3 * meanings().vectors.shape[1], UNITS)
        self.whole = nn.Linear(UNITS, UNITS)
        self.layers = nn.ModuleList(
            nn.Conv1d(UNITS, UNITS, 3, padding=2**nth, dilation=2**nth) for nth in range(LAYERS)
        )
        self.out = nn.Linear(UNITS, len(ROLES) + 1, bias=False)  # last whether an article opens
        self.out_around = nn.Linear(UNITS, len(ROLES) + 1)
        for table, wide in ((self.letter, 0.3), (self.cue, 0.1), (self.above, 0.1), (self.below, 0.1)):
            nn.init.normal_(table.weight, 0, wide)
            table.weight.data[0] = 0
        for table in (self.out, self.out_around):
            nn.init.normal_(table.weight, 0, 0.05)

    def forward(self, pages: Sequence[Page]) -> Any:
        """The numbers of all lines of the pages, one after another."""
        lines = self._lines(pages)
        counts = [len(page.cues) for page in pages]
        longest = max(counts)
        at = torch.cat([torch.arange(count) + nth * longest for nth, count in enumerate(counts)])
        there = torch.zeros(len(counts) * longest, 1).index_fill(0, at, 1.0).view(len(counts), longest, 1)
        heard = lines.new_zeros(len(counts) * longest, UNITS).index_copy(0, at, lines)
        heard = heard.view(len(counts), longest, UNITS)
        heard = (heard + self.whole(heard.sum(1) / there.sum(1)).unsqueeze(1)) * there
        for layer in self.layers:
            more = functional.dropout(
                _product(heard, layer.weight, layer.bias, layer.dilation[0]).relu(), MISSED, self.training
            )
            heard = (heard + more) * there
        return self.out(lines) + self.out_around(heard.reshape(-1, UNITS)[at])

    def _lines(self, pages: Sequence[Page]) -> Any:
        letters = np.concatenate([page.letters for page in pages])
        nothing = np.zeros(1, np.int64)
        above = [rows for page in pages for rows in (nothing, *page.seams)]
        below = [rows for page in pages for rows in (*page.seams, nothing)]
        cues = [rows for page in pages for rows in page.cues]
        missed = MISSED * 2 * float(torch.rand(1)) if self.training else 0.0
        total = self.measures(self._told(np.concatenate([page.measures for page in pages])))
        total = total + self._read(letters, [len(page.cues) for page in pages])
        for table, rows in ((self.cue, cues), (self.above, above), (self.below, below)):
            total = total + _bag(table, rows, missed)
        return functional.dropout(total.relu(), MISSED, self.training)

    def _told(self, measures: NDArray[np.float32]) -> Any:
        told = torch.from_numpy(measures)
        if self.training or self.unheard == 1.0:
            heard = (torch.rand(len(told), 1) >= self.unheard).float()
            told = torch.cat([told[:, :WORDS], told[:, WORDS:] * heard], 1)
        return told

    def _read(self, letters: NDArray[np.int16], counts: Sequence[int]) -> Any:
        """What is read in each line. Reading is most of the work: lines that are not read cost nothing, and those of
        like length are read together, so that short ones cost little."""
        read, unknown = torch.ones(len(letters), dtype=torch.bool), torch.zeros(len(letters))
        if self.training:  # on some pages few letters are unknown, on some many
            read = torch.rand(len(letters)) >= UNREAD
            unknown = UNKNOWN * 2 * torch.rand(len(counts)).repeat_interleave(torch.tensor(counts))
        length = torch.from_numpy((letters != EMPTY).sum(axis=1))
        out = torch.zeros(len(letters), UNITS)
        for shorter, longest in pairwise(LENGTHS):
            (nths,) = torch.nonzero(read & (length > shorter) & (length <= longest), as_tuple=True)
            if len(nths):
                some = torch.from_numpy(letters[nths.numpy(), :longest].astype(np.int64))
                out = out.index_add(0, nths, self._read_some(some, unknown[nths].unsqueeze(1)))
        return out

    def _read_some(self, letters: Any, unknown: Any) -> Any:
        """Both sizes at once, as one product."""
        if self.training:
            letters = torch.where((torch.rand(letters.shape) < unknown) & (letters >= OWN), HANZI, letters)
        there = (letters != EMPTY).unsqueeze(2)
        narrow = functional.pad(self.narrow.weight, ((WIDE - NARROW) // 2,) * 2)
        weight, bias = torch.cat([narrow, self.wide.weight]), torch.cat([self.narrow.bias, self.wide.bias])
        units = _product(self.letter(letters), weight, bias).relu() * there
        return self.read(torch.cat([units.amax(1), units.sum(1) / there.sum(1)], 1))


def _product(row: Any, weight: Any, bias: Any, by: int = 1) -> Any:
    """The convolution of each row, [row][place][unit], as a product of matrices: torch's own takes twice as long."""
    taps, long = weight.shape[2], row.shape[1]
    wider = functional.pad(row, (0, 0, taps // 2 * by, taps // 2 * by))
    around = torch.cat([wider[:, nth * by : nth * by + long] for nth in range(taps)], 2)
    return functional.linear(around, weight.transpose(1, 2).flatten(1), bias)


def _bag(table: Any, rows: Sequence[Rows], missed: float) -> Any:
    """The sum of the rows of each line, some of them left out, the others worth the more."""
    flat = torch.from_numpy(np.concatenate(rows))
    starts = torch.from_numpy(np.cumsum([0, *map(len, rows[:-1])]))
    return table(flat, starts, per_sample_weights=(torch.rand(len(flat)) >= missed).float() / (1 - missed))


class Loss(torch.autograd.Function):
    """That of the field: `tests.quality.chain.sweep`."""

    @staticmethod
    def forward(ctx: Any, scores: Any, known: Field, steps: Array, nths: Rows) -> Any:
        """The loss of the lessons `nths`, whose lines' scores come one after another."""
        lines = known.lines
        at = np.concatenate([np.arange(lines.starts[nth], lines.starts[nth + 1]) for nth in nths])
        whole = known.hand[lines.line[at]] + scores.detach().double().numpy()
        pairs, of = np.unique(lines.pair[at], return_inverse=True)
        slope, used, usable = np.zeros_like(whole), steps[pairs], known.usable[nths]
        starts = np.cumsum([0, *(lines.starts[nths + 1] - lines.starts[nths])])
        loss = sweep(
            whole, used, np.where(known.can_start, np.exp(known.start), 0.0), np.arange(len(at)), of, lines.right[at],
            starts, lines.worth[nths], Prior().margin, usable, slope, np.zeros_like(used), np.zeros(len(ROLES)),
        )  # fmt: skip
        known.usable[nths] = usable
        ctx.slope = torch.from_numpy(slope).float()
        return torch.tensor(float(loss))

    @staticmethod
    def backward(ctx: Any, slope: Any) -> Any:
        return slope * ctx.slope, None, None, None


def teach(
    lessons: Sequence[Lesson], passes: int = PASSES, pupils: Sequence[tuple[int, float]] = PUPILS
) -> tuple[Book, list[Pupil]]:
    """What is known by name, and the networks, taught by the lessons over the present weights."""
    torch.set_num_threads(1)
    lessons = [one for one in lessons if one.cues]
    book = book_of(lessons)
    pages = [page_of(one, book) for one in lessons]
    known = Field(lessons, Prior())
    real = np.array([nth for nth, one in enumerate(lessons) if one.page])
    mixed = np.array([nth for nth, one in enumerate(lessons) if not one.page], int)
    return book, [_teach(book, pages, known, real, mixed, passes, *some) for some in pupils]


def _teach(
    book: Book, pages: Sequence[Page], known: Field, real: Rows, mixed: Rows, passes: int, seed: int, unheard: float
) -> Pupil:
    torch.manual_seed(seed)
    rng = np.random.default_rng(seed)
    steps = np.where(known.allowed, np.exp(np.clip(known.hand_pairs, -40, 40)), 0.0)
    pupil = Pupil(book, unheard)
    pupil.train()
    numbers = list(pupil.parameters())
    pace = torch.optim.AdamW(numbers, lr=PACE, betas=(0.9, 0.98), weight_decay=DECAY)
    batches = passes * math.ceil((len(real) + min(len(mixed), len(real))) / AT_ONCE)
    nth = 0
    for number in range(passes):
        chosen = rng.permutation(np.concatenate([real, rng.permutation(mixed)[: len(real)]]))
        whole = 0.0
        for nths in _batches(chosen, np.diff(known.lines.starts), rng):
            nth += 1
            for group in pace.param_groups:
                group["lr"] = PACE * min(1.0, nth / 100) * (0.03 + 0.485 * (1 + math.cos(math.pi * nth / batches)))
            whole += _step(pupil, pages, known, steps, nths)
            nn.utils.clip_grad_norm_(numbers, 1.0)
            pace.step()
            pace.zero_grad()
        print(f"seed {seed}, pass {number + 1}: loss {whole:.0f}", flush=True)
    return pupil


def _step(pupil: Pupil, pages: Sequence[Page], known: Field, steps: Array, nths: Rows) -> float:
    """The slopes of the loss of some pages; their loss by roles alone."""
    some = [pages[nth] for nth in nths]
    said = pupil(some)
    loss = Loss.apply(said[:, :-1], known, steps, nths)
    opens = torch.from_numpy(np.concatenate([page.opens for page in some]))
    beside = functional.binary_cross_entropy_with_logits(said[:, -1], opens)
    (loss / len(said) + OPENINGS * beside).backward()
    return float(loss.item())


def _batches(nths: Rows, counts: Rows, rng: np.random.Generator) -> list[Rows]:
    """Some pages at a time, those of like length together."""
    out: list[Rows] = []
    for at in range(0, len(nths), AT_ONCE * 8):
        part = nths[at : at + AT_ONCE * 8]
        part = part[np.argsort(counts[part], kind="stable")]
        out += [part[one : one + AT_ONCE] for one in range(0, len(part), AT_ONCE)]
    return [out[one] for one in rng.permutation(len(out))]


def tables(book: Book, pupils: Sequence[Pupil]) -> dict[str, Any]:
    """The networks as they are kept, each table for all of them, what they say of roles cut down to its share; the
    largest in whole numbers up to 127 of a unit's own scale."""
    kept: dict[str, Any] = {}
    each = [_tables(pupil) for pupil in pupils]
    for name in each[0]:
        one = np.stack([some[name] for some in each])
        if name not in LARGE:
            kept[name] = one.astype(np.float16)
            continue
        scale = np.abs(one).max(axis=tuple(range(1, one.ndim - 1)), keepdims=True) / 127
        kept |= {name: np.round(one / scale).astype(np.int8), f"{name}_scale": scale.astype(np.float32)}
    for name, known in (("letter", book.letters), ("cue", book.cues), ("pair", book.pairs)):
        kept[f"{name}_names"] = np.frombuffer("\n".join(known).encode(), np.uint8)
    return kept


def _tables(pupil: Pupil) -> dict[str, Any]:
    learnt = {name: one.detach().numpy() for name, one in pupil.named_parameters()}
    if pupil.unheard == 1.0:
        learnt["measures.weight"][:, WORDS:] = 0.0
    layers = range(LAYERS)
    share = np.append(np.full(len(ROLES), weights.READ), 1.0)  # of what it says of roles; of openings all
    out = {
        "letter": learnt["letter.weight"],
        "cue": learnt["cue.weight"],
        "layers": np.stack([learnt[f"layers.{nth}.weight"].transpose(2, 1, 0) for nth in layers]),
        "layers_base": np.stack([learnt[f"layers.{nth}.bias"] for nth in layers]),
        "base": learnt["measures.bias"],
        "out": share * learnt["out.weight"].T,
        "out_around": share * learnt["out_around.weight"].T,
        "out_base": share * learnt["out_around.bias"],
    }
    out |= {f"{name}_base": learnt[f"{name}.bias"] for name in ("narrow", "wide", "whole")}
    out |= {name: learnt[f"{name}.weight"].transpose(2, 1, 0) for name in ("narrow", "wide")}
    out |= {name: learnt[f"{name}.weight"] for name in ("above", "below")}
    return out | {name: learnt[f"{name}.weight"].T for name in ("read", "measures", "whole")}


def lessons_of(golds: Sequence[Gold]) -> list[Lesson]:
    return [*approved_lessons(), *pages_of(golds)]


def pages_of(golds: Sequence[Gold]) -> list[Lesson]:
    """The pages in every shape, and others put together from them."""
    pages = [one for gold in golds for one in page_lessons(gold, 0)]
    return [replace(one, worth=WORTH) for one in (*pages, *mixed_lessons(golds, MIXED * len(golds), 0))]


def main() -> int:
    for table, key, what, weight in weights.fitted():
        if table in weights.SHARED:  # the orders of roles stay as learnt
            weights.add(table, key, what, -weight * weights.SAID)
    file = Path(weights.__file__).with_name(page_net.FILE)
    np.savez_compressed(file, **tables(*teach(lessons_of(corpus("tune")))))
    print(f"{file.stat().st_size} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
