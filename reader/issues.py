"""The issue that a source is part of, read anew for which of its articles go on in which: store and parser together.

Call inside a write, after the source's articles were put in.
"""

from __future__ import annotations

from collections.abc import Sequence

from reader.parse.continued import Piece, link_pieces
from reader.store import Store, links, stories


def link_issue(store: Store, source: int) -> None:
    """See which articles of the issue are one story, but for what a person said of it, and keep that."""
    link_pages(store, links.issue_of(store, source))


def link_pages(store: Store, pages: Sequence[int]) -> None:
    """The same of an issue whose pages are known."""
    pieces = [
        Piece(one.id, one.page, one.paper, one.date, one.number, one.heads, one.body)
        for one in links.read_issue(store, pages)
    ]
    links.put_links(store, pages, link_pieces(pieces))
    stories.apply_by_hand(store, pages)
