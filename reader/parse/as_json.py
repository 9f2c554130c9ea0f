"""Parsed -> the object that `parse --json` prints. Its names are a promise to other programs; see docs/parser.md."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import count

from reader.model import Article, Block, Happened, Sheet
from reader.parse import Parsed

Json = str | int | float | bool | None | list["Json"] | dict[str, "Json"]


def parsed_to_json(parsed: Parsed) -> dict[str, Json]:
    """Only dicts, lists, strings, numbers, booleans and None, ready for json.dumps."""
    source = parsed.source
    said: Mapping[str, Json] = {
        "name": source.name,
        "sha256": source.sha256,
        "encoding": source.encoding,
        "characters": source.characters,
    }
    links = _links(parsed)
    nth = count()
    return {"source": dict(said), "pages": [_sheet(sheet, nth, links) for sheet in parsed.sheets]}


def _links(parsed: Parsed) -> dict[int, list[tuple[str, Json]]]:
    """By the place of an article among all of the file: what it continues, is continued in, and points at."""
    places: list[dict[str, Json]] = [
        {"page": page, "article": nth} for page, sheet in enumerate(parsed.sheets) for nth in range(len(sheet.articles))
    ]
    said: dict[int, list[tuple[str, Json]]] = {}
    for link in parsed.links:
        sure: dict[str, Json] = {"confidence": link.confidence, "joined": link.sure}
        there = {**places[link.target], **sure}
        if link.part is not None:
            said.setdefault(link.article, []).append(("points_to", {"part": link.part, **there}))
        else:
            said.setdefault(link.article, []).append(("continued_in", there))
            said.setdefault(link.target, []).append(("continues", {**places[link.article], **sure}))
    return said


def _sheet(sheet: Sheet, nth: Iterator[int], links: Mapping[int, list[tuple[str, Json]]]) -> Json:
    page = sheet.page
    return {
        "paper": page.paper,
        "date": page.date,
        "number": page.number,
        "name": page.name,
        "banners": [block.text for block in sheet.banners],
        "furniture": [block.text for block in sheet.furniture],
        "articles": [_article(article, links.get(next(nth), [])) for article in sheet.articles],
    }


def _article(article: Article, links: Sequence[tuple[str, Json]]) -> Json:
    return {
        "kind": article.kind.value,
        "section": article.section,
        "kicker": article.kicker,
        "headline": article.headline,
        "subheads": list(article.subheads),
        "dateline": article.dateline,
        "dateline_date": _happened(article.happened),
        "people": [{"name": person.name, "role": person.role} for person in article.people],
        "blocks": [_block(block) for block in article.blocks],
        "confidence": article.confidence,
        "uncertain": list(article.uncertain),
        **_linked(links),
    }


def _linked(links: Sequence[tuple[str, Json]]) -> dict[str, Json]:
    """Only what there is: few articles lead to another."""
    said: dict[str, Json] = {key: there for key, there in links if key != "points_to"}
    pointers = [there for key, there in links if key == "points_to"]
    return said | ({"points_to": pointers} if pointers else {})


def _happened(happened: Happened | None) -> Json:
    if happened is None:
        return None
    return {"date": happened.date, "inferred": happened.inferred, "words": happened.words}


def _block(block: Block) -> Json:
    return {"kind": block.kind.value, "text": block.text, "start": block.start, "end": block.end}
