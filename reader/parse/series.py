"""Lines -> cues of the series they stand in: what lines that open with like marks, numerals or labels say of others.

In: the lines of a page, the sets of their cues, which grow. The items of a list and the speakers of a talk say little
one by one: 第一家，西 looks like a head, until 第二家，河沿粮店… is seen further down; 甲： is a speaker where 乙： is
another.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from reader.model import Line
from reader.parse.lazy import Lazy
from reader.parse.rows import SHARES

LOOKED_AT: Final = 44  # characters of a line
NEAR: Final = 10  # lines on either side among which other labels are looked for
_SIZES: Final = ((2, "two"), (5, "some"))
_NUMERAL: Final = "[一二三四五六七八九十百〇零两0-9０-９]"
# What opens a line of a series; what it has in common with the others is in brackets.
_SIGNS: Final = (
    Lazy("^()[①-⑳㈠-㈩❶-❿]"),
    Lazy(rf"^(第?)[（(]?{_NUMERAL}{{1,4}}(.)"),
    Lazy("^(周|星期|礼拜)[一二三四五六日天]"),
    Lazy(r"^([▲△■□◆◇●○★☆▪•·▶►◎※▼▽◢◤【〖〔［\[])"),
)
_LABEL: Final = Lazy("^[^：:，。！？；“”「」0-9《》]{1,16}[:：]")
_SPEAKERS: Final = (
    # 市民柯先生问：, 市消保委答：
    (
        "asks or answers",
        Lazy("^[^：:，。！？；“”「」]{1,22}(?:问|問|答|来电|来信|提问|回答|回复|答复)[:：](?![“「]|$)"),
    ),
    ("speaker of one letter", Lazy("^[甲乙丙丁戊师生男女父母子合众医患][:：]")),
    # 鹤岭司法所　茅勤：
    ("long speaker", Lazy("^[\u3400-\u9fff（）()、 \u3000·]{5,16}[:：](?![“「]|$)")),
)
_SIGNED: Final = Lazy("——[^，。！？：—]{2,18}$")
_MARK: Final = frozenset("▲△■□◆◇●○★☆▪•▶►◎※▼▽")
_NO_LABEL: Final = frozenset({"caption words", "note words", "furniture words"})
_TEXTS: Final = frozenset({"stop inside", "ends in a stop", "commas inside", "long", "ends in ；"})


def add_series(lines: Sequence[Line], cues: Sequence[set[str]]) -> None:
    """Add to each line of a series how many there are, and whether the others are texts; to each label, how many
    others stand near by."""
    members: dict[str, list[int]] = {}
    for i, line in enumerate(lines):
        if sign := _sign(line.text):
            members.setdefault(sign, []).append(i)
    for some in members.values():
        if len(some) > 1:
            _tell(some, cues)
    labels = [i for i, line in enumerate(lines) if not cues[i] & _NO_LABEL and _LABEL.match(line.text[:LOOKED_AT])]
    for nth, i in enumerate(labels):
        text = lines[i].text[:LOOKED_AT]
        cues[i].update(name for name, pattern in _SPEAKERS if pattern.match(text))
        near = sum(abs(i - j) <= NEAR for j in labels[max(0, nth - NEAR) : nth + NEAR + 1]) - 1
        cues[i].add(f"label, near {_size(near)}" if near else "label")


def alike(before: str, after: str) -> list[str]:
    """What speaks for two lines being items of one list: …——经管学院　沙棘, …——文学院　许愿."""
    found = []
    if after[0] in _MARK:
        found.append("next opens with a mark")
    if before[-1] == after[-1] and after[-1] in "）)":
        found.append("both end in a bracket")
    if _SIGNED.search(before[-24:]):
        found.append("both are signed" if _SIGNED.search(after[-24:]) else "text is signed")
    if _LABEL.match(before[:LOOKED_AT]) and _LABEL.match(after[:LOOKED_AT]):
        found.append("both are labelled")
    return found


def _sign(text: str) -> str:
    for nth, pattern in enumerate(_SIGNS):
        if found := pattern.match(text):
            return f"{nth} {'|'.join(found.groups())}"
    return ""


def _tell(some: Sequence[int], cues: Sequence[set[str]]) -> None:
    texts = [bool(cues[i] & _TEXTS) for i in some]
    for i, is_text in zip(some, texts, strict=True):
        others = (sum(texts) - is_text) / (len(some) - 1)
        kind = next(name for least, name in SHARES if others >= least)
        cues[i] |= {f"one of a series of {_size(len(some))}", f"series of texts: {kind}"}


def _size(count: int) -> str:
    return next((name for most, name in _SIZES if count <= most), "many")
