"""The nouns, in the order data flows: Source, Page, Line, Block, Article, Sheet; then what the library adds.

Frozen values only; no I/O, no Qt, nothing from elsewhere in the program. Offsets are counted in characters (code
points) of `Source.text`, the decoded file without its byte order mark; `end` is one past the last character.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal

# ------------------------------------------------------------------------------------------------ what was brought in


@dataclass(frozen=True, slots=True)
class Source:
    """A file as text, exactly as decoded: line ends and all."""

    name: str  # file name, or what stands for it (剪贴板 …)
    sha256: str  # of the bytes: the identity of the content
    encoding: str  # as reported: utf-8 gb18030 big5 utf-16-le utf-16-be
    text: str
    encoding_chosen: bool = False  # a person named the encoding; otherwise it is told from the bytes
    damaged: int = 0  # characters that could not be decoded and stand as U+FFFD

    @property
    def characters(self) -> int:
        return len(self.text)


@dataclass(frozen=True, slots=True)
class Page:
    """One printed page (版): a stretch of the source. What the page does not say of itself is None."""

    nth: int  # 0-based, within the source
    start: int
    end: int
    paper: str | None = None  # 报名
    date: str | None = None  # ISO: 2022-11-18
    number: str | None = None  # 版次 as a plain number or letter and number: 3, A01
    name: str | None = None  # 版名


@dataclass(frozen=True, slots=True)
class Line:
    """One non-blank physical line, white space at both ends cut off (the offsets say where it stood)."""

    page: int  # Page.nth
    number: int  # 1-based line number in the source, as an editor shows it
    start: int
    end: int
    text: str
    gap: int  # blank lines before it
    indent: int  # white-space characters before it on its line, a full-width space counting 2


class Kind(StrEnum):
    """What part a block plays on the page. The first six stand around articles or at their head."""

    BANNER = "banner"  # 通栏题
    FURNITURE = "furniture"  # 报眉 版权行 责编
    SECTION = "section"  # 栏目
    KICKER = "kicker"  # 引题
    HEADLINE = "headline"  # 主题
    SUBHEAD = "subhead"  # 副题
    PARAGRAPH = "paragraph"
    CROSSHEAD = "crosshead"  # 小标题
    CAPTION = "caption"  # 图片说明
    TURN = "turn"  # 一问一答中的一句
    VERSE = "verse"
    BYLINE = "byline"
    JUMP = "jump"  # 下转 / 上接
    NOTE = "note"  # 编者按 链接
    TABLE = "table"


HEADS = (Kind.SECTION, Kind.KICKER, Kind.HEADLINE, Kind.SUBHEAD)


@dataclass(frozen=True, slots=True)
class Segment:
    """A run of characters that stands in a block as it stands in the source."""

    at: int  # where it begins in Block.text
    start: int  # where it begins in Source.text
    length: int


@dataclass(frozen=True, slots=True)
class Evidence:
    """One named reason for a decision; a positive weight speaks for it, a negative one against."""

    name: str
    weight: float


# "item": an article of its own, such as a picture's story; "head below": what stands above the heads of its article.
Opens = Literal["", "item", "head below"]


@dataclass(frozen=True, slots=True)
class Block:
    """Lines that are one thing: a paragraph whose column breaks are repaired, a headline, a caption.

    `text` is the segments in order with nothing, or one space between Latin words, where a line ended.
    """

    kind: Kind
    text: str
    segments: tuple[Segment, ...]
    confidence: float = 1.0  # 0..1, that this block is of this kind and whole
    evidence: tuple[Evidence, ...] = ()
    # How it opens an article though no head stands over it; "": it does not. For joining articles; kept nowhere.
    opens: Opens = field(default="", compare=False)

    @property
    def start(self) -> int:
        return self.segments[0].start

    @property
    def end(self) -> int:
        return self.segments[-1].start + self.segments[-1].length


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody named as having made an article; role as printed: 记者 通讯员 实习生 作者 摄影 …"""

    name: str
    role: str


@dataclass(frozen=True, slots=True)
class Happened:
    """A day that a dateline, or the text right after it, names."""

    date: str  # ISO: 2022-11-15
    words: str  # as printed: 11月15日, 昨日
    inferred: bool = True  # the year, or the day, was told from the date of the issue
    opening: bool = False  # the words stand not in the dateline but at the beginning of the text after it


