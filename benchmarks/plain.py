"""The plainest search that is exact, to measure ours against in the same run: pairs of characters and distinct
characters in two contentless FTS5 tables, bm25 up to CAP hits, above that titles first, then the newest.

Built once beside a library, from its articles, and kept. What it spares itself, so that nobody can do the same work
with less: ids are given in the order of dates, so that the newest are the last; nothing is ever changed or taken out,
read or marked; one paper, no shelf; a snippet is one slice around the first hit, and which fields say it is not told.
"""

from __future__ import annotations

import sqlite3
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from operator import add
from pathlib import Path

from reader.model import Kind
from reader.search import fold
from reader.search.query import read_terms
from reader.search.tokens import BREAK, IN_TITLE, character_phrase, pair_phrase, word_of
from reader.store import Store
from reader.store.blocks import split_parts
from reader.store.rows import OLDEST

FILE = "plain.db"
CAP = 2_000
AROUND = 20
SNIPPET = 120
BATCH = 10_000  # articles in a transaction: it is built as quickly as it can be
CACHE_KB = 8_000  # as ours has
TABLES = """
CREATE TABLE article (id INTEGER PRIMARY KEY, date TEXT, title TEXT NOT NULL, body TEXT NOT NULL);
CREATE VIRTUAL TABLE pairs USING fts5 (title, body, content='', tokenize='ascii');
CREATE VIRTUAL TABLE characters USING fts5 (letters, content='', detail=none, columnsize=0, tokenize='ascii');
INSERT INTO pairs (pairs, rank) VALUES ('hashsize', 16777216);
"""
ARTICLES = (
    "SELECT p.date, t.heads, t.kinds, t.lengths, t.text FROM page p CROSS JOIN article a ON a.page = p.id"
    f" CROSS JOIN article_text t ON t.article = a.id ORDER BY {OLDEST}"
)


@dataclass(frozen=True, slots=True)
class Told:
    total: int
    rows: list[tuple[int, str, str, str, int]]  # id, date, title, snippet, where the hit begins in it


class Plain:
    def __init__(self, folder: Path, store: Store) -> None:
        file = folder / FILE
        made = file.exists()
        self._db = sqlite3.connect(file, isolation_level=None)
        self._db.execute(f"PRAGMA cache_size = -{CACHE_KB}")
        if not made:
            self._build(store)

    def close(self) -> None:
        self._db.close()

    def find(self, query: str, limit: int) -> Told:
        terms = read_terms(query)
        total, ids = self._rank(terms, limit)
        sql = f"SELECT id, date, title, body FROM article WHERE id IN ({','.join('?' * len(ids))})"
        known = {row[0]: row for row in self._db.execute(sql, ids)}
        return Told(total, [_row(*known[id], terms) for id in ids])

    def _rank(self, terms: Sequence[str], limit: int) -> tuple[int, list[int]]:
        long, short = [term for term in terms if len(term) > 1], [term for term in terms if len(term) == 1]
        pairs = " AND ".join([pair_phrase(term) for term in long])
        letters = " AND ".join([character_phrase(term) for term in short])
        if not long:
            found, params = "FROM characters WHERE characters MATCH ?", [letters]
            titles = " AND ".join([character_phrase(term, IN_TITLE) for term in short])
        else:
            found, params = "FROM pairs WHERE pairs MATCH ?", [pairs]
            titles = " AND ".join([f"title : {pair_phrase(term)}" for term in long])
            if short:
                found += " AND +rowid IN (SELECT rowid FROM characters WHERE characters MATCH ?)"
                params.append(letters)
        few = self._ids(f"SELECT rowid {found} LIMIT {CAP + 1}", params)
        if len(few) <= CAP and long:
            return len(few), self._ids(f"SELECT rowid {found} ORDER BY bm25(pairs, 5, 1) LIMIT {limit}", params)
        ((total,),) = self._db.execute(f"SELECT count(*) {found}", params) if len(few) > CAP else ((len(few),),)
        newest = f"SELECT rowid {found} ORDER BY rowid DESC LIMIT {limit}"
        ids = dict.fromkeys(self._ids(newest, [titles, *params[1:]]) + self._ids(newest, params))
        return total, list(ids)[:limit]

    def _ids(self, sql: str, params: Sequence[str]) -> list[int]:
        return [id for (id,) in self._db.execute(sql, params)]

    def _build(self, store: Store) -> None:
        self._db.executescript(TABLES)
        self._db.execute("BEGIN")
        for id, (date, *text) in enumerate(store.execute(ARTICLES), 1):
            heads, bodies = split_parts(*text)
            titles = [said for kind, said in heads if kind is Kind.HEADLINE]
            rest = [said for kind, said in (*heads, *bodies) if kind is not Kind.HEADLINE]
            self._put(id, date, "\n".join(titles), "\n".join(rest))
            if id % BATCH == 0:
                self._db.execute("COMMIT")
                self._db.execute("BEGIN")
                print(f"{id:,} of them built plainly", file=sys.stderr, flush=True)
        self._db.execute("COMMIT")

    def _put(self, id: int, date: str, title: str, body: str) -> None:
        titles, bodies = fold(title), fold(body)
        letters = [word_of(one, "") for one in {*titles, *bodies}] + [word_of(one, IN_TITLE) for one in {*titles}]
        self._db.execute("INSERT INTO article VALUES (?, ?, ?, ?)", (id, date, title, body))
        columns = (id, _pairs(titles), _pairs(bodies))
        self._db.execute("INSERT INTO pairs (rowid, title, body) VALUES (?, ?, ?)", columns)
        self._db.execute("INSERT INTO characters (rowid, letters) VALUES (?, ?)", (id, " ".join(letters)))


def _pairs(folded: str) -> str:
    """No term holds a line break, so that what is said for one is a border."""
    parts = [word_of(part, "") for part in folded.split("\n")]
    return f" {BREAK} ".join([" ".join(map(add, part, part[1:])) for part in parts])


def _row(id: int, date: str, title: str, body: str, terms: Sequence[str]) -> tuple[int, str, str, str, int]:
    at = max(body.find(term) for term in terms)
    if at < 0:
        folded = fold(body)
        at = max(0, *(folded.find(term) for term in terms))
    start = max(0, at - AROUND)
    return id, date, title, body[start : start + SNIPPET], at - start
