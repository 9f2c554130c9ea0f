"""Search as one reads aloud: a tree with Latin words in, the same tree satisfied by pinyin as well out, and what was
read so in each article. Only people and headlines are asked; what is found only so is listed apart, since a scan of the
text would not find it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from reader.model import Where
from reader.search.pinyin import Sound, find_headline, find_name, needed_grams, read_sound
from reader.search.text import fold
from reader.search.tree import Among, And, Field, In, Or, Tree, Word, conjoin, disjoin, wanted
from reader.store.connection import Store

LETTER = re.compile("[a-z]")
ASKED = {None: (Field.BY, Field.TITLE), Field.BY: (Field.BY,), Field.TITLE: (Field.TITLE,)}


@dataclass(frozen=True, slots=True)
class ReadAloud:
    """What in an article is read as was typed."""

    shown: str  # 记者 张子康, or the headline
    start: int
    end: int
    where: Where


def hear(store: Store, tree: Tree) -> tuple[Tree, dict[int, ReadAloud]] | None:
    """None where nothing typed is read so in any article."""
    if not any(_latin(leaf) for leaf in wanted(tree)):
        return None
    heard: dict[int, ReadAloud] = {}
    wider = _wider(store, tree, heard)
    return (wider, heard) if heard else None


def _latin(leaf: Tree) -> str:
    """What is typed there, if it could be pinyin. Asked before pypinyin is imported."""
    text = leaf.text if isinstance(leaf, Word | In) and _field_of(leaf) in ASKED else ""
    return text if text and LETTER.search(fold(text)) else ""


def _field_of(leaf: Word | In) -> Field | None:
    return leaf.field if isinstance(leaf, In) else None


def _wider(store: Store, tree: Tree, heard: dict[int, ReadAloud]) -> Tree:
    match tree:
        case And(parts):
            return conjoin(_runs(store, parts, heard)) or tree
        case Or(parts):
            return disjoin(_wider(store, part, heard) for part in parts) or tree
        case Word(text) | In(_, text):
            return _or_aloud(store, tree, text, _field_of(tree), heard) if _latin(tree) else tree
        case _:
            return tree


def _runs(store: Store, parts: Sequence[Tree], heard: dict[int, ReadAloud]) -> Iterator[Tree]:
    """zhang zikang typed without quotes: each by itself, or all that stand together as one name."""
    for latin, group in groupby(parts, lambda part: isinstance(part, Word) and bool(_latin(part))):
        run = list(group)
        each = [_wider(store, part, heard) for part in run]
        if not latin or len(run) < 2:
            yield from each
            continue
        together = conjoin(each) or run[0]
        yield _or_aloud(store, together, " ".join(_latin(part) for part in run), None, heard)


def _or_aloud(store: Store, tree: Tree, typed: str, field: Field | None, heard: dict[int, ReadAloud]) -> Tree:
    sound = read_sound(fold(typed))
    found = _look_up(store, sound, ASKED[field]) if sound else {}
    for id, read in found.items():
        heard.setdefault(id, read)
    return disjoin([tree, Among(tuple(sorted(found)))] if found else [tree]) or tree


def _look_up(store: Store, sound: Sound, fields: Iterable[Field]) -> dict[int, ReadAloud]:
    found: dict[int, ReadAloud] = {}
    if Field.TITLE in fields:
        found |= _headlines(store, sound)
    if Field.BY in fields:
        found |= _people(store, sound)
    return found


def _people(store: Store, sound: Sound) -> dict[int, ReadAloud]:
    names = store.rows("SELECT id, text FROM label WHERE field = 'by'")
    places = {id: place for id, name in names if (place := find_name(name, sound))}
    bearers = store.rows(
        "SELECT o.article, o.role, l.text, l.id FROM labelled o CROSS JOIN label l ON l.id = o.label"
        " WHERE o.label IN (SELECT value FROM json_each(?))",
        json.dumps(list(places)),
    )
    found = {}
    for article, role, name, label in bearers:
        shown, (start, end) = f"{role} {name}".strip(), places[label]
        before = len(shown) - len(name)
        found[article] = ReadAloud(shown, before + start, before + end, Where.PEOPLE)
    return found


def _headlines(store: Store, sound: Sound) -> dict[int, ReadAloud]:
    needed = " OR ".join(f"({' AND '.join(sorted(grams))})" for grams in _quoted(needed_grams(sound)))
    if not needed:
        return {}
    rows = store.rows(
        "SELECT id, headline FROM article WHERE id IN (SELECT rowid FROM sounds WHERE sounds MATCH ?)", needed
    )
    places = {id: (headline, place) for id, headline in rows if (place := find_headline(headline, sound))}
    return {id: ReadAloud(headline, *place, Where.HEADLINE) for id, (headline, place) in places.items()}


def _quoted(sets: Iterable[Iterable[str]]) -> list[list[str]]:
    return [[f'"{gram}"' for gram in grams] for grams in sets]