DOUBT = 0.6  # an article whose confidence is lower is marked 待核


class ArticleKind(StrEnum):
    NEWS = "news"
    COMMENTARY = "commentary"
    FEATURE = "feature"
    INTERVIEW = "interview"
    PHOTO = "photo"
    BRIEFS = "briefs"
    VERSE = "verse"
    NOTICE = "notice"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Article:
    """One whole article. `heads` are its section, kicker, headline and subheads as printed; `blocks` its body.

    `dateline` and `people` are read out of that text, where they also remain: nothing is cut away.
    """

    kind: ArticleKind
    heads: tuple[Block, ...]
    blocks: tuple[Block, ...]
    dateline: str | None = None
    people: tuple[Person, ...] = ()
    confidence: float = 1.0
    uncertain: tuple[str, ...] = ()  # names of the fields that were a close call: "kicker", "headline" …
    happened: Happened | None = None

    @property
    def section(self) -> str | None:
        return self._head(Kind.SECTION)

    @property
    def kicker(self) -> str | None:
        return self._head(Kind.KICKER)

    @property
    def headline(self) -> str | None:
        return self._head(Kind.HEADLINE)

    @property
    def subheads(self) -> tuple[str, ...]:
        return tuple(block.text for block in self.heads if block.kind is Kind.SUBHEAD)

    @property
    def parts(self) -> tuple[Block, ...]:
        """Every block, heads first, in reading order."""
        return self.heads + self.blocks

    @property
    def doubtful(self) -> bool:
        """Whether a person should look at it: a head was a close call, or the whole is under the threshold."""
        return bool(self.uncertain) or self.confidence < DOUBT

    @property
    def anchor(self) -> int:
        """Where the article begins in the source: with the source's sha256, the key that marks hang on."""
        return min(block.start for block in self.parts)

    def _head(self, kind: Kind) -> str | None:
        texts = [block.text for block in self.heads if block.kind is kind]
        return "\n".join(texts) if texts else None


SURE_LINK = 0.85  # two articles are read as one only from this confidence on


@dataclass(frozen=True, slots=True)
class Link:
    """An article (下转) that goes on in another (上接), both by number: their ids in a library, or, in one parse, their
    places among all its articles. `part` is None, or that part of the first (Article.parts), a teaser, points there."""

    article: int
    target: int
    confidence: float
    evidence: tuple[Evidence, ...] = ()
    part: int | None = None

    @property
    def sure(self) -> bool:
        """Whether the two may be shown as belonging together without a question."""
        return self.confidence >= SURE_LINK


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page with everything that stands on it, each character in one place."""

    page: Page
    banners: tuple[Block, ...]
    furniture: tuple[Block, ...]
    articles: tuple[Article, ...]


# ------------------------------------------------------------------------------------------------- what a person made


COLOURS = (
    "事实",
    "人物",
    "数据",
    "观点",
    "存疑",
)  # of highlights, unless a person names them otherwise


@dataclass(frozen=True, slots=True)
class Highlight:
    """A passage marked in a colour. Kept by place and by quotation (W3C Web Annotation Data Model 2017, sections
    4.2.4 TextQuoteSelector and 4.2.5 TextPositionSelector), so that it outlives a new parse."""

    id: str
    article: int
    ranges: tuple[tuple[int, int], ...]  # source offsets, in reading order; one per unbroken run
    exact: str  # as read; paragraphs parted by "\n"
    prefix: str  # up to 32 characters before
    suffix: str
    colour: int  # 1..5; FLAG: the bookmark of a paragraph, which begins there
    created: str  # ISO, UTC
    encoding: str = ""  # that the ranges count by; empty: the one the source is decoded by now
    note: str = ""  # plain text; of a bookmark its label
    tags: tuple[str, ...] = ()
    folder: str = ""  # 论文/第一章: of bookmarks
    sha256: str = ""  # of the file that the ranges count in; empty: that of the article
    near: bool = False  # the words at the place are not quite those that were marked


FLAG = 0  # the colour of a highlight that is the bookmark of a paragraph


@dataclass(frozen=True, slots=True)
class Bookmark:
    """What an article's bookmark carries."""

    label: str = ""
    tags: tuple[str, ...] = ()
    created: str = ""  # ISO, UTC; empty: now
    folder: str = ""


