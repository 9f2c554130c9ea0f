"""Gold, a shape and a seed -> the text of a page as it could reach us. The same seed always gives the same text.

A page is set in lines of some measure, paragraph after paragraph; what tells the shapes apart is which line ends, blank
lines and indents survive in the file. No character is ever added. What nobody could put right is not made: a column
that ends right after a full stop, and (where neither indent nor blank line parts paragraphs) a last line as wide as the
column.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from tests.quality.gold import Gold, GoldPage, Item

PROSE: Final = ("p", "turn", "note")  # run on over columns
HEADS: Final = ("banner", "kicker", "headline", "subhead")  # " / " is a line end in them
TEXT: Final = ("p", "turn", "verse")
SOLID: Final = ("verse", "table")  # lines of one thing stand close together
_NEVER_FIRST: Final = "，。、；：！？）》”’」』】〉…％%)]}"
_NEVER_LAST: Final = "“‘「『（《〈【("
_STOPS: Final = "。！？…!?"
_CLOSERS: Final = "”’」』）)》"


@dataclass(frozen=True, slots=True)
class Shape:
    """Which traces of the printed page the file still has."""

    name: str
    wrap: bool = False  # every line end of the column is a line end of the file; otherwise only column ends are
    anywhere: bool = False  # columns end anywhere, even between the letters of a word
    blanks: bool = True  # a blank line between any two pieces
    holes: bool = False  # sometimes many blank lines, as where a photo stood
    indents: bool = False
    end: str = "\n"


SHAPES: Final = (
    Shape("columns"),
    Shape("anywhere", anywhere=True),
    Shape("wrapped", wrap=True, blanks=False, indents=True),
    Shape("wrapped-flat", wrap=True, blanks=False),
    Shape("solid", blanks=False),
    Shape("holes", holes=True),
    Shape("indented", blanks=False, indents=True),
    Shape("crlf", end="\r\n"),
)
AS_IS: Final = Shape("as-is")


@dataclass(frozen=True, slots=True)
class Piece:
    """One physical line: the item it belongs to, whether it opens it, how far in it is set."""

    item: Item
    text: str
    first: bool
    indent: bool = False


def render(gold: Gold, shape: Shape, seed: int = 0) -> str:
    """The text of all its pages."""
    return gold.as_is if gold.as_is is not None else setting(gold, shape, seed)[0]


def setting(gold: Gold, shape: Shape, seed: int) -> tuple[str, list[tuple[str, bool]]]:
    """The text, and for each of its lines the kind of its item and whether it opens it.

    A page after the first begins with a form feed where no running head says that it is another.
    """
    texts, kinds = [], []
    for nth, page in enumerate(gold.pages):
        rng = random.Random(f"{gold.name}/{shape.name}/{seed}/{nth}")
        lines = list(pieces(page, shape, rng))
        headed = "number" in page.data and page.items[0].kind == "furniture"
        texts.append(("\f" if nth and not headed else "") + _set(lines, shape, rng))
        places = _places(page)
        kinds += [(places.get(id(piece.item), piece.item.kind), piece.first) for piece in lines]
    return "\n".join(texts).replace("\n", shape.end), kinds


def _places(page: GoldPage) -> dict[int, str]:
    """For paragraphs that open an article without any head, or are the first text under its heads: "opening p" and
    "first p" in place of "p"; for captions that open one: "photo item", or "caption above" if heads follow. By the id
    of the item: two items may be equal."""
    headed = {item.article for item in page.items if item.kind in HEADS}
    places: dict[int, str] = {}
    article, begun = -1, False
    for item in page.items:
        if item.article < 0:
            continue
        new = item.article != article
        article, begun = item.article, begun and not new
        if item.kind == "p" and not begun:
            places[id(item)] = "opening p" if new else "first p"
        if item.kind == "caption" and new:
            places[id(item)] = "caption above" if article in headed else "photo item"
        begun = begun or item.kind in TEXT
    return places


def pieces(page: GoldPage, shape: Shape, rng: random.Random) -> Iterator[Piece]:
    """The physical lines of a page."""
    measure = rng.randint(16, 22) if shape.wrap else rng.randint(12, 20)
    hangs = rng.random() < 0.7  # the page keeps 。 from opening a line
    column = _Column(rng, shape, measure, hangs)
    for item in page.items:
        if item.kind in PROSE or (item.kind == "caption" and shape.wrap):
            for i, text in enumerate(column.cut(item.text)):
                yield Piece(item, text, i == 0, shape.indents and i == 0 and item.kind != "caption")
        else:
            for i, text in enumerate(item.text.split(" / ") if item.kind in HEADS else (item.text,)):
                yield Piece(item, text, i == 0)


class _Column:
    """Cuts paragraphs where columns (or lines) end, going on down the column from one paragraph to the next."""

    def __init__(self, rng: random.Random, shape: Shape, measure: int, hangs: bool) -> None:
        self.rng, self.shape, self.measure, self.hangs = rng, shape, measure, hangs
        self.left = self._height()

    def _height(self) -> int:
        return self.rng.randint(40, 420) if self.shape.anywhere else self.rng.randint(8, 34)

    def cut(self, text: str) -> list[str]:
        if self.shape.wrap:
            return self._lines(text)
        if self.shape.anywhere:
            return self._anywhere(text)
        return self._columns(text)

    def _lines(self, text: str) -> list[str]:
        """Every line of the column; narrower by one where the last would fill it and nothing else told its end."""
        indent = 2 if self.shape.indents else 0
        lines: list[str] = []
        for measure in (self.measure, self.measure - 1, self.measure + 1):
            lines = wrapped(text, measure, indent, self.hangs)
            if self.shape.indents or len(lines) < 2 or width(lines[-1]) < self.measure - 3:
                break
        return lines

    def _columns(self, text: str) -> list[str]:
        """Joined again but where a column ended; a column does not end after a full stop."""
        out = [""]
        lines = wrapped(text, self.measure, 2, self.hangs)
        for line, after in pairwise([*lines, ""]):
            out[-1] += line
            self.left -= 1
            if self.left <= 0 and after and not ends_sentence(out[-1]):
                out.append("")
                self.left = self._height()
        return out

    def _anywhere(self, text: str) -> list[str]:
        out = [""]
        for i, char in enumerate(text):
            out[-1] += char
            self.left -= 1
            if self.left <= 0 and i + 1 < len(text) and not ends_sentence(out[-1]) and text[i + 1] != " ":
                out.append("")
                self.left = self._height()
        return [piece.strip() for piece in out if piece.strip()]


def width(text: str) -> float:
    return sum(0.5 if char < "\u0100" else 1.0 for char in text)


def ends_sentence(text: str) -> bool:
    """Whether a reader could take the piece for a whole paragraph."""
    bare = text.rstrip(_CLOSERS + " \u3000")
    return not bare or bare[-1] in _STOPS


def wrapped(text: str, measure: int, indent: int, hangs: bool) -> list[str]:
    """Lines of the measure, ASCII half as wide; with `hangs`, closing marks stay up and opening marks go down."""
    lines, line, room = [], "", float(measure - indent)
    for char in text:
        wide = width(char)
        if room < wide and not (hangs and char in _NEVER_FIRST):
            carry = line[-1] if hangs and line[-1:] and line[-1] in _NEVER_LAST else ""
            lines.append(line[: len(line) - len(carry)])
            line, room = carry, measure - width(carry)
        line += char
        room -= wide
    return [kept for one in [*lines, line] if (kept := one.strip())]


def _set(lines: list[Piece], shape: Shape, rng: random.Random) -> str:
    """Pieces with the blank lines and indents of the shape."""
    out = ""
    for before, piece in zip([None, *lines], lines, strict=False):
        if before is not None:
            out += "\n" * (1 + _gap(before, piece, shape, rng))
        out += ("\u3000\u3000" if piece.indent else "") + piece.text
    return out + "\n"


def _gap(before: Piece, after: Piece, shape: Shape, rng: random.Random) -> int:
    """Blank lines between two pieces."""
    same = before.item.kind == after.item.kind and before.item.kind in SOLID
    if same or not shape.blanks or (not after.first and after.item.kind not in PROSE):
        return 0
    if shape.holes and rng.random() < 0.25:
        return rng.randint(2, 6)
    head = before.item.kind != after.item.kind and rng.random() < 0.2
    return rng.randint(2, 3) if head else 1
