"""The names articles and pages go by (people, sections, papers, pages), and how headlines are read aloud: kept, taken
out, made anew. Call inside a write.

Derived, like the search index: made anew when the way of folding or the readings of characters are others.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from reader.model import Article, Kind, Page
from reader.search import FOLDED_AS, fold
from reader.search.pinyin import READINGS_VERSION, grams
from reader.search.tree import Field
from reader.store.blocks import parts_of
from reader.store.connection import Store

VERSION = f"{FOLDED_AS}/{READINGS_VERSION}"
Label = tuple[Field, str, str]  # field, name, role of a person

CHANGED = "SELECT NOT EXISTS (SELECT 1 FROM label_index WHERE version = ?)"


def label_page(store: Store, page: Page) -> None:
    _keep(store, [(Field.PAPER, page.paper or "", ""), (Field.PAGE, page.name or "", "")])


def label_articles(store: Store, articles: Mapping[int, Article]) -> None:
    borne = [
        (id, field, name, role)
        for id, article in articles.items()
        for field, name, role in (
            *((Field.BY, person.name, person.role) for person in article.people),
            (Field.SECTION, article.section or "", ""),
        )
    ]
    _bear(store, borne)
    _sound(store, ((id, article.headline) for id, article in articles.items() if article.headline))


def remove_source(store: Store, source: int) -> None:
    """Take the headlines of a source out, while they are still stored; its labels go with its articles."""
    for id, headline in list(_headlines(store, "article IN (SELECT id FROM article WHERE source = ?)", source)):
        store.run("INSERT INTO sounds (sounds, rowid, grams) VALUES ('delete', ?, ?)", id, _words(headline))


def keep_current(store: Store, anew: bool = False) -> None:
    """Make all of it anew where it was made by another version, or where that is asked for."""
    if not anew and not store.value(CHANGED, VERSION):
        return
    with store.writing():
        if not anew and not store.value(CHANGED, VERSION):  # another connection was first
            return
        store.run("INSERT INTO sounds (sounds) VALUES ('delete-all')")
        for table in ("labelled", "label", "label_index"):
            store.run(f"DELETE FROM {table}")
        names = store.rows("SELECT 'paper', paper FROM page UNION SELECT 'page', name FROM page")
        _keep(store, ((Field(field), name or "", "") for field, name in names))
        people = store.rows(
            "SELECT a.id, json_extract(p.value, '$[0]'), json_extract(p.value, '$[1]')"
            " FROM article a, json_each(a.people) p"
        )
        _bear(store, [(id, Field.BY, name, role) for id, name, role in people])
        _bear(store, [(id, Field.SECTION, section, "") for id, section in _heads(store, Kind.SECTION)])
        _sound(store, _headlines(store))
        tags = store.rows("SELECT DISTINCT text FROM article_tag")
        store.run_many("UPDATE article_tag SET folded = ? WHERE text = ?", ((fold(tag), tag) for (tag,) in tags))
        store.run("INSERT INTO label_index (version) VALUES (?)", VERSION)


def in_line(name: str) -> str:
    """A name as it is kept: white space, and the line ends of a name set in two lines, as one space."""
    return " ".join(name.split())


def _keep(store: Store, labels: Iterable[Label]) -> None:
    store.run_many(
        "INSERT OR IGNORE INTO label (field, text, folded) VALUES (?, ?, ?)",
        ((field.value, name, fold(name)) for field, name, _ in labels if name),
    )


def _bear(store: Store, labels: Iterable[tuple[int, Field, str, str]]) -> None:
    kept = [(id, field, line, role) for id, field, name, role in labels if (line := in_line(name))]
    _keep(store, ((field, name, role) for _, field, name, role in kept))
    store.run_many(
        "INSERT OR IGNORE INTO labelled (label, article, role) SELECT id, ?, ? FROM label WHERE (field, text) = (?, ?)",
        ((id, role, field.value, name) for id, field, name, role in kept),
    )


def _sound(store: Store, headlines: Iterable[tuple[int, str]]) -> None:
    store.run_many(
        "INSERT INTO sounds (rowid, grams) VALUES (?, ?)", ((id, _words(headline)) for id, headline in headlines)
    )


def _words(headline: str) -> str:
    return " ".join(sorted(grams(headline)))


def _headlines(store: Store, where: str = "1", *params: int) -> Iterator[tuple[int, str]]:
    return _heads(store, Kind.HEADLINE, where, *params)


def _heads(store: Store, wanted: Kind, where: str = "1", *params: int) -> Iterator[tuple[int, str]]:
    """Article by article, the lines of its head of a kind, as Article gives them."""
    for id, parts in parts_of(store, where, *params):
        lines = [text for head, kind, text in parts if head and kind is wanted]
        if lines:
            yield id, "\n".join(lines)
