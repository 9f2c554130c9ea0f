"""Parsed -> the object that `parse --json` prints. Its names are a promise to other programs; see docs/parser.md."""

from __future__ import annotations

from collections.abc import Mapping

from reader.model import Article, Block, Sheet
from reader.parse import Parsed

Json = str | int | float | None | list["Json"] | dict[str, "Json"]


def parsed_to_json(parsed: Parsed) -> dict[str, Json]:
    """Only dicts, lists, strings, numbers and None, ready for json.dumps."""
    source = parsed.source
    said: Mapping[str, Json] = {
        "name": source.name,
        "sha256": source.sha256,
        "encoding": source.encoding,
        "characters": source.characters,
    }
    return {"source": dict(said), "pages": [_sheet(sheet) for sheet in parsed.sheets]}


def _sheet(sheet: Sheet) -> Json:
    page = sheet.page
    return {
        "paper": page.paper,
        "date": page.date,
        "number": page.number,
        "name": page.name,
        "banners": [block.text for block in sheet.banners],
        "furniture": [block.text for block in sheet.furniture],
        "articles": [_article(article) for article in sheet.articles],
    }


def _article(article: Article) -> Json:
    return {
        "kind": article.kind.value,
        "section": article.section,
        "kicker": article.kicker,
        "headline": article.headline,
        "subheads": list(article.subheads),
        "dateline": article.dateline,
        "people": [{"name": person.name, "role": person.role} for person in article.people],
        "blocks": [_block(block) for block in article.blocks],
        "confidence": article.confidence,
        "uncertain": list(article.uncertain),
    }


def _block(block: Block) -> Json:
    return {"kind": block.kind.value, "text": block.text, "start": block.start, "end": block.end}
