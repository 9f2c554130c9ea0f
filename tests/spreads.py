"""Libraries of which a few articles fill a chunk, for the tests of what is written down with their articles."""

from __future__ import annotations

import pytest

from benchmarks.corpus import Draft, Issue, lay_out
from reader.search import fold
from reader.search.sql import CHARACTERS, PAIRS
from reader.search.tokens import MARKS, spelled_back
from reader.store import (
    Store,
    banners,
    days,
    eras,
    facets,
    index,
    narrowing,
    ranking,
    sealing,
    spread,
)
from reader.store.bits import Spread
from reader.store.blocks import parts_of

SAME = ([Draft("甲", ("工会的会议",)), Draft("乙", ("工会",))], "2022-11-18")


def make_small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Chunks that a few articles fill; and so few hits are many that every way of ranking is gone."""
    monkeypatch.setattr(spread, "WIDTH", 8)
    monkeypatch.setattr(eras, "ERA", 2)
    monkeypatch.setattr(eras, "PART", 40)
    monkeypatch.setattr(ranking, "CAP", 6)
    monkeypatch.setattr(ranking, "READ", 3)
    monkeypatch.setattr(narrowing, "ASKED_EACH", 2)
    monkeypatch.setattr(sealing, "GATHERED", 100)
    monkeypatch.setattr(sealing, "FEWEST", 0)
    monkeypatch.setattr(spread, "LONG", 3)
    monkeypatch.setattr(spread, "PIECE", 2)
    monkeypatch.setattr(spread, "FEW", 3)
    monkeypatch.setattr(banners, "FEW_PAGES", 1)
    monkeypatch.setattr(banners, "MANY_PAGES", 2)
    monkeypatch.setattr(facets, "FEW", 2)
    monkeypatch.setattr(days, "LEAST", 1)


def issue_of(nth: int, of_page: tuple[list[Draft], str | None]) -> Issue:
    said, day = of_page
    return lay_out(said, furniture=[f"{nth}"], date=day)


def put_in_order(store: Store, wanted: bool) -> None:
    while wanted and index.put_in_order(store):
        pass


def assert_written_as_said(store: Store) -> None:
    """Of each run that is written down, the bits are those of the articles that say it."""
    texts = {
        id: "\n".join(fold(text) for _, _, text in parts)
        for id, parts in parts_of(store, "article / ? IN (SELECT chunk FROM spread_chunk)", spread.WIDTH)
    }
    written: dict[str, set[int]] = {word: set() for (word,) in store.rows("SELECT word FROM spread_word")}
    for chunk in sealed(store):
        for word, bits in eras.written_in(store, chunk, spread.WIDTH // 8):
            ids = Spread(int.from_bytes(bits, "little")).ids()
            written[word].update(chunk * spread.WIDTH + nth for nth in ids)
    for word, ids in written.items():
        if word[0] not in MARKS:
            assert ids == {id for id, text in texts.items() if spelled_back(word) in text}, word
        else:
            table = PAIRS if len(word) == 3 else CHARACTERS
            assert ids == {id for (id,) in store.rows(table, f'"{word}"') if id in texts}, word


def sealed(store: Store) -> list[int]:
    return [chunk for (chunk,) in store.rows("SELECT chunk FROM spread_chunk ORDER BY chunk")]
