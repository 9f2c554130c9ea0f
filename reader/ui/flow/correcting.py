"""Corrections by hand: what is selected, or the block the caret stands in -> corrections -> the page parsed anew."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import count
from uuid import uuid4

from reader.library import Library
from reader.marks import Point, select, spans_to_ranges
from reader.model import DOUBT, Block, Correction, DropCorrection, Fix, Kind, Person, PutCorrection, Reading
from reader.parse.correct import EXACT
from reader.tongue import later, tr
from reader.ui.flow import marking
from reader.ui.parts import Parts

NO_ARTICLE = later("先打开一篇文章。")
NOTHING_BEFORE = {Fix.JOIN: later("前面没有可以接上的一段。"), Fix.MERGE: later("这一版里，前面没有可以并入的一篇。")}
NOT_HERE = later("这里不能这样改。")
NO_BEGINNING = {
    Kind.BANNER: later("通栏题属于整版，不能从它另起一篇。"),
    Kind.FURNITURE: later("报眉、责编等不在文章里。先按 Ctrl+5 改为正文，或按 Ctrl+1 改为主题。"),
}
OUTSIDE = tuple(NO_BEGINNING)  # of every article
_SAME_SECOND = count()


@dataclass(frozen=True, slots=True)
class Stretch:
    """What a correction is about, in the source."""

    start: int
    end: int
    text: str  # what is printed there
    block: Block  # the block it begins in


def set_role(parts: Parts, kind: Kind, said: str) -> None:
    """What is selected, or else the whole block at the caret, is of this kind."""
    if stretch := _stretch(parts):
        _put(parts, Fix.ROLE, stretch, kind.value, said)


def begin_article(parts: Parts) -> None:
    if (reading := piece_here(parts)) and not reading.id:
        _begin_on_bare(parts, reading)
    elif (stretch := _stretch(parts)) and stretch.block.kind in NO_BEGINNING:
        parts.status.say(tr(NO_BEGINNING[stretch.block.kind]))
    elif stretch:
        _put(parts, Fix.BEGIN, stretch, "", tr("从这里另起了一篇。"))


def _begin_on_bare(parts: Parts, reading: Reading) -> None:
    """On a page where no article was found: one of all the lines from here to its end. What they are, the keys say."""
    if (first := _stretch(parts)) is None:
        return
    end = reading.article.parts[-1].end
    made = [
        correction_of(reading, Fix.ROLE, replace(first, end=end), Kind.PARAGRAPH.value),
        correction_of(reading, Fix.BEGIN, first, ""),
    ]
    put(parts, made, tr("从这一行到版末成了一篇。按 Ctrl+1 定主题，按 Ctrl+Shift+J 分段，按 Z 撤销。"))


def merge_article(parts: Parts) -> None:
    reading = piece_here(parts)
    if reading is None:
        parts.status.say(tr(NO_ARTICLE))
        return
    _put(parts, Fix.MERGE, _all_of(_first(reading)), "", tr("已并入上一篇。"))


def cut_paragraph(parts: Parts) -> None:
    """At the beginning of the selection, or at the caret."""
    block, at = _spot(parts)
    if block is None or block.kind in OUTSIDE:
        parts.status.say(tr(NO_ARTICLE) if block is None else tr(NOT_HERE))
    elif not 0 < at < len(block.text):
        parts.status.say(tr("把光标放到新一段的第一个字前面，再按一次。"))
    else:
        stretch = Stretch(_offset(block, at), block.end, block.text[at:], block)
        _put(parts, Fix.CUT, stretch, "", tr("已从这里另起一段。"))


def join_paragraph(parts: Parts) -> None:
    reading, (block, _) = piece_here(parts), _spot(parts)
    if reading is None or block is None or block.kind in OUTSIDE or block == reading.article.parts[0]:
        parts.status.say(tr(NOTHING_BEFORE[Fix.JOIN]))
    else:
        _put(parts, Fix.JOIN, _all_of(block), "", tr("已与上一段接上。"))


def approve(parts: Parts) -> None:
    """Say of every head that it is what it is taken for."""
    reading = piece_here(parts)
    if reading is None or not reading.article.doubtful:
        parts.status.say(tr("这一篇没有待核的地方。"))
        return
    unsure = [block for block in reading.article.blocks if block.confidence < DOUBT]
    blocks = reading.article.heads or unsure
    put(
        parts,
        [correction_of(reading, Fix.ROLE, _all_of(head), head.kind.value) for head in blocks],
        tr("已核对无误。"),
    )


def save_form(
    parts: Parts,
    reading: Reading,
    people: tuple[Person, ...] | None,
    page: dict[str, str],
    everywhere: dict[str, str],
    scope: str,
) -> None:
    """People of this article (None: as they are), data of this page, and data for all pages of the file or folder
    (scope "file" or "folder"). Data by the fields of Page; a field left out stays."""
    made = [_people_correction(reading, people)] if people is not None else []

    def collect(library: Library) -> list[Correction]:
        source = reading.page.source
        found = list(made)
        if page:
            start = next(start for id, start, _ in library.page_stretches(source) if id == reading.page.id)
            found.append(_page_correction(source, start, page))
        if everywhere:
            sources = library.same_folder(source) if scope == "folder" else [source]
            for each in sources:
                found += [_page_correction(each, start, everywhere) for _, start, _ in library.page_stretches(each)]
        return found

    def keep(found: list[Correction]) -> None:
        if found:
            put(parts, found, tr("已保存。按 Z 撤销。"))

    parts.jobs.read(collect, keep)


def restore(parts: Parts) -> None:
    """Take back every correction of the open file, as one step."""
    reading = piece_here(parts)
    if reading is None:
        parts.status.say(tr(NO_ARTICLE))
        return
    source = reading.page.source

    def drop(known: tuple[Correction, ...]) -> None:
        if not known:
            parts.status.say(tr("这个文件没有订正过。"))
            return
        marking.apply(
            parts, *(DropCorrection(source, one.id) for one in reversed(known)), said=tr("已恢复。按 Z 撤销。")
        )

    parts.jobs.read(lambda library: library.corrections(source), drop)


def _put(parts: Parts, fix: Fix, stretch: Stretch, value: str, said: str) -> None:
    """What finds nothing to act on there, as the first article of a page has none before it, is not kept: it would be
    said to be done, and be done one day when the file has changed."""
    reading = piece_here(parts)
    if reading is None:
        return
    made = correction_of(reading, fix, stretch, value)

    def refused(library: Library) -> str:
        holds = all(one.id != made.id for one in library.unapplied())
        return "" if holds else tr(NOTHING_BEFORE.get(fix, NOT_HERE))

    put(parts, [made], tr("{said}按 Z 撤销。", said=said), refused)


def put(parts: Parts, made: list[Correction], said: str, refused: Callable[[Library], str] | None = None) -> None:
    if parts.pane.raw.leads:  # there the next correction, and what takes this one back, goes on
        parts.desk.raw_at = parts.pane.raw.here()[0]
    else:
        parts.pane.view.drop_selection(to_start=True)
    marking.apply(parts, *(PutCorrection(one) for one in made), said=said, refused=refused)


def correction_of(reading: Reading, fix: Fix, about: Stretch, value: str) -> Correction:
    kept = _unbroken(about.block, about.start, about.text[:EXACT].split("\n")[0])
    source, encoding = reading.page.source, reading.page.encoding
    return Correction(uuid4().hex, source, fix, about.start, about.end, value, kept, _now(), encoding)


def beginning_of(reading: Reading, fix: Fix, value: str) -> Correction:
    """A correction that hangs on where an article begins."""
    return correction_of(reading, fix, _all_of(_first(reading)), value)


def _first(reading: Reading) -> Block:
    return min(reading.article.parts, key=lambda block: block.start)


def _all_of(block: Block) -> Stretch:
    return Stretch(block.start, block.end, block.text, block)


def _people_correction(reading: Reading, people: Iterable[Person]) -> Correction:
    value = json.dumps([[person.name, person.role] for person in people], ensure_ascii=False)
    return beginning_of(reading, Fix.PEOPLE, value)


def _page_correction(source: int, start: int, data: dict[str, str]) -> Correction:
    value = json.dumps(data, ensure_ascii=False)
    return Correction(uuid4().hex, source, Fix.PAGE, start, start, value, "", _now())


def _unbroken(block: Block, start: int, exact: str) -> str:
    """As much of the text as stands in one run in the source: a column break may cut it."""
    for segment in block.segments:
        if segment.start <= start < segment.start + segment.length:
            return exact[: segment.start + segment.length - start]
    return ""


def _now() -> str:
    """Corrections are applied in this order: made in the same second, they are told apart by a running number."""
    return f"{datetime.now(UTC).isoformat(timespec='milliseconds')}-{next(_SAME_SECOND):06}"


def piece_here(parts: Parts) -> Reading | None:
    """Of a story that stands in several articles, the one that is selected in, or that the caret stands in; or the one
    on the page that stands beside as it came, while one is at work there."""
    reading, whole = parts.desk.reading, parts.pane.view.whole
    if reading is None or whole is None:
        return reading
    if parts.pane.raw.leads:
        return next((piece for piece in whole.pieces if piece.page.id == parts.desk.raw_page), reading)
    return whole.locate(_shown_point(parts) or Point(0, 0))[0]


def _stretch(parts: Parts) -> Stretch | None:
    """Of a selection over the seam of a continued article, what stands in the first: a correction is about one file."""
    reading, view = piece_here(parts), parts.pane.view
    if reading is None or view.whole is None:
        parts.status.say(tr(NO_ARTICLE))
        return None
    if parts.pane.raw.leads:
        return _raw_stretch(parts)
    selection = view.selection()
    if selection:
        _, start, end = view.whole.parted(*selection)[0]
        spans = select(reading.article, start, end)
        ranges = spans_to_ranges(reading.article, spans)
        if ranges:
            first = spans[0]  # not where the mouse went down: that may be the end of the part before
            block = reading.article.parts[first.part]
            return Stretch(ranges[0][0], ranges[-1][1], block.text[first.start :], block)
    return _all_of(_block(reading, (_point(parts) or Point(0, 0)).part))


def _raw_stretch(parts: Parts) -> Stretch | None:
    """In the text as it came: what is selected, or the block at the caret, in an article or in none."""
    raw = parts.pane.raw
    block, (start, end) = raw.block(), raw.here()
    if block is None:
        parts.status.say(tr("把光标放到有字的一行，再按一次。"))
        return None
    if start == end:
        return _all_of(block)
    return Stretch(start, end, block.text[_at(block, start) :], block)


def _spot(parts: Parts) -> tuple[Block | None, int]:
    """The block at the caret, or in which the selection begins, and the character in it."""
    raw, reading, point = parts.pane.raw, piece_here(parts), _point(parts)
    if raw.leads:
        block = raw.block()
        return block, _at(block, raw.here()[0]) if block else 0
    return (_block(reading, point.part), point.at) if reading and point else (None, 0)


def _point(parts: Parts) -> Point | None:
    """The point of the selection or caret in the article of piece_here."""
    shown, whole = _shown_point(parts), parts.pane.view.whole
    return whole.locate(shown)[1] if shown and whole else shown


def _shown_point(parts: Parts) -> Point | None:
    selection = parts.pane.view.selection()
    return selection[0] if selection else parts.pane.view.caret()


def _block(reading: Reading, part: int) -> Block:
    """A part of the article, or a banner (-1, -2 …)."""
    return reading.article.parts[part] if part >= 0 else reading.banners[-part - 1]


def _at(block: Block, offset: int) -> int:
    """Where in a block the character at a source offset stands; the beginning for one that does not."""
    runs = (run for run in block.segments if run.start <= offset < run.start + run.length)
    return next((run.at + offset - run.start for run in runs), 0)


def _offset(block: Block, at: int) -> int:
    """Where the character at a place of a block stands in the source."""
    for segment in block.segments:
        if at < segment.at + segment.length:
            return segment.start + max(at - segment.at, 0)
    return block.end
