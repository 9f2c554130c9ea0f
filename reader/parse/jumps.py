"""Lines that lead to another page: 下转第四版, 上接第一版, 详见3版; and where one hides at the edge of other text.

In: the text of a line, or blocks. Out: a Jump; or the blocks, each jump a block of its own. Conservation holds:
characters move from block to block, none comes or goes.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from reader.model import HEADS, Block, Evidence, Kind
from reader.parse.correct import cut_block
from reader.parse.lazy import Lazy
from reader.parse.running import plain_number
from reader.parse.seams import in_source_order, source_offset

MAX_JUMP: Final = 60  # characters of a line that can be a jump
WHOLE: Final = (Evidence("says where the text goes on", 9.0),)
AT_THE_END: Final = (Evidence("jump at the end", 9.0),)
AT_THE_BEGINNING: Final = (Evidence("jump at the beginning", 9.0),)


class Way(StrEnum):
    """Where the text of a jump leads."""

    TO = "to"  # 下转: the article goes on there
    FROM = "from"  # 上接: the article began there
    SEE = "see"  # 详见, 导读: another article stands there


@dataclass(frozen=True, slots=True)
class Jump:
    """A jump line. number, last: the page or the pages from..to, plain (3, A3); None: it names none."""

    way: Way
    number: str | None = None
    last: str | None = None
    title: str = ""  # what else it says, mostly a headline cut short


# ---- what a line says. All patterns but those of edges are matched against text in NFKC form: （２版） is (2版).

_N = r"[A-Z]{0,2}\d{1,3}|[一二三四五六七八九十]{1,3}"
_NUMBER = rf"(?:第\s?)?(?P<n>{_N})"
_PAGE = rf"{_NUMBER}(?:\s?[-–—~、,至到]\s?(?:第\s?)?(?P<m>{_N}))?\s?[版页頁叠]"
_TO_WORD = r"下转|下轉|紧转|緊轉|下接"
_FROM_WORD = r"上接|上承|紧接|緊接"
_MARKS = " \t\u3000()[]【】{}<>〈〉▶►▷→➔▲△▼▽◀◁←■□●○◆★☆…·•.:,-—"
_TO = Lazy(rf"^(?:未完[,、 ]?)?(?:{_TO_WORD}|[转轉])\s?[:]?\s?{_PAGE}|^(?:未完[,、 ]?)?(?:{_TO_WORD})(?=$|[《“「 ])")
_FROM = Lazy(rf"^(?:{_FROM_WORD}|承?接)\s?[:]?\s?{_PAGE}|^(?:{_FROM_WORD})(?=$|[《“「 ])")
_INSIDE = Lazy(rf"^(?P<title>.{{2,40}}?)[ (·—]*(?P<way>{_TO_WORD}|{_FROM_WORD})\s?{_PAGE}[) ]*$")
_SEE = Lazy(
    rf"^(?P<title>.*?)[ (\[【·…./|▶→>—-]*(?:(?:详见|詳見|详情见|请看|全文见|相关报道见|报道见|见|見|刊|P)[:]?\s?)?"
    rf"(?:今日|本报)?{_NUMBER}(?:\s?[-–—~、至]\s?(?P<m>{_N}))?"
    r"\s?[版页頁叠]?[)\]】▶→> ]*$"
)
_NAMED = Lazy("[《“「『]([^》”」』]{2,40})[》”」』]")

# ---- jumps at the edges of other text, as printed

_PRINTED = r"第?\s?[A-ZＡ-Ｚ]{0,2}[0-9０-９一二三四五六七八九十]{1,3}\s?[版页頁叠]"
_OPEN, _SHUT = r"[（(【\[〔]", r"[）)】\]〕]"
_NEXT = rf"(?=\s?{_PRINTED}|\s?[《“「]|\s?{_SHUT})"  # 上接天线 leads nowhere
_WAYS = (
    rf"(?:未完[，,、 ]?)?(?:{_TO_WORD}|{_FROM_WORD}){_NEXT}"
    rf"|[转轉接](?={_PRINTED})"
)
_SEE_WORD = r"(?:详见|詳見|详情见|全文见|报道见|刊[于於]?|[见見])(?:今日|本报)?"
_DIGITS = r"[0-9０-９一二三四五六七八九十]{1,3}"
_PAGES = rf"第?\s?[A-ZＡ-Ｚ]{{0,2}}{_DIGITS}(?:[-—–、至][第A-Z]?{_DIGITS})?\s?[版页頁叠]"
_POINTING = Lazy(rf"{_OPEN}[^（）()。]{{0,20}}{_SEE_WORD}{_PAGES}{_SHUT}$")
# A teaser alone on its line: 老戏台里唱新声▶5版, 外环路上的路口（六、七版）, （线路图详见A20版）. A running head has a
# date or a paper.
_TEASER = Lazy(
    rf"^{_OPEN}[^（）()。]{{0,20}}{_SEE_WORD}{_PAGES}{_SHUT}$"
    rf"|^(?!.*(?:星期|[报報]\s|\d年))[^。；]{{5,44}}(?:[（(](?:{_SEE_WORD})?{_PAGES}[）)]"
    rf"|[ \u3000▶►→…·](?:{_SEE_WORD})?(?:\d{{1,2}}月\d{{1,2}}日)?{_PAGES})$"
)
_ARROWS = r"[ \u3000▶►→▲▼◀←■]*"
_TAIL = Lazy(
    rf"{_OPEN}{_ARROWS}(?:{_WAYS})[^（）()【】。]{{0,36}}{_SHUT}{_ARROWS}$|{_ARROWS}(?:{_TO_WORD}){_PRINTED}{_ARROWS}$"
)
_HEAD = Lazy(
    rf"^{_ARROWS}{_OPEN}{_ARROWS}(?:(?:{_FROM_WORD}){_NEXT}|承?接(?={_PRINTED}))[^（）()【】。]{{0,36}}{_SHUT}{_ARROWS}"
)
_BARE_HEAD = Lazy(rf"^{_ARROWS}(?:{_FROM_WORD}){_PRINTED}(?:[《“][^》”]{{2,40}}[》”])?{_ARROWS}")
_ALONE = Lazy(
    rf"^{_ARROWS}{_OPEN}?{_ARROWS}(?:(?:未完[，,、 ]?)?(?:{_TO_WORD}|{_FROM_WORD})|[转轉接](?={_PRINTED}))"
    rf"{_ARROWS}(?:{_PRINTED}|[《“])[^。，；]{{0,40}}$"
)
_MAY_LEAD = Lazy("[转轉接見见版页頁叠]")
_CUTTABLE = frozenset({*HEADS, Kind.PARAGRAPH, Kind.TURN, Kind.NOTE, Kind.CROSSHEAD, Kind.VERSE, Kind.BYLINE})
_EDGE: Final = 64  # characters at either end in which a jump is looked for


def read_jump(text: str) -> Jump | None:
    """What the text of a jump block says; None where it names neither a page nor a direction."""
    bare = unicodedata.normalize("NFKC", text[: 2 * MAX_JUMP]).strip(_MARKS)
    if len(bare) > MAX_JUMP:
        return None
    for way, pattern in ((Way.TO, _TO), (Way.FROM, _FROM)):
        if match := pattern.match(bare):
            return _jump(way, match, bare[match.end() :])
    if match := _INSIDE.match(bare):
        return _jump(Way.TO if re.fullmatch(_TO_WORD, match["way"]) else Way.FROM, match, match["title"])
    match = _SEE.match(bare)
    return _jump(Way.SEE, match, match["title"]) if match else None


def _jump(way: Way, match: re.Match[str], rest: str) -> Jump:
    said = match.groupdict()
    number, last = (plain_page(said[key]) if said.get(key) else None for key in ("n", "m"))
    named = _NAMED.search(rest)
    return Jump(way, number, last, (named[1] if named and way is not Way.SEE else rest).strip(_MARKS))


def plain_page(number: str) -> str:
    """03 -> 3, 三 -> 3, A03 -> A3: so that two papers' ways of writing one page are one."""
    plain = plain_number(number)
    match = re.fullmatch(r"([A-Za-z]+)0*(\d+)", plain)
    return f"{match[1].upper()}{match[2]}" if match else plain


