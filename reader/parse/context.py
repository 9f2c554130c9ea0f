"""Cues of lines -> cues of their places: what the lines above and below say of a line that says little itself.

In: the lines of a page and the sets of their cues, which grow. Bare phrases (short, no stop) may be heads, crossheads,
signatures or pieces of text; what follows the run of them, and how many stand together, helps to tell.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from reader.model import Line
from reader.parse.lazy import Lazy
from reader.parse.matter import add_matter
from reader.parse.rows import OPENING, SHARES, add_rows
from reader.parse.series import add_series
from reader.parse.texts import add_texts
from reader.parse.wording import wording

_CLOSED: Final = frozenset({"ends in a stop", "ends in ? or !"})
_ENDING: Final = frozenset(
    {"sign-off", "jump", "jump at the end", "caption words", "credit at the end", "credit alone"}
)
_BODILY: Final = frozenset({"long", "long for a head", "ends in a stop", "commas inside", "stop inside"})
_CREDITS: Final = frozenset({"credit at the end", "credit alone"})
_PICTURE: Final = _CREDITS | {"caption words", "points at a picture"}
_LIKE_CAPTIONS: Final = frozenset({"text of 20", "text of 45", "text of 90"})
_PICTURES: Final = ((0, "none"), (1, "one"), (3, "some"))
LONGEST_CAPTION: Final = 8  # lines
_WITHIN: Final = 6  # lines of a run that are looked at
_LIKE: Final = range(4, 15)  # characters of a crosshead
TWINS: Final = 3
_PARTS: Final = Lazy(r"[ \u3000，、：“”—·]+")
_FAR: Final = ((0, "at once"), (120, "near"), (500, "some way"), (1500, "a long way"))  # characters of text


def add_context(lines: Sequence[Line], cues: Sequence[set[str]]) -> list[tuple[str, ...]]:
    """Add to each line what its place says; the cues that quote each line."""
    bare = [_is_bare(seen) for seen in cues]
    opened = sum(bool(seen & OPENING) for seen in cues) >= 2
    gaps = Counter(line.gap for line in lines)
    usual = gaps.most_common(1)[0][0]
    below = _after_runs(cues, bare)
    for i, seen in enumerate(cues):
        if i and lines[i].gap > usual:
            seen.add("wider gap above")
        if bare[i]:
            _of_bare(i, cues, bare, below, opened)
    for i in _credited(cues, bare):
        cues[i].add("text ends in a credit")
    texts = add_texts(lines, cues, bare)
    _pictured(cues, texts)
    add_matter(lines, cues, bare, texts)
    for i in _speakers(lines, cues):
        cues[i].add("speaker again")
    for i in _twins(lines, cues, bare):
        cues[i].add("one of several alike")
    for i, name in _parallel(lines, cues, bare):
        cues[i].add(name)
    for i, name in _far_from_openings(lines, cues, bare):
        cues[i].add(name)
    for i, name in _habits(cues, bare):
        cues[i].add(name)
    for i in _signed_twins(lines, cues, bare):
        cues[i].add("one of several alike, signed")
    add_rows(lines, cues, bare)
    add_series(lines, cues)
    return [wording(line.text, plain) for line, plain in zip(lines, bare, strict=True)]


def _is_bare(seen: set[str]) -> bool:
    return "bare phrase" in seen or ("ends in ? or !" in seen and not seen & _BODILY)


def _after_runs(cues: Sequence[set[str]], bare: Sequence[bool]) -> list[int]:
    """For each line, the first line below that is no bare phrase."""
    out, last = [len(cues)] * len(cues), len(cues)
    for i in range(len(cues) - 1, -1, -1):
        out[i] = last
        if not bare[i] or cues[i] & OPENING:
            last = i
    return out


def _of_bare(i: int, cues: Sequence[set[str]], bare: Sequence[bool], below: Sequence[int], opened: bool) -> None:
    seen, next_text = cues[i], below[i]
    near = next_text - i <= _WITHIN and next_text < len(cues)
    if near and cues[next_text] & OPENING:
        seen.add("an opening below")
    elif opened:
        seen.add("no opening below")
    above = i > 0 and bare[i - 1]
    under = i + 1 < len(cues) and bare[i + 1]
    seen.add({(False, False): "stands alone", (False, True): "first of a run", (True, True): "inside a run",
              (True, False): "last of a run"}[above, under])  # fmt: skip
    if i and cues[i - 1] & _CLOSED:
        seen.add("text above is closed")
    elif i and cues[i - 1] & _ENDING:
        seen.add("an article may end above")
    elif i and not bare[i - 1]:
        seen.add("text above is open")
    if i + 1 < len(cues) and cues[i + 1] & _BODILY:
        seen.add("text below")
    if i + 1 < len(cues) and "date alone" in cues[i + 1]:
        seen.add("date below")
    if i + 1 == len(cues):
        seen.add("last on page")


def _credited(cues: Sequence[set[str]], bare: Sequence[bool]) -> list[int]:
    """Lines of texts whose last line names who took the picture: captions, and the stories of pictures."""
    found: list[int] = []
    ahead, lines_to = False, 0
    for i in range(len(cues) - 1, -1, -1):
        seen = cues[i]
        if seen & _CREDITS:
            ahead, lines_to = True, 0
            continue
        closed = bool(seen & _CLOSED)
        ahead = ahead and not bare[i] and lines_to < LONGEST_CAPTION and not (closed and lines_to)
        lines_to += 1
        if ahead:
            found.append(i)
    return found


def _pictured(cues: Sequence[set[str]], texts: Sequence[tuple[int, int]]) -> None:
    """Tell each short text how many pictures the page surely has: where there is one, there are more."""
    count = sum(bool(seen & _PICTURE) for seen in cues)
    told = next((name for most, name in _PICTURES if count <= most), "many")
    for first, last in texts:
        if cues[first] & _LIKE_CAPTIONS:
            cues[first].add(f"pictures on the page: {told}")
            if any(cues[i] & _PICTURE for i in range(max(0, first - 2), min(len(cues), last + 3))):
                cues[first].add("a picture near by")


def _signed_twins(lines: Sequence[Line], cues: Sequence[set[str]], bare: Sequence[bool]) -> list[int]:
    """The same with a byline under each: the parts of one report by several hands, not articles of their own."""
    signed = [
        i
        for i in range(1, len(lines) - 2)
        if bare[i] and len(lines[i].text) in _LIKE and cues[i + 1] & {"staff byline", "names alone"}
        and not bare[i + 2] and not cues[i] & OPENING
    ]  # fmt: skip
    count = Counter(len(lines[i].text) for i in signed)
    return [i for i in signed if count[len(lines[i].text)] >= TWINS]


def _speakers(lines: Sequence[Line], cues: Sequence[set[str]]) -> list[int]:
    """Lines that open with a speaker who speaks again, on a page where at least two speak: 蒯师傅：…"""
    said = {i: lines[i].text[:9].replace(":", "：").split("：")[0] for i, seen in enumerate(cues) if "speaker" in seen}
    count = Counter(said.values())
    again = [i for i, name in said.items() if count[name] > 1]
    return again if len({said[i] for i in again}) > 1 else []


def _parallel(lines: Sequence[Line], cues: Sequence[set[str]], bare: Sequence[bool]) -> Iterator[tuple[int, str]]:
    """Bare phrases between texts that are built like others of the page, or nearly as long."""
    alone = [
        i for i in range(1, len(lines) - 1)
        if bare[i] and not bare[i - 1] and not bare[i + 1] and "fits the measure" not in cues[i]
    ]  # fmt: skip
    lengths = Counter(len(lines[i].text) for i in alone)
    forms = {i: tuple(map(len, _PARTS.split(lines[i].text))) for i in alone}
    built = Counter(forms.values())
    opening = Counter(lines[i].text[:2] for i in alone)
    closing = Counter(lines[i].text[-2:] for i in alone)
    for i in alone:
        wide = len(lines[i].text)
        near = sum(lengths[wide + d] for d in (-1, 0, 1))
        yield i, "alone, nearly as long as several" if near > TWINS else "alone, nearly as long as few"
        if len(forms[i]) > 1 and built[forms[i]] > 1:
            yield i, "built like another"
        if opening[lines[i].text[:2]] > 1:
            yield i, "opens like another"
        if closing[lines[i].text[-2:]] > 1:
            yield i, "ends like another"


def _habits(cues: Sequence[set[str]], bare: Sequence[bool]) -> Iterator[tuple[int, str]]:
    """For each phrase that stands alone with no opening below: whether the page's other heads have one. Where all runs
    of two heads and more are followed by names or 本报讯, and this is not, it opens no article."""
    runs: list[list[int]] = [[]]
    opened: list[bool] = []
    for i, seen in enumerate([*cues, set[str]()]):
        if i < len(cues) and bare[i] and not seen & OPENING:
            runs[-1].append(i)
        elif runs[-1]:
            opened.append(bool(seen & OPENING))
            runs.append([])
    for size, several in (("runs", True), ("lone heads", False)):
        told = [is_open for run, is_open in zip(runs, opened, strict=False) if (len(run) > 1) == several]
        share = sum(told) / len(told) if len(told) > 1 else -1.0
        name = next((name for least, name in SHARES if share >= least), "too few")
        for run, is_open in zip(runs, opened, strict=False):
            if len(run) == 1 and not is_open:
                yield run[0], f"{size} with an opening: {name}"


def _far_from_openings(
    lines: Sequence[Line], cues: Sequence[set[str]], bare: Sequence[bool]
) -> Iterator[tuple[int, str]]:
    """For each bare phrase how much text lies between it and the next opening of an article, up and down."""
    for step, where in ((1, "below"), (-1, "above")):
        text, known = 0, False
        for i in range(len(lines))[::-step]:
            if bare[i]:
                far = next((name for most, name in _FAR if text <= most), "far") if known else "none"
                yield i, f"next opening {where}: {far}"
            if cues[i] & OPENING:
                text, known = 0, True
            text += 0 if bare[i] else len(lines[i].text)


def _twins(lines: Sequence[Line], cues: Sequence[set[str]], bare: Sequence[bool]) -> list[int]:
    """Bare phrases between texts, as long as at least two others of the page: crossheads are set in parallel."""
    alone = [
        i
        for i in range(1, len(lines) - 1)
        if bare[i] and not bare[i - 1] and not bare[i + 1] and len(lines[i].text) in _LIKE
        and "fits the measure" not in cues[i]
    ]  # fmt: skip
    count = Counter(len(lines[i].text) for i in alone)
    return [i for i in alone if count[len(lines[i].text)] >= TWINS]
