"""A story -> a QTextDocument set like a page of print, and a map from (part, character) to document positions.

Parts are numbered as in Article.parts; banners, which belong to the page, are -1, -2 … Text goes in as text, never as
HTML. Sizes are in pixels and follow from one body size.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass, field, replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument, QTextFrameFormat

from reader.marks import Point, Span, Whole
from reader.model import Block, Happened, Kind, Pointer, Reading
from reader.tongue import tr
from reader.ui.themes import Look
from reader.ui.views.compose import Composed, compose, spoken_runs

LEADING = 1.7  # what the leadings below are made for; another one chosen stretches or tightens all of them
INDENT = 2.0  # likewise
GAP = 0.17  # of the size, where 汉字 meets a Latin letter or digit
ALOUD = 0.62  # of the size, what a line is higher by with pinyin above it
HEAD = 1  # QTextBlock.userState of headlines, whose lines are made about as long (even.py)
ALOUD_GAP = 0.24  # of the size, after each character: zhuàng and gǎo would run into each other


@dataclass(frozen=True, slots=True)
class Place:
    """Where one part stands in the document."""

    part: int
    start: int  # document position of its first character
    composed: Composed

    @property
    def end(self) -> int:
        return self.start + self.composed.places[-1]


@dataclass(frozen=True, slots=True)
class Setting:
    """What was set where: places in document order."""

    places: tuple[Place, ...]
    _by_part: dict[int, Place] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_by_part", {place.part: place for place in self.places})

    def place(self, part: int) -> Place | None:
        return self._by_part.get(part)

    def parts_between(self, start: int, end: int) -> frozenset[int]:
        """The parts of which something stands between two document positions."""
        return frozenset(place.part for place in self.places if place.start <= end and place.end >= start)

    def to_document(self, span: Span) -> tuple[int, int] | None:
        """Document positions of a span; None if its part is not shown or shorter."""
        place = self.place(span.part)
        if place is None or not 0 <= span.start <= span.end < len(place.composed.places):
            return None
        return place.start + place.composed.to_shown(span.start), place.start + place.composed.to_shown(span.end)

    def to_point(self, position: int) -> Point | None:
        """The point at a document position; in between, the end of the part before. None above all parts."""
        index = bisect_right(self.places, position, key=lambda place: place.start) - 1
        if index < 0:
            return None
        place = self.places[index]
        return Point(place.part, place.composed.to_printed(min(position, place.end) - place.start))


@dataclass(frozen=True, slots=True)
class _Style:
    """How one kind of block is set; sizes are multiples of the body size."""

    size: float = 1.0
    leading: float = LEADING
    above: float = 0.0
    below: float = 0.0
    indent: float = 0.0  # first line, in characters
    margin: float = 0.0  # whole block, left and right, in characters
    bold: bool = False
    serif: bool = True
    colour: str = "ink"  # a Theme field
    justified: bool = False
    centred: bool = False
    head: bool = False


BODY = _Style(indent=INDENT, below=0.25, justified=True)
STYLES = {
    Kind.BANNER: _Style(size=0.8, leading=1.5, below=0.5, colour="accent", serif=False),
    Kind.FURNITURE: _Style(size=0.75, leading=1.5, colour="soft", serif=False),
    Kind.SECTION: _Style(size=0.85, leading=1.5, above=0.4, colour="accent", serif=False, bold=True),
    Kind.KICKER: _Style(size=1.0, leading=1.5, above=0.4, below=0.2, colour="soft", head=True),
    Kind.HEADLINE: _Style(size=1.72, leading=1.4, above=0.1, below=0.35, bold=True, head=True),
    Kind.SUBHEAD: _Style(size=1.1, leading=1.5, below=0.25, head=True),
    Kind.PARAGRAPH: BODY,
    Kind.TURN: _Style(indent=INDENT, above=0.2, below=0.25, justified=True),
    Kind.CROSSHEAD: _Style(size=1.08, above=0.8, below=0.4, bold=True, serif=False),
    Kind.CAPTION: _Style(size=0.84, leading=1.55, above=0.4, below=0.5, margin=2, colour="soft", serif=False),
    Kind.VERSE: _Style(margin=4, below=0.1),
    Kind.BYLINE: _Style(size=0.86, leading=1.6, below=0.3, colour="soft", serif=False),
    Kind.JUMP: _Style(size=0.86, leading=1.6, above=0.3, colour="soft", serif=False),
    Kind.NOTE: _Style(size=0.92, leading=1.65, above=0.3, below=0.4, margin=2, serif=False, justified=True),
    Kind.TABLE: _Style(size=0.9, leading=1.5, serif=False),
}
FOLIO = _Style(size=0.72, leading=1.5, below=0.4, colour="soft", serif=False)
SEAM = _Style(size=0.76, leading=1.5, above=0.9, below=0.6, colour="soft", serif=False, centred=True)
ASIDE = _Style(size=0.8, leading=1.6, below=0.3, colour="accent", serif=False)
# Heads of a continuation repeat those of its beginning: they must not look like another article's.
CONTINUED = {
    Kind.KICKER: _Style(size=0.86, leading=1.5, colour="soft", head=True),
    Kind.HEADLINE: _Style(size=1.08, leading=1.5, below=0.3, bold=True, colour="soft", head=True),
    Kind.SUBHEAD: _Style(size=0.86, leading=1.5, below=0.2, colour="soft", head=True),
    Kind.JUMP: _Style(size=0.86, leading=1.6, below=0.3, colour="soft", serif=False),
}
ENDS = frozenset("。！？…!?”’」』）)")
CREDITS = _Style(size=0.76, leading=1.5, below=1.1, colour="soft", serif=False)


def typeset(document: QTextDocument, whole: Whole, look: Look, frame: QTextFrameFormat | None = None) -> Setting:
    """Set the whole story into an empty document, with the margins of a frame: were those given it afterwards, Qt would
    lay out everything twice."""
    steps = typesetting(document, whole, look, frame)
    while True:
        try:
            next(steps)
        except StopIteration as end:
            made: Setting = end.value
            return made


def typesetting(
    document: QTextDocument, whole: Whole, look: Look, frame: QTextFrameFormat | None = None
) -> Generator[None, None, Setting]:
    """The same part by part, so that a long story need not be set in one go."""
    setter = _Setter(document, look, frame)
    first = whole.pieces[0]
    setter.note(folio(first), FOLIO)
    for nth, banner in enumerate(first.banners, start=1):
        setter.part(-nth, banner, STYLES[banner.kind])
    heads = len(first.article.heads)
    for part, block in enumerate(first.article.parts):
        if part == heads:
            setter.note(credits_line(whole), CREDITS)
        _set_part(setter, part, block, STYLES[block.kind], _pointer(first, part))
        yield
    if not first.article.blocks:
        setter.note(credits_line(whole), CREDITS)
    for nth, piece in enumerate(whole.pieces[1:], start=1):
        yield from _set_continuation(setter, whole, nth, piece)
    return setter.finish()


def advance(look: Look) -> int:
    """How wide a character of body text stands, in pixels."""
    return look.size + (round(look.size * ALOUD_GAP) if look.pinyin else 0)


def printed_text(whole: Whole, setting: Setting, start: int, end: int) -> str:
    """What is printed between two document positions, parts parted by line ends."""
    texts = {-nth: banner.text for nth, banner in enumerate(whole.pieces[0].banners, start=1)}
    texts |= dict(enumerate(block.text for block in whole.article.parts))
    pieces = []
    for place in setting.places:
        first, last = max(start, place.start) - place.start, min(end, place.end) - place.start
        if first < last:
            printed = place.composed
            pieces.append(texts[place.part][printed.to_printed(first) : printed.to_printed(last)])
    return "\n".join(pieces)


def _set_continuation(setter: _Setter, whole: Whole, nth: int, piece: Reading) -> Iterator[None]:
    """A seam, then the piece; a paragraph that the jump cut through goes on without an indent."""
    setter.note(seam_line(piece), SEAM)
    prose = [block.text for block in whole.pieces[nth - 1].article.blocks if block.kind is Kind.PARAGRAPH]
    cut = bool(prose) and prose[-1][-1] not in ENDS
    for part, block in enumerate(piece.article.parts):
        style = CONTINUED.get(block.kind, STYLES[block.kind])
        if cut and block.kind is Kind.PARAGRAPH:
            style, cut = replace(style, indent=0), False
        _set_part(setter, whole.starts[nth] + part, block, style, _pointer(piece, part))
        yield


def _set_part(setter: _Setter, part: int, block: Block, style: _Style, pointer: Pointer | None) -> None:
    teaser = pointer is not None and pointer.teaser and pointer.sure and block.kind is Kind.JUMP
    setter.part(part, block, replace(style, colour="accent") if teaser else style)
    if pointer and not teaser:
        setter.pointer(pointer)


def _pointer(piece: Reading, part: int) -> Pointer | None:
    return next((pointer for pointer in piece.pointers if pointer.part == part), None)


def folio(reading: Reading) -> str:
    """What the page says of itself: paper, date, page; the file's name where it says nothing."""
    page = reading.page
    number = tr("第{page}版", page=page.number) if page.number else None
    said = [part for part in (page.paper, page.date, number, page.name) if part]
    return "　".join(said) if said else page.source_name


