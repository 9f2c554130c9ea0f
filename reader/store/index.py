"""The search index over the stored articles: add, take out, make anew.

The index tables hold no text, so that taking an article out needs the very words it was put in with; they are made
again from article_text. That is why an index of another folding is made anew as a whole: bit by bit, each bit one
write, so that nobody waits long; an article is indexed in the new way or noted in `search_index` as still to come.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from reader.model import Article
from reader.search import FOLDED_AS, fold
from reader.search.runs import Parts
from reader.search.tokens import page_words, words_of
from reader.store import eras, sealing, spread
from reader.store.blocks import fold_parts, parts_of
from reader.store.connection import Store

BIT = 200  # articles indexed in one write when all are indexed anew: a fifth of a second
# Segments of an index that are merged into one. Usually 4: while articles are taken in, each word is then written half
# as often once more. With 16, search would look into too many.
MERGED = 8
MERGING = 400  # pages of an index that are merged in one write when articles no longer come in
BROKEN = spread.UNSEALED - 2  # chunks whose seals may stay broken, beside the one being sealed and the last, not full

Progress = Callable[[int, int], None]  # so many of so many articles are indexed anew


def add_articles(store: Store, articles: Mapping[int, Article]) -> None:
    """Call inside a write."""
    after, until = store.row("SELECT after, until FROM search_index")
    coming = [(id, _parts(article)) for id, article in articles.items() if not after < id <= until]
    behind = "SELECT count(*) FROM (SELECT 1 FROM article WHERE id >= ? LIMIT ?)"
    are_new = bool(coming) and store.value(behind, min(articles), len(articles) + 1) == len(articles)
    spread.touch(store, sealing.go_along(store, coming), are_new)
    _insert(store, coming)


def remove_source(store: Store, source: int) -> None:
    """Take all articles and pages of a source out, while they are still stored. Call inside a write."""
    after, until = store.row("SELECT after, until FROM search_index")
    where = "article IN (SELECT id FROM article WHERE source = ? AND NOT (id > ? AND id <= ?))"
    stored = [(id, words_of(*parts)) for id, parts in _stored(store, where, source, after, until)]
    spread.touch(store, [id for id, _ in stored])
    store.run_many(
        "INSERT INTO pairs (pairs, rowid, body, heads, headline) VALUES ('delete', ?, ?, ?, ?)",
        ((id, words.body, words.heads, words.headline) for id, words in stored),
    )
    store.run_many(
        "INSERT INTO characters (characters, rowid, letters) VALUES ('delete', ?, ?)",
        ((id, words.letters) for id, words in stored),
    )
    store.run_many(
        "INSERT INTO outside (outside, rowid, words) VALUES ('delete', ?, ?)",
        ((id, page_words(said)) for id, said in _pages(store, "source = ?", source)),
    )


def keep_current(store: Store, progress: Progress | None = None) -> None:
    """Make the index anew where it was made under another folding, or go on where that was broken off. Several
    connections may do so at once: they share the work. What is not sealed is left to whoever uses the library."""
    _merge_as_wanted(store)
    _make_current(store, progress)


def _merge_as_wanted(store: Store) -> None:
    for table in ("pairs", "characters"):
        if store.value(f"SELECT v FROM {table}_config WHERE k = 'automerge'") != MERGED:
            with store.writing():
                store.run(f"INSERT INTO {table} ({table}, rank) VALUES ('automerge', ?)", MERGED)


def settle(store: Store, broken: int = 0) -> None:
    """Write down of a chunk of articles in which of them some words more stand, if more than so many are full and not
    sealed. Call inside a write."""
    left, _ = _unsealed(store)
    if len(left) > broken:
        sealing.go_on_sealing(store, sealing.next_of(store, left))
    elif (era := eras.next_of(store)) is not None:
        eras.put_together(store, era, spread.WIDTH // 8)


def put_in_order(store: Store) -> bool:
    """When many have come in and no more do: seal also the last chunk, though it is not full, and merge the pieces of
    the index, each of which is asked in each search. A bit of it; whether there is more to do."""
    left, last = _unsealed(store)
    if not is_current(store) or not (left or spread.is_made(store)):
        return False
    if left or not spread.is_sealed(store, last):
        with store.writing():
            sealing.go_on_sealing(store, sealing.next_of(store, left) if left else last // spread.WIDTH)
        return True
    if eras.next_of(store) is not None:
        with store.writing():
            settle(store)
        return True
    with store.writing():
        # What stands outside articles is little, and asked in each search, most times in vain: it is made one piece.
        return any(_merge(store, table) for table in ("pairs", "characters")) or _merge(store, "outside", -MERGING)


def is_behind(store: Store) -> bool:
    """Whether more chunks are full and not sealed than one that writes leaves, or sealed and not put together, and can
    be: the form in which they were written down was another, or sealing was broken off."""
    if store.only_read or store.no_room or not is_current(store):
        return False
    return len(_unsealed(store)[0]) > BROKEN or eras.next_of(store) is not None


def catch_up(store: Store) -> bool:
    """Seal a bit of them; whether there is more to do."""
    if not is_behind(store):
        return False
    with store.writing():
        settle(store, BROKEN)
    return True


def _merge(store: Store, table: str, pages: int = MERGING) -> bool:
    """Where four pieces or more are of about one size (fewer than none: all pieces), for so many pages; whether there
    were any."""
    before = store.total_changes
    store.run(f"INSERT INTO {table} ({table}, rank) VALUES ('merge', ?)", pages)
    return store.total_changes - before > 1  # one change is the command itself


def _unsealed(store: Store) -> tuple[list[int], int]:
    """Chunks of articles that are all in the index, and not sealed; and the last id of them."""
    after, until = store.row("SELECT after, until FROM search_index")
    last = after if after < until else spread.greatest_id(store)
    return spread.unsealed_chunks(store, last), last


def _make_current(store: Store, progress: Progress | None) -> None:
    state = store.row("SELECT folded_as, after >= until, pages_as FROM search_index")
    if state == (FOLDED_AS, 1, FOLDED_AS):
        return
    if state and state[0] == FOLDED_AS != state[2]:
        with store.writing():
            _index_pages(store)
    going = True
    while going:
        with store.writing():
            going = _index_a_bit(store)
            after, until = store.row("SELECT after, until FROM search_index")
        if progress is not None and until:
            progress(min(after, until), until)


def add_page(store: Store, id: int, outside: str) -> None:
    """Put in what a page says outside its articles, as outside_text gives it. Call inside a write."""
    if outside:
        store.run("INSERT INTO outside (rowid, words) VALUES (?, ?)", id, page_words(outside))


def is_current(store: Store) -> bool:
    """Whether every article can be found."""
    return bool(store.row("SELECT folded_as, after >= until, pages_as FROM search_index") == (FOLDED_AS, 1, FOLDED_AS))


def outside_text(texts: Iterable[str]) -> str:
    """The folded text of what stands outside every article. No term holds a line break, so none crosses one."""
    return "\n".join(fold(text) for text in texts)


def _index_a_bit(store: Store) -> bool:
    """Begin, or index the next articles. False: there is nothing left to do."""
    state = store.row("SELECT folded_as, after, until FROM search_index")
    if state is None or state[0] != FOLDED_AS:
        for table in ("pairs", "characters"):
            store.run(f"INSERT INTO {table} ({table}) VALUES ('delete-all')")
        spread.forget(store)
        _fold_pages(store)
        store.run("DELETE FROM search_index")
        last = spread.greatest_id(store)
        store.run("INSERT INTO search_index (folded_as, after, until) VALUES (?, 0, ?)", FOLDED_AS, last)
        _index_pages(store)
        return True
    _, after, until = state
    ids = store.rows("SELECT id FROM article WHERE id > ? AND id <= ? ORDER BY id LIMIT ?", after, until, BIT)
    if ids:
        stored = list(_stored(store, "article BETWEEN ? AND ?", ids[0][0], ids[-1][0]))
        spread.touch(store, [id for id, _ in stored])
        _insert(store, stored)
    store.run("UPDATE search_index SET after = ?", ids[-1][0] if len(ids) == BIT else until)
    return len(ids) == BIT


def make_anew(store: Store) -> None:
    """Make the index anew, whatever it was made under."""
    with store.writing():
        store.run("DELETE FROM search_index")
        _index_a_bit(store)  # begun in the same write: who takes something in meanwhile finds how far it is
    keep_current(store)


def _insert(store: Store, articles: Iterable[tuple[int, Parts]]) -> None:
    known = [(id, words_of(*parts)) for id, parts in articles]
    store.run_many(
        "INSERT INTO pairs (rowid, body, heads, headline) VALUES (?, ?, ?, ?)",
        ((id, words.body, words.heads, words.headline) for id, words in known),
    )
    store.run_many(
        "INSERT INTO characters (rowid, letters) VALUES (?, ?)", ((id, words.letters) for id, words in known)
    )


def _parts(article: Article) -> Parts:
    heads = [(True, block.kind, block.text) for block in article.heads]
    return fold_parts([*heads, *((False, block.kind, block.text) for block in article.blocks)])


def _stored(store: Store, where: str, *params: int) -> Iterator[tuple[int, Parts]]:
    return ((id, fold_parts(parts)) for id, parts in parts_of(store, where, *params))


def _fold_pages(store: Store) -> None:
    for (page,) in store.rows("SELECT id FROM page"):
        texts = store.rows("SELECT text FROM page_block WHERE page = ? ORDER BY nth", page)
        store.run("UPDATE page SET outside = ? WHERE id = ?", outside_text(text for (text,) in texts), page)


def _index_pages(store: Store) -> None:
    store.run("INSERT INTO outside (outside) VALUES ('delete-all')")
    for id, said in _pages(store):
        add_page(store, id, said)
    store.run("UPDATE search_index SET pages_as = ?", FOLDED_AS)


def _pages(store: Store, where: str = "1", *params: int) -> list[tuple[int, str]]:
    """Those that say anything outside their articles."""
    return store.rows(f"SELECT id, outside FROM page WHERE outside <> '' AND {where}", *params)
