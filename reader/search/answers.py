"""What a search tells beside its results: what they have in common, and why there are none. Pure values."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Facet:
    """One value that articles of a search share."""

    value: str  # as printed; 2022 or 2022-11 for dates; "" where none is stated
    count: int  # articles, exact
    query: str  # the search narrowed to them, as text


@dataclass(frozen=True, slots=True)
class Facets:
    """What the articles found have in common. The most frequent first; years and months the oldest first."""

    total: int
    papers: tuple[Facet, ...] = ()
    years: tuple[Facet, ...] = ()
    months: tuple[Facet, ...] = ()
    pages: tuple[Facet, ...] = ()  # by name: 要闻
    sections: tuple[Facet, ...] = ()
    people: tuple[Facet, ...] = ()  # in whatever role
    aloud: bool = False  # nothing says what was typed: they are of the articles in which it is read so


class OfferKind(StrEnum):
    EVERYWHERE = "everywhere"  # the same, not on this shelf alone
    SOUND = "sound"  # other characters that are read alike
    ANYWHERE = "anywhere"  # the same words, not side by side or not in that field
    WITHOUT = "without"  # one part left out
    NOTES = "notes"  # what a person wrote says it, not the newspaper


@dataclass(frozen=True, slots=True)
class Offer:
    """A query near one that found nothing."""

    kind: OfferKind
    query: str  # as text, to be run
    total: int  # articles it finds on the shelf (EVERYWHERE: in the library), exact; never 0


@dataclass(frozen=True, slots=True)
class WhyNone:
    """Why a search found nothing. Parts that each find something, but not together: `missing` is empty."""

    missing: tuple[str, ...] = ()  # parts of the query, as text, that nothing on the shelf has
    offers: tuple[Offer, ...] = ()
