"""Short titles found as one types: characters, pinyin or initials in, whether and how well a title is meant out. Pure.

zhuti, zt, 主题 and "主 深" find 主题：深色. What is typed goes through a title from left to right; each of its
characters is itself, a syllable read so, the first letters of one, or passed over. Few may be passed over between two
that are meant: a single letter is read in nearly every title. For titles by the hundred, not headlines by the thousand.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache

from reader.search.pinyin import readings
from reader.search.text import fold

GAP = 100  # what passing over characters in between costs: more than all else together
WORTH = 5  # of what is meant for every gap; a character or a syllable written out is worth 2, a letter 1
IGNORED = str.maketrans("", "", "'’·-")

Piece = tuple[str, int, int]  # letters that stand for a character, what taking it so costs, what it is worth


@dataclass(frozen=True, slots=True)
class Match:
    cost: int  # 0 for what was typed as it stands there, from the first character on
    places: tuple[int, ...]  # characters of the title that are meant


def find_title(title: str, typed: str) -> Match | None:
    """None where it is not meant. Parts of what was typed that are parted by spaces may stand in any order."""
    found = [_find(title, term) for part in typed.split() if (term := fold(part).translate(IGNORED))]
    matches = [one for one in found if one is not None]
    if not matches or len(matches) < len(found):
        return None
    places = {place for one in matches for place in one.places}
    return Match(sum(one.cost for one in matches), tuple(sorted(places)))


def warm() -> None:
    """Read the dictionary of pinyin: some 40 ms, better spent off the main thread."""
    readings("一")


@lru_cache(maxsize=4_000)
def _find(title: str, term: str) -> Match | None:
    pieces = _pieces(title)
    if not set(term) <= _letters(title):
        return None

    @cache
    def best(at: int, done: int, adjacent: bool) -> tuple[int, int, tuple[int, ...]] | None:
        """Cost, worth and places of the best way to go through title[at:] with term[done:]; `adjacent`: the character
        before is meant, or none is yet."""
        if done == len(term):
            return 0, 0, ()
        if at == len(title):
            return None
        ways = []
        if title[at].isalnum():
            passed, cost = best(at + 1, done, done == 0), GAP if adjacent and done else 1
        else:  # what stands between two words of a title parts nothing that is meant
            passed, cost = best(at + 1, done, adjacent), 0
        if passed:
            ways.append((passed[0] + cost, passed[1], passed[2]))
        for letters, cost, worth in pieces[at]:
            rest = len(term) - done
            taken = len(letters) if term.startswith(letters, done) else 0
            if not taken and rest < len(letters) and letters.startswith(term[done:]):
                taken, cost, worth = rest, 2, 1  # the last syllable, not finished
            if taken and (after := best(at + 1, done + taken, True)):
                ways.append((after[0] + cost, after[1] + worth, (at, *after[2])))
        return min(ways, default=None)

    way = best(0, 0, True)
    if way is None or way[0] // GAP > way[1] // WORTH:
        return None
    return Match(way[0], way[2])


@lru_cache(maxsize=4_000)
def _pieces(title: str) -> tuple[tuple[Piece, ...], ...]:
    return tuple(_pieces_of(character) for character in title)


@lru_cache(maxsize=4_000)
def _letters(title: str) -> frozenset[str]:
    return frozenset(letter for pieces in _pieces(title) for letters, _, _ in pieces for letter in letters)


def _pieces_of(character: str) -> tuple[Piece, ...]:
    plain = fold(character)
    pieces: list[Piece] = [(plain, 0, 1 if plain.isascii() else 2)] if plain.strip() else []
    for said in readings(character):
        pieces += [(said, 1, 2), (said[0], 2, 1)]
        if said[:2] in ("zh", "ch", "sh"):
            pieces.append((said[:2], 2, 1))
    return tuple(dict.fromkeys(pieces))
