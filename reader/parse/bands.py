"""Lines -> bands: the running heads and feet of a page, which may stand on several lines, and what they say of it.

In: the texts of the non-blank lines of a file or of one page. Out: bands in order. A line such as 2, 要闻 or 责编 甲乙
says little; it is part of a band if its neighbours speak of the page as well. At the very top less is asked for than
deep in the text, where a date below a name is a signature, and a day of the week with its date opens a diary.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from reader.parse import headwords as heads
from reader.parse import knowledge as know
from reader.parse.lazy import Lazy
from reader.parse.running import Phrase, Spoken, read_line

ASKED_AGAIN: Final = 1000  # lines of a page, whose texts are kept until the next
FOOT: Final = 3  # lines from the end of a page within which a band is its foot
BRIDGE: Final = 2  # phrases that may stand between two lines that speak of the page
LONGEST: Final = 60  # lines of a band that are asked whether the next is of their page; beyond it is no head of a page
_SIGNATURE: Final = Lazy(rf"[{know.HAN}“” \u3000]{{2,24}}")
LEAST_PAPER: Final = 4  # letters of a paper that does not say 报
MAX_NAME: Final = 8
MAX_FIRST: Final = 6  # of a page name that is the first line of the page, with the rest of the head under it


@dataclass(frozen=True, slots=True)
class Says:
    """What a band says; None where it is silent."""

    paper: str | None = None
    date: str | None = None
    number: str | None = None
    name: str | None = None


@dataclass(frozen=True, slots=True)
class Band:
    """Lines first to last, all of them furniture."""

    first: int
    last: int
    says: Says


def find_bands(texts: Sequence[str]) -> list[Band]:
    """The bands of a file or a page."""
    return list(_bands(tuple(texts)) if len(texts) <= ASKED_AGAIN else _bands.__wrapped__(tuple(texts)))


@lru_cache(maxsize=2)  # a file of one page is asked for thrice
def _bands(texts: tuple[str, ...]) -> tuple[Band, ...]:
    spoken = _spoken(texts)
    runs = (_unsigned(run, texts, spoken) for run in _runs(spoken))
    bands = [band for run in runs if (band := _accepted(run, spoken, len(texts)))]
    found = [*bands, *_echoes(spoken, bands), *_foot(texts, spoken, bands)]
    return tuple(sorted(found, key=lambda band: band.first))


def _foot(texts: Sequence[str], spoken: Sequence[Spoken | None], bands: Sequence[Band]) -> Iterator[Band]:
    """Editors, hotlines and addresses of the paper as the last lines of the page."""
    taken = {i for band in bands for i in range(band.first, band.last + 1)}
    for i in range(len(texts) - 1, max(-1, len(texts) - 1 - FOOT), -1):
        said = spoken[i]
        if i in taken:
            continue
        if said is None or said.date or not (said.staff or (said.contact and heads.OURS.search(texts[i]))):
            return
        yield Band(i, i, Says())


def _echoes(spoken: Sequence[Spoken | None], bands: Sequence[Band]) -> Iterator[Band]:
    """The paper's name alone on a line once more, and the page number beside it."""
    papers = {band.says.paper for band in bands if band.says.paper}
    numbers = {band.says.number for band in bands if band.says.number}
    taken = {i for band in bands for i in range(band.first, band.last + 1)}
    for i, said in enumerate(spoken):
        if said and said.weak and said.phrases[0].text in papers and i not in taken:
            first = i - _repeats(spoken, i - 1, numbers)
            yield Band(first, i + (first == i and _repeats(spoken, i + 1, numbers)), Says())


def _repeats(spoken: Sequence[Spoken | None], nth: int, numbers: set[str]) -> bool:
    said = spoken[nth] if 0 <= nth < len(spoken) else None
    return bool(said and said.number in numbers and not said.phrases and not said.date)


def is_paper(text: str) -> bool:
    """Whether the phrase has the form of a paper's name."""
    return bool(heads.PAPER.match(text) or heads.SITE.match(text))


def _spoken(texts: Sequence[str]) -> list[Spoken | None]:
    """What each line says; lines of furniture next to one that speaks of the page are taken for such."""
    out = [read_line(text) for text in texts]
    core = [i for i, said in enumerate(out) if said and not said.weak]
    for i in sorted({*range(min(4, len(out))), *(j for at in core for j in (at - 1, at + 1) if 0 <= j < len(out))}):
        text = texts[i]
        if out[i] is None and len(text) <= heads.MAX_LINE and _is_furniture(text):
            site = heads.SITE.match(text.split()[0])
            out[i] = Spoken((Phrase(site[0]),) if site else (), contact=True)
    return out


