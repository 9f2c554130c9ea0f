"""A first explanation of a page -> what to add where an article may open, now that the page is known as a whole.

In: the lines of a page with their cues, the roles of the best explanation so far, and by how much opening an article at
each line beats not opening one. Out: for each line where that is in question, what to add and why. The explanation
looks at a line and its neighbours; what parts the crosshead of a long report from the headline of a short one is how
long the two articles would be beside the page's others, whether they share their matter, whether the others are signed
where these are not, and how sure the page is of heads of the same length.

How much each of these says depends on the others, so what is added is a sum of small trees (openings.txt, taught by
`python -m tests.quality.refit` on pages that the first explanation had not learnt from).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import accumulate, pairwise
from math import log, sqrt
from operator import add
from statistics import fmean, median
from typing import Final

from reader.model import Evidence
from reader.parse.lazy import Lazy
from reader.parse.meanings import Meant
from reader.parse.sums import Seen
from reader.parse.weights import OPENING_CUES, TEMPERATURE, Role

OPEN_TO_DOUBT: Final = -9.0  # where opening an article is further behind than this, it is in no question
REACH: Final = 60  # lines of text that are looked at above and below
AT_THE_TOP: Final = 5  # lines of an article, among which its byline or dateline stands
AT_THE_END: Final = 2
NEAR: Final = 6  # articles on either side that its matter is looked for in
MOST_SHOWN: Final = 3
FAR: Final = 30.0
UNKNOWN: Final = -1.0
_ENDS: Final = frozenset({"sign-off", "jump", "jump at the end", "credit at the end", "credit alone"})
_HEADS: Final = frozenset({Role.SECTION, Role.KICKER, Role.HEADLINE, Role.SUBHEAD})
_PHRASES: Final = _HEADS | {Role.HEAD_MORE, Role.CROSSHEAD}
_NO_TEXT: Final = _PHRASES | {Role.BYLINE}
_ITEMS: Final = frozenset({Role.LEAD, Role.ITEM, Role.PHOTO, Role.ABOVE})
_WAITING: Final = frozenset({Role.CAPTION, Role.PHOTO, Role.ABOVE, Role.JUMP, Role.NOTE})
_TEXT: Final = _ITEMS | {Role.PARAGRAPH, Role.TURN, Role.VERSE, Role.ROW, Role.CAPTION}
_TOLD_APART: Final = (
    Role.HEADLINE, Role.CROSSHEAD, Role.SECTION, Role.KICKER, Role.SUBHEAD, Role.ITEM, Role.LEAD, Role.PARAGRAPH,
    Role.MORE, Role.NOTE, Role.PHOTO, Role.CAPTION, Role.ROW,
)  # fmt: skip
# An article opens where one of these follows one of those; under a banner too, so that none is made to hide an opening.
OPENERS: Final = frozenset({Role.SECTION, Role.KICKER, Role.HEADLINE, *_ITEMS})
CLOSERS: Final = frozenset(set(Role) - _HEADS - {Role.HEAD_MORE, Role.ABOVE})
_HANZI: Final = Lazy("[\u3400-\uf9ff]+")
Shown = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Opinion:
    """What to add where an article would open at a line, and what speaks most for it or against it."""

    weight: float
    evidence: tuple[Evidence, ...]


def look_again(
    texts: Sequence[str], seen: Sequence[Seen], roles: Sequence[Role], margins: Sequence[float], heard: Sequence[float]
) -> dict[int, Opinion]:
    """By line, what the page as a whole says of an article opening there. `heard`: what the networks do, by line."""
    return {
        i: _opinion(shown, margins[i])
        for i, shown in evidence(texts, [one.cues for one in seen], roles, margins, heard).items()
    }


def opened(roles: Sequence[Role]) -> list[int]:
    """The lines at which an article begins, as `reader.parse.articles` parts a page."""
    out: list[int] = []
    stack: list[Role] = []
    for i, role in enumerate(roles):
        if role in (Role.BANNER, Role.FURNITURE, Role.MORE, Role.HEAD_MORE):
            continue
        if not stack or _begins(stack, role):
            out.append(i)
            stack = []
        stack.append(role)
    return out


def _begins(stack: Sequence[Role], role: Role) -> bool:
    if role in _HEADS:
        waits = len(stack) <= 4 and stack[0] is not Role.PHOTO and all(one in _WAITING for one in stack)
        return not waits and any(one not in _HEADS for one in stack)
    return role in _ITEMS and any(one in _TEXT for one in stack)


# ----------------------------------------------------------------------------------------------- what the page shows


def evidence(
    texts: Sequence[str],
    cues: Sequence[frozenset[str]],
    roles: Sequence[Role],
    margins: Sequence[float],
    heard: Sequence[float],
) -> dict[int, Shown]:
    """By line where an article may open or was opened, what the page shows of it, in numbers."""
    starts = opened(roles)
    known = set(starts)
    body = next((i for i, role in enumerate(roles) if role in _TEXT), len(roles))  # what stands above opens the page
    asked = [i for i in range(body + 1, len(texts)) if _in_question(i, roles, margins[i], i in known)]
    if not asked:
        return {}
    page = _Page(texts, cues, roles, starts)
    whole = _whole(page)
    alike = _Alike([(len(texts[i]), margins[i]) for i in asked if roles[i] in _PHRASES])
    out: dict[int, Shown] = {}
    for nth, i in enumerate(asked):
        near = (asked[nth - 1] if nth else None, asked[nth + 1] if nth + 1 < len(asked) else None)
        out[i] = {
            "margin": max(-FAR, min(FAR, margins[i])),
            "margin before": FAR if near[0] is None else margins[near[0]],
            "margin after": FAR if near[1] is None else margins[near[1]],
            "opened": float(i in known),
            "reads like an opening": heard[i],
            "reads like an opening, above": heard[i - 1],
            "reads like an opening, below": heard[i + 1] if i + 1 < len(heard) else -FAR,
            "place": i / len(texts),
            **whole,
            **page.around(i),
            **page.meant(i),
            **alike.of(len(texts[i]), margins[i], roles[i] in _PHRASES),
        }
    return out


def _in_question(i: int, roles: Sequence[Role], margin: float, known: bool) -> bool:
    """Whether an article may open at the line. Where two roles tell otherwise than the page does, nothing is asked: a
    headline under the captions at the top of a page opens nothing. Nor is a box within an article asked about, which
    shows all that a short article does."""
    opens = roles[i] in OPENERS and roles[i - 1] in CLOSERS
    return opens == known and (known or margin > OPEN_TO_DOUBT) and roles[i] is not Role.NOTE


class _Page:
    """The lines of a page, parted into articles, and how long and how much alike these are."""

    def __init__(
        self, texts: Sequence[str], cues: Sequence[frozenset[str]], roles: Sequence[Role], starts: Sequence[int]
    ) -> None:
        self.texts, self.cues, self.roles = texts, cues, roles
        self.bounds = [*starts, len(texts)]
        self.parts = list(pairwise(self.bounds))
        self.upto = [0, *accumulate(map(len, texts))]
        self.prose = [len(text) >= 10 and role not in _PHRASES for text, role in zip(texts, roles, strict=True)]
        self.proses = [0, *accumulate(map(int, self.prose))]
        crossheads = [int(role is Role.CROSSHEAD) for role in roles]
        self.crossheads = [0, *accumulate(crossheads)]
        self.pairs = [_pairs(text) for text in texts]
        said = Counter(pair for pairs, prose in zip(self.pairs, self.prose, strict=True) if prose for pair in pairs)
        lines = self.proses[-1] + 1
        self.rare = {pair: log(lines / count) for pair, count in said.items()}
        self.signed = [self._signed(*part) for part in self.parts]
        self.closed = [self._closed(*part) for part in self.parts]
        self.matters = [self.matter(*part, 1) for part in self.parts]
        alike = [self.shared(*pair) for pair in pairwise(self.matters)]
        self.usual = median(alike) if alike else 0.0
        self.meanings = Meant(texts, self.prose)

    def around(self, i: int) -> Shown:
        """What the article above, as far as the line, and the one from there on show, and how they go together."""
        first, last = self._part(i)
        above, below = self.matter(first, i, -1), self.matter(i, last, 1)
        shared = self.shared(above, below)
        head = self.pairs[i]
        long_above, long_below = self._long(first, i), self._long(i, last)
        usual = max(1.0, self.upto[-1] / max(1, len(self.parts)))
        text = next((j for j in range(i, min(last, i + REACH)) if self.roles[j] not in _NO_TEXT), i)
        return {
            "long above": log(1 + long_above),
            "long below": log(1 + long_below),
            "texts above": self.proses[i] - self.proses[first],
            "texts below": self.proses[last] - self.proses[i],
            "crossheads above": self.crossheads[i] - self.crossheads[first],
            "crossheads below": self.crossheads[last] - self.crossheads[i],
            "long together, for the page": log((1 + long_above + long_below) / usual),
            "long below, for the page": log((1 + long_below) / usual),
            "matter shared": shared,
            "matter shared, for the page": shared - self.usual,
            **self._others(first, i, last, above, below, shared),
            "head named below": len(head & below) / len(head) if head else UNKNOWN,
            "head named above": len(head & above) / len(head) if head else UNKNOWN,
            "signed": float(self._signed(i, last)),
            "closed above": float(self._closed(first, i)),
            "long head": float(len(self.texts[i])),
            "lines to the text": float(text - i),
            **self._role(i),
        }

    def meant(self, i: int) -> Shown:
        """Whether the words above and below mean the same, in both articles and near the line; and its own."""
        names = ("meaning shared", "meaning shared, near", "head's meaning below", "head's meaning above")
        return dict(zip(names, self.meanings.shared(i, *self._part(i)), strict=True))

    def _part(self, i: int) -> tuple[int, int]:
        """The openings before and after a line."""
        before, after = bisect_left(self.bounds, i) - 1, bisect_right(self.bounds, i)
        return self.bounds[before] if before >= 0 else 0, self.bounds[after]

    def _others(
        self, first: int, i: int, last: int, above: frozenset[str], below: frozenset[str], shared: float
    ) -> Shown:
        """How much of its matter the text below shares with articles other than the one above, and that one with the
        next: a report goes on after what was printed in its middle."""
        at = bisect_right(self.bounds, i) - 1
        some = range(max(0, at - NEAR), min(len(self.parts), at + NEAR + 1))
        others = [self.shared(below, self.matters[n]) for n in some if not first <= self.parts[n][0] <= i]
        known = last < len(self.texts)
        following = self.matters[bisect_left(self.bounds, last)] if known else frozenset[str]()
        return {
            "matter shared with the next": self.shared(below, following) if known else UNKNOWN,
            "matter shared round it": self.shared(above, following) if known else UNKNOWN,
            "matter shared with another": max(others, default=UNKNOWN),
            "matter shared, not with another": shared - max(others, default=0.0),
        }

    def _role(self, i: int) -> Shown:
        role = self.roles[i]
        return {f"is a {one}": float(role is one) for one in _TOLD_APART}

    def matter(self, first: int, last: int, step: int) -> frozenset[str]:
        """The pairs of letters of the text from first to last: the REACH lines next to where one looks from."""
        lines = range(first, min(last, first + REACH)) if step > 0 else range(max(first, last - REACH), last)
        return frozenset[str]().union(*[self.pairs[j] for j in lines if self.prose[j]])

    def shared(self, above: frozenset[str], below: frozenset[str]) -> float:
        whole = sqrt(self._rare(above) * self._rare(below))
        return self._rare(above & below) / whole if whole else 0.0

    def _rare(self, pairs: frozenset[str]) -> float:
        return sum([self.rare[pair] for pair in pairs])

    def _long(self, first: int, last: int) -> int:
        return self.upto[last] - self.upto[first]

    def _signed(self, first: int, last: int) -> bool:
        return any(self.cues[j] & OPENING_CUES for j in range(first, min(last, first + AT_THE_TOP)))

    def _closed(self, first: int, last: int) -> bool:
        return any(self.cues[j] & _ENDS for j in range(max(first, last - AT_THE_END), last))


def _whole(page: _Page) -> Shown:
    """What is the same for every line of the page."""
    heads = [len(page.texts[first]) for first, _ in page.parts if page.roles[first] in _PHRASES]
    crossheads = [len(text) for text, role in zip(page.texts, page.roles, strict=True) if role is Role.CROSSHEAD]
    return {
        "page: articles": float(len(page.parts)),
        "page: crossheads": float(len(crossheads)),
        "page: signed": fmean(page.signed) if page.parts else UNKNOWN,
        "page: closed": fmean(page.closed) if page.parts else UNKNOWN,
        "page: long head": median(heads) if heads else UNKNOWN,
        "page: long crosshead": median(crossheads) if crossheads else UNKNOWN,
        "page: long": page.upto[-1] / max(1, len(page.parts)),
        "page: lines": float(len(page.texts)),
        "page: matter shared": page.usual,
    }


class _Alike:
    """The margins of the phrases in question: of all, and of those of one length."""

    def __init__(self, asked: Sequence[tuple[int, float]]) -> None:
        self.count, self.sums = Counter[int](), dict[int, float]()
        for size, margin in asked:
            self.count[size] += 1
            self.sums[size] = self.sums.get(size, 0.0) + max(-FAR, min(FAR, margin))

    def of(self, size: int, margin: float, one_of_them: bool) -> Shown:
        """Of the others: how sure the page is that articles open there."""
        own = max(-FAR, min(FAR, margin)) if one_of_them else 0.0
        sizes = (size - 1, size, size + 1)
        like, all_ = (sum(self.count[one] for one in some) - one_of_them for some in (sizes, list(self.count)))
        near = sum(self.sums.get(one, 0.0) for one in sizes) - own
        return {
            "alike": float(like),
            "margin of those alike": near / like if like else -FAR,
            "margin of all phrases": (sum(self.sums.values()) - own) / all_ if all_ else -FAR,
        }


def _pairs(text: str) -> frozenset[str]:
    """The overlapping pairs of hanzi of a text."""
    found = set[str]()
    for run in _HANZI.findall(text):
        found.update(map(add, run, run[1:]))
    return frozenset(found)


# ------------------------------------------------------------------------------------------------------------ the trees


@dataclass(frozen=True, slots=True)
class Node:
    """A leaf has no name. value: what the lines that came here say on the whole."""

    value: float
    name: str = ""
    most: float = 0.0  # of what is shown under this name, to go to `yes`
    yes: int = 0
    no: int = 0


def _opinion(shown: Shown, margin: float) -> Opinion:
    """The sum of the trees, put in the place of what was believed before."""
    odds, why = weigh(trees(), shown)
    strongest = sorted(why.items(), key=lambda one: (-abs(one[1]), one[0]))[:MOST_SHOWN]
    found = tuple(Evidence(f"the page: {name}", round(TEMPERATURE * weight, 2)) for name, weight in strongest)
    return Opinion(TEMPERATURE * odds - margin, found)


def weigh(grove: Sequence[Sequence[Node]], shown: Shown) -> tuple[float, dict[str, float]]:
    """The log odds that an article opens here; by name, how far it moved them."""
    odds = 0.0
    why: dict[str, float] = {}
    for tree in grove:
        node = tree[0]
        odds += node.value
        while node.name:
            child = tree[node.yes if shown[node.name] <= node.most else node.no]
            why[node.name] = why.get(node.name, 0.0) + child.value - node.value
            odds += child.value - node.value
            node = child
    return odds, why


@cache
def trees() -> tuple[tuple[Node, ...], ...]:
    """A tree a line of openings.txt, its nodes `value` or `value|name|most|yes|no`."""
    rows = files("reader.parse").joinpath("openings.txt").read_text("utf-8").splitlines()
    return tuple(tuple(_node(one.split("|")) for one in row.split("; ")) for row in rows)


def _node(fields: Sequence[str]) -> Node:
    if len(fields) == 1:
        return Node(float(fields[0]))
    value, name, most, yes, no = fields
    return Node(float(value), name, float(most), int(yes), int(no))