def seam_line(piece: Reading) -> str:
    """Where the continuation stands."""
    page = piece.page
    number = tr("第{page}版", page=page.number) if page.number else ""
    there = "　".join(part for part in (number, page.name) if part) or page.source_name
    return tr("──\u3000以下在{there}\u3000──", there=there)


def pointer_line(pointer: Pointer, key: str) -> str:
    """Where a reference leads, and by which key; what may be the other part, which a person must decide."""
    row = pointer.row
    number = tr("第{page}版", page=row.page) if row.page else ""
    there = f"{number}《{row.headline.replace(chr(10), ' ')}》"
    how = tr("按 {key} 去看", key=key) if key else tr("用菜单“前往”去看")
    if pointer.teaser:
        return tr("即{there}，{how}" if pointer.sure else "可能指{there}，{how}", there=there, how=how)
    return tr("可能接{there}；把握不大，没有接上，{how}", there=there, how=how)


def credits_line(whole: Whole) -> str:
    """Who made it, how long it is, the day its dateline names, and whether its headline was a close call."""
    first = whole.pieces[0]
    length = tr("{length:,} 字", length=sum(piece.row.length for piece in whole.pieces))
    doubt = tr("标题待核") if first.row.uncertain else ""
    return "　".join(part for part in (first.row.byline, length, date_line(first.article.happened), doubt) if part)


