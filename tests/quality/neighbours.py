"""What a line may learn from the lines around it: which of their cues are looked at, and how those are named.

`reader.parse.sums` adds up whatever has a weight under such a name; here is told what may be given one.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from reader.parse.explain import around
from reader.parse.sums import WHERE, Seen

# What a line may learn from the line above it and the line below it, and (the second) from those two away.
NEAR: Final = frozenset(
    ("lead", "names alone", "staff byline", "byline form", "bare phrase", "ends in a stop", "ends in ? or !",
     "ends in a comma", "ends in a colon", "ends in a closing mark", "in brackets", "stop inside", "long",
     "long for a head", "head-sized", "short", "very short", "word-sized", "tiny", "section tag", "section mark",
     "column word", "caption words", "points at a picture", "credit at the end", "credit alone", "note words",
     "ordinal", "dash before", "in a stanza", "in a table", "question or answer", "speaker", "opens like a sentence",
     "sign-off", "set in", "jump", "date alone", "fills the column", "signing body", "editor's signature",
     "standing head", "phrases apart", "section tag before text", "letter form", "text ends in a credit",
     "opens with a day", "matter changes", "same matter goes on", "one of several alike", "all in quotes",
     "masthead", "source or maker", "box and a name", "wider gap above", "commas inside", "numbers alone",
     "time first", "genre", "words and a padded name", "words and a name", "role and slash", "digits inside",
     "mostly digits", "ends in a number", "telephone", "part of a case", "formula", "signed as a letter",
     "letters apart", "only text", "first text", "inner text", "last text", "text of 20", "text of 45", "text of 90",
     "text of 160", "text of 300", "text of many", "text of one sentence", "text of two sentences",
     "text of some sentences", "text of a scene", "text with speech", "text in the first person",
     "text ends in a name", "text in brackets", "text in quotes", "text with a mark", "text speaks of the paper",
     "text opens with news", "text refers back", "said above: much of it", "said above: some of it",
     "said above: none of it", "said below: much of it", "asks or answers", "speaker of one letter", "long speaker",
     "label", "label, near two", "label, near some", "label, near many", "one of a series of two",
     "one of a series of some", "one of a series of many")
)  # fmt: skip
FAR: Final = frozenset(
    ("lead", "names alone", "staff byline", "bare phrase", "ends in a stop", "long", "section tag", "caption words",
     "note words", "in a stanza", "in a table", "question or answer", "sign-off", "ordinal")
)  # fmt: skip


def tell_neighbours(seen: Sequence[Seen]) -> list[frozenset[str]]:
    """Every line with what the lines around it show: "below: lead" speaks for a head."""
    return [_told(around(seen, i)) for i in range(len(seen))]


def _told(told: tuple[Seen | None, ...]) -> frozenset[str]:
    own, *others = told
    found: list[str] = [*own.cues, *own.words] if own else []
    for one, where in zip(others, WHERE[1:], strict=True):
        if one is None:
            found.append(f"{where}nothing")
        else:
            found += _named(one.cues, where)
            if where in WHERE[1:3]:
                found += [where + word for word in one.words[:1]]
    return frozenset(found)


@lru_cache(maxsize=16384)
def _named(cues: frozenset[str], where: str) -> tuple[str, ...]:
    looked_at = NEAR if where in WHERE[1:3] else FAR
    return tuple(where + cue for cue in cues if cue in looked_at)
