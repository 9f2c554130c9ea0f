"""Lines -> cues: the named things one can see on a line, and between two lines, that speak for or against a role.

In: the lines of one page. Out: for each line the names of its cues, for each pair of neighbours the names of theirs.
What a cue is worth is no business of this file: that is data in `knowledge`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache

from reader.model import Line
from reader.parse import knowledge as know
from reader.parse.bands import find_bands
from reader.parse.context import add_context
from reader.parse.lazy import Lazy
from reader.parse.measure import Measures, page_measures
from reader.parse.pairs import PAIRS
from reader.parse.reads_on import meeting, reading, word_across
from reader.parse.series import alike
from reader.parse.sums import Seen

FAR = 3000  # characters of a line in which others are looked for
EDGE = 100  # characters of a long line that are looked at from either end
OFTEN = 4  # times twice as often as by chance, from which two letters belong together
TOP = 8  # lines among which a page's banner may stand

_BYLINE_NAMES = Lazy(rf"^(?:[{know.HAN}]{{1,4}}|[{know.HAN}A-Z·.]{{3,14}})(?:[ \u3000]+[{know.HAN}·]{{1,8}}){{0,4}}$")
_HANZI = Lazy(rf"[{know.HAN}·“”]+")
_INNER_STOP = Lazy(r"[。；！？!?][^”’」』）)]")
_PHRASE_SPACE = Lazy(rf"[{know.HAN}”》」][ \u3000]+[{know.HAN}“《「]")
_COLUMN_WORD, _FACT_WORD, _SLOGAN_WORD = (
    Lazy("|".join(words)) for words in (know.SECTION_WORDS, know.FACT_WORDS, know.SLOGAN_WORDS)
)
_TAIL_HINT = Lazy("[摄攝图绘画转轉接]")
_INVISIBLE = Lazy(r"[\s\x00-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufffd]*")


_Try = tuple[str, Callable[[str], object]]


@dataclass(frozen=True, slots=True)
class Layout:
    """How a page sets its text.

    column: width in full-width characters that lines are cut at, 0 if each line is a paragraph or a long piece of one;
    indents: new paragraphs are set in; tight: blank lines are rare; airy: most lines have one before them.
    """

    column: int
    indents: bool
    tight: bool
    airy: bool
    measures: Measures


def page_layout(lines: Sequence[Line]) -> Layout:
    """What the lines of a page have in common."""
    widths = Counter(round(width(line.text)) for line in lines if len(line.text) < EDGE)
    column = _column(widths, len(lines))
    bodied = [line for line in lines if len(line.text) >= 12]
    set_in = sum(2 <= line.indent <= 8 for line in bodied)
    solid = sum(line.gap == 0 for line in lines)
    return Layout(
        column,
        indents=set_in >= 2 and 0.05 * len(bodied) <= set_in,
        tight=solid > 0.6 * len(lines),
        airy=solid < 0.45 * len(lines),
        measures=Measures() if column else page_measures([line.text for line in lines if _surely_cut(line.text)]),
    )


def _surely_cut(text: str) -> bool:
    """Too long for a head and without any mark at its end: a column ended here."""
    return len(text) > know.LONG_ENOUGH and text[-1] not in know.ANY_END


def _column(widths: Counter[int], lines: int) -> int:
    """The width W that many lines are cut at: at least 40 % of all lines are W or up to 2 less, none but few longer."""
    for wide in sorted(widths, reverse=True):
        near = sum(widths[wide - d] for d in range(3))
        if wide >= 8 and near >= 4 and near >= 0.4 * lines:
            return wide
    return 0


def width(text: str) -> float:
    """Width in full-width characters; ASCII counts half."""
    return len(text) - len(text[: 2 * EDGE].encode("latin-1", "ignore")) / 2


def line_cues(lines: Sequence[Line], layout: Layout) -> list[Seen]:
    """The cues of each line of a page."""
    heads = {i for band in find_bands([line.text for line in lines]) for i in range(band.first, band.last + 1)}
    cues = [_cues(line, i, len(lines), layout, i in heads) for i, line in enumerate(lines)]
    for i in _subscripts(lines):
        cues[i - 1].add("runs into a subscript")
        cues[i].add("subscript")
        cues[i] -= {"lone number", "page number at the edge"}
    for i in _stanzas(lines, cues, layout):
        cues[i].add("in a stanza")
    for i in _rows(lines, cues):
        cues[i].add("in a table")
    for i in _repeated(lines, cues):
        cues[i].add("says what the text says")
    words = add_context(lines, cues)
    for seen in cues[:TOP]:
        if {"two equal phrases", "first of a run"} <= seen and not {
            "text above is open",
            "text above is closed",
        } & seen:
            seen.add("two equal phrases at the top")
    kept: dict[frozenset[str], frozenset[str]] = {}  # the same set, kept once: a page has far fewer sets than lines
    sets = map(frozenset, cues)
    return [Seen(kept.setdefault(one, one), quoted) for one, quoted in zip(sets, words, strict=True)]


def _stanzas(lines: Sequence[Line], cues: Sequence[set[str]], layout: Layout) -> list[int]:
    """The lines of runs of short lines set solid, as verse is: not a head over two lines, not text cut at a column."""
    runs: list[list[int]] = []
    for i, line in enumerate(lines):
        if not _may_be_verse(line, cues[i], layout):
            continue
        if line.gap == 0 and runs and runs[-1][-1] == i - 1:
            runs[-1].append(i)
        else:
            runs.append([i])
    least = know.MIN_STANZA_AIRY if layout.airy else know.MIN_STANZA
    return [i for run in runs if len(run) >= least and not _cut_at_column(run, lines) for i in run]


def _subscripts(lines: Sequence[Line]) -> list[int]:
    """Lines that are the small number of a formula set lower, which the extractor took for a line: CO, 2, 排放量."""
    return [
        i
        for i in range(1, len(lines))
        if len(lines[i].text) <= 2 and lines[i].text.isdecimal() and _is_latin(lines[i - 1].text[-1])
    ]


def _repeated(lines: Sequence[Line], cues: Sequence[set[str]]) -> list[int]:
    """Phrases that also stand within a text of the page: a pull quote, not a head of its own article."""
    if len(lines) > know.MAX_REPEATS:
        return []
    whole = "".join(line.text[:FAR] for line in lines)
    return [
        i
        for i, line in enumerate(lines)
        if know.REPEATED[0] <= len(line.text) <= know.REPEATED[1] and whole.count(line.text.rstrip("。")) > 1
    ]


def _rows(lines: Sequence[Line], cues: Sequence[set[str]]) -> list[int]:
    """The lines of runs set solid that all hold three or more short fields: a table, or a list of names."""
    runs: list[list[int]] = []
    for i, line in enumerate(lines):
        if not _may_be_row(line.text):
            continue
        if line.gap == 0 and runs and runs[-1][-1] == i - 1:
            runs[-1].append(i)
        else:
            runs.append([i])
    return [i for run in runs if len(run) >= know.MIN_ROWS for i in run]


def _may_be_row(text: str) -> bool:
    fields = text.split()
    return len(fields) >= 3 and len(text) <= EDGE and max(map(len, fields)) <= 10 and text[-1] not in know.FULL_STOPS


def _may_be_verse(line: Line, seen: set[str], layout: Layout) -> bool:
    most = know.MAX_VERSE_AIRY if layout.airy else know.MAX_VERSE
    if layout.column:
        most = min(most, layout.column - 3)
    return 2 <= width(line.text) <= most and not seen & know.NO_VERSE


def _cut_at_column(run: Sequence[int], lines: Sequence[Line]) -> bool:
    """All but the last as wide as one another and mostly without a stop at the end."""
    full = [lines[i].text for i in run[:-1]]
    stops = sum(text[-1] in know.FULL_STOPS + know.SOFT_STOPS + know.COMMAS for text in full)
    return max(map(width, full)) - min(map(width, full)) <= 1.5 and 2 * stops < len(full)


def _cues(line: Line, nth: int, count: int, layout: Layout, running: bool) -> set[str]:
    text = line.text
    found = {_size(width(text)), *_matches(text), *_end(text)}
    if running:
        found.add("running head")
    if know.PAGE_NUMBER.match(text):
        found.add("page number at the edge" if nth < 3 or nth >= count - 3 else "lone number")
    if nth == 0:
        found.add("first on page")
    if layout.indents and 2 <= line.indent <= 8:
        found.add("set in")
    set_in = line.indent / 2 if layout.indents and 2 <= line.indent <= 8 else 0
    if layout.column and layout.column - 2 <= width(text) + set_in <= layout.column + 1:
        found.add("fills the column")
    if layout.measures.known and text[-1] not in know.FULL_STOPS:
        if layout.measures.fits(text):
            found.add("fits the measure")
        elif layout.measures.strict:
            found.add("off the measure")
    if _is_bare(text, found):
        found.add("bare phrase")
    if _INVISIBLE.fullmatch(text[:EDGE]) and len(text) < EDGE:
        found.add("nothing visible")
    return found


def _is_bare(text: str, found: set[str]) -> bool:
    """A short line without any stop, as heads are, and as few pieces of a paragraph are where no column is filled."""
    ends = any(cue.startswith("ends in") and cue not in ("ends in a closing mark", "ends in ? or !") for cue in found)
    return width(text) <= know.BARE_WIDTH and not ends and not {"stop inside", "fills the column"} & found


def _size(wide: float) -> str:
    return next(name for limit, name in know.SIZES if wide <= limit)


def _matches(text: str) -> set[str]:
    """Cues found by pattern, on the first and last characters of the line."""
    head, tail = text[:EDGE], text[-EDGE:]
    heads, shorts = _patterns()
    found = {name for name, match in heads if match(head)}
    if len(text) <= EDGE:
        found |= {name for name, match in shorts if match(text)}
        if know.FURNITURE_WITHIN.search(text):
            found.add("furniture words")
        if "letters apart" in found and know.STANDING_HEAD.match("".join(text.split())):
            found.add("standing head")  # 公 告 is no name
        found |= _words(text)
        if not found & {"column word", "standing head", "letter form"} and is_names(text):
            found.add("names alone")
        else:
            found |= _after_words(text)
    if _TAIL_HINT.search(tail[-20:]):  # the patterns are slow, and few lines have such an end
        found |= {name for name, pattern in know.TAIL_CUES if pattern.search(tail)}
    if text[0] in know.NEVER_FIRST and "section tag" not in found and not text.startswith("·"):
        found.add("opens with closing mark")
    return found


@cache
def _patterns() -> tuple[list[_Try], list[_Try]]:
    """The patterns of cues ready to be tried, on any line and on short ones."""
    return _ready(know.HEAD_CUES), _ready(know.SHORT_LINE_CUES)


def _ready(cues: Sequence[tuple[str, Lazy]]) -> list[_Try]:
    return [(name, pattern.compiled.match) for name, pattern in cues]


def _words(text: str) -> set[str]:
    found = set()
    if _COLUMN_WORD.search(text):
        found.add("column word")
    if _FACT_WORD.search(text):
        found.add("fact word")
    if _SLOGAN_WORD.search(text):
        found.add("slogan word")
    digits = sum(map(str.isdecimal, text))
    if digits:
        found.add("digits inside" if 3 * digits < len(text) else "mostly digits")
    if _PHRASE_SPACE.search(text):
        found.add("phrases apart")
        halves = [len(half) for half in text.split()]
        if len(halves) == 2 and halves[0] == halves[1] >= 4:
            found.add("two equal phrases")
    return found


def _end(text: str) -> set[str]:
    found = set()
    bare = text.rstrip(know.CLOSERS) or text
    last = bare[-1]
    if last in know.FULL_STOPS:
        found.add("ends in a stop" if last in "。…" else "ends in ? or !")
    elif text[0] in "（(" and text[-1] in "）)":
        found.add("in brackets")
    elif text[-1] in know.CLOSERS:
        found.add("ends in a closing mark")
    elif text.endswith("——"):
        found.add("ends in a dash")
    elif last in know.SOFT_STOPS:
        found.add("ends in ；")
    elif last in know.COMMAS:
        found.add("ends in a comma")
    elif last in know.COLONS:
        found.add("ends in a colon")
    elif last in know.DANGLING:
        found.add("ends in a particle")
    if _INNER_STOP.search(text[:EDGE]) or len(text) > EDGE:
        found.add("stop inside")
    if len(text) > EDGE:
        found.add("far longer than a running head")
    commas = text[:EDGE].count("，")
    if commas:
        found.add("comma inside" if commas == 1 else "commas inside")
    return found


def is_names(text: str) -> bool:
    """Whether the line is nothing but one to five names of people: 张 三, 李四 王五, 马丁·路德."""
    if len(text) > 30 or not _BYLINE_NAMES.match(text):
        return False
    words = text.split()
    if 2 <= len(words) <= 3 and all(len(word) == 1 for word in words):
        return words[0] in know.SURNAMES or len(words) == 2
    if "·" in text:
        return all("·" in word or 1 < len(word) <= 4 for word in words)
    return all(_is_name(word) for word in _unpadded(words))


def _after_words(text: str) -> set[str]:
    """Whether the line closes with a name, and says before it who or where from that is: 退休职工 曲 文 成."""
    words = text.strip("（）()—─◎○□■ \u3000").split()
    singles = next((n for n, word in enumerate(reversed(words)) if len(word) > 1), len(words))
    before = words[: -max(singles, 1)]
    if not 1 <= len(before) <= 2 or not all(2 <= len(word) <= 16 and _HANZI.fullmatch(word) for word in before):
        return set()
    if 2 <= singles <= 3:
        return {"words and a padded name"}
    return {"words and a name"} if not singles and _is_name(words[-1]) and not _is_name(before[0]) else set()


def _unpadded(words: list[str]) -> list[str]:
    """王 芳 李四 -> 王芳 李四: a lone surname belongs to the single character after it."""
    out: list[str] = []
    for word in words:
        if len(word) == 1 and out and len(out[-1]) == 1:
            out[-1] += word
        else:
            out.append(word)
    return out


def _is_name(word: str) -> bool:
    if word[:2] in know.COMPOUND_SURNAMES:
        return 3 <= len(word) <= 4
    return 2 <= len(word) <= 3 and word[0] in know.SURNAMES


# ------------------------------------------------------------------------------------------------- between two lines


def pair_cues(before: Line, after: Line, seen: frozenset[str], next_seen: frozenset[str], layout: Layout) -> list[str]:
    """What speaks for or against `after` going on with the text of `before`, and for the order of two heads."""
    found = [_state(seen, before.text)]
    found += _cut_through(before.text, after.text)
    found += alike(before.text, after.text)
    if "subscript" in seen or "subscript" in next_seen:
        found.append("at a subscript")
    if layout.column:
        full = "fills the column" in seen
        found.append("line fills the column" if full else "line falls short of the column")
        if full and found[0] == "text is closed":
            found.append("full line that stops")
    if "fits the measure" in seen:
        found.append("line fits the measure")
    elif "off the measure" in seen:
        found.append("line is off the measure")
    if layout.indents and len(after.text) > 8:
        found.append("next is set in" if "set in" in next_seen else "next is not set in")
    if layout.tight and after.gap:
        found.append("blank line between")
    if layout.airy and after.gap == 0:
        found.append("set solid on an airy page")
    found.append(_ratio(width(before.text), width(after.text)))
    if "phrases apart" in seen:
        found.append("phrases apart above")
    return found


def _state(seen: frozenset[str], text: str) -> str:
    if text[-1] in know.NEVER_LAST:
        return "cannot end here"
    for cue, state in know.ENDS.items():
        if cue in seen:
            return state
    return "text is open"


def _cut_through(a: str, b: str) -> list[str]:
    found = []
    if b[0] in know.NEVER_FIRST:
        found.append("next cannot begin a text")
    if b[0] in know.SELDOM_FIRST:
        found.append("next seldom begins a text")
    if (_is_digit(a[-1]) and (_is_digit(b[0]) or b[0] in know.AFTER_NUMBER)) or (a[-1] in ".．" and _is_digit(b[0])):
        found.append("number cut")
    if _is_latin(a[-1]) and _is_latin(b[0]):
        found.append("Latin cut")
    if _cuts_word(a, b):
        found.append("word cut")
    if told := reading(a, b):
        found.append(f"reads on: {told}")
    if word_across(a, b):
        found.append("word across")
    if _HANZI.fullmatch(a[-1]) and _HANZI.fullmatch(b[0]):
        found.append(_letters_meet(meeting(a[-1], b[0])))
    if any(a.count(left) > a.count(right) for left, right in know.PAIRS):
        found.append("bracket or quote open")
    if know.SAYING.search(a[-8:]) and b[0] in "“「":
        found.append("speech follows")
    return found


def _letters_meet(power: int) -> str:
    """The name of how often two letters stand side by side (reader.parse.reads_on.meeting)."""
    return "letters meet often" if power >= OFTEN else "letters meet" if power else "letters never meet"


def _cuts_word(a: str, b: str) -> bool:
    """Whether the seam runs through a word: 体|制. Not 工作|为引领, where both sides are whole words as they are."""
    return a[-1] + b[0] in PAIRS and not (a[-2:] in PAIRS and b[:2] in PAIRS)


def _is_digit(char: str) -> bool:
    return char in "0123456789０１２３４５６７８９"


def _is_latin(char: str) -> bool:
    return char.isascii() and char.isalpha()


def _ratio(a: float, b: float) -> str:
    """How much wider the first line is: a kicker may be far longer than its headline, a headline than no subhead."""
    return next(name for limit, name in know.RATIOS if a <= limit * b)
