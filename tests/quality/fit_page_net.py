"""Lessons -> a network that reads the page, taught by them; some networks -> the tables of reader/parse/page_net.npz.

By the loss of the field: the network's numbers are added to the weights by hand, and the orders of roles weigh what the
cues have learnt; on each pass other pages that were put together. So that it does not know pages by heart, half of the
lines are not read while it learns (read always, it knew headlines by their text, and told those of other pages worse:
docs/quality.md), cues are left out at random, and letters are taken for unknown ones. Needs the extra `fit` and torch
2.13, for the CPU alone (docs/development.md).
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Final

import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn
from torch.nn import functional

from reader.parse import page_net, weights
from reader.parse.meanings import COLUMNS, meanings
from reader.parse.page_net import EMPTY, HANZI, LAYERS, MEASURES, NARROW, OWN, WIDE
from reader.parse.sums import ROLES, WHERE
from tests.quality.chain import sweep
from tests.quality.field import Field, Prior
from tests.quality.shelf import CODES, LENGTH, Ragged, Shelf

Array = NDArray[np.float64]
Rows = NDArray[np.int64]
LETTER: Final = 24  # numbers that say what a letter is
UNITS_NARROW, UNITS_WIDE = 64, 32  # that read letters
UNITS: Final = 96  # that hear a line
LENGTHS: Final = (0, 14, 25, LENGTH)  # letters of lines that are read together
PASSES: Final = 8
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
WORDS: Final = MEASURES + COLUMNS  # the first column of what the words mean


@dataclass(frozen=True, slots=True)
class Book:
    """What is known by name, each with its row."""

    letters: dict[str, int]
    cues: dict[str, int]
    pairs: dict[str, int]


@dataclass(frozen=True, slots=True)
class Pages:
    """Lessons as the network hears them. letters: rows, a line each; cues: rows of each line; seams: rows of each that
    there is, the last of them none; above, below: which of those a line has."""

    letters: NDArray[np.int16]
    cues: Ragged
    seams: Ragged
    above: Rows
    below: Rows
    measures: NDArray[np.float32]
    opens: NDArray[np.float32]  # 1 where an article does
    starts: Rows

    def only(self, nths: Rows) -> Pages:
        counts = np.diff(self.starts)[nths]
        starts = np.concatenate([[0], np.cumsum(counts)])
        at = np.repeat(self.starts[nths] - starts[:-1], counts) + np.arange(starts[-1])
        return Pages(
            self.letters[at], self.cues.only(at), self.seams, self.above[at], self.below[at], self.measures[at],
            self.opens[at], starts,
        )  # fmt: skip


def book_of(shelf: Shelf) -> Book:
    """What enough pages show. Of cues those of the line itself; what stands around, the layers hear."""
    known = shelf.only(np.flatnonzero(shelf.pages != ""))
    _, page = np.unique(known.pages, return_inverse=True)
    of_line = np.repeat(page, np.diff(known.starts))
    letters = _often(of_line.repeat(LENGTH), known.letters.ravel(), LEAST_LETTERS)
    cues = _often(of_line[known.cues.row_of_each()], known.cues.flat, LEAST_CUES)
    inner = np.ones(len(of_line), bool)
    inner[known.starts[:-1]] = False
    seams = known.pairs.only(known.pair[inner].astype(np.int64))
    pairs = _often(of_line[inner][seams.row_of_each()], seams.flat, LEAST_CUES)
    around = tuple(where for where in WHERE if where)
    return Book(
        _numbered([char for code in letters if code < min(CODES.values()) and _is_own(char := chr(code))], OWN),
        _numbered([name for nth in cues if not (name := shelf.names[nth]).startswith(around)], 1),
        _numbered([shelf.pair_names[nth] for nth in pairs], 1),
    )


def _often(pages: Rows, shown: NDArray[np.int32], least: int) -> list[int]:
    """What so many pages show."""
    both = np.unique(pages.astype(np.int64) << 32 | shown)
    found, counts = np.unique(both & 0xFFFFFFFF, return_counts=True)
    return [int(one) for one in found[counts >= least]]


def _is_own(char: str) -> bool:
    """Whether it is a letter of its own: one figure is as another."""
    return page_net.kind_of(char) not in (page_net.DIGIT, page_net.LATIN)


def _numbered(names: Sequence[str], first: int) -> dict[str, int]:
    return {name: first + nth for nth, name in enumerate(sorted(names))}


def pages_of(shelf: Shelf, book: Book) -> Pages:
    codes, nths = np.unique(shelf.letters, return_inverse=True)
    special = {code: row for row, code in CODES.items()}
    rows = [
        special[code] if code in special else book.letters.get(chr(code)) or page_net.kind_of(chr(code))
        for code in codes.tolist()
    ]
    cues, seams = (
        some.kept(to[some.flat] > 0, to)
        for some, names, known in (
            (shelf.cues, shelf.names, book.cues), (shelf.pairs, shelf.pair_names, book.pairs),
        )
        for to in [np.array([known.get(name, 0) for name in names], np.int32)]
    )  # fmt: skip
    none = len(seams.starts) - 1
    above = shelf.pair.astype(np.int64)
    above[shelf.starts[:-1]] = none
    return Pages(
        np.array(rows, np.int16)[nths].reshape(shelf.letters.shape), cues,
        Ragged(seams.flat, np.append(seams.starts, seams.starts[-1])), above, np.append(above[1:], none),
        shelf.measures, shelf.opens.astype(np.float32), shelf.starts,
    )  # fmt: skip


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

    def forward(self, pages: Pages) -> Any:
        """The numbers of all lines of the pages, one after another."""
        lines = self._lines(pages)
        counts = np.diff(pages.starts).tolist()
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

    def _lines(self, pages: Pages) -> Any:
        missed = MISSED * 2 * float(torch.rand(1)) if self.training else 0.0
        total = self.measures(self._told(pages.measures))
        total = total + self._read(pages.letters, np.diff(pages.starts).tolist())
        above, below = pages.seams.only(pages.above), pages.seams.only(pages.below)
        for table, rows in ((self.cue, pages.cues), (self.above, above), (self.below, below)):
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


def _bag(table: Any, rows: Ragged, missed: float) -> Any:
    """The sum of the rows of each line, some of them left out, the others worth the more."""
    flat, starts = torch.from_numpy(rows.flat.astype(np.int64)), torch.from_numpy(rows.starts[:-1])
    return table(flat, starts, per_sample_weights=(torch.rand(len(flat)) >= missed).float() / (1 - missed))


class Loss(torch.autograd.Function):
    """That of the field: `tests.quality.chain.sweep`."""

    @staticmethod
    def forward(ctx: Any, scores: Any, known: Field, steps: Array, nths: Rows) -> Any:
        """The loss of the lessons `nths`, whose lines' scores come one after another."""
        shelf = known.shelf
        counts = np.diff(shelf.starts)[nths]
        starts = np.concatenate([[0], np.cumsum(counts)])
        at = np.repeat(shelf.starts[nths] - starts[:-1], counts) + np.arange(starts[-1])
        whole = known.hand[at] + scores.detach().double().numpy()
        slope, usable = np.zeros_like(whole), known.usable[nths]
        loss = sweep(
            whole, steps, np.where(known.can_start, np.exp(known.start), 0.0), shelf.pair[at], shelf.right[at], starts,
            shelf.worth[nths], Prior().margin, usable, slope, np.zeros((0, *steps.shape[1:])), np.zeros(len(ROLES)),
        )  # fmt: skip
        known.usable[nths] = usable
        ctx.slope = torch.from_numpy(slope).float()
        return torch.tensor(float(loss))

    @staticmethod
    def backward(ctx: Any, slope: Any) -> Any:
        return slope * ctx.slope, None, None, None


