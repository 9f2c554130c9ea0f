"""Justified lines that do not tear Latin words, and headlines whose last line is not a word: a paragraph as Qt has laid
it out in, the same lines set even out.

Qt spreads what a line lacks over every letter and digit, or puts all of it into the spaces between Latin words: in a
narrow column iPad is printed i P a d. And the gap between a 汉字 and a Latin letter stays where the line ends between
the two, so that the right edge is short of it. Lines of which that can be seen are given what they lack after 汉字 and
spaces alone; one that has too few of them is left short. Where lines begin, and how high they stand, stays as it was.
A headline keeps as many lines, which are broken so as to be about as long, and not within a quoted name.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from itertools import groupby

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QTextBlock, QTextCharFormat, QTextDocument, QTextLayout, QTextLine

from reader.ui.views.compose import HANZI, LATIN
from reader.ui.views.strips import positions_between
from reader.ui.views.typeset import HEAD

SEEN = 0.035  # of the size: letters of a word that are further apart than that look spaced out
WIDE_SPACE = 0.5  # of the size, likewise of the spaces of a line together
MOST = 0.3  # of the size: after a 汉字; what would need more is left short
SHORT = 0.5  # of the width: a last line of a headline that is no longer
FINEST = 64  # Qt counts in such parts of a pixel
OVERHANG = 0.15  # of the size, by which a letter may be wider than it says: f would go to the next line
DONE, UNDONE = 0, -1  # QTextBlock.userState
FIRST_SQUARE = "\u2e80"  # 汉字 and their marks, which stand within their squares
HALF = "\ue000"  # stands for a half of a character that Qt counts as two
BLANKS = " \u3000\u200b\u2060"  # at the end of a line
WORD = re.compile(f"{LATIN}{{2}}")
SPACED = re.compile(f"{LATIN} | {LATIN}")
CAN_GROW = re.compile(f"{HANZI}| ")
MEETING = re.compile(f"{HANZI}{LATIN}|{LATIN}{HANZI}|%{HANZI}")
# Not to be parted in a headline: what is quoted, a number and what it counts.
NAMES = re.compile(rf"“[^”]{{1,10}}”|「[^」]{{1,10}}」|《[^》]{{1,10}}》|\d[\u4e07\u4ebf]?{HANZI}")
GIVEN = 5  # characters by which its lines may be longer than is best, for that
LEFT = 3  # characters that are to be left for its last line
ASTRAL = re.compile("[\U00010000-\U0010ffff]")

Spacing = tuple[int, int, float]  # between two places of a block, pixels after each character


def even_between(document: QTextDocument, top: float, bottom: float) -> bool:
    """Set the paragraphs even that stand between two heights of the document; whether anything moved."""
    first, last = positions_between(document, top, bottom)
    block, moved = document.findBlock(first), False
    while block.isValid() and block.position() < last:
        moved = even(block) or moved
        block = block.next()
    return moved


def even(block: QTextBlock) -> bool:
    """Set the lines of a paragraph even that are to be; whether anything moved. Each of the text is looked at once."""
    layout = block.layout()
    state = block.userState()
    if state == DONE or layout.lineCount() == 0:
        return False
    if state == HEAD:
        return layout.lineCount() > 1 and _balance(block)
    block.setUserState(DONE)
    if block.blockFormat().alignment() != Qt.AlignmentFlag.AlignJustify or layout.lineCount() == 1:
        return False
    text, size = _in_units(block.text()), block.charFormat().font().pixelSize()
    lines = [layout.lineAt(nth) for nth in range(layout.lineCount() - 1)]
    torn = [line for line in lines if _is_torn(text, line, size)]
    if not torn:
        return False
    spacings = list(_spacings(block))
    given = [one for line in torn for one in _given(text, line, size, spacings)]
    return bool(given) and _lay_again(layout, given)


def forget(document: QTextDocument) -> None:
    """Before the text is laid out in another width."""
    block = document.begin()
    while block.isValid():
        if block.userState() == DONE:
            block.setUserState(UNDONE)
            if block.layout().formats():
                block.layout().clearFormats()
        block = block.next()


def _in_units(text: str) -> str:
    """With as many characters as Qt counts."""
    return ASTRAL.sub(HALF * 2, text)


def _is_torn(text: str, line: QTextLine, size: int) -> bool:
    """Whether an eye would find what Qt makes of it at fault."""
    begin, end = line.textStart(), line.textStart() + line.textLength()
    if MEETING.fullmatch(text, end - 1, end + 1):
        return True
    lacks = line.width() - line.naturalTextWidth()
    if lacks > WIDE_SPACE * size and SPACED.search(text, begin, end):
        return True
    return lacks > SEEN * size * (end - begin) and WORD.search(text, begin, end) is not None


def _spacings(block: QTextBlock) -> Iterator[Spacing]:
    """What there is after the characters of a paragraph already: gaps between scripts, room for pinyin."""
    for at in block:  # type: ignore[attr-defined]  # PySide does not type what it iterates by
        fragment = at.fragment()
        start = fragment.position() - block.position()
        yield start, start + fragment.length(), fragment.charFormat().font().letterSpacing()


def _given(text: str, line: QTextLine, size: int, spacings: list[Spacing]) -> list[Spacing]:
    """What the characters of a line get."""
    begin, end = line.textStart(), line.textStart() + line.textLength()
    last = begin + len(text[begin:end].rstrip(BLANKS)) - 1
    if text[last : last + 1] in ("", "\u2028") or text[end - 1 : end] == "\u2028":
        return []  # a line that was ended is not justified
    after = _at(spacings, last)
    lacks = line.width() - line.naturalTextWidth() + after
    safe = max(0.0, lacks - OVERHANG * size)
    if text[last] < FIRST_SQUARE:
        lacks = safe
    growing = [found.start() for found in CAN_GROW.finditer(text, begin, last)]
    each = math.floor(lacks / len(growing) * FINEST) / FINEST if growing else math.inf
    if each > MOST * size:
        end = last - (text[last] == HALF)
        return [(end, last + 1, safe)]  # where nobody sees it, and nothing is left for Qt to spread
    wider = [(place, _at(spacings, place) + each) for place in growing]
    made = [(last, last + 1, 0.0)] if after else []
    for pixels, run in groupby(wider, key=lambda one: one[1]):
        made += _runs([place for place, _ in run], pixels)
    return made


def _runs(places: list[int], pixels: float) -> Iterator[Spacing]:
    start = before = places[0]
    for place in places[1:]:
        if place != before + 1:
            yield start, before + 1, pixels
            start = place
        before = place
    yield start, before + 1, pixels


def _at(spacings: list[Spacing], place: int) -> float:
    return next((pixels for start, end, pixels in spacings if start <= place < end), 0.0)


def _lay_again(layout: QTextLayout, given: list[Spacing]) -> bool:
    """The same lines in the same places; whether they are other ones to look at. A line that Qt would end elsewhere
    after all is set as it was."""
    lines = [layout.lineAt(nth) for nth in range(layout.lineCount())]
    before = [(line.x(), line.y(), line.width(), line.textStart()) for line in lines]
    starts = [place[-1] for place in before]
    while given:
        layout.setFormats([_format(*one) for one in sorted(given)])
        wrong = _lay(layout, before)
        if wrong is None:
            return True
        first, end = starts[max(0, wrong - 1)], starts[wrong] if wrong < len(starts) else math.inf
        kept = [one for one in given if not first <= one[0] < end]
        given = kept if len(kept) < len(given) else []
    layout.clearFormats()
    _lay(layout, before)
    return False


def _balance(block: QTextBlock) -> bool:
    """Where the last line of a headline is short, the others give to it; whether they did. Qt may lay it out again at
    any time: then all lines have the width of the column again."""
    layout = block.layout()
    lines = [layout.lineAt(nth) for nth in range(layout.lineCount())]
    wide = lines[-1].width()
    if lines[0].width() < wide or lines[-1].naturalTextWidth() >= SHORT * wide:
        return False
    places = [(line.x(), line.y()) for line in lines]
    least, most = sum(line.naturalTextWidth() for line in lines) / len(lines), wide
    while most - least > 1:
        middle = (least + most) / 2
        least, most = (least, middle) if _fill(layout, middle, places) else (middle, most)
    whole = _wide_enough_for_names(block, most, wide, places)
    _fill(layout, whole or most, places)
    layout.lineAt(len(lines) - 1).setLineWidth(wide)
    return True


def _wide_enough_for_names(block: QTextBlock, least: float, wide: float, places: list[tuple[float, float]]) -> float:
    """The narrowest width, up to some characters more, at which no line ends within what NAMES says; 0: there is none,
    or it would leave too little for the last line. Other words are not known when a headline is set, and a line that
    moved under one's eyes would be worse."""
    layout, size = block.layout(), block.charFormat().font().pixelSize()
    names = [found.span() for found in NAMES.finditer(_in_units(block.text()))]
    for nth in range(GIVEN + 1 if names else 0):
        width = least + nth * size
        if width >= wide:
            break
        _fill(layout, width, places)
        lines = [layout.lineAt(nth) for nth in range(layout.lineCount())]
        if lines[-1].textLength() < LEFT:
            break
        if not any(start < line.textStart() < end for start, end in names for line in lines):
            return width
    return 0.0


def _fill(layout: QTextLayout, wide: float, places: list[tuple[float, float]]) -> bool:
    """Lines of a width, at these places; whether they hold all of it."""
    layout.beginLayout()
    for place in places:
        line = layout.createLine()
        if line.isValid():
            line.setLineWidth(wide)
            line.setPosition(QPointF(*place))
    whole = not layout.createLine().isValid()
    layout.endLayout()
    return whole


def _lay(layout: QTextLayout, places: list[tuple[float, float, float, int]]) -> int | None:
    """The number of the first line that does not begin where it did."""
    layout.beginLayout()
    wrong = None
    for nth, (x, y, wide, start) in enumerate(places):
        line = layout.createLine()
        if not line.isValid() or line.textStart() != start:
            wrong = nth
            break
        line.setLineWidth(wide)
        line.setPosition(QPointF(x, y))
    if wrong is None and layout.createLine().isValid():
        wrong = len(places)
    layout.endLayout()
    return wrong


def _format(start: int, end: int, pixels: float) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length = start, end - start
    spaced = QTextCharFormat()
    spaced.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
    spaced.setFontLetterSpacing(pixels)
    made.format = spaced
    return made
