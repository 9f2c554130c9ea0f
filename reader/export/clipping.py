"""An opened article in, a clipping (剪报) out: what is taken away of it, each quotation with its place and its note."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from reader.marks import Span, find_highlight
from reader.marks.place import words
from reader.model import COLOURS, Article, Highlight, Kind, PageRow, Reading

# What a person counts as the paragraphs of an article. The rest is named: a caption is no third paragraph.
COUNTED = frozenset({Kind.PARAGRAPH, Kind.TURN, Kind.VERSE, Kind.NOTE, Kind.TABLE})
NAMES = {
    Kind.SECTION: "栏目",
    Kind.KICKER: "引题",
    Kind.HEADLINE: "标题",
    Kind.SUBHEAD: "副题",
    Kind.CROSSHEAD: "小标题",
    Kind.CAPTION: "图片说明",
    Kind.BYLINE: "署名",
    Kind.JUMP: "转接",
}

Run = tuple[str, int]  # text, its colour 1..5 or 0


@dataclass(frozen=True, slots=True)
class Quotation:
    """A passage of an article: its words as read (parts parted by line breaks), where they stand, what was noted."""

    text: str
    where: str  # 第3段, 第3–4段, 标题
    highlight: Highlight
    colour: str  # what its colour is called

    @property
    def note(self) -> str:
        return self.highlight.note

    @property
    def tags(self) -> str:
        """#青年 #待核"""
        return " ".join(f"#{tag}" for tag in self.highlight.tags)


@dataclass(frozen=True, slots=True)
class Clipping:
    """What is taken away of one article: its quotations, and all of its text where `whole` is set."""

    reading: Reading
    sha256: str  # of the file it stands in
    quotations: tuple[Quotation, ...]
    whole: bool

    @property
    def article(self) -> Article:
        return self.reading.article

    @property
    def headline(self) -> str:
        return self.reading.row.headline

    @property
    def byline(self) -> str:
        return self.reading.row.byline

    @property
    def place(self) -> str:
        return place_of(self.reading.page)

    @property
    def about(self) -> str:
        """Where it stands and by whom: 《劳动报》2022-11-18 第3版（工会）　记者 张三　★ 书签"""
        return "\u3000".join(part for part in (self.place, self.byline, self.bookmark) if part)

    @property
    def bookmark(self) -> str:
        """★ 书签：写论文用 #青年 [论文/第一章], also of its paragraphs; nothing where there is none."""
        kept = self.reading.bookmark
        said = [_starred("书签", kept.label, kept.tags, kept.folder)] if kept else []
        for flag in self.reading.flags:
            spans = find_highlight(self.article, flag)
            at = f"{where(self.article, spans)}书签" if spans else "段落书签"
            said.append(_starred(at, flag.note, flag.tags, flag.folder))
        return "\u3000".join(said)

    @property
    def flags(self) -> tuple[Quotation, ...]:
        """The bookmarked paragraphs, by the words their bookmarks hang on."""
        return tuple(quotation(self.reading, flag) for flag in self.reading.flags)


def _starred(name: str, label: str, tags: Sequence[str], folder: str) -> str:
    carried = [f"★ {name}{f'：{label}' if label else ''}", *(f"#{tag}" for tag in tags)]
    return " ".join([*carried, *([f"[{folder}]"] if folder else [])])


def clip(reading: Reading, sha256: str, whole: bool, names: Sequence[str] = COLOURS) -> Clipping:
    """Everything marked in an article, in reading order; and its text, if `whole`. `names`: of the colours."""
    quotations = tuple(quotation(reading, mark, names) for mark in reading.highlights)
    return Clipping(reading, sha256, quotations, whole)


def quotation(reading: Reading, highlight: Highlight, names: Sequence[str] = COLOURS) -> Quotation:
    """A marked passage. One whose place has been lost stands with the words it was marked with."""
    colour = names[highlight.colour - 1] if 1 <= highlight.colour <= len(names) else ""
    spans = find_highlight(reading.article, highlight)
    if not spans:
        return Quotation(highlight.exact, "", highlight, colour)
    return Quotation(words(reading.article, spans), where(reading.article, spans), highlight, colour)


def coloured(clipping: Clipping) -> dict[int, list[Run]]:
    """For each part of the article its text cut where a colour begins or ends; where two overlap, the newer shows."""
    spans: dict[int, list[tuple[Span, int]]] = {}
    for mark in sorted(clipping.reading.highlights, key=lambda mark: mark.created):
        for span in find_highlight(clipping.article, mark):
            spans.setdefault(span.part, []).append((span, mark.colour))
    return {nth: _runs(block.text, spans.get(nth, [])) for nth, block in enumerate(clipping.article.parts)}


def _runs(text: str, spans: list[tuple[Span, int]]) -> list[Run]:
    cuts = sorted({0, len(text), *(at for span, _ in spans for at in (span.start, span.end))})
    return [
        (text[start:end], next((colour for span, colour in reversed(spans) if span.start <= start < span.end), 0))
        for start, end in pairwise(cuts)
    ]


def where(article: Article, spans: tuple[Span, ...]) -> str:
    """The paragraphs in which spans stand: 第3段, 第3–5段; what is no paragraph by its name. At least one span."""
    numbers = paragraph_numbers(article)
    counted = [numbers[span.part] for span in spans if numbers[span.part]]
    named = (NAMES.get(article.parts[span.part].kind, "") for span in spans if not numbers[span.part])
    said = [name for name in dict.fromkeys(named) if name]
    if counted:
        first, last = min(counted), max(counted)
        said.append(f"第{first}段" if first == last else f"第{first}–{last}段")
    return "、".join(said)


def paragraph_numbers(article: Article) -> tuple[int, ...]:
    """For each part of an article its number among the paragraphs, 1-based; 0 for what is none."""
    counts = accumulate(int(block.kind in COUNTED) for block in article.parts)
    return tuple(count if block.kind in COUNTED else 0 for count, block in zip(counts, article.parts, strict=True))


def place_of(page: PageRow) -> str:
    """《劳动报》2022-11-18 第3版（工会）. What the page does not say is left out; nothing said at all is the file's
    name: a clipping must lead back to something."""
    number = f"第{page.number}版" if page.number else ""
    name = f"（{page.name}）" if page.name else ""
    paper = f"《{page.paper}》" if page.paper else ""
    said = " ".join(part for part in (paper + (page.date or ""), number + name) if part)
    return said if page.paper or page.date else " ".join(part for part in (page.source_name, said) if part)


def source_line(reading: Reading, said: Quotation) -> str:
    """What a copied passage brings along: ——《劳动报》2022-11-18 第3版《劳模进校园》第2段，记者 张三"""
    people = f"，{reading.row.byline}" if reading.row.byline else ""
    return f"——{place_of(reading.page)}《{reading.row.headline}》{said.where}{people}"