def teach(shelf: Shelf, seed: int, unheard: float, passes: int = PASSES) -> dict[str, Any]:
    """The tables of one network, taught by the lessons over the present weights; what is known by name is the same for
    all that learn from the same lessons."""
    torch.set_num_threads(1)
    torch.manual_seed(seed)
    book = book_of(shelf)
    pages, known = pages_of(shelf, book), Field(shelf, Prior())
    pupil = Pupil(book, unheard)
    pupil.train()
    rng = np.random.default_rng(seed)
    real, mixed = np.flatnonzero(shelf.pages != ""), np.flatnonzero(shelf.pages == "")
    steps = np.where(known.allowed, np.exp(np.clip(known.hand_pairs, -40, 40)), 0.0)
    numbers = list(pupil.parameters())
    pace = torch.optim.AdamW(numbers, lr=PACE, betas=(0.9, 0.98), weight_decay=DECAY, fused=True)
    batches = passes * math.ceil((len(real) + min(len(mixed), len(real))) / AT_ONCE)
    nth = 0
    for number in range(passes):
        chosen = rng.permutation(np.concatenate([real, rng.permutation(mixed)[: len(real)]]))
        whole = 0.0
        for nths in _batches(chosen, np.diff(shelf.starts), rng):
            nth += 1
            for group in pace.param_groups:
                group["lr"] = PACE * min(1.0, nth / 100) * (0.03 + 0.485 * (1 + math.cos(math.pi * nth / batches)))
            whole += _step(pupil, pages.only(nths), known, steps, nths)
            nn.utils.clip_grad_norm_(numbers, 1.0)
            pace.step()
            pace.zero_grad()
        print(f"seed {seed}, pass {number + 1}: loss {whole:.0f}", flush=True)
    return {"book": book, **_tables(pupil)}


def _step(pupil: Pupil, pages: Pages, known: Field, steps: Array, nths: Rows) -> float:
    """The slopes of the loss of some pages, which are lessons `nths`; their loss by roles alone."""
    said = pupil(pages)
    loss = Loss.apply(said[:, :-1], known, steps, nths)
    beside = functional.binary_cross_entropy_with_logits(said[:, -1], torch.from_numpy(pages.opens))
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


def tables(taught: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """The networks as they are kept, each table for all of them, what they say of roles cut down to its share; the
    largest in whole numbers up to 127 of a unit's own scale."""
    kept: dict[str, Any] = {}
    each = [{name: one for name, one in some.items() if name != "book"} for some in taught]
    book: Book = taught[0]["book"]
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
