"""Text that is read like what was typed, among what is printed: a text and a test in, other texts out. Pure.

The test says whether a run of two characters or more is printed anywhere; it is asked as little as can be.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache

from reader.search.pinyin import Piece, homophones, read_sound, readings

Printed = Callable[[str], bool]

LONGEST = 8  # characters; what is longer is no word
FREE = 4  # characters that may all be others at once
COMMON = 0xD7  # the first byte in GB 2312 of its 3,755 commonest characters is at most this
# What many speakers do not tell apart.
NEAR = (("zh", "z"), ("ch", "c"), ("sh", "s"))
NASAL = (("ang", "an"), ("eng", "en"), ("ing", "in"))


def soundalikes(text: str, printed: Printed) -> list[str]:
    """One character another first, then more; read just alike first, then nearly (zh z, ang an)."""
    if not 2 <= len(text) <= LONGEST or not all(map(readings, text)):
        return []
    for near in (False, True):
        positions = [_like(character, near) for character in text]
        found = [other for other in _one_other(text, positions) if printed(other)]
        if not found and len(text) <= FREE:
            found = _all_others([_common(position) for position in positions], printed)
        found = [other for other in dict.fromkeys(found) if other != text]
        if found:
            return sorted(found, key=lambda other: sum(a != b for a, b in zip(text, other, strict=True)))
    return []


def spelled_out(typed: str, printed: Printed) -> list[str]:
    """Words in characters for one typed in letters, all syllables written out: gonghui -> 工会."""
    sound = read_sound(typed)
    found: list[str] = []
    for heard in sound.heard if sound else ():
        if 2 <= len(heard) <= FREE and all(how is Piece.WHOLE for _, how in heard):
            found += _all_others([_common(homophones()[syllable]) for syllable, _ in heard], printed)
    return list(dict.fromkeys(found))


def _one_other(text: str, positions: Sequence[str]) -> Iterator[str]:
    for at, others in enumerate(positions):
        for other in others:
            yield text[:at] + other + text[at + 1 :]


def _all_others(positions: Sequence[str], printed: Printed) -> list[str]:
    """Grown from the left: a run is tried only where its last pair is printed at all."""
    runs = list(positions[0])
    for others in positions[1:]:
        runs = [run + other for run in runs for other in others if printed(run[-1] + other) and printed(run + other)]
    return runs


def _like(character: str, near: bool) -> str:
    """All characters that are read like this one, itself first."""
    syllables = dict.fromkeys(readings(character))
    if near:
        syllables = dict.fromkeys(other for syllable in syllables for other in _nearly().get(_blurred(syllable), ()))
    others = (other for syllable in syllables for other in homophones().get(syllable, ""))
    return "".join(dict.fromkeys([character, *others]))


def _common(characters: str) -> str:
    return "".join(character for character in characters if character.encode("gb2312", "replace")[0] <= COMMON)


@cache
def _nearly() -> dict[str, list[str]]:
    alike: dict[str, list[str]] = {}
    for syllable in homophones():
        alike.setdefault(_blurred(syllable), []).append(syllable)
    return alike


def _blurred(syllable: str) -> str:
    for one, other in NEAR:
        if syllable.startswith(one):
            syllable = other + syllable[len(one) :]
    for one, other in NASAL:
        syllable = syllable.removesuffix(one) + other if syllable.endswith(one) else syllable
    return syllable
