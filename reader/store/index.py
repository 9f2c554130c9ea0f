"""The search index over the stored articles: add, take out, make anew. Call inside a write.

The index tables hold no text, so that taking an article out needs the very words it was put in with; they are made
again from table block. That is why an index of another fold version is made anew as a whole.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reader.model import Article
from reader.search import FOLDED_AS, fold
from reader.search.tokens import character_words, pair_words
from reader.store.connection import Store

Words = tuple[str, str, str]  # pairs of the titles, pairs of the body, characters


def words_of(titles: Iterable[str], bodies: Iterable[str]) -> Words:
    """What an article is indexed under; titles and bodies as printed."""
    heads, body = [fold(text) for text in titles], [fold(text) for text in bodies]
    return pair_words(heads), pair_words(body), character_words(heads, body)


def add_article(store: Store, id: int, article: Article) -> None:
    titles, bodies = (block.text for block in article.heads), (block.text for block in article.blocks)
    _insert(store, [(id, words_of(titles, bodies))])


def remove_source(store: Store, source: int) -> None:
    """Take all articles of a source out, while their blocks are still stored."""
    stored = list(_stored_words(store, "WHERE article IN (SELECT id FROM article WHERE source = ?)", source))
    store.run_many(
        "INSERT INTO pairs (pairs, rowid, title, body) VALUES ('delete', ?, ?, ?)",
        ((id, title, body) for id, (title, body, _) in stored),
    )
    store.run_many(
        "INSERT INTO characters (characters, rowid, letters) VALUES ('delete', ?, ?)",
        ((id, letters) for id, (_, _, letters) in stored),
    )


def keep_current(store: Store) -> None:
    """Make the index anew where it was made under another fold version."""
    if store.value("SELECT fold_version FROM search_index") == FOLDED_AS:
        return
    with store.writing():
        for table in ("pairs", "characters"):
            store.run(f"INSERT INTO {table} ({table}) VALUES ('delete-all')")
        _insert(store, _stored_words(store))
        store.run("DELETE FROM search_index")
        store.run("INSERT INTO search_index (fold_version) VALUES (?)", FOLDED_AS)
        _fold_pages(store)


def _insert(store: Store, articles: Iterable[tuple[int, Words]]) -> None:
    for id, (title, body, letters) in articles:
        store.run("INSERT INTO pairs (rowid, title, body) VALUES (?, ?, ?)", id, title, body)
        store.run("INSERT INTO characters (rowid, letters) VALUES (?, ?)", id, letters)


def _stored_words(store: Store, where: str = "", *params: int) -> Iterator[tuple[int, Words]]:
    """Article by article: 100,000 of them need not fit in memory."""
    article, titles, bodies = 0, list[str](), list[str]()
    for id, head, text in store.execute(f"SELECT article, head, text FROM block {where} ORDER BY article, nth", params):
        if id != article and article:
            yield article, words_of(titles, bodies)
            titles, bodies = [], []
        article = id
        (titles if head else bodies).append(text)
    if article:
        yield article, words_of(titles, bodies)


def _fold_pages(store: Store) -> None:
    for (page,) in store.rows("SELECT id FROM page"):
        texts = store.rows("SELECT text FROM page_block WHERE page = ? ORDER BY nth", page)
        store.run("UPDATE page SET outside = ? WHERE id = ?", outside_text(text for (text,) in texts), page)


def outside_text(texts: Iterable[str]) -> str:
    """The folded text of what stands outside every article. No term holds a line break, so none crosses one."""
    return "\n".join(fold(text) for text in texts)
