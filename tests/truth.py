"""What a query means, evaluated article by article on the folded text: the truth that search must equal."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from reader.model import Article, Page
from reader.search import fold
from reader.search.fields import page_number, span
from reader.search.tree import And, Dates, Field, Flag, In, Not, Of, Or, Recent, Tree, Word


@dataclass(frozen=True)
class Facts:
    """An article with all that a query can ask of it."""

    article: Article
    page: Page
    read: bool = False
    bookmarked: bool = False
    highlighted: bool = False
    tags: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


def holds(tree: Tree, of: Facts) -> bool:
    match tree:
        case And(parts):
            return all(holds(part, of) for part in parts)
        case Or(parts):
            return any(holds(part, of) for part in parts)
        case Not(part):
            return not holds(part, of)
        case Word(text):
            return _says(of.article.parts, text)
        case In(Field.TITLE, text):
            return _says(of.article.heads, text)
        case In(Field.BODY, text):
            return _says(of.article.blocks, text)
        case In(field, text, exact):
            return _named(field, text, exact, of)
        case Of(kind):
            return of.article.kind is kind
        case Dates(first, last):
            return _between(of.page.date, first, last)
        case Recent():
            return _between(of.page.date, *span(tree, date.today()))
        case Flag(field, on):
            state = {Field.MARKED: of.bookmarked, Field.NOTED: of.highlighted, Field.UNREAD: not of.read}
            return state[field] is on
        case _:
            raise TypeError(tree)


def _says(parts: tuple[object, ...], text: str) -> bool:
    return any(fold(text) in fold(part.text) for part in parts)  # type: ignore[attr-defined]


def _between(day: str | None, first: str, last: str) -> bool:
    return day is not None and (not first or day >= first) and (not last or day <= last)


def _named(field: Field, text: str, exact: bool, of: Facts) -> bool:
    if field is Field.PAGE and not exact and (number := page_number(text)):
        return page_number(of.page.number or "") == number
    names = {
        Field.BY: [person.name for person in of.article.people],
        Field.PAPER: [of.page.paper or ""],
        Field.PAGE: [of.page.name or ""],
        Field.SECTION: [of.article.section or ""],
        Field.TAG: list(of.tags),
        Field.NOTE: list(of.notes),
    }[field]
    folded = [line for name in names if (line := fold(" ".join(name.split())))]
    if exact and not text:
        return not folded
    return any(name == fold(text) if exact else fold(text) in name for name in folded)