MarkKey = tuple[str, str, int]  # what a mark of an article hangs on: sha256, encoding, anchor


@dataclass(frozen=True, slots=True)
class LostBookmark:
    """A bookmark by what it hangs on, wherever its article may be."""

    sha256: str
    encoding: str
    anchor: int
    headline: str = ""
    bookmark: Bookmark = Bookmark()

    @property
    def key(self) -> MarkKey:
        return self.sha256, self.encoding, self.anchor


@dataclass(frozen=True, slots=True)
class Orphan:
    """A mark whose article, or whose words, are not found any more."""

    kind: str  # "bookmark" or "highlight"
    sha256: str
    text: str  # the headline as it was, or what was highlighted
    created: str


@dataclass(frozen=True, slots=True)
class SetRead:
    article: int
    read: bool
    keys: tuple[MarkKey, ...] = ()  # those alone, as it is undone; empty: the article as it stands now


@dataclass(frozen=True, slots=True)
class SetBookmark:
    article: int
    on: bool
    bookmark: Bookmark | None = None  # what it carries from now on; None: what it carries already, or nothing


@dataclass(frozen=True, slots=True)
class SwapBookmarks:
    """What undoes SetBookmark: the very bookmarks that it changed, for an article may have been made of several since.
    Those of `put` are there as they are given; those of `drop`, of which the keys count, are not."""

    put: tuple[LostBookmark, ...]
    drop: tuple[LostBookmark, ...]


@dataclass(frozen=True, slots=True)
class PutHighlight:
    """Add the highlight, or replace the one of the same id."""

    highlight: Highlight


@dataclass(frozen=True, slots=True)
class DropHighlight:
    id: str


@dataclass(frozen=True, slots=True)
class PutLost:
    lost: LostBookmark


@dataclass(frozen=True, slots=True)
class DropLost:
    """Its key says which: what it carries is looked up."""

    lost: LostBookmark


@dataclass(frozen=True, slots=True)
class PutRevision:
    """The one source takes the place of the other (ids)."""

    older: int
    newer: int


@dataclass(frozen=True, slots=True)
class DropRevision:
    """The older one stands in the lists again, beside what had taken its place."""

    older: int
    newer: int


@dataclass(frozen=True, slots=True)
class RemoveSource:
    """The file leaves the library (id): it is in no list any more; its text and all marks on it are kept."""

    source: int


@dataclass(frozen=True, slots=True)
class RestoreSource:
    """It stands in the lists again."""

    source: int


class Fix(StrEnum):
    """What a correction by hand does; `start` and `end` of the Correction say where."""

    ROLE = "role"  # the stretch start..end is a block of the kind `value`
    CUT = "cut"  # a new paragraph begins at start
    JOIN = "join"  # the block that begins at start goes on from the one before
    BEGIN = "begin"  # a new article begins with the block at start
    MERGE = "merge"  # the article that begins at start is the end of the one before
    PEOPLE = "people"  # the article that begins at start is by `value`: [[name, role], …] as JSON
    PART = "part"  # the article that begins at start is not the continuation of the one that `value` names (JSON)
    GO_ON = "go_on"  # it is
    PAGE = "page"  # the page at start is `value`, JSON: {"paper", "date", "number", "name"}; a key left out stays


@dataclass(frozen=True, slots=True)
class Correction:
    """What a person knows better than the parser, against source offsets, so that it holds for the next parser too."""

    id: str
    source: int  # source id
    fix: Fix
    start: int
    end: int
    value: str
    exact: str  # what stood there: the correction holds only where it still does
    created: str  # ISO, UTC; corrections are applied in this order
    encoding: str = ""  # that the offsets count by; empty: the one the source is decoded by now
    sha256: str = ""  # of the earlier version it was made in, whose offsets they were; empty: of this source


@dataclass(frozen=True, slots=True)
class PutCorrection:
    correction: Correction


