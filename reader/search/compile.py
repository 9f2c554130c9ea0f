"""A tree in, the SQL that selects the ids of the articles it means out. Nothing here touches a database.

Every part of a tree is a set of ids; a narrower part is looked up within a wider one. `+rowid` keeps the planner from
walking a condition and probing the full-text index for each article.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import Any

from reader.search.fields import page_number, span
from reader.search.said import Mark, in_headline, in_title, say, unmarked
from reader.search.sql import Asked, Match, match, match_body, match_headline
from reader.search.text import fold
from reader.search.tokens import page_phrase
from reader.search.tree import (
    Among,
    And,
    Dates,
    Field,
    Flag,
    In,
    Leaf,
    Not,
    Of,
    Or,
    Recent,
    Tree,
    Word,
    conjoin,
    terms_of,
    wanted,
)
from reader.search.whole import LookUp, in_one_table

GROUP = 100  # SQLite takes no more than 500 SELECTs in a UNION and 1,000 conditions in a row
FEWEST = "SELECT rowid FROM ({sql}) WHERE 1"  # a form to which conditions can be added
EVERY = FEWEST.format(sql="SELECT id AS rowid FROM article")
ON_PAGE = "SELECT a.id AS rowid FROM page p CROSS JOIN article a ON a.page = p.id WHERE {test}"
OUTSIDE = "p.id IN (SELECT rowid FROM outside WHERE outside MATCH ?)"
CALLED = "SELECT text FROM label WHERE field = '{field}' AND {test}"

NOTES = (
    "SELECT hp.article, h.note FROM highlight h JOIN highlight_place hp ON hp.highlight = h.id WHERE h.note <> ''"
    " UNION ALL SELECT bp.article, b.label FROM bookmark b JOIN bookmark_place bp USING (sha256, encoding, anchor)"
    " WHERE b.label <> ''"
)


@dataclass(frozen=True, slots=True)
class Test:
    """A condition in SQL, and its parameters."""

    sql: str
    params: tuple[Any, ...] = ()


def compile_tree(tree: Tree, today: date, look_up: LookUp = match, mark: Mark = unmarked) -> Match:
    """One SELECT of ids, that can be narrowed by adding " AND +rowid IN (…)". `look_up` says where words must stand,
    but for those that are left out: with one narrower than `match`, the ids are part of those that `match` gives.
    `mark` is of the words that say so."""
    found = look_up((fold(tree.text),)) if isinstance(tree, Word) else _compiled(tree, today, look_up)
    said = say(tree, look_up, mark)
    return Match(found.sql, found.params, found.pairs, found.words, found.page, found.page_params, said)


def _compiled(tree: Tree, today: date, look_up: LookUp) -> Match:
    if whole := in_one_table(tree, look_up):
        return whole
    writer = _Writer(today)
    found = writer.write(tree, look_up)
    if not writer.named:
        return found
    names = ", ".join(f"part{nth} (rowid) AS ({one.sql})" for nth, one in enumerate(writer.named))
    return Match(f"WITH {names} {found.sql}", (*_params(writer.named), *found.params), found.pairs)


def ask(text: str, tree: Tree, today: date) -> Asked:
    """A query as the store answers it."""
    terms = terms_of(tree)
    pages = page_test(tree, today) if terms else None
    return Asked(
        text,
        terms,
        tree,
        today,
        articles=compile_tree(tree, today),
        pages=f"({pages.sql})" if pages else "",
        page_params=pages.params if pages else (),
    )


def headlines_of(tree: Tree, today: date) -> Match:
    """The articles whose headline says it."""
    return compile_tree(tree, today, match_headline, in_headline)


def titles_of(tree: Tree, today: date) -> Match:
    """The articles whose titles say it, the headline among them."""
    return compile_tree(tree, today, partial(match, in_title=True), in_title)


def words_of(tree: Tree) -> Tree | None:
    """What of a tree depends on where words stand: of articles that are known to be found, conditions need not be asked
    again."""
    if not isinstance(tree, And):
        return tree
    return conjoin(part for part in tree.parts if any(isinstance(leaf, Word) for leaf in wanted(part)))


def page_test(tree: Tree, today: date) -> Test | None:
    """Whether what page p says outside its articles is meant; None where no page can be asked that."""
    match tree:
        case Word(text):
            return Test(OUTSIDE, (page_phrase(fold(text)),))
        case And(parts) | Or(parts):
            every = isinstance(tree, And)
            words = [page_phrase(fold(part.text)) for part in parts if isinstance(part, Word)]
            tests = [page_test(part, today) for part in parts if not isinstance(part, Word)]
            known = [Test(OUTSIDE, ((" AND " if every else " OR ").join(words),))] if words else []
            return _joined([*known, *(test for test in tests if test)], every) if all(tests) else None
        case Not(part):
            test = page_test(part, today)
            return test and Test(f"NOT coalesce({test.sql}, 0)", test.params)
        case _:
            return _of_page(tree, today)


class _Writer:
    """Writes one statement. A group in a group is named and stands before it: SQLite's parser gives up on a statement
    in which four of them are nested."""

    def __init__(self, today: date) -> None:
        self.today = today
        self.named: list[Match] = []

    def write(self, tree: Tree, look_up: LookUp) -> Match:
        match tree:
            case And(parts):
                return self._all_of(parts, look_up)
            case Or(parts):
                return _any_of([self._part(part, look_up) for part in parts])
            case Not():
                return self._narrowed(Match(EVERY, (), False), [tree], look_up)
            case _:
                return _leaf(tree, self.today, look_up)

    def _part(self, tree: Tree, look_up: LookUp) -> Match:
        found = self.write(tree, look_up)
        if not isinstance(tree, And | Or | Not):
            return found
        self.named.append(found)
        return Match(f"SELECT rowid FROM part{len(self.named) - 1} WHERE 1", (), False)

    def _all_of(self, parts: Sequence[Tree], look_up: LookUp) -> Match:
        """Words first, in one look-up; else the first part that is not left out; within it all others."""
        tests = [(part, _of_page(part, self.today)) for part in parts]
        pages = [test for _, test in tests if test]  # one walk through the pages for all
        rest = [part for part, test in tests if not test]
        within = _joined(pages, True) if pages else None
        found, rest = self._words_first(rest, look_up)
        if found is None and within is not None:
            return self._narrowed(_on_pages(within), rest, look_up)
        if found is None:
            first = next((part for part in rest if not isinstance(part, Not)), None)
            found = self._part(first, look_up) if first else Match(EVERY, (), False)
            rest = [part for part in rest if part is not first]
        if within is not None:
            listed = _on_pages(within)
            sql, params = f"{found.sql} AND +rowid IN ({listed.sql})", (*found.params, *listed.params)
            if not rest:
                plain = conjoin(part for part, test in tests if not test)
                found = replace(found, said=say(plain, match, unmarked) if plain and look_up is match else None)
                return Match(sql, params, found.pairs, found, within.sql, within.params)
            found = Match(sql, params, found.pairs)
        return self._narrowed(found, rest, look_up)

    def _words_first(self, parts: Sequence[Tree], look_up: LookUp) -> tuple[Match | None, list[Tree]]:
        """All that one table can tell of them, or else the plain words; and the other parts."""
        said = [part for part in parts if in_one_table(part.part if isinstance(part, Not) else part, look_up)]
        words = tuple(dict.fromkeys(fold(part.text) for part in parts if isinstance(part, Word)))
        if whole := in_one_table(conjoin(said) or Among(()), look_up):
            return whole, [part for part in parts if part not in said]
        return look_up(words) if words else None, [part for part in parts if not isinstance(part, Word)]

    def _narrowed(self, found: Match, parts: Iterable[Tree], look_up: LookUp) -> Match:
        """The same, of which all parts hold as well."""
        tests = []
        for part in parts:
            left_out = isinstance(part, Not)
            other = self._part(part.part, match) if isinstance(part, Not) else self._part(part, look_up)
            tests.append(Test(f"+rowid {'NOT ' if left_out else ''}IN ({other.sql})", other.params))
        if not tests:
            return found
        test = _joined(tests, True)
        return Match(f"{found.sql} AND {test.sql}", (*found.params, *test.params), found.pairs)


def _any_of(sets: Sequence[Match]) -> Match:
    while len(sets) > 1:
        groups = [sets[start : start + GROUP] for start in range(0, len(sets), GROUP)]
        sets = [
            _set(" UNION ".join(f"SELECT rowid FROM ({one.sql})" for one in group), _params(group)) for group in groups
        ]
    return sets[0]


def _leaf(leaf: Leaf, today: date, look_up: LookUp) -> Match:
    if (test := _of_page(leaf, today)) is not None:
        return _on_pages(test)
    match leaf:
        case Word(text):
            return look_up((fold(text),))
        case In(Field.TITLE, text):
            return match((fold(text),), in_title=True)
        case In(Field.BODY, text):
            return match_body(fold(text))
        case In(Field.TAG, text, exact):
            return _tagged(fold(text), exact)
        case In(Field.NOTE, text, exact):
            return _noted(fold(text), exact)
        case In(field, text, exact):
            return _called(field, fold(text), exact)
        case Of(kind):
            return _set("SELECT id AS rowid FROM article WHERE kind = ?", (kind.value,))
        case Flag(Field.MARKED, on):
            return _set(f"SELECT id AS rowid FROM article WHERE {'' if on else 'NOT '}bookmarked")
        case Flag(Field.NOTED, on):
            return _set(f"SELECT id AS rowid FROM article WHERE {'' if on else 'NOT '}highlights")
        case Flag(_, on):
            return _set(f"SELECT id AS rowid FROM article WHERE {'NOT ' if on else ''}read")
        case Among(ids):
            return _set("SELECT value AS rowid FROM json_each(?)", (json.dumps(ids),))
        case _:
            raise TypeError(leaf)


def _of_page(tree: Tree, today: date) -> Test | None:
    """What can be asked of page p: its paper, its number or name, its date."""
    match tree:
        case In(Field.PAPER, text, exact):
            return _name_test("p.paper", Field.PAPER, fold(text), exact)
        case In(Field.PAGE, text, exact):
            number = None if exact else page_number(text)
            if number:
                return Test("upper(p.sort) = ?", (number,))
            return _name_test("p.name", Field.PAGE, fold(text), exact)
        case Dates(first, last):
            return _between(first, last)
        case Recent():
            return _between(*span(tree, today))
        case _:
            return None


def _between(first: str, last: str) -> Test:
    ends = [("p.date >= ?", first), ("p.date <= ?", last)]
    return _joined([Test(sql, (day,)) for sql, day in ends if day], True)


def _name_test(column: str, field: Field, folded: str, exact: bool) -> Test:
    if exact and not folded:
        return Test(f"coalesce({column}, '') = ''")
    return Test(f"{column} IN ({CALLED.format(field=field.value, test=_names(exact))})", (folded,))


def _called(field: Field, folded: str, exact: bool) -> Match:
    """Articles that bear a name of this field: people, sections."""
    labels = f"SELECT id FROM label WHERE field = '{field.value}'"
    if exact and not folded:
        bearing = f"SELECT article FROM labelled WHERE label IN ({labels})"
        return _set(f"SELECT id AS rowid FROM article WHERE id NOT IN ({bearing})")
    return _set(
        f"SELECT DISTINCT article AS rowid FROM labelled WHERE label IN ({labels} AND {_names(exact)})", (folded,)
    )


def _tagged(folded: str, exact: bool) -> Match:
    if exact and not folded:
        return _set("SELECT id AS rowid FROM article WHERE id NOT IN (SELECT article FROM article_tag)")
    return _set(f"SELECT DISTINCT article AS rowid FROM article_tag WHERE {_names(exact)}", (folded,))


def _noted(folded: str, exact: bool) -> Match:
    """What a person wrote: notes of highlights, names of bookmarks. There are few, so each is read; folded() is the
    store's own (Store)."""
    if exact and not folded:
        return _set(f"SELECT id AS rowid FROM article WHERE id NOT IN (SELECT article FROM ({NOTES}))")
    test = "folded(note) = ?" if exact else "instr(folded(note), ?)"
    return _set(f"SELECT DISTINCT article AS rowid FROM ({NOTES}) WHERE {test}", (folded,))


def _names(exact: bool) -> str:
    return "folded = ?" if exact else "instr(folded, ?)"


def _on_pages(test: Test) -> Match:
    return _set(ON_PAGE.format(test=test.sql), test.params)


def _set(sql: str, params: tuple[Any, ...] = ()) -> Match:
    return Match(FEWEST.format(sql=sql), params, False)


def _joined(tests: Sequence[Test], every: bool) -> Test:
    """An AND or an OR of tests, in groups: SQLite takes no more than 1,000 in a row."""
    word = " AND " if every else " OR "
    groups = [tests[start : start + GROUP] for start in range(0, len(tests), GROUP)]
    sql = word.join(f"({word.join(test.sql for test in group)})" for group in groups)
    return Test(sql if len(groups) == 1 else f"({sql})", _params(tests))


def _params(sets: Iterable[Match | Test]) -> tuple[Any, ...]:
    return tuple(param for one in sets for param in one.params)
