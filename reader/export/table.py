"""Clippings in, a CSV table out: a row for each quotation and each bookmarked paragraph, or for the article where
nothing is marked.

UTF-8 with a byte order mark, without which Excel takes Chinese for something else. A cell that a spreadsheet would
take for a formula begins with an apostrophe: what a newspaper printed must not be able to run there.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator

from reader.export.citation import STYLE_NAMES, cite
from reader.export.clipping import Clipping, Quotation
from reader.model import FLAG

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
COLUMNS = (
    *("报名", "日期", "版次", "版名", "栏目", "引题", "标题", "副题", "作者"),
    *("段落", "摘录", "批注", "标签", "颜色", "划线时间", "书签", "书签名称", "书签标签", "书签文件夹", "正文"),
)
ALWAYS = ("gbt2025", "gbt2015")
BOM = "\ufeff"


def table(_title: str, clippings: Iterable[Clipping], style: str) -> Iterator[str]:
    styles = tuple(dict.fromkeys((*ALWAYS, style)))
    yield BOM + row((*COLUMNS, *(STYLE_NAMES[name] for name in styles)))
    for clipping in clippings:
        cited = [cite(clipping.reading, name) for name in styles]
        for nth, said in enumerate((*clipping.quotations, *clipping.flags) or (None,)):
            kept = (*_bookmark(clipping, said), _text(clipping) if nth == 0 else "")
            yield row((*_about(clipping), *_marked(said), *kept, *cited))


def cell(text: str) -> str:
    """The text as a cell that is no formula."""
    shown = "".join(sign for sign in text if sign >= " " or sign in "\n\t")
    return f"'{shown}" if shown.lstrip(" \u3000\u00a0").startswith(FORMULA) else shown


def _about(clipping: Clipping) -> tuple[str, ...]:
    page, article = clipping.reading.page, clipping.article
    said = (page.paper, page.date, page.number, page.name, article.section, article.kicker)
    return (*(text or "" for text in said), clipping.headline, " ".join(article.subheads), clipping.byline)


def _marked(said: Quotation | None) -> tuple[str, ...]:
    if said is None:
        return ("",) * 6
    mark = said.highlight
    noted = ("", "") if mark.colour == FLAG else (said.note, " ".join(mark.tags))
    return (said.where, said.text, *noted, said.colour, mark.created)


def _bookmark(clipping: Clipping, said: Quotation | None) -> tuple[str, ...]:
    """Of the paragraph, in a row of its own; else of the article: whether there is one, what it is called, its tags,
    its folder."""
    if said and said.highlight.colour == FLAG:
        return "段落", said.note, " ".join(said.highlight.tags), said.highlight.folder
    kept = clipping.reading.bookmark
    return ("是", kept.label, " ".join(kept.tags), kept.folder) if kept else ("",) * 4


def _text(clipping: Clipping) -> str:
    return "\n".join(block.text for block in clipping.article.blocks) if clipping.whole else ""


def row(cells: Iterable[str]) -> str:
    line = io.StringIO()
    csv.writer(line, lineterminator="\r\n").writerow([cell(text) for text in cells])
    return line.getvalue()
