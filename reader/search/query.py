"""What was typed in, a tree and what was wrong with it out. Pure; no text at all raises.

A space joins what must all occur; OR (or |) either side, binding less than a space; - before a word leaves out; "…"
is taken as printed, spaces and all; ( ) group; `name:value` asks of a field, `name:(…)` of it for all inside. The
full-width forms of an input method do the same: ：（）“”　－｜. 、 parts the values of a field, any of which will do.

What does not stand where it means something is text: ( " - only before a word, : only after the name of a field. So
C++, 3:2, http://x, -5 and 某“甲”乙 are found as they are. Half of a pair typed as ASCII is one not yet finished; half
of a full-width pair is a piece of a printed sentence, and is looked for as such.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from reader.search.fields import FIELDS, LONGEST_NAME, Unreadable, read_value
from reader.search.text import SPACE, fold
from reader.search.tree import TEXTS, Field, Tree, Word, conjoin, disjoin, negate
from reader.tongue import later, tr

OPEN, CLOSE = "(（", ")）"
COLON = ":："
MINUS = "-－"
EQUALS = "=＝"
COMMA = "、"
CLOSING = {'"': '"', "＂": "＂", "“": "”"}
ASCII_QUOTES = '"＂'
EITHER = frozenset({"OR", "|", "｜"})
BOTH = frozenset({"AND"})
PRINTED = re.compile("[\u4e00-\u9fff，。；？！]+")  # what has no other meaning in a query
PLAIN = re.compile(r"[^\s()（）、]*")  # characters that end no word
DEEPEST = 8  # brackets in brackets; SQLite gives up on a statement nested much deeper
MOST_CONDITIONS = 200  # other than plain words, of which there may be thousands

UNCLOSED_QUOTE = later("引号没有配对：已查找引号后面的全部文字。")
LONE_QUOTE = later("引号没有配对：已按普通字符查找。")
UNCLOSED_BRACKET = later("括号没有配对：已当作到末尾为止。")
LONE_BRACKET = later("括号没有配对：已按普通字符查找。")
EMPTY_BRACKETS = later("括号里没有写要找什么，已略过。")
TOO_DEEP = later("括号套得太深（最多 {deepest} 层），里层的括号已略过。")
NO_SIDE = later("“{word}”的两边都要有要找的词，已略过。")
TOO_MANY = later("条件太多，只用了前 {most} 个。")


@dataclass(frozen=True, slots=True)
class Query:
    text: str
    tree: Tree | None  # None: nothing to look for
    problems: tuple[str, ...] = ()  # one Chinese sentence each, in the order met


def read_query(text: str, commas: bool = False) -> Query:
    """Never raises. With `commas`, 、 inside a plain word parts it as a space does."""
    if PRINTED.fullmatch(text):  # as most are
        return Query(text, Word(text))
    reader = _Reader(text, commas)
    tree = reader.read()
    return Query(text, tree, tuple(dict.fromkeys(reader.problems)))


def read_terms(query: str) -> tuple[str, ...]:
    """The folded words of a text without any syntax, each once, in the order typed."""
    return tuple(dict.fromkeys(term for term in fold(query).split(SPACE) if term))


class _Reader:
    """Reads from left to right; `at` is the next character."""

    def __init__(self, text: str, commas: bool) -> None:
        self.text, self.commas = text, commas
        self.at, self.depth = 0, 0
        self.ignored = 0  # groups that are open but stand too deep
        self.problems: list[str] = []
        self.conditions = 0
        self.pairs = _pairs(text)

    def read(self) -> Tree | None:
        return self.either(None)

    def either(self, field: Field | None) -> Tree | None:
        """Groups joined by OR, up to a closing bracket or the end."""
        sides: list[list[Tree]] = [[]]
        begun, lone = self.at, ""
        while not self.over():
            joiner = self.joiner()
            if joiner in EITHER:
                lone = lone or ("" if sides[-1] else joiner)
                sides.append([])
            elif not joiner and (part := self.unit(field)):
                sides[-1].append(part)
            lone = lone or (joiner if joiner in BOTH and not sides[-1] else "")
        tree = disjoin(tree for side in sides if (tree := conjoin(side)))
        if len(sides) > 1 and not sides[-1]:
            lone = lone or "OR"
        if lone and tree is None and not self.depth:  # nothing else typed: somebody looks for these letters
            return self.literal(self.text[begun : self.at].strip(), field)
        if lone:
            self.problems.append(tr(NO_SIDE, word=lone))
        return tree

    def over(self) -> bool:
        while self.at < len(self.text) and (self.text[self.at].isspace() or (self.ignored and self.here(CLOSE))):
            self.ignored -= not self.text[self.at].isspace()
            self.at += 1
        return self.at >= len(self.text) or bool(self.depth and self.here(CLOSE))

    def here(self, characters: str, ahead: int = 0) -> bool:
        at = self.at + ahead
        return at < len(self.text) and self.text[at] in characters

    def joiner(self) -> str:
        """OR or AND, standing by itself; it is passed over."""
        for word in (*EITHER, *BOTH):
            after = self.at + len(word)
            if self.text.startswith(word, self.at) and (after == len(self.text) or self.ends(after)):
                self.at = after
                return word
        return ""

    def ends(self, at: int) -> bool:
        """Whether a word ends before this character."""
        return self.text[at].isspace() or (self.depth > 0 and self.text[at] in CLOSE)

    def unit(self, field: Field | None) -> Tree | None:
        """One word, phrase, condition or group, or the leaving out of one. Some character is passed over."""
        if self.leaves_out():
            self.at += 1
            part = self.unit(field)
            return negate(part) if part else None
        if (named := self.field_name()) is not None:
            return self.values(*named)
        return self.item(field)

    def leaves_out(self) -> bool:
        """A minus right before something: not -5, nor --, nor one that stands alone."""
        if not self.here(MINUS) or self.at + 1 >= len(self.text):
            return False
        after = self.text[self.at + 1]
        return not (after.isdigit() or after in MINUS or self.ends(self.at + 1))

    def field_name(self) -> tuple[Field, int] | None:
        """The field named here and where its value begins."""
        for at in range(self.at, min(len(self.text), self.at + LONGEST_NAME + 1)):
            if self.text[at] in COLON:
                field = FIELDS.get(fold(self.text[self.at : at]))
                return (field, at + 1) if field else None
        return None

    def values(self, field: Field, at: int) -> Tree | None:
        """The values typed after a field: any of them will do."""
        self.at = at
        values = [self.item(field, listed=field not in TEXTS)]
        while field not in TEXTS and self.here(COMMA) and self.at + 1 < len(self.text) and not self.ends(self.at + 1):
            self.at += 1
            values.append(self.item(field, listed=True))
        if len(values) > 1 and self.depth == DEEPEST:  # printed, it would be one bracket more
            self.problems.append(tr(TOO_DEEP, deepest=DEEPEST))
            del values[1:]
        return disjoin(value for value in values if value)

    def item(self, field: Field | None, listed: bool = False) -> Tree | None:
        exact = field is not None and field not in TEXTS and self.here(EQUALS)
        self.at += exact
        if self.at < len(self.text) and self.text[self.at] in CLOSING:
            phrase = self.phrase()
            if phrase is not None:
                return self.literal(phrase, field, exact)
        elif self.here(OPEN) and not exact and self.opens():
            return self.group(field)
        elif self.here(CLOSE) and not listed and field is None:
            self.problems.append(tr(LONE_BRACKET))
        return self.words(self.run(listed), field, exact)

    def phrase(self) -> str | None:
        """What stands in quotes, a doubled ASCII quote being one; None where they are but printed characters."""
        mark, start = self.text[self.at], self.at + 1
        end = start
        while (end := self.text.find(CLOSING[mark], end)) >= 0:
            if mark == "“" or self.text[end : end + 2] != mark * 2:
                self.at = end + 1
                return self.text[start:end].replace(mark * 2, mark)
            end += 2
        if mark not in ASCII_QUOTES:
            self.problems.append(tr(LONE_QUOTE))
            return None
        self.problems.append(tr(UNCLOSED_QUOTE))
        self.at = len(self.text)
        return self.text[start:].replace(mark * 2, mark)

    def opens(self) -> bool:
        """Whether the bracket here begins a group."""
        if self.text[self.at] == "(" or self.at in self.pairs:
            return True
        self.problems.append(tr(LONE_BRACKET))
        return False

    def group(self, field: Field | None) -> Tree | None:
        self.at += 1
        if self.depth == DEEPEST:
            self.problems.append(tr(TOO_DEEP, deepest=DEEPEST))
            self.ignored += 1
            return None
        self.depth += 1
        tree = self.either(field)
        self.depth -= 1
        if self.at >= len(self.text):
            self.problems.append(tr(UNCLOSED_BRACKET))
        elif tree is None:
            self.problems.append(tr(EMPTY_BRACKETS))
        self.at += 1
        return tree

    def run(self, listed: bool) -> str:
        """Up to white space, to the bracket that closes the group or, in a list of values, to the next 、"""
        start, inner = self.at, 0
        self.at += len(PLAIN.match(self.text, self.at)[0])  # type: ignore[index]  # it matches nothing, too
        while self.at < len(self.text) and not self.text[self.at].isspace() and not (listed and self.here(COMMA)):
            if self.here(OPEN):
                inner += 1
            elif self.here(CLOSE) and inner:
                inner -= 1
            elif self.here(CLOSE) and self.depth:
                break
            self.at += 1
        return self.text[start : self.at]

    def words(self, run: str, field: Field | None, exact: bool) -> Tree | None:
        if not self.commas or self.depth == DEEPEST or (field is not None and field not in TEXTS):
            return self.literal(run, field, exact)
        return conjoin(word for piece in run.split(COMMA) if piece and (word := self.literal(piece, field)))

    def literal(self, text: str, field: Field | None, exact: bool = False) -> Tree | None:
        if field is None:
            return Word(text) if fold(text) else None
        self.conditions += 1
        if self.conditions > MOST_CONDITIONS:
            self.problems.append(tr(TOO_MANY, most=MOST_CONDITIONS))
            return None
        try:
            return read_value(field, text, exact)
        except Unreadable as error:
            self.problems.append(str(error))
            return None


def _pairs(text: str) -> frozenset[int]:
    """Where brackets stand that are closed further on."""
    opened, closed = list[int](), set[int]()
    for at, character in enumerate(text):
        if character in OPEN:
            opened.append(at)
        elif character in CLOSE and opened:
            closed.add(opened.pop())
    return frozenset(closed)
