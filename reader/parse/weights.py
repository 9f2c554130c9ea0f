"""What each cue is worth for each role, and which role may follow which: the numbers the best explanation is made of.

Weights are natural-log odds as a sub-editor would give them: 1 is a hint, 3 is strong, 8 all but settles it. The names
of cues are those of `reader.parse.knowledge` and `reader.parse.cues`.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from importlib.resources import files
from typing import Final


class Role(StrEnum):
    """What one line is, and whether it opens a block or goes on with one."""

    FURNITURE = "furniture"
    BANNER = "banner"
    SECTION = "section"
    KICKER = "kicker"
    HEADLINE = "headline"
    SUBHEAD = "subhead"
    HEAD_MORE = "head, continued"
    BYLINE = "byline"
    LEAD = "lead"  # a paragraph that opens with 本报讯 …
    ITEM = "item"  # a paragraph that opens an article though no head stands over it: a picture's story, a brief
    PARAGRAPH = "paragraph"
    MORE = "continued"
    CROSSHEAD = "crosshead"
    CAPTION = "caption"
    PHOTO = "photo item"  # a caption that is an article of its own
    ABOVE = "caption above"  # a caption printed above the heads of its article
    TURN = "turn"
    NOTE = "note"
    SIGN = "sign-off"
    JUMP = "jump"
    VERSE = "verse"
    ROW = "row of a table"


# --------------------------------------------------------------------------------------------------

# What each role weighs before anything is seen.
BASE: Final[dict[Role, float]] = {
    Role.FURNITURE: -7,
    Role.BANNER: -3,
    Role.SECTION: -3,
    Role.KICKER: -1.2,
    Role.HEADLINE: 0,
    Role.SUBHEAD: -1.2,
    Role.HEAD_MORE: -2,
    Role.BYLINE: -6,
    Role.LEAD: -14,
    Role.ITEM: -3,
    Role.PARAGRAPH: 0,
    Role.MORE: -0.5,
    Role.CROSSHEAD: -0.7,
    Role.CAPTION: -7,
    Role.PHOTO: -8,
    Role.ABOVE: -8,
    Role.TURN: -8,
    Role.NOTE: -8,
    Role.SIGN: -8,
    Role.JUMP: -10,
    Role.VERSE: -9,
    Role.ROW: -9,
}

HEADLIKE: Final = (Role.BANNER, Role.SECTION, Role.KICKER, Role.HEADLINE, Role.SUBHEAD, Role.HEAD_MORE, Role.CROSSHEAD)


def _heads(weight: float, **others: float) -> dict[Role, float]:
    """The same weight for every head-like role, and the weights of others by name."""
    return dict.fromkeys(HEADLIKE, weight) | {Role[name]: value for name, value in others.items()}


# What each cue on a line speaks for (+) and against (-).
CUES: Final[dict[str, dict[Role, float]]] = {
    "tiny": _heads(-2.5, CROSSHEAD=-1.5, PARAGRAPH=-2.0, MORE=0.5),
    "word-sized": _heads(
        0.3, SECTION=3.0, HEADLINE=-0.4, KICKER=-1.5, BANNER=-2.0, CROSSHEAD=0.5, PARAGRAPH=-2.0, BYLINE=1.5
    ),
    "very short": _heads(
        0.3, SECTION=0.8, HEADLINE=0.2, KICKER=-0.5, BANNER=-1.5, CROSSHEAD=0.8, PARAGRAPH=-2.0, BYLINE=0.5
    ),
    "short": _heads(0.8, SECTION=0.0, CROSSHEAD=0.8, PARAGRAPH=-1.6),
    "head-sized": _heads(0.3, SECTION=-4.0, CROSSHEAD=-0.6, PARAGRAPH=-0.8, KICKER=1.0, BANNER=0.8, BYLINE=-1.5),
    "long for a head": _heads(-1.2, SECTION=-8.0, CROSSHEAD=-4.0, PARAGRAPH=0.3, KICKER=0.6, BYLINE=-3.0, BANNER=-0.5),
    "long": _heads(-6.0, SECTION=-12.0, CROSSHEAD=-9.0, PARAGRAPH=1.5, BYLINE=-8.0, KICKER=-4.0),
    "ends in a stop": _heads(-7.5, PARAGRAPH=1.5, MORE=1.0, BYLINE=-3.0, VERSE=-1.0),
    "ends in ? or !": _heads(-0.4, PARAGRAPH=0.8, MORE=0.8, BANNER=-2.0),
    "ends in a colon": _heads(-2.5, PARAGRAPH=0.8, BYLINE=-3.0),
    "ends in ；": _heads(-5.0, PARAGRAPH=1.0),
    "ends in a comma": _heads(-3.5, PARAGRAPH=0.8, BYLINE=-3.0),
    "ends in a particle": _heads(-2.5, PARAGRAPH=0.5, MORE=0.3, BYLINE=-2.0),
    "stop inside": _heads(-4.0, PARAGRAPH=1.0, BYLINE=-3.0, CAPTION=0.3),
    "comma inside": _heads(-0.4, SECTION=-2.0, BANNER=-1.0, KICKER=-0.6, PARAGRAPH=0.3, BYLINE=-3.0),
    "commas inside": _heads(-2.0, SECTION=-5.0, BANNER=-2.0, PARAGRAPH=0.6, BYLINE=-5.0),
    "bare phrase": {Role.PARAGRAPH: -0.8, Role.MORE: -2.2},
    "ends in a dash": _heads(-0.5, CROSSHEAD=0.5),
    "opens like a sentence": _heads(-1.2, PARAGRAPH=0.8),
    "ordinal alone": _heads(-2.0, CROSSHEAD=5.0, MORE=-3.0, PARAGRAPH=-1.0),
    "two phrases and a dot": {Role.SECTION: 4.0, Role.KICKER: 0.5, Role.HEADLINE: -2.0, Role.CROSSHEAD: -1.0},
    "standing head": _heads(-2.0, HEADLINE=4.0, MORE=-3.0, PARAGRAPH=-3.0),
    "words and a padded name": _heads(-1.0, BYLINE=3.0),
    "words and a name": _heads(-0.5, BYLINE=2.0),
    "role and slash": _heads(-3.0, BYLINE=8.0),
    "genre": {Role.SECTION: 2.5},
    "part of a case": {Role.CROSSHEAD: 3.0, Role.HEADLINE: -1.0, Role.PARAGRAPH: -1.0},
    "formula": _heads(-4.0, PARAGRAPH=5.0, MORE=-3.0, SIGN=-6.0, BYLINE=-4.0),
    "signed as a letter": _heads(-2.0, PARAGRAPH=2.5, MORE=-2.0, BYLINE=-1.0),
    "ellipsis alone": _heads(-5.0, PARAGRAPH=2.0, MORE=-5.0),
    "in a table": _heads(-3.0, ROW=14.0, PARAGRAPH=-2.0, MORE=-3.0, VERSE=-6.0, BYLINE=-4.0),
    "letters apart": _heads(0.5, BYLINE=2.0, SECTION=-0.5),
    "letter form": _heads(-3.0, PARAGRAPH=3.0, MORE=-3.0, SIGN=0.0),
    "teaser": _heads(-2.0, JUMP=15.0),
    "date alone": _heads(-4.0, PARAGRAPH=2.0, MORE=-2.0),
    "two words": {Role.BYLINE: 0.5},
    "signing body": {Role.PARAGRAPH: 0.3},
    "date below": _heads(-1.0, PARAGRAPH=1.0),
    "says what the text says": {Role.NOTE: 5.0},
    "fits the measure": _heads(-1.5, PARAGRAPH=0.5),
    "off the measure": _heads(1.0, MORE=-0.5),
    "wider gap above": {Role.HEADLINE: 0.2, Role.KICKER: 0.2, Role.SECTION: 0.2, Role.CROSSHEAD: -0.2},
    "an opening below": {Role.CROSSHEAD: -1.5},
    "no opening below": {Role.CROSSHEAD: 0.7, Role.HEADLINE: -0.5},
    "stands alone": {Role.CROSSHEAD: 0.3},
    "first of a run": {},
    "inside a run": {},
    "last of a run": {},
    "text above is closed": {},
    "an article may end above": {Role.CROSSHEAD: -0.5},
    "text above is open": {},
    "text below": {},
    "last on page": {},
    "one of several alike, signed": {Role.CROSSHEAD: 4.0, Role.HEADLINE: -2.0},
    "one of several alike": {Role.CROSSHEAD: 1.5, Role.HEADLINE: -1.0},
    "in a stanza": _heads(-1.5, VERSE=14.0, PARAGRAPH=-1.0, MORE=-2.5, BYLINE=-1.0),
    "all in quotes": _heads(1.0, SECTION=-2.0),
    "opens with closing mark": _heads(-9.0, PARAGRAPH=-7.0, MORE=4.0, BYLINE=-5.0, LEAD=-6.0),
    "phrases apart": _heads(0.6, BANNER=1.2, SECTION=-0.5, CROSSHEAD=0.3, MORE=-0.8, PARAGRAPH=-0.8),
    "first on page": {Role.BANNER: 1.6},
    "lead": _heads(-6.0, LEAD=20.0, MORE=-6.0, PARAGRAPH=-6.6, BYLINE=-4.0),
    "staff byline": _heads(-5.0, BYLINE=12.0, PARAGRAPH=-1.0),
    "byline form": _heads(-1.0, BYLINE=3.5),
    "names alone": _heads(-1.5, BYLINE=6.8, SECTION=-2.0, PARAGRAPH=-1.5),
    "sign-off": _heads(-5.0, SIGN=12.0),
    "section tag": {Role.SECTION: 8.0, Role.HEADLINE: -3.0, Role.KICKER: -2.0, Role.PARAGRAPH: -3.0},
    "section mark": {Role.SECTION: 5.0, Role.HEADLINE: -1.0, Role.CROSSHEAD: 1.0, Role.PARAGRAPH: -1.5},
    "section tag before text": {Role.SECTION: 0.5, Role.KICKER: 0.5},
    "column word": {Role.SECTION: 2.5},
    "fact word": {Role.KICKER: 0.6, Role.BANNER: -1.2, Role.SECTION: -1.5, Role.CROSSHEAD: -0.4},
    "slogan word": {Role.BANNER: 0.8, Role.SECTION: -1.0, Role.KICKER: -0.3},
    "dash before": _heads(-3.0, SUBHEAD=7.0, KICKER=-5.0, BANNER=-5.0, HEADLINE=-4.0, SECTION=-6.0),
    "ordinal": {Role.CROSSHEAD: 1.5, Role.PARAGRAPH: 1.0, Role.HEADLINE: -2.0, Role.KICKER: -2.0, Role.MORE: -2.5},
    "article of law": _heads(-3.0, PARAGRAPH=2.0, MORE=-3.0),
    "points at a picture": _heads(-2.0, CAPTION=9.0),
    "summary deck": _heads(-2.0, SUBHEAD=7.0),
    "box and a name": _heads(-3.0, BYLINE=8.0),
    "time first": _heads(-3.0, ROW=12.0),
    "numbers alone": _heads(-3.0, ROW=11.0),
    "source or maker": _heads(-3.0, BYLINE=9.0, SIGN=9.0, CAPTION=-2.0),
    "speaker again": _heads(-3.0, TURN=6.0, MORE=-3.0),
    "caption words": _heads(-3.0, CAPTION=9.0, MORE=-1.5),
    "credit at the end": _heads(-2.0, CAPTION=4.5, BYLINE=1.0),
    "credit alone": _heads(-3.0, CAPTION=6.5, BYLINE=5.0),
    "question or answer": _heads(-4.0, TURN=12.0, MORE=-4.0),
    "speaker": _heads(-0.5, TURN=4.5),
    "note words": _heads(-3.0, NOTE=14.0, MORE=-2.0),
    "editor's signature": _heads(
        -6.0, SIGN=21.0, SUBHEAD=-9.0, NOTE=-4.0, PARAGRAPH=-3.0
    ),  # it ends a note, and is none
    "jump": _heads(-5.0, JUMP=15.0, MORE=-3.0),
    "furniture words": _heads(-2.0, FURNITURE=14.0, BYLINE=-3.0),
    "running head": {Role.FURNITURE: 14.0},
    "masthead": {Role.FURNITURE: 12.0},
    "page number at the edge": {Role.FURNITURE: 10.0},
    "lone number": {Role.FURNITURE: 4.0, Role.MORE: 1.0},
    # ——编者 closes the note before a report, whose first part may open with its own crosshead.
    "above: editor's signature": {Role.CROSSHEAD: 3.0, Role.PARAGRAPH: 1.0, Role.HEADLINE: -1.5, Role.SECTION: -1.0},
    # A couplet of a slogan: 凝心聚力开新局 实干笃行谱新篇.
    "two equal phrases": {Role.BANNER: 0.8, Role.KICKER: -0.3},
    "two equal phrases at the top": {Role.BANNER: 4.9, Role.KICKER: -0.7},
    "text ends in a credit": _heads(-1.0, CAPTION=1.5, ITEM=1.5),
    "opens with a day": _heads(-0.5, ITEM=0.5),
    "subscript": _heads(-8.0, MORE=8.0, PARAGRAPH=-4.0, FURNITURE=-8.0, ROW=-6.0, BYLINE=-6.0),
    "runs into a subscript": _heads(-6.0, PARAGRAPH=1.0, MORE=1.0, ROW=-4.0),
    "nothing visible": {Role.FURNITURE: 20.0},
    # Alone on its page, the end of a report begun on another was taken for a picture's story.
    "opens with “上接”": {Role.CAPTION: -3.0},
    # Alone on its page, a text of a hundred letters without a stop at its end was taken for a running head.
    "far longer than a running head": {Role.FURNITURE: -20.0},
    "set in": {Role.PARAGRAPH: 1.0, Role.MORE: -2.0},
}
# Lines with one of these belong to no article wherever they stand: they are lifted out before lines are joined.
LIFTED: Final = frozenset({"furniture words", "running head", "masthead", "page number at the edge", "nothing visible"})
OPENING_CUES: Final = frozenset({"lead", "staff byline", "names alone"})  # what articles open with on most pages
CAPTION_CUES: Final = frozenset({"caption words", "credit at the end", "credit alone"})

# A paragraph or a caption that opens an article looks like any other.
CAPTIONS: Final = (Role.CAPTION, Role.PHOTO, Role.ABOVE)
for _roles in CUES.values():
    for _like, _role in ((Role.PARAGRAPH, Role.ITEM), (Role.CAPTION, Role.PHOTO), (Role.CAPTION, Role.ABOVE)):
        if _like in _roles:
            _roles.setdefault(_role, _roles[_like])

# What may go on in another line.
TEXT: Final = (Role.LEAD, Role.ITEM, Role.PARAGRAPH, Role.MORE, *CAPTIONS, Role.TURN, Role.NOTE)
BODY: Final = (*TEXT, Role.SIGN, Role.JUMP, Role.VERSE, Role.ROW)
_AFTER_BODY: Final = {
    Role.PARAGRAPH: 0.0, Role.MORE: 0.0, Role.TURN: 0.0, Role.CAPTION: -0.3, Role.CROSSHEAD: -0.9, Role.HEADLINE: -1.4,
    Role.KICKER: -1.6, Role.SECTION: -1.4, Role.LEAD: -4.0, Role.ITEM: 0.0, Role.SIGN: 0.0, Role.NOTE: 0.0,
    Role.JUMP: 0.0, Role.FURNITURE: 0.0, Role.VERSE: -1.0, Role.BYLINE: -1.5, Role.ROW: 0.0, Role.BANNER: -7.0,
}  # fmt: skip
_AFTER_HEAD: Final = {
    Role.SUBHEAD: 0.0, Role.BYLINE: 2.0, Role.LEAD: 2.5, Role.PARAGRAPH: -0.2, Role.NOTE: 0.5, Role.CAPTION: 0.0,
    Role.TURN: -0.3, Role.VERSE: 0.0, Role.ROW: 0.0, Role.JUMP: -0.5, Role.HEAD_MORE: -1.5, Role.CROSSHEAD: -3.0,
    Role.SIGN: -4.0,
    Role.FURNITURE: -2.0, Role.HEADLINE: -6.0, Role.SECTION: -5.0, Role.KICKER: -6.0,
}  # fmt: skip

# What may follow what, and how likely; a pair that is not named is ruled out. None: the top of the page.
FOLLOWS: Final[dict[Role | None, dict[Role, float]]] = {
    None: {
        Role.SECTION: 0, Role.KICKER: 0, Role.HEADLINE: 0, Role.BANNER: 0, Role.FURNITURE: 0, Role.LEAD: -2,
        Role.ITEM: -1, Role.PARAGRAPH: -2.5, Role.CAPTION: -1, Role.BYLINE: -4, Role.CROSSHEAD: -7, Role.NOTE: -1,
        Role.TURN: -3, Role.VERSE: -4, Role.JUMP: 0, Role.SIGN: -6, Role.SUBHEAD: -8,
    },
    Role.BANNER: {
        Role.FURNITURE: -1.0, Role.CAPTION: -2.0, Role.BYLINE: -3.0, Role.BANNER: -1.5, Role.SECTION: 0.3,
        Role.KICKER: 0.6, Role.HEADLINE: 0, Role.NOTE: -1, Role.ITEM: -6.0, Role.LEAD: -6.0,
    },
    Role.SECTION: {
        Role.HEADLINE: 0.5, Role.KICKER: 0, Role.SECTION: -3, Role.LEAD: -1.5, Role.PARAGRAPH: -3.5, Role.CAPTION: -1.5,
        Role.BYLINE: -3, Role.NOTE: -1, Role.FURNITURE: -3, Role.VERSE: -3, Role.TURN: -3, Role.JUMP: -1, Role.ROW: -1,
    },
    Role.KICKER: {Role.HEADLINE: 0, Role.KICKER: -2.5, Role.HEAD_MORE: -2},
    Role.HEADLINE: _AFTER_HEAD,
    Role.SUBHEAD: _AFTER_HEAD | {Role.SUBHEAD: -1.0},
    Role.HEAD_MORE: _AFTER_HEAD | {Role.HEADLINE: -1.5},
    Role.CROSSHEAD: {
        Role.PARAGRAPH: 0.6, Role.TURN: 0.3, Role.CAPTION: -1, Role.LEAD: -4, Role.BYLINE: -2, Role.VERSE: -3,
        Role.CROSSHEAD: -1.2, Role.NOTE: -1, Role.SIGN: -4, Role.FURNITURE: -4, Role.JUMP: -3, Role.ROW: 0.0,
    },
    Role.FURNITURE: _AFTER_BODY | {Role.MORE: -2.0, Role.BANNER: 0.0, Role.HEADLINE: -0.3, Role.KICKER: -0.5},
    **{role: dict(_AFTER_BODY) for role in TEXT},
    Role.BYLINE: {
        Role.PARAGRAPH: 0.5, Role.LEAD: -0.5, Role.ITEM: -2.0, Role.BYLINE: -1, Role.NOTE: 0, Role.TURN: 0,
        Role.CAPTION: -0.5,
        Role.SIGN: -2, Role.CROSSHEAD: -1, Role.VERSE: 0, Role.HEADLINE: -2.5, Role.KICKER: -2.5, Role.SECTION: -2,
        Role.FURNITURE: -1, Role.SUBHEAD: -4, Role.JUMP: -2, Role.ROW: -2,
    },
    Role.ROW: _AFTER_BODY | {Role.MORE: -9.0, Role.ROW: 1.0},
    **{role: _AFTER_BODY | {Role.MORE: -9.0, Role.VERSE: 1.0} for role in (Role.SIGN, Role.JUMP, Role.VERSE)},
}  # fmt: skip

for _before, _after in FOLLOWS.items():
    if Role.CAPTION in _after and (_before is None or _before in (*BODY, Role.FURNITURE, Role.BANNER, Role.BYLINE)):
        _after |= {Role.PHOTO: _after[Role.CAPTION] - 0.5, Role.ABOVE: _after[Role.CAPTION] - 1.0}
for _role in (Role.HEADLINE, Role.KICKER, Role.SECTION):
    FOLLOWS[Role.ABOVE][_role] += 2.0

# What two neighbours say: (role before or None for any text, role after) -> weight. "Going on" is Role.MORE; what is
# named as OTHER counts for any role that does not go on.
OTHER: Final = Role.PARAGRAPH
JOINS: Final[dict[str, tuple[float, float]]] = {  # (for going on, for anything else)
    "text is open": (3.5, -2.5),
    "text is closed": (-4.5, 0.5),
    "text ends in a colon": (-0.8, 0.0),
    "text ends in ；": (-1.0, 0.0),
    "text ends in a bracket": (-3.0, 0.0),
    "text ends in a closing mark": (2.4, -1.5),
    "text ends in a dash": (-0.5, 0.0),
    "text ends in a comma": (4.0, -3.0),
    "cannot end here": (5.0, -4.0),
    "at a subscript": (6.0, -5.0),
    "next cannot begin a text": (4.0, -3.0),
    "next seldom begins a text": (1.2, -0.6),
    "number cut": (3.0, -2.0),
    "word cut": (2.2, -1.0),
    "word across": (1.0, -0.5),
    # On 27 % of true seams and 2 % of others (often), on 20 % and 4 %; worth a third of that, for "word across" says
    # much of it already.
    "letters meet often": (0.8, -0.4),
    "letters meet": (0.6, -0.3),
    "letters never meet": (-0.15, 0.05),
    "reads on: surely": (1.2, -0.8),
    "reads on: likely": (0.5, -0.3),
    "reads on: rather not": (-0.4, 0.2),
    "reads on: hardly": (-1.0, 0.5),
    "reads on: not at all": (-1.8, 0.9),
    "Latin cut": (2.0, -1.0),
    "bracket or quote open": (1.8, -0.8),
    "speech follows": (4.0, -0.5),
    "line fills the column": (4.8, 0.0),
    "line falls short of the column": (-2.0, 0.0),
    "full line that stops": (2.0, 0.0),
    "line fits the measure": (1.5, -0.5),
    "line is off the measure": (-0.8, 0.3),
    "next is set in": (-4.0, 1.0),
    "next is not set in": (2.0, -0.8),
    "blank line between": (-0.8, 0.3),
}
# What speaks for a head going on in the next line, and against its having ended.
HEAD_CUTS: Final[dict[str, float]] = {
    "next cannot begin a text": 3.0,
    "next seldom begins a text": 0.6,
    "number cut": 2.0,
    "word cut": 1.0,
    "letters meet often": 0.5,
    "letters meet": 0.3,
    "reads on: surely": 0.5,
    "reads on: likely": 0.3,
    "reads on: hardly": -0.4,
    "reads on: not at all": -0.8,
    "Latin cut": 1.0,
    "cannot end here": 4.0,
    "bracket or quote open": 0.8,
}
# Two heads in a row: which is the headline? The kicker says what happened and may be far longer.
ORDERS: Final[dict[tuple[Role, Role], dict[str, float]]] = {
    (Role.KICKER, Role.HEADLINE): {
        "far shorter": -1.5,
        "shorter": -0.6,
        "as long": 0.1,
        "longer": 0.2,
        "far longer": 2.4,
    },
    (Role.HEADLINE, Role.SUBHEAD): {
        "far shorter": 1.0,
        "shorter": 0.6,
        "as long": 0.0,
        "longer": 0.0,
        "far longer": -1.5,
    },
    (Role.BANNER, Role.KICKER): {"far shorter": -0.5},
    (Role.HEADLINE, Role.PARAGRAPH): {"page opens articles with names": -1.5},
    # A line of two whole phrases, 汇聚职工智慧 建设水乡新城, has said what it had to say.
    (Role.KICKER, Role.HEAD_MORE): {"set solid on an airy page": 4.5, "phrases apart above": -2.5},
    (Role.SUBHEAD, Role.HEAD_MORE): {"set solid on an airy page": 4.5, "phrases apart above": -2.5},
    (Role.HEADLINE, Role.HEAD_MORE): {
        "set solid on an airy page": 4.5,
        "far shorter": -1.5,
        "far longer": -1.5,
        "phrases apart above": -2.5,
    },
}


def add(table: str, key: str, what: str, weight: float) -> None:
    """Add to one weight: "cue" a cue for a role, "follows" a role after another (or after the top of the page)."""
    if table == "base":
        BASE[Role(what)] += weight
    elif table == "cue":
        roles = CUES.setdefault(key, {})
        roles[Role(what)] = roles.get(Role(what), 0.0) + weight
    elif table == "follows":
        FOLLOWS[Role(key) if key else None][Role(what)] += weight
    elif table == "join":
        more, other = JOINS[key]
        JOINS[key] = (more + weight, other) if what == "more" else (more, other + weight)
    elif table == "head":
        HEAD_CUTS[key] = HEAD_CUTS.get(key, 0.0) + weight
    else:
        before, after = key.split(">")
        cues = ORDERS.setdefault((Role(before), Role(after)), {})
        cues[what] = cues.get(what, 0.0) + weight


def fitted() -> Iterator[tuple[str, str, str, float]]:
    """What the tune corpus taught: table, key, what, how much. Rows of fitted.txt: `table|key|what +1.0; what -0.5`."""
    for row in files("reader.parse").joinpath("fitted.txt").read_text("utf-8").splitlines():
        table, key, rest = row.split("|")
        for one in rest.split("; "):
            what, weight = one.rsplit(" ", 1)
            yield table, key, what, float(weight)


# What margins are divided by to be log odds, so that a confidence of 0.9 is right nine times in ten; `python -m
# tests.quality.refit` measures it on pages not learnt from.
TEMPERATURE: Final = 2.5
SHARED: Final = ("base", "cue")  # tables that speak of a line
SAID: Final = 0.6  # of what its cues have learnt; the orders of roles say all of it
READ: Final = 0.5  # of what the networks say (page_net.py); both chosen by cross-validation: docs/quality.md


def add_fitted(sign: float = 1.0) -> None:
    """Add what the tune corpus taught to the tables above, which are what a sub-editor would say; or take it away."""
    for table, key, what, weight in fitted():
        add(table, key, what, sign * weight * (SAID if table in SHARED else 1.0))


add_fitted()

CLOSE_CALL: Final = 0.89  # a head whose role is less likely than this is shown as uncertain
CLOSE_PAIR: Final = 0.99  # the same for two heads of like length, of which either may be the headline