def _is_furniture(text: str) -> bool:
    return bool(know.FURNITURE_WITHIN.search(text)) or any(pattern.match(text) for pattern in know.FURNITURE)


def _runs(spoken: Sequence[Spoken | None]) -> Iterator[tuple[int, int]]:
    """Lines that follow one another and speak of one page, with phrases between them and above the first."""
    core = [i for i, said in enumerate(spoken) if said and not said.weak]
    at = 0
    while at < len(core):
        first = last = core[at]
        at += 1
        while at < len(core) and core[at] - last <= BRIDGE + 1 and all(map(_bridge, spoken[last + 1 : core[at]])):
            if _of_two_pages(spoken[max(first, last - LONGEST) : last + 1], spoken[core[at]], top=first == 0):
                break
            last = core[at]
            at += 1
        if first <= BRIDGE and all(map(_opens, spoken[:first])):
            first = 0
        yield first, last


def _of_two_pages(lines: Sequence[Spoken | None], here: Spoken | None, top: bool) -> bool:
    """Whether a line says another number or date than those above it, or heads the page after the one they foot."""
    if here is None:
        return False
    numbers = {said.number for said in lines if said and said.number}
    dates = {said.date for said in lines if said and said.date}
    if (here.number and numbers - {here.number}) or (here.date and dates - {here.date}):
        return True
    return bool(here.number) and not top and _foot_only(lines)


def _foot_only(lines: Sequence[Spoken | None]) -> bool:
    """Editors and hotlines with no date: where the next page's head follows, they are the foot of the page before."""
    return not any(said and (said.date or said.weekday or said.weak) for said in lines)


def _bridge(said: Spoken | None) -> bool:
    return said is not None and (len(said.phrases[0].text) <= MAX_NAME or is_paper(said.phrases[0].text))


def _opens(said: Spoken | None) -> bool:
    if said is None or not said.weak:
        return False
    text = said.phrases[0].text
    return len(text) <= MAX_FIRST or is_paper(text) or bool(heads.PAPER_NOUN.match(text))


def _unsigned(run: tuple[int, int], texts: Sequence[str], spoken: Sequence[Spoken | None]) -> tuple[int, int]:
    """The run without the date that is under a signature: 学生工作处, 2019年12月9日 over the editors of the page. The
    head of a page that follows says more: its paper or its number."""
    first, last = run
    date, rest = spoken[first], [said for said in spoken[first + 1 : last + 1] if said]
    alone = date == Spoken(date=date.date) if date and date.date else False
    if not (first and alone and any(said.staff or said.contact for said in rest)):
        return run
    heads_page = any(said.exact or any(is_paper(one.text) for one in said.phrases) for said in rest)
    return run if heads_page or not _SIGNATURE.fullmatch(texts[first - 1]) else (first + 1, last)


def _accepted(run: tuple[int, int], spoken: Sequence[Spoken | None], count: int) -> Band | None:
    """The run as a band, with a name of the paper or page right around it, if enough speaks for it."""
    first, last = run
    lines = [said for said in spoken[first : last + 1] if said]
    while first and (above := _trailing(spoken, first - 1)) and _trails(above, lines):
        first -= 1
        lines.insert(0, above)
    if not _enough(lines, first == 0, last >= count - FOOT):
        return None
    while (below := _trailing(spoken, last + 1)) and last - first < heads.MAX_TOP and _trails(below, lines):
        last += 1
        lines.append(below)
    return Band(first, last, _says(lines))


def _trailing(spoken: Sequence[Spoken | None], nth: int) -> Spoken | None:
    said = spoken[nth] if nth < len(spoken) else None
    return said if said and said.weak else None


def _trails(below: Spoken, lines: Sequence[Spoken]) -> bool:
    """Whether the phrase under a band is what the band lacks: the paper, or the page's name beside its number."""
    text = below.phrases[0].text
    phrases = [one.text for said in lines for one in said.phrases]
    if is_paper(text):
        return not any(one == text or heads.PAPER_SURE.match(one) for one in phrases)
    named = any(said.name for said in lines) or any(not is_paper(one) for one in phrases)
    return text in heads.PAGE_NAMES and not named


