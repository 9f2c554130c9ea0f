"""Why a search found nothing, and what is near: a query and a shelf in, the parts that nothing has and queries that do
find something, with exact counts, out. Asked only after a search that found nothing; a few hundred look-ups at most."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from reader.model import Shelf
from reader.search.answers import Offer, OfferKind, WhyNone
from reader.search.compile import compile_tree
from reader.search.printing import print_query
from reader.search.soundalikes import soundalikes, spelled_out
from reader.search.sql import match
from reader.search.text import SPACE, fold
from reader.search.tree import TEXTS, And, Field, In, Leaf, Not, Tree, Word, change, conjoin, leaves
from reader.store.connection import Store
from reader.store.found import EVERYTHING, read_asked
from reader.store.narrowing import on_shelf
from reader.store.ranking import count

LONGEST = 200  # characters of a query that is thought about; more were pasted
SOUNDS = 3  # offers of other characters for one word
COUNTED = 30  # of other characters, before the best are chosen
CHECKED = 3_000  # pairs of characters looked up for one word
COMMA = "、"


def why_none(store: Store, query: str, shelf: Shelf) -> WhyNone:
    """Nothing to say where something is found, or nothing is asked."""
    tree = read_asked(store, query, shelf).tree
    if tree is None or _count(store, tree, shelf):
        return WhyNone()
    if len(query) > LONGEST:
        return WhyNone(offers=tuple(_everywhere(store, tree, shelf)))
    parts = tree.parts if isinstance(tree, And) else (tree,)
    missing = [part for part in parts if not isinstance(part, Not) and not _count(store, part, shelf)]
    offers = [
        *_noted(store, tree, shelf),
        *_everywhere(store, tree, shelf),
        *_sounding(store, tree, missing, shelf),
        *_anywhere(store, tree, missing or parts, shelf),
        *_without(store, parts, missing, shelf),
    ]
    return WhyNone(
        tuple(map(print_query, missing)), tuple({offer.query: offer for offer in offers[::-1]}.values())[::-1]
    )


def _count(store: Store, tree: Tree, shelf: Shelf) -> int:
    return count(store, on_shelf(store, compile_tree(tree, date.today()), shelf))


def _offers(store: Store, kind: OfferKind, trees: Iterable[Tree | None], shelf: Shelf) -> list[Offer]:
    """Those that find something, the most first."""
    counted = [(tree, _count(store, tree, shelf)) for tree in dict.fromkeys(trees) if tree]
    found = [Offer(kind, print_query(tree), total) for tree, total in counted if total]
    return sorted(found, key=lambda offer: -offer.total)


def _everywhere(store: Store, tree: Tree, shelf: Shelf) -> list[Offer]:
    """The same in the whole library."""
    return _offers(store, OfferKind.EVERYWHERE, [tree], EVERYTHING) if shelf != EVERYTHING else []


def _noted(store: Store, tree: Tree, shelf: Shelf) -> list[Offer]:
    """The same words in what a person wrote."""
    said = change(tree, lambda leaf: In(Field.NOTE, leaf.text) if isinstance(leaf, Word) else leaf)
    return _offers(store, OfferKind.NOTES, [said] if said != tree else [], shelf)


def _without(store: Store, parts: Sequence[Tree], missing: Sequence[Tree], shelf: Shelf) -> list[Offer]:
    """One part dropped; or all that nothing has, where there are several."""
    if len(parts) < 2:
        return []
    dropped = [conjoin(part for part in parts if part is not one) for one in parts]
    if len(missing) > 1:
        dropped.append(conjoin(part for part in parts if part not in missing))
    return _offers(store, OfferKind.WITHOUT, (tree for tree in dropped if tree and not isinstance(tree, Not)), shelf)


def _anywhere(store: Store, tree: Tree, parts: Iterable[Tree], shelf: Shelf) -> list[Offer]:
    """The same words, not side by side; then not in that field."""
    words = [leaf for part in parts if not isinstance(part, Not) for leaf in leaves(part)]
    apart = (_changed(tree, leaf, _apart(store, leaf, shelf)) for leaf in words)
    others = (_changed(tree, leaf, Word(leaf.text)) for leaf in words if isinstance(leaf, In) and leaf.text)
    return _offers(store, OfferKind.ANYWHERE, [*apart, *others], shelf)


def _changed(tree: Tree, leaf: Leaf, to: Tree | None) -> Tree | None:
    return change(tree, lambda one: to if to and one == leaf else one) if to else None


def _apart(store: Store, leaf: Leaf, shelf: Shelf) -> Tree | None:
    """A word in pieces: at its spaces and list marks, else the longest runs that are printed somewhere."""
    if not isinstance(leaf, Word) and not (isinstance(leaf, In) and leaf.field in TEXTS):
        return None
    pieces = fold(leaf.text).replace(COMMA, SPACE).split()
    if len(pieces) < 2:
        pieces = list(_runs(store, pieces[0], shelf)) if pieces else []
    if len(pieces) < 2:
        return None
    return conjoin(In(leaf.field, piece) if isinstance(leaf, In) else Word(piece) for piece in pieces)


def _runs(store: Store, word: str, shelf: Shelf) -> Iterator[str]:
    """The longest beginning that is printed, and so on with the rest; a character that begins none is left out (的 in
    劳模的校园)."""
    start = 0
    while start < len(word):
        ends = (end for end in range(len(word), start + 1, -1) if _printed(store, word[start:end], shelf))
        end = next(ends, start + 1)
        if end > start + 1:
            yield word[start:end]
        start = end


def _printed(store: Store, text: str, shelf: Shelf = EVERYTHING) -> bool:
    found = on_shelf(store, match((text,)), shelf)
    return store.value(f"SELECT 1 FROM ({found.sql}) LIMIT 1", *found.params) is not None


def _sounding(store: Store, tree: Tree, missing: Iterable[Tree], shelf: Shelf) -> list[Offer]:
    """Other characters that are read alike: 工慧 -> 工会; gonghui -> 工会."""
    offers: list[Offer] = []
    for leaf in dict.fromkeys(leaf for part in missing for leaf in _words(part)):
        if not _count(store, leaf, shelf):
            alike = [
                _changed(tree, leaf, In(leaf.field, text) if isinstance(leaf, In) else Word(text))
                for text in _alike(store, leaf)
            ]
            offers += _offers(store, OfferKind.SOUND, alike, shelf)[:SOUNDS]
    return offers


def _words(part: Tree) -> Iterator[Word | In]:
    for leaf in leaves(part):
        if isinstance(leaf, Word) or (isinstance(leaf, In) and leaf.field in TEXTS | {Field.BY}):
            yield leaf


def _alike(store: Store, leaf: Word | In) -> list[str]:
    """Texts that are printed and read like this one, those nearest to it first."""
    text = fold(leaf.text)
    known: dict[str, bool] = {}

    def printed(piece: str) -> bool:
        if piece not in known and len(known) < CHECKED:
            known[piece] = named(piece) if isinstance(leaf, In) and leaf.field is Field.BY else _printed(store, piece)
        return known.get(piece, False)

    def named(piece: str) -> bool:
        return store.value("SELECT 1 FROM label WHERE field = 'by' AND instr(folded, ?)", piece) is not None

    found = spelled_out(text, printed) or soundalikes(text, printed)
    return found[:COUNTED]
