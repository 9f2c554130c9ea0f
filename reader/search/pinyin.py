"""How Chinese names and headlines are read aloud: Latin letters typed in, where a text is read so out. Pure.

zhangzikang, "zhang zikang", zhangzk and zzk are 张子康: syllables written out, then initials, the last one perhaps not
finished. Every reading that the dictionary knows of a character counts, so that the surnames 单 (shan) and 解 (xie) are
found; without tones, ü typed v. Body text is never asked: nearly every run of letters is read somewhere in it.
"""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cache, lru_cache
from itertools import pairwise, product

# Of what the store keeps by these readings (`grams`): raise it when they change.
READINGS_VERSION = "1"

LONGEST = 40  # letters; more are no name
SHORTEST = 2
MOST = 64  # ways to part the letters into syllables; a name has a handful
JOINT = "·"  # between two syllables of a gram; no letter
_LATIN = re.compile(r"[a-zü]+(?:[ '’][a-zü]+)*")
_HANZI = re.compile(r"[\u3007\u3400-\u9fff\U00020000-\U0003ffff]+")


class Piece(Enum):
    WHOLE = 0  # a syllable written out
    BEGUN = 1  # its first letter, or zh ch sh; at the end as many letters as were typed so far


Heard = tuple[tuple[str, Piece], ...]  # one character each


@dataclass(frozen=True, slots=True)
class Sound:
    """What was typed, in all the ways it can be parted, those of the fewest characters first; never none."""

    heard: tuple[Heard, ...]


def read_sound(typed: str) -> Sound | None:
    """None where nothing Chinese is read so. `typed` is folded text."""
    typed = typed.strip()
    if not SHORTEST <= len(typed) <= LONGEST or not _LATIN.fullmatch(typed):
        return None
    groups = re.split(r"[ '’]", typed.replace("ü", "v"))
    last = len(groups) - 1
    ways = [_ways(group, nth == last) for nth, group in enumerate(groups)]
    heard = tuple(tuple(piece for part in parts for piece in part) for parts in product(*ways))[:MOST]
    return Sound(tuple(sorted(heard, key=len))) if heard else None


def find_name(name: str, sound: Sound) -> tuple[int, int] | None:
    """Where a person's name is read so: from its first character, or a given name of two syllables written out."""
    for start in range(len(name)):
        for heard in sound.heard:
            if len(heard) > len(name) - start:
                break  # the shorter come first
            enough = heard[0][1] is Piece.WHOLE if start or len(heard) == 1 else True
            if enough and (len(heard) > 1 or not start) and _reads(name, start, heard):
                return start, start + len(heard)
    return None


def find_headline(headline: str, sound: Sound) -> tuple[int, int] | None:
    """The first place where a headline is read so."""
    for start in range(len(headline)):
        for heard in sound.heard:
            if len(heard) > len(headline) - start:
                break
            if _enough(heard) and _reads(headline, start, heard):
                return start, start + len(heard)
    return None


def grams(headline: str) -> frozenset[str]:
    """What is side by side in a headline: two initials, two syllables. find_headline holds of no headline without
    `needed_grams`."""
    found = set[str]()
    for run in _HANZI.findall(headline):
        for one, two in pairwise(map(readings, run)):
            if len(one) == len(two) == 1:  # as most have
                (first,), (second,) = one, two
                found.add(first[0] + second[0])
                found.add(first + JOINT + second)
                continue
            found |= {first[0] + second[0] for first in one for second in two}
            found |= {first + JOINT + second for first in one for second in two}
    return frozenset(found)


def needed_grams(sound: Sound) -> list[frozenset[str]]:
    """For each way to hear it in a headline, the grams that the headline must have."""
    return list(dict.fromkeys(frozenset(_grams(heard)) for heard in sound.heard if _enough(heard)))


@lru_cache(maxsize=10_000)
def readings(character: str) -> tuple[str, ...]:
    """Syllables without tones; none of what is not Chinese."""
    known = _dictionary().get(ord(character), "")
    return tuple(dict.fromkeys(plain for said in known.split(",") if (plain := _plain(said))))


@cache
def homophones() -> dict[str, str]:
    """Syllable -> the characters in common use that are read so: those of GB 2312, which are 6,763."""
    alike: dict[str, list[str]] = {}
    for code in sorted(_dictionary()):
        character = chr(code)
        try:
            character.encode("gb2312")
        except UnicodeEncodeError:
            continue
        for syllable in readings(character):
            alike.setdefault(syllable, []).append(character)
    return {syllable: "".join(characters) for syllable, characters in alike.items()}


def _grams(heard: Heard) -> Iterable[str]:
    for (one, how), (two, then) in pairwise(heard):
        yield one + JOINT + two if how is then is Piece.WHOLE else one[0] + two[0]


def _enough(heard: Heard) -> bool:
    """zk is read in one headline of three: two characters, one of them written out, or three."""
    return len(heard) > 2 or (len(heard) == 2 and heard[0][1] is Piece.WHOLE)


def _reads(text: str, start: int, heard: Heard) -> bool:
    return all(
        any(said == piece if how is Piece.WHOLE else said.startswith(piece) for said in readings(text[start + nth]))
        for nth, (piece, how) in enumerate(heard)
    )


def _ways(letters: str, last: bool) -> Sequence[Heard]:
    """Syllables, then initials; at the very end a syllable begun. The longest syllables first."""
    found: list[Heard] = []
    _part(letters, 0, (), last, found)
    return found


def _part(letters: str, at: int, before: Heard, last: bool, found: list[Heard]) -> None:
    if len(found) >= MOST:
        return
    if at == len(letters):
        found.append(before)
        return
    if not before or before[-1][1] is Piece.WHOLE:
        for length in range(min(6, len(letters) - at), 0, -1):
            if letters[at : at + length] in _syllables():
                _part(letters, at + length, (*before, (letters[at : at + length], Piece.WHOLE)), last, found)
    if last and len(letters) - at > 1 and letters[at:] in _beginnings():
        found.append((*before, (letters[at:], Piece.BEGUN)))
    for length in (2, 1):
        piece = letters[at : at + length]
        if len(piece) == length and piece in _initials() and not (last and length == 2 and at + 2 == len(letters)):
            _part(letters, at + length, (*before, (piece, Piece.BEGUN)), last, found)


@cache
def _syllables() -> frozenset[str]:
    return frozenset(homophones())


@cache
def _beginnings() -> frozenset[str]:
    return frozenset(syllable[:length] for syllable in _syllables() for length in range(1, len(syllable)))


@cache
def _initials() -> frozenset[str]:
    return frozenset({*(syllable[0] for syllable in _syllables()), "zh", "ch", "sh"})


def _plain(said: str) -> str:
    """lǚ -> lv, zhāng -> zhang."""
    parted = unicodedata.normalize("NFD", said).replace("u\u0308", "v").replace("ê", "e")
    return "".join(letter for letter in parted if "a" <= letter <= "z")


@cache
def _dictionary() -> dict[int, str]:
    """Imported when first asked: a start of the program without a word of pinyin does without its 13 MB; and without
    its phrases, which names and headlines do not need: another 44 MB."""
    os.environ.setdefault("PYPINYIN_NO_PHRASES", "1")
    from pypinyin.constants import PINYIN_DICT

    return dict(PINYIN_DICT)
