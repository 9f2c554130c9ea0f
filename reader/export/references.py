"""Clippings in, a list of references out: numbered GB/T 7714 lines, a CSL-JSON list, BibTeX, RIS. Each article
once, and each story once, of however many parts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from reader.export.citation import cite
from reader.export.clipping import Clipping


def references(style: str) -> Callable[[str, Iterable[Clipping], str], Iterator[str]]:
    """The form of export that is nothing but citations in a style."""

    def write(_title: str, clippings: Iterable[Clipping], _style: str) -> Iterator[str]:
        cited = (cite(clipping.reading, style) for clipping in _stories(clippings))
        if style == "csl":
            yield from _listed(cited)
        elif style.startswith("gbt"):
            yield from (f"[{nth}] {line}\n" for nth, line in enumerate(cited, start=1))
        else:
            yield from (f"{entry}\n\n" for entry in cited)

    return write


def _stories(clippings: Iterable[Clipping]) -> Iterator[Clipping]:
    """Of several parts of a story the first that comes."""
    seen: set[int] = set()
    for clipping in clippings:
        story = clipping.reading.pieces[0].id
        if story not in seen:
            seen.add(story)
            yield clipping


def _listed(items: Iterable[str]) -> Iterator[str]:
    yield "["
    for nth, item in enumerate(items):
        yield (",\n" if nth else "\n") + item
    yield "\n]\n"