def cut_jumps(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks, every jump at the beginning or end of one a block of its own, in order of where they begin."""
    made = [piece for block in blocks for piece in _parted(block)]
    return tuple(in_source_order(made, blocks)) if len(made) > len(blocks) else tuple(made)


def _parted(block: Block) -> Iterator[Block]:
    if block.kind is Kind.JUMP or not _MAY_LEAD.search(block.text[:_EDGE] + block.text[-_EDGE:]):
        yield block
    elif len(block.text) <= MAX_JUMP and _is_jump(block) and read_jump(block.text):
        yield _as_jump(block, WHOLE)
    elif block.kind in _CUTTABLE:
        yield from _edges(block)
    else:
        yield block


def _as_jump(block: Block, evidence: tuple[Evidence, ...]) -> Block:
    return replace(block, kind=Kind.JUMP, confidence=1.0, evidence=evidence, opens="")


def _is_jump(block: Block) -> bool:
    outside = block.kind in (Kind.FURNITURE, Kind.BANNER, Kind.TABLE, Kind.CAPTION)
    return bool(_ALONE.match(block.text)) or (not outside and bool(_TEASER.match(block.text)))


def read_pointer(text: str) -> Jump | None:
    """A reference at the end of a paragraph, where it is part of the text: ……入户安装。（详见3版）."""
    match = _POINTING.search(text, max(0, len(text) - _EDGE))
    return replace(jump, title="") if match and (jump := read_jump(match[0])) else None


def _edges(block: Block) -> Iterator[Block]:
    head = _head_length(block)
    if head:
        first, *rest = cut_block(block, source_offset(block, head))
        if rest:
            yield _as_jump(first, AT_THE_BEGINNING)
            block = replace(rest[0], opens="")
    tail = _TAIL.search(block.text, max(0, len(block.text) - _EDGE))
    if tail and block.text[: tail.start()].strip():
        *rest, last = cut_block(block, source_offset(block, tail.start()))
        yield from rest
        yield _as_jump(last, AT_THE_END) if rest else last
    else:
        yield block


def _head_length(block: Block) -> int:
    """How many characters a jump at the beginning takes; 0 for none. Without brackets it must fill its line."""
    match = _HEAD.match(block.text[:_EDGE])
    if match:
        return match.end() if match.end() < len(block.text) else 0
    match = _BARE_HEAD.match(block.text[:_EDGE])
    ends = {segment.at for segment in block.segments[1:]}
    apart = match and (match.end() in ends or block.text[match.end() - 1].isspace())
    return match.end() if match and apart and match.end() < len(block.text) else 0