@dataclass(frozen=True, slots=True)
class DropCorrection:
    source: int
    id: str


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A query kept under a name: a list that is always up to date."""

    id: str
    name: str
    query: str  # as typed
    created: str  # ISO, UTC


@dataclass(frozen=True, slots=True)
class PutSearch:
    """Keep the search, or replace the one of the same id."""

    search: SavedSearch


@dataclass(frozen=True, slots=True)
class DropSearch:
    id: str


MarkEdit = SetRead | SetBookmark | SwapBookmarks | PutHighlight | DropHighlight | PutLost | DropLost
SourceEdit = PutRevision | DropRevision | RemoveSource | RestoreSource
Edit = MarkEdit | PutCorrection | DropCorrection | PutSearch | DropSearch | SourceEdit


# ---------------------------------------------------------------------------------------------- what the library shows


class ShelfKind(StrEnum):
    ALL = "all"
    UNREAD = "unread"
    BOOKMARKED = "bookmarked"
    HIGHLIGHTED = "highlighted"
    DOUBTFUL = "doubtful"  # 待核
    PAPER = "paper"
    DATE = "date"
    PAGE = "page"
    SAVED = "saved"  # what a query finds


@dataclass(frozen=True, slots=True)
class Shelf:
    """A list of articles one can choose in the sidebar. paper and date None in a PAPER or DATE shelf: not stated."""

    kind: ShelfKind = ShelfKind.ALL
    paper: str | None = None
    date: str | None = None
    page: int = 0  # page id
    query: str = ""  # of a SAVED shelf


@dataclass(frozen=True, slots=True)
class PageRow:
    """A page as the library tree shows it."""

    id: int
    source: int
    source_name: str
    encoding: str
    encoding_chosen: bool
    paper: str | None
    date: str | None
    number: str | None
    name: str | None
    articles: int
    unread: int


@dataclass(frozen=True, slots=True)
class Shelves:
    """Everything the sidebar tree shows. Pages are sorted by paper, newest date first, page number."""

    articles: int
    unread: int
    bookmarked: int
    highlighted: int
    doubtful: int
    pages: tuple[PageRow, ...]


class Order(StrEnum):
    """Of the results of a search."""

    RELEVANCE = "relevance"
    NEWEST = "newest"
    OLDEST = "oldest"


class Where(StrEnum):
    """In which field of an article a term was found, in the order they weigh."""

    HEADLINE = "headline"
    KICKER = "kicker"
    SUBHEAD = "subhead"
    SECTION = "section"
    PEOPLE = "people"
    BODY = "body"


@dataclass(slots=True, unsafe_hash=True)
class Row:
    """What a list shows of one article. A value like the others: nothing changes one. It is not frozen because a list
    may hold 100,000, and a frozen record of so many fields takes eight times as long to make."""

    id: int
    page_id: int
    paper: str | None
    date: str | None
    page: str | None  # 版次
    page_name: str | None
    source_name: str
    headline: str  # never empty: an article without one shows its first words
    kicker: str
    byline: str  # 记者 张三 通讯员 李四
    length: int  # characters of the body, white space not counted
    read: bool
    bookmarked: bool
    highlights: int  # how many
    uncertain: bool  # a head was a close call, or the article as a whole is under the threshold of doubt
    snippet: str = ""
    hits: tuple[tuple[int, int], ...] = ()  # ranges in snippet that match
    banner: bool = False  # the hit is in the banner or furniture of the page that this article opens
    continues: str = ""  # the headline of the article that this one is the continuation (上接) of
    continues_page: str = ""  # 版次 of that, where it is known
    fields: tuple[Where, ...] = ()  # where the terms of the search were found, the weightiest first
    pinyin: bool = False  # the hit is a name or headline that is read as was typed; the snippet is what is read so


@dataclass(frozen=True, slots=True)
class Found:
    """The answer to a search. `total` is exact and counts articles; `rows` are the first of them, best first.

    `banners` are pages whose banner or furniture matches, outside every article; each row is that of the page's first
    article, `banner` set; its id is 0 where the page has no article. `aloud` are articles that match only by the
    pinyin of people and headlines, each row with `pinyin` set: no scan of the text finds them, so they are not counted.
    """

    query: str
    terms: tuple[str, ...]  # what to mark in the text
    total: int
    rows: tuple[Row, ...]
    banners: tuple[Row, ...] = ()
    order: Order = Order.RELEVANCE
    aloud: tuple[Row, ...] = ()
    problems: tuple[str, ...] = ()  # what was wrong with the query, one Chinese sentence each


@dataclass(frozen=True, slots=True)
class Reading:
    """An article opened for reading, with all the pane needs; or a page that has none, its lines as parts."""

    id: int  # of the article; 0: the text of a page without one
    article: Article
    row: Row
    page: PageRow
    banners: tuple[Block, ...]
    highlights: tuple[Highlight, ...]
    position: int  # source offset of the character reading stopped at; 0: not begun
    before: tuple[Reading, ...] = ()  # parts of the same story on other pages: those it continues, in order
    after: tuple[Reading, ...] = ()  # and those it goes on in; both of these have no before and after of their own
    pointers: tuple[Pointer, ...] = ()  # to other articles: teasers, and continuations that are in doubt
    bookmark: Bookmark | None = None
    flags: tuple[Highlight, ...] = ()  # the bookmarks of its paragraphs, in reading order

    @property
    def pieces(self) -> tuple[Reading, ...]:
        """All parts of the story, this one among them, in reading order."""
        return (*self.before, self, *self.after)


@dataclass(frozen=True, slots=True)
class Pointer:
    """Where a part of an article leads, or may lead: to another article, which is read apart from it."""

    part: int  # of Article.parts
    row: Row
    sure: bool
    teaser: bool  # 导读; else a continuation (or its beginning, 上接) that was too doubtful to be joined


@dataclass(frozen=True, slots=True)
class Mark:
    """What the list of all marks shows of one highlight or bookmark, and where it leads."""

    id: str  # of the highlight, or the bookmark of a paragraph; empty: the bookmark of an article
    article: int  # 0: its place has been lost
    start: int  # source offset of its first character, in the text as decoded now; where it was, if that is lost
    text: str  # what was highlighted; of a bookmark the headline, or how the paragraph begins
    note: str  # of a bookmark its label
    tags: tuple[str, ...]
    folder: str
    colour: int  # 1..5; 0: a bookmark
    before: str  # what stood before and after it
    after: str
    near: bool  # the words at the place are not quite those that were marked
    sha256: str  # of the file it was made in, and how that was decoded
    encoding: str
    created: str  # ISO, UTC
    paper: str | None
    date: str | None
    page: str | None  # 版次
    page_name: str | None
    source_name: str
    headline: str

    @property
    def bookmark(self) -> bool:
        return self.colour == FLAG

    @property
    def flag(self) -> bool:
        """Whether it is the bookmark of a paragraph."""
        return self.bookmark and bool(self.id)


@dataclass(frozen=True, slots=True)
class Cuttings:
    """What is to be taken away: of these articles what was marked, and all of their text where `whole` is set."""

    title: str  # of the whole, as the file says it
    articles: tuple[int, ...]  # ids, in this order
    whole: bool = False
    style: str = "gbt2025"  # of the citation each article gets: a name of reader.export.STYLES
    colours: tuple[str, ...] = COLOURS  # what those of highlights are called


@dataclass(frozen=True, slots=True)
class Imported:
    """What taking in one file did."""

    name: str
    source: int  # source id
    first_page: int  # page id
    pages: int
    articles: int
    uncertain: int  # articles with a role that was a close call
    encoding: str
    known: bool  # the same content was there already: nothing was changed
    damaged: int = 0  # characters that could not be decoded
    replaced: int = 0  # the source id of the earlier version whose place it took
    moved: int = 0  # marks of that which found their place in it
    lost: int = 0  # and which did not
    opened: str = ""  # the name of the file in which known content was found again, where that is told


@dataclass(frozen=True, slots=True)
class Change:
    """What a write did: the window refreshes only what it names, and `undo` takes it back."""

    articles: bool = False  # articles came, went or changed
    sources: tuple[int, ...] = ()  # ids of sources that were parsed anew
    marked: tuple[int, ...] = ()  # ids of articles whose reading state, bookmark or highlights changed
    imported: tuple[Imported, ...] = ()
    searches: bool = False  # saved searches came, went or changed
    undo: tuple[Edit, ...] = ()
