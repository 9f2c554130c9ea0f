"""An opened article in, its citation out: GB/T 7714 of 2025 and 2015, CSL-JSON, BibTeX, RIS. Pure.

GB/T 7714, 8.5 (newspapers): 作者. 题名[N]. 报纸名, 出版日期(版次). The edition of 2025 sets the marks inside an item
full width. Checked against the examples of the standard; see tests/test_citation.py.
- the title is the headline, a subhead after a colon; a kicker is no part of it;
- people whose role is not writing (photographs, drawings, interviewees) are no authors, but of a picture story;
- a story that goes on on another page (下转) is cited whole, with all its pages: 报纸名, 出版日期(1, 4);
- more than three authors: the first three and 等; none: the item begins with its title.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from reader.model import ArticleKind, Reading

NOT_WRITING = re.compile(r"^(?:摄影师?|摄|攝影|攝|图|绘|供图|制图|绘图|漫画|口述人?|讲述人|解答人|统筹|策划)$")
PHOTOGRAPHY = re.compile(r"^(?:摄影师?|摄|攝影|攝)$")
TRANSLATING = re.compile(r"^(?:翻译|翻譯|编译|編譯)$")
MOST = 3  # authors named
DASH = "—–―─-－ "
HAN = re.compile(r"[\u3400-\u9fff]{2,4}")
TWO_CHARACTER_SURNAMES = (
    *("欧阳", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "司徒", "司空", "夏侯", "宇文"),
    *("长孙", "轩辕", "端木", "南宫", "百里", "呼延"),
    *("歐陽", "司馬", "諸葛", "東方", "尉遲", "公孫", "長孫", "軒轅"),
)


@dataclass(frozen=True, slots=True)
class Item:
    """What every style is made of. Empty where the page does not say."""

    key: str  # unlike any other of this library; letters, digits, hyphens
    title: str
    subtitle: str
    authors: tuple[str, ...]
    translators: tuple[str, ...]
    paper: str
    date: str  # ISO
    pages: tuple[str, ...]  # 版次: several of a story that goes on on another page
    page_name: str  # of the first


@dataclass(frozen=True, slots=True)
class _Marks:
    comma: str
    colon: str
    open: str
    close: str


HALF = _Marks(", ", ": ", "(", ")")
FULL = _Marks("，", "：", "（", "）")


def item_of(reading: Reading) -> Item:
    """Of the whole story, whichever part of it was opened: it is called as where it begins, and stands on the pages of
    all its parts."""
    first, pieces = reading.pieces[0], reading.pieces
    article, page = first.article, first.page
    people = [one for piece in pieces for one in piece.article.people]
    translators = tuple(one.name for one in people if TRANSLATING.match(one.role))
    others = [one for one in people if not TRANSLATING.match(one.role)]
    authors = [one.name for one in others if not NOT_WRITING.match(one.role)]
    if not authors and article.kind is ArticleKind.PHOTO:
        authors = [one.name for one in others if PHOTOGRAPHY.match(one.role)]
    day = (page.date or "").replace("-", "")
    return Item(
        key=f"banxin{day}-{first.id}",
        title=_line(article.headline or first.row.headline),
        subtitle=_line(" ".join(text.strip().strip(DASH) for text in article.subheads)),
        authors=tuple(dict.fromkeys(_line(name) for name in authors if name.strip())),
        translators=tuple(dict.fromkeys(map(_line, translators))),
        paper=_line(page.paper or ""),
        date=page.date or "",
        pages=tuple(dict.fromkeys(_line(piece.page.number) for piece in pieces if piece.page.number)),
        page_name=_line(page.name or ""),
    )


def gbt2025(item: Item) -> str:
    """丁文详. 数字革命与竞争国际化[N]. 中国青年报，2000-11-20（15）."""
    return _gbt(item, FULL)


def gbt2015(item: Item) -> str:
    """丁文详. 数字革命与竞争国际化[N]. 中国青年报, 2000-11-20(15)."""
    return _gbt(item, HALF)


def csl(item: Item) -> dict[str, Any]:
    """An item of CSL-JSON, of type article-newspaper."""
    said: dict[str, Any] = {
        "id": item.key,
        "type": "article-newspaper",
        "language": "zh-CN",
        "title": _whole_title(item, FULL),
        "author": [_csl_name(name) for name in item.authors],
        "translator": [_csl_name(name) for name in item.translators],
        "container-title": item.paper,
        "issued": {"date-parts": [[int(part) for part in item.date.split("-")]]} if item.date else None,
        "page": HALF.comma.join(item.pages),
        "section": item.page_name,
    }
    return {name: value for name, value in said.items() if value}


def csl_text(item: Item) -> str:
    return json.dumps(csl(item), ensure_ascii=False)


def bibtex(item: Item) -> str:
    """@article with entrysubtype newspaper, as gbt7714 and biblatex-gb7714 read it; the page stands in number."""
    fields = {
        "entrysubtype": "newspaper",
        "author": " and ".join(map(_bibtex_name, item.authors)),
        "translator": " and ".join(map(_bibtex_name, item.translators)),
        # In two pairs of braces: a style must not change its capitals.
        "title": f"{{{_bibtex_text(_whole_title(item, FULL))}}}",
        "journal": _bibtex_text(item.paper),
        "date": item.date,
        "year": item.date[:4],
        "number": _bibtex_text(HALF.comma.join(item.pages)),
        "langid": "chinese",
    }
    lines = [f"  {name:<12} = {{{value}}}," for name, value in fields.items() if value]
    return "\n".join([f"@article{{{item.key},", *lines, "}"])


def ris(item: Item) -> str:
    tags = [
        ("TY", "NEWS"),
        ("ID", item.key),
        *(("AU", _ris_name(name)) for name in item.authors),
        *(("A4", _ris_name(name)) for name in item.translators),
        ("TI", _whole_title(item, FULL)),
        ("T2", item.paper),
        ("DA", item.date.replace("-", "/")),
        ("PY", item.date[:4]),
        ("SP", HALF.comma.join(item.pages)),
        ("SE", item.page_name),
        ("LA", "zh-CN"),
    ]
    return "\n".join([*(f"{tag}  - {value}" for tag, value in tags if value), "ER  - "])


STYLES: dict[str, Callable[[Item], str]] = {
    "gbt2025": gbt2025,
    "gbt2015": gbt2015,
    "csl": csl_text,
    "bibtex": bibtex,
    "ris": ris,
}
STYLE_NAMES = {
    "gbt2025": "GB/T 7714—2025",
    "gbt2015": "GB/T 7714—2015",
    "csl": "CSL-JSON",
    "bibtex": "BibTeX",
    "ris": "RIS",
}


def cite(reading: Reading, style: str) -> str:
    """The citation of an article in one of STYLES."""
    return STYLES[style](item_of(reading))


def _gbt(item: Item, marks: _Marks) -> str:
    authors = marks.comma.join((*item.authors[:MOST], *(["等"] if len(item.authors) > MOST else [])))
    translators = marks.comma.join((*item.translators, "译")) if item.translators else ""
    pages = marks.comma.join(item.pages)
    issue = item.date + (f"{marks.open}{pages}{marks.close}" if pages else "")
    host = marks.comma.join(part for part in (item.paper, issue) if part)
    if item.paper and not item.date:  # 报名(3): the page alone follows without a comma
        host = item.paper + issue
    parts = (authors, f"{_whole_title(item, marks)}[N]", translators, host)
    return "".join(f"{part}. " for part in parts if part).rstrip()


def _whole_title(item: Item, marks: _Marks) -> str:
    return f"{item.title}{marks.colon}{item.subtitle}" if item.subtitle else item.title


def _line(text: str) -> str:
    """On one line, without control characters: a citation is pasted into files whose lines mean something."""
    return " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())


def _split_name(name: str) -> tuple[str, str] | None:
    """(surname, given name) of a Chinese name; None of any other, which then stands as printed."""
    if not HAN.fullmatch(name):
        return None
    cut = 2 if len(name) > 2 and name.startswith(TWO_CHARACTER_SURNAMES) else 1
    return name[:cut], name[cut:]


def _csl_name(name: str) -> dict[str, str]:
    parts = _split_name(name)
    return {"family": parts[0], "given": parts[1]} if parts else {"literal": name}


def _ris_name(name: str) -> str:
    parts = _split_name(name)
    return f"{parts[0]}, {parts[1]}" if parts else name


def _bibtex_name(name: str) -> str:
    """A name that is not plainly a Chinese person's in braces: BibTeX would take it apart at blanks and at "and"."""
    return name if HAN.fullmatch(name) else f"{{{_bibtex_text(name)}}}"


BIBTEX = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{sign: f"\\{sign}" for sign in "%#$&_"},
}


def _bibtex_text(text: str) -> str:
    return "".join(BIBTEX.get(sign, sign) for sign in text)
