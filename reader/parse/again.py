"""The first explanation of a page -> cues for the second: what is seen of a line only when the whole page was read once.

In: the lines of a page, their cues, and the role each was given at first. Out: for each line the names of its new cues.
A page keeps to its ways: its articles open with a byline or they do not, its crossheads are of one length, its items
are of a size. What breaks the page's own habit, and by how little a role was ahead, is seen here and nowhere else.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median
from typing import Final

from reader.parse.matter import pairs_of
from reader.parse.weights import CAPTIONS, Role

_HEADS: Final = frozenset({Role.SECTION, Role.KICKER, Role.HEADLINE, Role.SUBHEAD, Role.HEAD_MORE})
_GOES_ON: Final = frozenset({Role.MORE, Role.HEAD_MORE})
_OPENERS: Final = frozenset({Role.ITEM, Role.PHOTO, Role.LEAD})
_OPENING: Final = frozenset({"lead", "staff byline", "names alone"})
_SURE: Final = ((1.0, "in doubt"), (3.0, "likely"), (7.0, "all but sure"))
_SIZES: Final = ((60, "a line or two"), (160, "a brief"), (400, "short"), (900, "middling"))
_SHARES: Final = ((0.05, "no"), (0.35, "few"), (0.75, "many"))
_RATIOS: Final = ((0.25, "far less"), (0.6, "less"), (1.6, "as much"), (3.0, "more"))
_ALIKE: Final = ((0.02, "nothing"), (0.05, "little"), (0.1, "some"))


@dataclass(frozen=True, slots=True)
class Reading:
    """What a line was read as; second: the role that came next, margin: how far it came behind."""

    role: Role
    second: Role | None
    margin: float


@dataclass(slots=True)
class _Article:
    """An article as first read. heads: the lines it opens with; lines: all; size: characters of its text."""

    heads: list[int]
    lines: list[int]
    size: int = 0


def look_again(texts: Sequence[str], cues: Sequence[frozenset[str]], read: Sequence[Reading]) -> list[list[str]]:
    """The new cues of each line."""
    page = _Page(texts, cues, read)
    return [page.of_line(i) for i in range(len(texts))]


class _Page:
    """A page as first read, and its habits."""

    def __init__(self, texts: Sequence[str], cues: Sequence[frozenset[str]], read: Sequence[Reading]) -> None:
        self.texts, self.cues, self.read = texts, cues, read
        self.blocks = [i for i, one in enumerate(read) if one.role not in _GOES_ON]
        self.block_of = _counted(len(texts), self.blocks)
        self.articles = list(_articles(texts, read))
        self.of = {i: nth for nth, one in enumerate(self.articles) for i in one.lines}
        self.bare = [_is_bare(seen) for seen in cues]
        self.run = _runs(self.bare)
        self.habits = self._habits()
        self.lengths = {role: sorted(len(texts[i]) for i in self.blocks if read[i].role is role)
                        for role in (Role.CROSSHEAD, Role.HEADLINE, Role.SECTION)}  # fmt: skip
        self.pairs = [frozenset[str]() if bare else pairs_of(text) for text, bare in zip(texts, self.bare, strict=True)]

    def _habits(self) -> list[str]:
        """What holds of the whole page."""
        whole = [one for one in self.articles if one.size]
        count = max(1, len(whole))
        headed = [one for one in whole if one.heads]
        self.usual = median([one.size for one in whole]) if whole else 0.0
        self.signed = sum(self._opens(one.heads[-1] + 1) for one in headed)
        self.headed = len(headed)
        roles = [self.read[i].role for i in self.blocks]
        shares = {
            "heads": len(headed) / count,
            "kickers": roles.count(Role.KICKER) / count,
            "subheads": roles.count(Role.SUBHEAD) / count,
            "sections": roles.count(Role.SECTION) / count,
            "crossheads": roles.count(Role.CROSSHEAD) / (2 * count),
            "items": sum(role in _OPENERS and role is not Role.LEAD for role in roles) / count,
            "captions": sum(role in CAPTIONS for role in roles) / count,
            "turns": 3 * roles.count(Role.TURN) / max(1, len(roles)),
            "verse": 3 * roles.count(Role.VERSE) / max(1, len(roles)),
            "rows": 3 * roles.count(Role.ROW) / max(1, len(roles)),
            "notes": 3 * roles.count(Role.NOTE) / count,
        }
        self.shares = {name: _named(share, _SHARES, "mostly") for name, share in shares.items()}
        sized = _named(self.usual, _SIZES, "long")
        many = "one" if len(whole) < 2 else "two" if len(whole) == 2 else "some" if len(whole) < 7 else "many"
        return [f"articles here are {sized}", f"{many} articles here"]

    def _opens(self, i: int) -> bool:
        return i < len(self.cues) and bool(self.cues[i] & _OPENING)

    def of_line(self, i: int) -> list[str]:
        one = self.read[i]
        sure = _named(one.margin, _SURE, "sure")
        found = [f"read as {one.role}, {sure}", f"next best {one.second}, {sure}"]
        found += self._around(i)
        kind = "phrase" if self.bare[i] else "text"
        found += [f"{kind}: {habit}" for habit in self.habits]
        found += [f"{kind}: {share} {name} here" for name, share in self.shares.items()]
        if self.bare[i]:
            found += self._of_phrase(i)
        return found

    def _around(self, i: int) -> list[str]:
        """What the blocks above and below were read as."""
        at = self.block_of[i]
        found = []
        for step, where in ((-1, "above"), (-2, "two above"), (1, "below"), (2, "two below")):
            nth = at + step
            role = self.read[self.blocks[nth]].role if 0 <= nth < len(self.blocks) else "nothing"
            found.append(f"{role} read {where}")
        if i not in self.blocks[at : at + 1]:
            found.append(f"within a {self.read[self.blocks[at]].role}" if at >= 0 else "within nothing")
        return found

    def _of_phrase(self, i: int) -> list[str]:
        first, last = self.run[i]
        below, above = self._text(last + 1, 1), self._text(first - 1, -1)
        size = sum(len(self.texts[j]) for j in below)
        found = [f"text below: {_named(size, _SIZES, 'long')}"]
        if self.usual:
            found.append(f"text below: {_named(size / self.usual, _RATIOS, 'far more')} than usual here")
        found.append(f"text above: {_named(sum(len(self.texts[j]) for j in above), _SIZES, 'long')}")
        found.append(self._as_others_open(i, last))
        found += self._as_long_as(i)
        found += self._within(i)
        if above and below:
            found.append(f"whole texts share {self._alike(above, below)}")
        count = sum(self.read[j].role in _HEADS for j in range(max(first, i - 6), min(last + 1, i + 7)))
        found.append(f"{min(count, 4)} heads in the run, {min(last - first + 1, 5)} phrases")
        found.append(f"phrase {min(i - first + 1, 4)} of {min(last - first + 1, 4)}, {self.shares['kickers']} kickers")
        found.append(f"phrase {min(i - first + 1, 4)} of {min(last - first + 1, 4)}, {self.shares['subheads']} subheads")
        return found

    def _as_others_open(self, i: int, last: int) -> str:
        """Whether what stands below opens as the other articles of the page do."""
        own = self.of.get(i)
        mine = own is not None and i in self.articles[own].heads and self._opens(self.articles[own].heads[-1] + 1)
        others = self.headed - (own is not None and i in self.articles[own].heads)
        share = (self.signed - mine) / others if others > 0 else 0.5
        opens = any(self._opens(j) for j in range(i + 1, min(last + 2, i + 8, len(self.cues))))
        usual = "mostly" if share >= 0.7 else "seldom" if share <= 0.2 else "sometimes"
        alone = "" if others > 1 else ", few others"
        return f"{'opens' if opens else 'does not open'} with a name, others {usual} do{alone}"

    def _as_long_as(self, i: int) -> list[str]:
        """Whether the phrase is as long as the heads of the page that were read as one thing or the other."""
        wide, found = len(self.texts[i]), []
        for role, lengths in self.lengths.items():
            others = list(lengths)
            if self.read[i].role is role and wide in others:
                others.remove(wide)
            if not others:
                found.append(f"no other {role}")
                continue
            near = sum(abs(wide - one) <= 1 for one in others)
            shape = "as long as most" if 2 * near >= len(others) else "as long as one" if near else (
                "longer than any" if wide > others[-1] else "shorter than any" if wide < others[0] else "unlike any")
            found.append(f"{shape} {role}")
        return found

    def _within(self, i: int) -> list[str]:
        """Where the phrase stands in the article that it was read into."""
        nth = self.of.get(i)
        if nth is None:
            return ["in no article"]
        article = self.articles[nth]
        found = []
        others = [j for j in article.lines if j != i and self.read[j].role is Role.CROSSHEAD]
        found.append(f"{min(len(others), 3)} other crossheads in the article")
        if i in article.heads:
            before = self.articles[nth - 1] if nth else None
            parts = before is not None and any(self.read[j].role is Role.CROSSHEAD for j in before.lines)
            found.append("the article above has crossheads" if parts else "the article above has none")
        found.append(f"in an article that is {_named(article.size, _SIZES, 'long')}")
        return found

    def _text(self, start: int, step: int) -> list[int]:
        """The lines of text from a line on, as far as the next bare phrase that was read as a head of any kind."""
        found: list[int] = []
        i = start
        while 0 <= i < len(self.texts) and len(found) < 60:
            role = self.read[i].role
            if self.bare[i] and (role in _HEADS or role in (Role.CROSSHEAD, Role.BANNER)):
                break
            found.append(i)
            i += step
        return found

    def _alike(self, above: Sequence[int], below: Sequence[int]) -> str:
        one = frozenset[str]().union(*(self.pairs[j] for j in above))
        other = frozenset[str]().union(*(self.pairs[j] for j in below))
        smaller = min(len(one), len(other))
        return _named(len(one & other) / smaller, _ALIKE, "much") if smaller else "nothing known"


def _articles(texts: Sequence[str], read: Sequence[Reading]) -> list[_Article]:
    """The lines of each article, as reader.parse.articles would part them."""
    out: list[_Article] = []
    for i, one in enumerate(read):
        if one.role in (Role.FURNITURE, Role.BANNER):
            continue
        bodied = bool(out) and len(out[-1].lines) > len(out[-1].heads)
        if not out or (one.role in _HEADS and bodied and one.role is not Role.HEAD_MORE) or (
            one.role in _OPENERS and bodied and out[-1].size
        ):
            out.append(_Article([], []))
        out[-1].lines.append(i)
        if one.role in _HEADS and len(out[-1].lines) == len(out[-1].heads) + 1:
            out[-1].heads.append(i)
        elif one.role not in (Role.BYLINE, Role.CROSSHEAD):
            out[-1].size += len(texts[i])
    return out


def _is_bare(seen: frozenset[str]) -> bool:
    return "bare phrase" in seen or ("ends in ? or !" in seen and "short" in seen)


def _runs(bare: Sequence[bool]) -> list[tuple[int, int]]:
    """For each bare phrase the first and last of its run; of others themselves."""
    out: list[tuple[int, int]] = []
    at = 0
    while at < len(bare):
        end = at
        while bare[at] and end + 1 < len(bare) and bare[end + 1]:
            end += 1
        out += [(at, end)] * (end - at + 1)
        at = end + 1
    return out


def _counted(count: int, blocks: Sequence[int]) -> list[int]:
    """For each line the number of the block it is in; -1 above the first."""
    out, nth = [], -1
    for i in range(count):
        if nth + 1 < len(blocks) and blocks[nth + 1] == i:
            nth += 1
        out.append(nth)
    return out


def _named(value: float, names: Sequence[tuple[float, str]], beyond: str) -> str:
    return next((name for limit, name in names if value < limit), beyond)
