"""An older and a newer version of a page in, where each passage of the older one stands in the newer one out. Pure.

The two texts are laid side by side letter by letter (the fewest insertions, deletions and changes that make one of the
other). A passage is then looked for where it should stand, word for word; elsewhere, by its words and what stood around
them; at last by words that are nearly the same. What is not certain is not found: a passage printed twice must not jump
to the other place, for nobody would notice.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from reader.marks.letters import BREAK, Letters, letters_of, letters_of_articles
from reader.marks.place import CONTEXT, Range, Span, ranges_to_spans, spans_to_ranges
from reader.model import Article

LONGEST = 80_000  # letters: longer texts, beyond what they begin and end alike, are laid side by side by lines
REACH = 400  # letters around the expected place in which a passage with other words is looked for
SAME = 85.0  # per cent of its letters that such a passage must have kept
CLEAR = 8.0  # per cent by which it must be more alike than any other place
FEWEST = 8  # letters: shorter passages are found word for word or not at all
# Letters on each side of a passage that say which of several places it is; where fewer do not tell, more are asked. Of
# briefs that are alike but for a name, the order they stand in tells, which takes several of them.
AROUND = (60, 160, 400, 900)
TOLD_APART = 3  # letters by which they must be nearer to those of the passage than to those of any other
SLIGHTLY = 1  # letters by which, on one side, another may be nearer after all
ALIKE = 0.55  # of what stood around a passage, before and after, for the place to be certain
OTHERS = 0.5  # where so much of a place belongs to another passage of the older text, it is that one
PLACE_WORDS = 60  # letters that stand for a place


_Sides = tuple[str, str]  # what stands before and after


@dataclass(frozen=True, slots=True)
class Moved:
    """Where a passage stands now: ranges of the newer text; near: its words are not quite the same."""

    ranges: tuple[Range, ...]
    near: bool = False


@dataclass(frozen=True, slots=True)
class _Run:
    """Letters that are the same in both texts."""

    old: int
    new: int
    length: int


class Mover:
    """Leads passages of an older text into a newer one, whose articles in reading order are given."""

    def __init__(self, old: str, new: str, articles: Sequence[Article] = ()) -> None:
        self._text, self._articles = new, articles
        self._old, self._new = letters_of(old), letters_of(new)
        self._read = letters_of_articles(articles)
        self._runs = aligned(old, new, self._old, self._new)
        self._starts = [run.old for run in self._runs]
        self._new_starts = [run.new for run in self._runs]

    def passage(self, ranges: Sequence[Range], exact: str, prefix: str = "", suffix: str = "") -> Moved | None:
        """A quotation that stood at ranges of the older text."""
        stretches = [stretch for one in ranges if (stretch := self._stretch(*one))]
        if not stretches:
            return None
        found = self._in_place(stretches) or self._by_words(stretches, exact, prefix, suffix)
        return replace(found, ranges=self._as_selected(found.ranges)) if found else None

    def place(self, offset: int) -> int | None:
        """Where what stood right behind an offset of the older text stands now."""
        first = bisect_left(self._old.offsets, offset)
        last = min(first + PLACE_WORDS, len(self._old.text))
        if first >= last:
            return None
        text = self._old.text
        around = (text[max(0, first - CONTEXT) : first], text[last : last + CONTEXT])
        found = self._in_place([(first, last)]) or self._by_words([(first, last)], text[first:last], *around)
        if found:
            return found.ranges[0][0]
        nearest = self._partner(first)
        kept = sum(self._partner(nth) is not None for nth in range(first, last))
        return self._new.offsets[nearest] if nearest is not None and kept >= ALIKE * (last - first) else None

    # ------------------------------------------------------------------------------------------- where it should stand

    def _in_place(self, stretches: Sequence[tuple[int, int]]) -> Moved | None:
        """Every stretch whole where the letters around it went, and no doubt which one it is."""
        made: list[Range] = []
        for first, last in stretches:
            nth = bisect_right(self._starts, first) - 1
            run = self._runs[nth] if nth >= 0 else None
            if run is None or last > run.old + run.length:
                return None
            shift = run.new - run.old
            said = self._old.text[first:last]
            if not (self._single(said) or self._is_clear_in_place(said, first, first + shift)):
                return None
            made.append(_range(self._new, first + shift, last + shift))
        return Moved(tuple(made))

    def _single(self, words: str) -> bool:
        """Whether it is printed no more than once in either text."""
        return not any(_again(text, words) for text in (self._old.text, self._new.text))

    def _is_clear_in_place(self, words: str, first: int, at: int) -> bool:
        """By as much of what stands around it as it takes."""
        return any(
            self._is_clear(words, _sides(self._old.text, first, len(words), around), first, self._new.text, at, around)
            for around in AROUND
        )

    def _is_clear(self, words: str, own: _Sides, first: int, text: str, at: int, around: int) -> bool:
        """Of words printed more than once: whether what stands around a place in `text` is what stood around them
        (`own`), not what stood around the same words elsewhere in the older text, and not found better elsewhere in the
        newer. Briefs that differ in a name alone are told apart by that name. On neither side may another be nearer: of
        a headline that was taken out the same words remain in the text below."""
        here = _sides(text, at, len(words), around)
        apart = _apart(own, here)
        before = (nth for nth in _occurrences(self._old.text, words) if nth != first)
        after = (nth for nth in _occurrences(text, words) if nth != at)
        rivals = (
            *((_sides(self._old.text, nth, len(words), around), here) for nth in before),
            *((own, _sides(text, nth, len(words), around)) for nth in after),
        )
        return all(_is_farther(_apart(*pair), apart) for pair in rivals)

    def _partner(self, nth: int) -> int | None:
        """The letter of the newer text that a letter of the older one became."""
        at = bisect_right(self._starts, nth) - 1
        if at < 0 or nth >= self._runs[at].old + self._runs[at].length:
            return None
        return self._runs[at].new + nth - self._runs[at].old

    def _origin(self, nth: int) -> int | None:
        at = bisect_right(self._new_starts, nth) - 1
        if at < 0 or nth >= self._runs[at].new + self._runs[at].length:
            return None
        return self._runs[at].old + nth - self._runs[at].new

    # ---------------------------------------------------------------------------------------------------- by its words

    def _by_words(self, stretches: Sequence[tuple[int, int]], exact: str, prefix: str, suffix: str) -> Moved | None:
        wanted, before, after = (letters_of(text).text for text in (exact, prefix, suffix))
        if not wanted:
            return None
        everywhere = _occurrences(self._read.text, wanted)
        places = [at for at in everywhere if not self._is_another(at, len(wanted), stretches)]
        if places:
            ranked = sorted(((self._agreement(at, len(wanted), before, after), at) for at in places), reverse=True)
            best, at = ranked[0]
            if self._single(wanted):
                certain = len(wanted) >= FEWEST or best >= ALIKE
            else:
                own, first = (before, after), stretches[0][0]
                certain = best >= ALIKE and self._is_clear(wanted, own, first, self._read.text, at, CONTEXT)
            return Moved(self._ranges(at, at + len(wanted))) if certain else None
        return self._nearly(stretches, wanted) if len(wanted) >= FEWEST else None

    def _agreement(self, at: int, length: int, before: str, after: str) -> float:
        """How alike what stands around a place is to what stood around the passage."""
        from rapidfuzz import fuzz  # 40 ms when first needed, which no start of the program should pay

        text = self._read.text
        there = (text[max(0, at - len(before)) : at], text[at + length : at + length + len(after)])
        sides = [fuzz.ratio(was, now) / 100 for was, now in zip((before, after), there, strict=True) if was]
        return sum(sides) / len(sides) if sides else 0.0

    def _nearly(self, stretches: Sequence[tuple[int, int]], wanted: str) -> Moved | None:
        """Around the expected place; failing that, a longer passage anywhere."""
        expected = self._expected(stretches)
        if expected is not None:
            near = self._nearest(wanted, max(0, expected - REACH), expected + len(wanted) + REACH, stretches)
            if near:
                return near
        return self._nearest(wanted, 0, len(self._read.text), stretches) if len(wanted) >= 3 * FEWEST else None

    def _nearest(self, wanted: str, first: int, last: int, stretches: Sequence[tuple[int, int]]) -> Moved | None:
        from rapidfuzz import fuzz

        text = self._read.text[first:last]
        if len(text) < len(wanted):
            return None
        found = fuzz.partial_ratio_alignment(wanted, text, score_cutoff=SAME)
        if found is None or BREAK in text[found.dest_start : found.dest_end]:
            return None
        start, end = found.dest_start, found.dest_end
        rest = text[:start] + BREAK * (end - start) + text[end:]
        other = fuzz.partial_ratio_alignment(wanted, rest, score_cutoff=SAME - CLEAR)
        start, end = _trimmed(wanted, text, start, end)
        if (other and found.score - other.score < CLEAR) or self._is_another(first + start, end - start, stretches):
            return None
        return Moved(self._ranges(first + start, first + end), near=True)

    def _is_another(self, at: int, length: int, stretches: Sequence[tuple[int, int]]) -> bool:
        """Whether the letters of a place are those of another passage of the older text."""
        strange = 0
        for nth in range(at, at + length):
            letter = self._in_new.get(self._read.offsets[nth])
            origin = self._origin(letter) if letter is not None else None
            strange += origin is not None and not any(first <= origin < last for first, last in stretches)
        return strange >= OTHERS * length

    def _expected(self, stretches: Sequence[tuple[int, int]]) -> int | None:
        """The letter in reading order near which a passage should stand: where the nearest letter that stayed went."""
        first = stretches[0][0]
        at = bisect_right(self._starts, first) - 1
        if not self._runs:
            return None
        run = self._runs[max(at, 0)]
        new = run.new + min(max(first - run.old, 0), run.length - 1)
        offset = self._new.offsets[new]
        near = bisect_left(self._in_order, (offset, 0))
        return self._in_order[min(near, len(self._in_order) - 1)][1] if self._in_order else None

    @cached_property
    def _in_new(self) -> dict[int, int]:
        return {offset: nth for nth, offset in enumerate(self._new.offsets)}

    @cached_property
    def _in_order(self) -> list[tuple[int, int]]:
        """(offset in the source, letter in reading order), sorted."""
        return sorted((offset, nth) for nth, offset in enumerate(self._read.offsets) if offset >= 0)

    def _ranges(self, first: int, last: int) -> tuple[Range, ...]:
        """Where letters in reading order stand in the newer text, with the spaces between them: a selection of the same
        words has them too, and a highlight without them is painted with holes."""
        made: list[Range] = []
        for offset in self._read.offsets[first:last]:
            if made and _follows(self._text, made[-1][1], offset):
                made[-1] = (made[-1][0], offset + 1)
            else:
                made.append((offset, offset + 1))
        return tuple(made)

    def _as_selected(self, ranges: tuple[Range, ...]) -> tuple[Range, ...]:
        """The ranges that selecting the same words in their article gives, white space and all: else a key that acts on
        the highlight of what is selected would make another one over it."""
        at = bisect_right(self._homes, (ranges[0][0], len(self._articles))) - 1
        if at < 0:
            return ranges
        article = self._articles[self._homes[at][1]]
        spans: list[Span] = []
        for span in ranges_to_spans(article, ranges):
            last = spans[-1] if spans else None
            if last and last.part == span.part and not article.parts[span.part].text[last.end : span.start].strip():
                spans[-1] = Span(last.part, last.start, span.end)
            else:
                spans.append(span)
        made = spans_to_ranges(article, spans)
        return made if self._letters_in(made) == self._letters_in(ranges) else ranges  # it may go on in another article

    def _letters_in(self, ranges: Sequence[Range]) -> int:
        return sum(bisect_left(self._new.offsets, end) - bisect_left(self._new.offsets, start) for start, end in ranges)

    @cached_property
    def _homes(self) -> list[tuple[int, int]]:
        """(where a run of text begins, which article it stands in), sorted."""
        return sorted(
            (segment.start, nth)
            for nth, article in enumerate(self._articles)
            for block in article.parts
            for segment in block.segments
        )

    def _stretch(self, start: int, end: int) -> tuple[int, int] | None:
        """The letters (first, one past the last) of a range of the older text."""
        first, last = bisect_left(self._old.offsets, start), bisect_left(self._old.offsets, end)
        return (first, last) if first < last else None


def kinship(one: str, other: str) -> float:
    """How much of the shorter text stands in the other, whatever the order: 0..1."""
    grams = [_grams(letters_of(text).text) for text in (one, other)]
    return len(grams[0] & grams[1]) / max(1, min(len(grams[0]), len(grams[1])))


def _grams(letters: str) -> set[str]:
    return {letters[at : at + 3] for at in range(max(1, len(letters) - 2))}


def aligned(old: str, new: str, letters: Letters, others: Letters) -> list[_Run]:
    """The runs of letters that are the same in both, in order."""
    from rapidfuzz.distance import Levenshtein

    if min(_between(letters.text, others.text)) <= LONGEST:
        blocks = Levenshtein.opcodes(letters.text, others.text)
        return [
            _Run(one.src_start, one.dest_start, one.src_end - one.src_start) for one in blocks if one.tag == "equal"
        ]
    before, after = _lines(old), _lines(new)
    found: list[_Run] = []
    for one in Levenshtein.opcodes([line for line, _ in before], [line for line, _ in after]):
        if one.tag == "equal":
            for (line, at), (_, to) in zip(
                before[one.src_start : one.src_end], after[one.dest_start : one.dest_end], strict=True
            ):
                found.append(_Run(at, to, len(line)))
    return _joined(found)


def _joined(runs: Sequence[_Run]) -> list[_Run]:
    made: list[_Run] = []
    for run in runs:
        last = made[-1] if made else None
        if last and (last.old + last.length, last.new + last.length) == (run.old, run.new):
            made[-1] = _Run(last.old, last.new, last.length + run.length)
        else:
            made.append(run)
    return made


def _between(one: str, other: str) -> tuple[int, int]:
    """How long both are without what they begin and end with alike."""
    most = min(len(one), len(other))
    front = next((nth for nth in range(most) if one[nth] != other[nth]), most)
    back = next((nth for nth in range(most - front) if one[-1 - nth] != other[-1 - nth]), most - front)
    return len(one) - front - back, len(other) - front - back


def _lines(text: str) -> list[tuple[str, int]]:
    """Each line that is not blank, as letters, and which letter of the text it begins with."""
    made, at = [], 0
    for line in text.splitlines():
        letters = letters_of(line).text
        if letters:
            made.append((letters, at))
            at += len(letters)
    return made


def _trimmed(wanted: str, text: str, start: int, end: int) -> tuple[int, int]:
    """The place without what does not belong to it: the search slides a window of the passage's own length."""
    from rapidfuzz.distance import Levenshtein

    slack = max(2, len(wanted) // 5)
    begin, stop = max(0, start - slack), min(len(text), end + slack)
    there = text[begin:stop]
    same = [one for one in Levenshtein.opcodes(wanted, there) if one.tag != "insert"]
    first, last = same[0].dest_start, same[-1].dest_end
    if len(same) > 1:  # of two alignments that are as good, the tighter: “ may be that of the quotation before
        first = _slid(there, first, same[0].dest_end, same[1].dest_start)
        last = len(there) - _slid(
            there[::-1], len(there) - last, len(there) - same[-1].dest_start, len(there) - same[-2].dest_end
        )
    return (begin + first, begin + last) if first < last else (start, end)


def _slid(text: str, start: int, end: int, rest: int) -> int:
    """Where a passage begins whose first letters, start to end, stand apart from the rest of it: where the same letters
    stand right before the rest, if they do."""
    length = end - start
    return rest - length if rest - length >= end and text[rest - length : rest] == text[start:end] else start


def _again(text: str, words: str) -> bool:
    first = text.find(words)
    return first >= 0 and text.find(words, first + 1) >= 0


def _sides(text: str, at: int, length: int, around: int) -> _Sides:
    return text[max(0, at - around) : at], text[at + length : at + length + around]


def _apart(one: _Sides, other: _Sides) -> tuple[int, int]:
    """How many letters differ before and after."""
    from rapidfuzz.distance import Levenshtein  # 40 ms when first needed, which no start of the program should pay

    return Levenshtein.distance(one[0], other[0]), Levenshtein.distance(one[1], other[1])


def _is_farther(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return sum(one) >= sum(other) + TOLD_APART and all(a >= b - SLIGHTLY for a, b in zip(one, other, strict=True))


def _occurrences(text: str, wanted: str) -> Iterator[int]:
    at = text.find(wanted)
    while at >= 0:
        yield at
        at = text.find(wanted, at + 1)


def _follows(text: str, end: int, offset: int) -> bool:
    """Whether there is nothing but spaces of the same line from an end to an offset after it."""
    return end <= offset and all(letter.isspace() and letter not in "\r\n" for letter in text[end:offset])


def _range(letters: Letters, first: int, last: int) -> Range:
    return letters.offsets[first], letters.offsets[last - 1] + 1