def date_line(happened: Happened | None) -> str:
    """电头日期 2022-11-15（推断）; 昨日：2022-11-17（推断）."""
    if happened is None:
        return ""
    said = (
        tr("{words}：{date}", words=happened.words, date=happened.date)
        if happened.opening
        else tr("电头日期 {date}", date=happened.date)
    )
    return tr("{said}（推断）", said=said) if happened.inferred else said


class _Setter:
    """Appends blocks to an empty document and keeps where they went."""

    def __init__(self, document: QTextDocument, look: Look, frame: QTextFrameFormat | None) -> None:
        document.setUndoRedoEnabled(False)
        self._cursor = QTextCursor(document)
        self._cursor.beginEditBlock()
        if frame is not None:
            document.rootFrame().setFrameFormat(frame)
        self._look = look
        self._first = True
        self._places: list[Place] = []

    def pointer(self, pointer: Pointer) -> None:
        self.note(pointer_line(pointer, self._look.other_part), ASIDE)

    def part(self, part: int, block: Block, style: _Style) -> None:
        composed = compose(block.text)
        char_format = self._open(style, self._look.pinyin)
        self._places.append(Place(part, self._cursor.position(), composed))
        self._insert(composed, char_format, self._stretches(block.text, composed, char_format))

    def _stretches(
        self, text: str, composed: Composed, char_format: QTextCharFormat
    ) -> list[tuple[int, int, QTextCharFormat]]:
        """(start, end, format) of what is set otherwise than the rest; no two overlap."""
        made = []
        if composed.tight:
            half = _with_font(char_format, lambda font: font.setFeature(QFont.Tag("halt"), 1))
            made += [(place, place + 1, half) for place in composed.tight]
        runs = spoken_runs(text, composed) if self._look.pinyin else []
        if runs:  # the characters that are read alone: digits and dashes stay together
            spoken = _with_font(char_format, lambda font: _space(font, ALOUD_GAP))
            made += [(start, end, spoken) for start, end in runs]
        if composed.gaps and self._look.autospace:
            parted = _with_font(char_format, lambda font: _space(font, GAP))
            ends = {end for _, end in runs}  # a 汉字 before a letter ends its run, and has the larger gap already
            made += [(start, end, parted) for start, end in composed.gaps if end not in ends]
        return sorted(made, key=lambda one: one[0])

    def _insert(
        self, composed: Composed, char_format: QTextCharFormat, stretches: list[tuple[int, int, QTextCharFormat]]
    ) -> None:
        """Piece after piece, each in its format: to format what is in the document already takes longer."""
        cut = _cutter(composed)
        insert, at = self._cursor.insertText, 0
        for start, end, other in stretches:
            if start > at:
                insert(cut(at, start), char_format)
            insert(cut(start, end), other)
            at = end
        insert(cut(at, composed.places[-1]), char_format)

    def note(self, text: str, style: _Style) -> None:
        """A line of ours, not the paper's: nothing in it can be marked."""
        self._open(style, aloud=False)
        self._cursor.insertText(compose(text).shown)

    def finish(self) -> Setting:
        self._cursor.endEditBlock()
        return Setting(tuple(self._places))

    def _open(self, style: _Style, aloud: bool) -> QTextCharFormat:
        """Begin a block; aloud: pinyin will stand above its lines."""
        block_format, char_format = self._block_format(style, aloud), self._char_format(style)
        if self._first:
            self._cursor.setBlockFormat(block_format)
            self._cursor.setBlockCharFormat(char_format)
            self._first = False
        else:
            self._cursor.insertBlock(block_format, char_format)
        self._cursor.setCharFormat(char_format)
        # Else Qt shapes each paragraph for its lines, throws that away, and does it again whenever it is painted.
        self._cursor.block().layout().setCacheEnabled(True)
        if style.head:
            self._cursor.block().setUserState(HEAD)
        return char_format

    def _block_format(self, style: _Style, aloud: bool) -> QTextBlockFormat:
        made = QTextBlockFormat()
        look, pixels = self._look, self._look.size * style.size
        leading = style.leading * look.leading / (100 * LEADING) + (ALOUD if aloud else 0)
        # Proportional heights multiply the font's own box, 1.45 em in Noto CJK: 170 % would come to 2.5 em.
        made.setLineHeight(round(pixels * leading), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        wide = round(pixels) + (round(pixels * ALOUD_GAP) if aloud else 0)
        made.setTextIndent(wide * style.indent * look.indent / INDENT)
        made.setTopMargin(round(look.size * style.above))
        made.setBottomMargin(round(look.size * style.below))
        made.setLeftMargin(round(look.size * style.margin))
        made.setRightMargin(round(look.size * style.margin))
        side = Qt.AlignmentFlag.AlignHCenter if style.centred else Qt.AlignmentFlag.AlignLeft
        justified = style.justified and look.justified
        made.setAlignment(Qt.AlignmentFlag.AlignJustify if justified else side)
        return made

    def _char_format(self, style: _Style) -> QTextCharFormat:
        made = QTextCharFormat()
        pixels = round(self._look.size * style.size)
        font = self._look.font(style.serif, pixels)
        font.setWeight(QFont.Weight.Bold if style.bold else QFont.Weight.Normal)
        made.setFont(font)
        made.setForeground(QColor(getattr(self._look.theme, style.colour)))
        return made


def _cutter(composed: Composed) -> Callable[[int, int], str]:
    """What cuts the shown text at places, which count UTF-16 units."""
    shown = composed.shown
    if len(shown) == composed.places[-1]:
        return lambda start, end: shown[start:end]
    units = shown.encode("utf-16-le", "surrogatepass")
    return lambda start, end: units[2 * start : 2 * end].decode("utf-16-le", "surrogatepass")


def _with_font(char_format: QTextCharFormat, change: Callable[[QFont], None]) -> QTextCharFormat:
    made = QTextCharFormat(char_format)
    font = made.font()
    change(font)
    made.setFont(font)
    return made


def _space(font: QFont, share: float) -> None:
    """After each character, in shares of the size."""
    font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, max(1, round(font.pixelSize() * share)))
