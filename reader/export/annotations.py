"""Clippings in, a W3C Web Annotation collection (JSON-LD, 2017 recommendation) out.

The target of every annotation is the file as it was brought in, named by its sha256 (RFC 6920), and the passage in
it: a TextQuoteSelector always, a TextPositionSelector (characters of the decoded file) where it is one unbroken run.
Where a column break was repaired it is several; `banxin:ranges` has them all. What else is known of the article stands
in `banxin:article`, its citations among it.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Iterable, Iterator
from typing import Any

from reader.export.citation import STYLES, csl, item_of
from reader.export.clipping import Clipping, Quotation, quotation
from reader.model import FLAG, Bookmark

CONTEXT = [
    "http://www.w3.org/ns/anno.jsonld",
    {"banxin": "urn:banxin:", "banxin:article": {"@type": "@json"}, "banxin:ranges": {"@type": "@json"}},
]
COLLECTION = "urn:banxin:clippings"


def collection(title: str, clippings: Iterable[Clipping], _style: str) -> Iterator[str]:
    """Written as it comes, an annotation a line."""
    head = {"@context": CONTEXT, "id": COLLECTION, "type": "AnnotationCollection", "label": title}
    yield _json(head)[:-1]
    page = {"id": f"{COLLECTION}:1", "type": "AnnotationPage", "partOf": COLLECTION, "startIndex": 0}
    yield ',\n"first": ' + _json(page)[:-1] + ', "items": ['
    total = 0
    for clipping in clippings:
        for annotation in _of(clipping):
            yield (",\n" if total else "\n") + _json(annotation)
            total += 1
    yield f'\n]}},\n"total": {total}}}\n'


def _of(clipping: Clipping) -> Iterator[dict[str, Any]]:
    """Its quotations; and the article itself where it is bookmarked, taken as a whole, or has nothing else to show."""
    about = _about(clipping)
    for said in clipping.quotations:
        yield _quotation(clipping, said, about)
    for flag in clipping.reading.flags:
        yield _quotation(clipping, quotation(clipping.reading, flag), about) | {"motivation": "bookmarking"}
    marked = clipping.quotations or clipping.reading.flags
    if clipping.whole or clipping.reading.bookmark or not marked:
        yield _article(clipping, about)


def _quotation(clipping: Clipping, said: Quotation, about: dict[str, Any]) -> dict[str, Any]:
    mark = said.highlight
    selectors: list[dict[str, Any]] = [
        {"type": "TextQuoteSelector", "exact": mark.exact, "prefix": mark.prefix, "suffix": mark.suffix}
    ]
    if len(mark.ranges) == 1:
        selectors.append({"type": "TextPositionSelector", "start": mark.ranges[0][0], "end": mark.ranges[0][1]})
    note = {"type": "TextualBody", "purpose": "commenting", "format": "text/plain", "value": said.note}
    bodies = [*([note] if said.note else []), *_tags(mark.tags)]
    return {
        "id": f"urn:banxin:highlight:{mark.id}",
        "type": "Annotation",
        "motivation": "commenting" if said.note else "highlighting",
        "created": mark.created,
        **_body(bodies),
        "target": {"source": _source(clipping), "selector": selectors, "banxin:ranges": mark.ranges},
        "banxin:article": {**about, "paragraph": said.where, **_kept(said)},
    }


def _article(clipping: Clipping, about: dict[str, Any]) -> dict[str, Any]:
    article = clipping.article
    text = "\n".join(block.text for block in article.parts)
    body = {"type": "TextualBody", "purpose": "describing", "format": "text/plain", "language": "zh", "value": text}
    kept = clipping.reading.bookmark or Bookmark()
    label = {"type": "TextualBody", "purpose": "commenting", "format": "text/plain", "value": kept.label}
    bodies = [*([body] if clipping.whole else []), *([label] if kept.label else []), *_tags(kept.tags)]
    start, end = article.anchor, max(block.end for block in article.parts)
    return {
        "id": f"urn:banxin:article:{clipping.sha256}:{start}",
        "type": "Annotation",
        "motivation": "bookmarking" if clipping.reading.bookmark else "describing",
        **_body(bodies),
        "target": {
            "source": _source(clipping),
            "selector": [{"type": "TextPositionSelector", "start": start, "end": end}],
        },
        "banxin:article": {**about, **({"folder": kept.folder} if kept.folder else {})},
    }


def _kept(said: Quotation) -> dict[str, Any]:
    """The colour of a highlight, the folder of a paragraph's bookmark."""
    mark = said.highlight
    if mark.colour == FLAG:
        return {"folder": mark.folder} if mark.folder else {}
    return {"colour": mark.colour, "colour_name": said.colour}


def _tags(tags: Iterable[str]) -> list[dict[str, Any]]:
    return [{"type": "TextualBody", "purpose": "tagging", "format": "text/plain", "value": tag} for tag in tags]


def _body(bodies: list[dict[str, Any]]) -> dict[str, Any]:
    """One body stands by itself, several in a list, none is left out."""
    return {"body": bodies[0] if len(bodies) == 1 else bodies} if bodies else {}


def _source(clipping: Clipping) -> str:
    digest = base64.urlsafe_b64encode(bytes.fromhex(clipping.sha256)).decode().rstrip("=")
    return f"ni:///sha-256;{digest}"


def _about(clipping: Clipping) -> dict[str, Any]:
    page, article, item = clipping.reading.page, clipping.article, item_of(clipping.reading)
    return {
        "paper": page.paper,
        "date": page.date,
        "page": page.number,
        "page_name": page.name,
        "file": page.source_name,
        "encoding": page.encoding,
        "section": article.section,
        "kicker": article.kicker,
        "headline": clipping.headline,
        "subheads": article.subheads,
        "people": [{"name": person.name, "role": person.role} for person in article.people],
        "citations": {name: make(item) for name, make in STYLES.items() if name != "csl"} | {"csl": csl(item)},
    }


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
