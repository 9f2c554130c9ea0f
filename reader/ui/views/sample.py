"""A short page of our own that shows what settings do: quotes that meet, digits and Latin letters, dashes, highlights.

No input; out comes a Reading like those of the library, and what is marked in it.
"""

from __future__ import annotations

from reader.marks import Span
from reader.model import Article, ArticleKind, Block, Kind, PageRow, Reading, Row, Segment
from reader.ui.views.highlights import Painted

NAME = "样张"
HEADLINE = "灯下一页报"
BODY = (
    "“今天的报纸到了！”11月15日清晨6时，老周把一摞《海棠日报》放上柜台：头版是《春到青石》，二版有“读者·编者”。"
    "他戴上眼镜，从第1行读起——这是他38年的习惯。",
    "孙女用iPad看新闻，一天能看200多条；他笑着说：“看得多，不如读得慢。”祖孙俩各看各的，银行门口的长椅上，谁也不催谁。",
)
MARKED = ((1, "放上柜台", 1), (2, "看得多，不如读得慢。", 3))  # part, words, colour


def sample_reading() -> Reading:
    parts = (
        _block(Kind.HEADLINE, HEADLINE),
        *(_block(Kind.PARAGRAPH, text) for text in BODY),
    )
    article = Article(ArticleKind.NEWS, heads=parts[:1], blocks=parts[1:])
    length = sum(len(text) for text in BODY)
    row = Row(0, 0, None, None, None, None, NAME, HEADLINE, "", "", length, True, False, 0, False)
    page = PageRow(0, 0, NAME, "utf-8", False, None, None, None, None, 1, 0)
    return Reading(0, article, row, page, (), (), 0)


def sample_marks() -> list[Painted]:
    parts = (HEADLINE, *BODY)
    return [
        Painted((Span(part, parts[part].index(words), parts[part].index(words) + len(words)),), colour)
        for part, words, colour in MARKED
    ]


def _block(kind: Kind, text: str) -> Block:
    return Block(kind, text, (Segment(0, 0, len(text)),))
