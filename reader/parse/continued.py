"""Articles of one issue -> which of them are one story: 下转 meets 上接, and a teaser meets its article.

In: Pieces, what is needed to know of each article. Out: Links with their confidence and the evidence. Nothing is joined
here: a link under SURE_LINK is a doubt that is shown, and the articles stay two.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from typing import Final

from reader.model import Block, Evidence, Kind, Link, Page, Sheet
from reader.parse import knowledge as know
from reader.parse.jumps import Jump, Way, plain_page, read_jump, read_pointer
from reader.parse.lazy import Lazy
from reader.parse.pairs import PAIRS

MAX_ENDS: Final = 60  # articles of an issue that go on, or were begun, elsewhere; more are no newspaper
MAX_TEASERS: Final = 200
MAX_TEXT: Final = 2500  # characters of an article that are compared with another's
MIN_TITLE: Final = 4  # characters from which a headline tells one article from another

# What each piece of evidence is worth, as the logarithm of odds; all begin at BIAS.
BIAS: Final = -4.0
WEIGHTS: Final = {
    "the page it names": 3.0,
    "the page it names, but for the letter": 1.5,
    "the page named back": 3.0,
    "the page named back, but for the letter": 1.5,
    "both ends say so": 2.0,
    "only the first says so": -2.0,
    "only the second says so": -2.0,
    "same headline": 4.5,
    "headline within the other": 3.5,
    "headline cut short": 2.5,
    "headlines alike": 2.0,
    "headlines differ": -5.5,
    "headline's words in the text": 1.5,
    "text left open": 1.5,
    "text closed": -0.5,
    "word crosses the cut": 1.0,
    "quotation goes on": 1.5,
    "opens like a new article": -4.0,
    "goes on in mid-sentence": 1.0,
    "begins in mid-sentence after a full stop": -2.0,
    "on the same page": -1.5,
    "only these two can belong together": 1.5,
}
# Words in common: (share of the telling pairs of letters that both hold - USUAL_SHARE) * SHARE_COUNTS, within limits.
# Of the tune corpus, two halves of one article share 0.063 (a tenth of them under 0.022), two articles 0.008 (0.028).
USUAL_SHARE: Final = 0.024
SHARE_COUNTS: Final = 60.0
MIN_GRAMS: Final = 40  # telling pairs of letters from which a share says something
WORDS_COUNT: Final = (-1.5, 3.0)
MENTIONED: Final = 0.3  # a link less likely than this is not even a doubt
MAX_PAIRS: Final = 200  # of the best are chosen from
_HAN = Lazy(f"[{know.HAN}]+")
_BARE = Lazy(r"[\s\W_]+")
_OPENING, _CLOSING = "“「『《（(", "”」』》）)"


@dataclass(frozen=True)
class Piece:
    """An article as far as its being continued goes. page: whatever tells the pages of an issue apart."""

    id: int
    page: object
    paper: str | None
    date: str | None
    number: str | None
    heads: tuple[tuple[Kind, str], ...]
    body: tuple[tuple[Kind, str], ...]

    @cached_property
    def jumps(self) -> tuple[tuple[int, Jump], ...]:
        """Every jump with its part, as in Article.parts."""
        read = (
            (len(self.heads) + nth, (read_jump if kind is Kind.JUMP else read_pointer)(text))
            for nth, (kind, text) in enumerate(self.body)
        )
        return tuple((part, jump) for part, jump in read if jump)

    def jump(self, way: Way) -> Jump | None:
        """Its last 下转 or its first 上接."""
        found = [jump for _, jump in self.jumps if jump.way is way]
        return found[-1 if way is Way.TO else 0] if found else None

    @cached_property
    def titles(self) -> tuple[str, ...]:
        """Headline, and kicker and headline, bare."""
        headline = "".join(text for kind, text in self.heads if kind is Kind.HEADLINE)
        kicker = "".join(text for kind, text in self.heads if kind is Kind.KICKER)
        subhead = "".join(text for kind, text in self.heads if kind is Kind.SUBHEAD)
        return tuple(title for title in (bare(headline), bare(kicker + headline), bare(headline + subhead)) if title)

    @cached_property
    def prose(self) -> tuple[str, ...]:
        return tuple(text for kind, text in self.body if kind in (Kind.PARAGRAPH, Kind.TURN, Kind.NOTE))

    @cached_property
    def grams(self) -> frozenset[str]:
        """Pairs of letters of the text."""
        text = "".join(text for _, text in (*self.heads, *self.body))[:MAX_TEXT]
        runs = _HAN.findall(text)
        return frozenset(run[at : at + 2] for run in runs for at in range(len(run) - 1))


@dataclass(frozen=True, slots=True)
class _Pair:
    first: Piece
    second: Piece
    evidence: tuple[Evidence, ...]
    score: float
    both: bool  # each says that it is one of two


def make_piece(id: int, page: object, data: Page, heads: Iterable[Block], blocks: Iterable[Block]) -> Piece:
    said = (tuple((block.kind, block.text) for block in some) for some in (heads, blocks))
    return Piece(id, page, data.paper, data.date, data.number, *said)


def link_sheets(sheets: Sequence[Sheet]) -> tuple[Link, ...]:
    """The links within one file; articles by their place among all of its articles."""
    placed = [(sheet.page, article) for sheet in sheets for article in sheet.articles]
    if not any(block.kind is Kind.JUMP for _, article in placed for block in article.blocks):
        return ()
    return link_pieces(
        [make_piece(nth, page.nth, page, one.heads, one.blocks) for nth, (page, one) in enumerate(placed)]
    )


def link_pieces(pieces: Sequence[Piece]) -> tuple[Link, ...]:
    """Which articles go on in which, by confidence; each goes on in one and continues one at the most. Then teasers."""
    return (*_continuations(pieces), *_teasers(pieces))


def bare(text: str) -> str:
    """Letters and digits alone."""
    return _BARE.sub("", text)


# ---- continuations


def _continuations(pieces: Sequence[Piece]) -> Iterator[Link]:
    goers = list(islice((piece for piece in pieces if piece.jump(Way.TO)), MAX_ENDS))
    comers = list(islice((piece for piece in pieces if piece.jump(Way.FROM)), MAX_ENDS))
    if not goers and not comers:
        return
    common = _common_grams([*goers, *comers])
    pairs = [pair for first, second in _pairings(pieces, goers, comers) if (pair := _weigh(first, second, common))]
    yield from _chosen(_with_alone(pairs))


def _pairings(pieces: Sequence[Piece], goers: list[Piece], comers: list[Piece]) -> Iterator[tuple[Piece, Piece]]:
    """Every 下转 with every 上接; and with an article of the same headline where the other end says nothing: the line
    may be lost, and some papers do not print it."""
    for first in goers:
        yield from ((first, second) for second in comers if second is not first)
    titled: dict[str, list[Piece]] = {}
    for piece in pieces:
        if piece.titles and len(piece.titles[0]) >= MIN_TITLE:
            titled.setdefault(piece.titles[0], []).append(piece)
    for first in goers:
        same = titled.get(first.titles[0], ()) if first.titles else ()
        yield from ((first, second) for second in same[:MAX_ENDS] if not second.jump(Way.FROM) and second is not first)
    for second in comers:
        same = titled.get(second.titles[0], ()) if second.titles else ()
        yield from ((first, second) for first in same[:MAX_ENDS] if not first.jump(Way.TO) and first is not second)


def _weigh(first: Piece, second: Piece, common: frozenset[str]) -> _Pair | None:
    """All that speaks for and against; None where they cannot belong together."""
    if any(a and b and a != b for a, b in ((first.paper, second.paper), (first.date, second.date))):
        return None
    to, back = first.jump(Way.TO), second.jump(Way.FROM)
    places = _places(first, second, to, back)
    if places is None:
        return None
    names = [*places, *_titles_agree(first, second, to, back), *_cut_agrees(first, second)]
    both = bool(to and back)
    names.append("both ends say so" if both else "only the first says so" if to else "only the second says so")
    evidence = (*(Evidence(name, WEIGHTS[name]) for name in names), *_words_agree(first, second, common))
    return _Pair(first, second, evidence, BIAS + sum(one.weight for one in evidence), both)


def _places(first: Piece, second: Piece, to: Jump | None, back: Jump | None) -> list[str] | None:
    """What the page numbers say; None where they rule it out."""
    if to and back and to.number and to.number == back.number and to.last is None:
        return None
    if first.page == second.page:  # the border between two pages may have been missed
        return ["on the same page"]
    said = []
    for jump, page, name in ((to, second.number, "the page it names"), (back, first.number, "the page named back")):
        if jump is None or jump.number is None or page is None:
            continue
        agrees = _page_agrees(jump, plain_page(page))
        if agrees is None:
            return None
        said.append(f"{name}{'' if agrees else ', but for the letter'}")
    return said


def _page_agrees(jump: Jump, page: str) -> bool | None:
    """True: the page that the jump names, or one of several; False: but for the letter; None: another."""
    letter, digits = page.rstrip("0123456789"), page[len(page.rstrip("0123456789")) :]
    named = jump.number or ""
    its_letter, its_digits = named.rstrip("0123456789"), named[len(named.rstrip("0123456789")) :]
    if jump.last and digits.isdigit() and its_digits.isdigit():
        low, high = int(its_digits), int(jump.last.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ") or its_digits)
        within = low <= int(digits) <= high
    else:
        within = digits == its_digits
    if not within:
        return None
    return True if letter == its_letter else False if not letter or not its_letter else None


def _titles_agree(first: Piece, second: Piece, to: Jump | None, back: Jump | None) -> list[str]:
    ours = [*first.titles, *([bare(to.title)] if to and to.title else [])]
    theirs = [*second.titles[:1], *([bare(back.title)] if back and back.title else [])]
    ours, theirs = ([title for title in some if title] for some in (ours, theirs))
    if not ours or not theirs:
        return []
    said = max((_alike(one, other) for one in ours for other in theirs), key=WEIGHTS.__getitem__)
    if said == "headlines differ" and any(_stands_in(title, first) for title in theirs):
        return [said, "headline's words in the text"]
    return [said]


def _alike(one: str, other: str) -> str:
    short, long = sorted((one, other), key=len)
    if one == other:
        return "same headline" if len(one) >= MIN_TITLE else "headlines alike"
    if len(short) >= MIN_TITLE and short in long:
        return "headline within the other"
    if len(short) >= MIN_TITLE and _is_cut_short(short, long):
        return "headline cut short"
    pairs = [{text[at : at + 2] for at in range(len(text) - 1)} for text in (short, long)]
    shared = len(pairs[0] & pairs[1])
    return "headlines alike" if shared >= 2 and shared * 2 >= len(pairs[0]) else "headlines differ"


def _is_cut_short(short: str, long: str) -> bool:
    """Whether all its letters stand in the other in their order, in few runs: 倒排工期抢进度 of 倒排工期 全力抢进度."""
    at, runs = -2, 0
    for char in short:
        found = long.find(char, at + 1) if at >= 0 else long.find(char)
        if found < 0:
            return False
        runs += found != at + 1
        at = found
    return runs <= max(2, len(short) // 4)


def _stands_in(title: str, piece: Piece) -> bool:
    """Whether most of the words of a headline stand in the text."""
    pairs = [title[at : at + 2] for at in range(len(title) - 1)]
    return len(pairs) >= 3 and sum(pair in piece.grams for pair in pairs) * 5 >= len(pairs) * 3


def _cut_agrees(first: Piece, second: Piece) -> Iterator[str]:
    """What the end of the one and the beginning of the other say."""
    if not second.prose or not first.prose:
        return
    end, begin = first.prose[-1].rstrip(), second.prose[0].lstrip()
    if know.LEAD.match(begin[:100]):
        yield "opens like a new article"
    if _open_quotes(end[-400:]) and _closes_first(begin[:200]):
        yield "quotation goes on"
    middle = begin[0] in know.NEVER_FIRST + know.SELDOM_FIRST
    if end[-1] in know.FULL_STOPS + know.CLOSERS:
        yield "begins in mid-sentence after a full stop" if middle else "text closed"
        return
    yield "text left open"
    if middle:
        yield "goes on in mid-sentence"
    if end[-1] + begin[0] in PAIRS:
        yield "word crosses the cut"


def _open_quotes(text: str) -> bool:
    return any(
        text.count(opening) > text.count(closing) for opening, closing in (("“", "”"), ("「", "」"), ("（", "）"))
    )


def _closes_first(text: str) -> bool:
    first = next((char for char in text if char in _OPENING + _CLOSING), "")
    return bool(first) and first in _CLOSING


def _common_grams(pieces: Sequence[Piece]) -> frozenset[str]:
    """Pairs of letters that tell nothing: most of the articles hold them."""
    counts: dict[str, int] = {}
    for piece in pieces:
        for gram in piece.grams:
            counts[gram] = counts.get(gram, 0) + 1
    return frozenset(gram for gram, count in counts.items() if count > max(2, len(pieces) / 3))


def _words_agree(first: Piece, second: Piece, common: frozenset[str]) -> Iterator[Evidence]:
    share = words_shared(first, second, common)
    if share is not None:
        low, high = WORDS_COUNT
        worth = round(max(low, min(high, (share - USUAL_SHARE) * SHARE_COUNTS)), 2)
        yield Evidence("words in common" if worth > 0 else "hardly a word in common", worth)


def words_shared(first: Piece, second: Piece, common: frozenset[str]) -> float | None:
    """The share of telling pairs of letters that both hold; None where there is too little text to tell."""
    ours, theirs = first.grams - common, second.grams - common
    if min(len(ours), len(theirs)) < MIN_GRAMS:
        return None
    return len(ours & theirs) / math.sqrt(len(ours) * len(theirs))


def _with_alone(pairs: list[_Pair]) -> list[_Pair]:
    """Two ends that can each belong to nothing else gain by it."""
    name = "only these two can belong together"
    alone = Evidence(name, WEIGHTS[name])
    both = [pair for pair in pairs if pair.both]
    firsts, seconds = [pair.first.id for pair in both], [pair.second.id for pair in both]
    return [
        _Pair(pair.first, pair.second, (*pair.evidence, alone), pair.score + alone.weight, True)
        if pair.both and firsts.count(pair.first.id) == 1 and seconds.count(pair.second.id) == 1
        else pair
        for pair in pairs
    ]


def _chosen(pairs: list[_Pair]) -> Iterator[Link]:
    """The best pair, then the best of what it leaves, and so on. A pair is as sure as its score and its lead over those
    it shuts out allow; and no surer than the choice that shut its own rivals out."""
    waiting = sorted(pairs, key=lambda pair: (-pair.score, pair.first.id, pair.second.id))[:MAX_PAIRS]
    caps: dict[tuple[int, int], float] = {}
    while waiting:
        best, *rest = waiting
        rivals = [pair for pair in rest if pair.first.id == best.first.id or pair.second.id == best.second.id]
        lead = best.score - max((pair.score for pair in rivals), default=-99.0)
        sure = min(_odds(min(best.score, lead)), caps.get((best.first.id, best.second.id), 1.0))
        for rival in rivals:  # those who lose an end to this choice owe their own match to it
            for pair in rest:
                touches = pair.first.id == rival.first.id or pair.second.id == rival.second.id
                if touches and rival.score > pair.score - 3.0:
                    key = pair.first.id, pair.second.id
                    caps[key] = min(caps.get(key, 1.0), sure)
        waiting = [pair for pair in rest if pair not in rivals]
        if sure >= MENTIONED:
            yield Link(best.first.id, best.second.id, sure, best.evidence)


def _odds(score: float) -> float:
    return round(1 / (1 + math.exp(-max(-30.0, min(score, 30.0)))), 4)


# ---- teasers


def _teasers(pieces: Sequence[Piece]) -> Iterator[Link]:
    """导读: 老戏台里唱新声 详见5版, to the article of that page whose headline it is, or is short for."""
    asked = islice(
        ((piece, part, jump) for piece in pieces for part, jump in piece.jumps if jump.way is Way.SEE), MAX_TEASERS
    )
    for piece, part, jump in asked:
        titles = [bare(jump.title)] if len(bare(jump.title)) >= MIN_TITLE else list(piece.titles[:1])
        if titles:
            yield from _best_target(piece, part, jump, titles[0], pieces)


def _best_target(piece: Piece, part: int, jump: Jump, title: str, pieces: Sequence[Piece]) -> Iterator[Link]:
    found = []
    for other in pieces:
        if other.page == piece.page or not other.number or _page_agrees(jump, plain_page(other.number)) is None:
            continue
        if any(a and b and a != b for a, b in ((piece.paper, other.paper), (piece.date, other.date))):
            continue
        names = ["the page it names", *(_teaser_agrees(title, other))]
        score = BIAS + 1.0 + sum(WEIGHTS[name] for name in names)
        found.append((score, -other.id, names))
    found.sort(reverse=True)
    if found:
        score, id, names = found[0]
        lead = score - (found[1][0] if len(found) > 1 else -99.0)
        sure = _odds(min(score, lead))
        if sure >= MENTIONED:
            yield Link(piece.id, -id, sure, tuple(Evidence(name, WEIGHTS[name]) for name in names), part)


def _teaser_agrees(title: str, other: Piece) -> list[str]:
    said = max((_alike(title, its) for its in other.titles), key=WEIGHTS.__getitem__, default="headlines differ")
    return [said, "headline's words in the text"] if said == "headlines differ" and _stands_in(title, other) else [said]