def _enough(lines: Sequence[Spoken], top: bool, foot: bool) -> bool:
    date = any(said.date for said in lines)
    number = any(said.number for said in lines)
    staff = any(said.staff for said in lines)
    paper = any(is_paper(one.text) or heads.PAPER_NOUN.match(one.text) for said in lines for one in said.phrases)
    exact = any(said.exact and said.number and len(said.phrases) <= 2 for said in lines)
    if exact and not any(said.contact and not said.staff for said in lines):
        return True
    if date and (paper or staff or number or (top and any(said.imprint for said in lines))):
        return True
    if top:
        named = any(said.number and any(one.beside for one in said.phrases) for said in lines)
        return (date and any(_alone(said) or said.weekday for said in lines)) or named or (number and (staff or paper))
    if foot and paper and any(said.contact for said in lines):
        return True
    return foot and date and any(said.date and said.weekday and len(said.phrases) <= 1 for said in lines)


def _alone(said: Spoken) -> bool:
    return bool(said.date) and len(said.phrases) <= 1


# -------------------------------------------------------------------------------------------------------- what it says


def _says(lines: Sequence[Spoken]) -> Says:
    """Give the phrases of a band to paper and page name."""
    date = next((said.date for said in lines if said.date), None)
    number = _number(lines) or ("1" if any(said.front for said in lines) else None)
    name = next((said.name for said in lines if said.name), None)
    phrases = [one for said in lines for one in said.phrases]
    alone = [one for said in lines if said.weak for one in said.phrases]
    paper = _paper(phrases)
    asides = [one for said in lines if said.contact and not (said.number or said.date) for one in said.phrases]
    edition = next((one.text for one in phrases if heads.EDITION.match(one.text)), "") if paper else ""
    said = [one for one in phrases if not (heads.EDITION.match(one.text) or heads.NO_NAME.search(one.text))]
    rest = [one for one in said if one is not paper and one not in asides]
    title, part = _parts(paper.text) if paper else (None, None)
    if title is None and name is None and date and len(rest) == 1 and _may_be_paper(rest[0].text):
        title, rest = rest[0].text, []
    name = name or part or (_name(rest, alone, title) if number or title else None)
    if title is None and (date or len(rest) > 1):
        title = next((one.text for one in rest if one.text != name), None)
    return Says(title + edition if title else None, date, number, name)


def _may_be_paper(text: str) -> bool:
    """Whether what alone stands beside a date is more likely a paper that does not say 报 (某某邮电) than a page."""
    return len(text) >= LEAST_PAPER and heads.PAGE_NAMES.isdisjoint(text.split("·")) and not heads.NO_NAME.search(text)


def _number(lines: Iterable[Spoken]) -> str | None:
    """The number that says most surely that it is one of a page."""
    found = [said for said in lines if said.number and said.number != "0"]
    for sure in (
        lambda said: said.exact, lambda said: said.date, lambda said: any(one.beside for one in said.phrases),
        lambda said: True,
    ):  # fmt: skip
        for said in found:
            if sure(said):
                return said.number
    return None


def _paper(phrases: Sequence[Phrase]) -> Phrase | None:
    for sure in (heads.PAPER_SURE.match, lambda text: text.endswith(("报", "報")) and is_paper(text), is_paper,
                 heads.EDITION_OF.match, heads.SITE.match, heads.REVERSED.match):  # fmt: skip
        for one in phrases:
            if sure(one.text):
                return one
    return _noun(phrases)


def _noun(phrases: Sequence[Phrase]) -> Phrase | None:
    """A paper whose name does not say 报, 石化工人: only where nothing else could be the paper."""
    return next((one for one in phrases if heads.PAPER_NOUN.match(one.text) and one.text not in heads.PAGE_NAMES), None)


def _name(rest: Sequence[Phrase], alone: Sequence[Phrase], paper: str | None) -> str | None:
    """Beside the number, or alone on its line, or known to be a page's name, or whatever is left."""
    order = (
        [one for one in rest if one.beside], [one for one in rest if one in alone],
        [one for one in rest if one.text in heads.PAGE_NAMES], rest,
    )  # fmt: skip
    found = (one.text for some in order for one in some if paper or not is_paper(one.text))
    return next(found, None)


def _parts(word: str) -> tuple[str, str | None]:
    """海棠日报·早刊 -> the paper and its edition; 海棠日报电子版 -> the paper; 報棠海 -> 海棠報."""
    match = heads.EDITION_OF.match(word)
    if match:
        return match[1], match[2]
    site = heads.SITE.match(word)
    if site:
        return site[1], None
    return (word[::-1] if heads.REVERSED.match(word) else word), None
