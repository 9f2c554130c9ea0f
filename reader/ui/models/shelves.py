"""Shelves -> the tree of the sidebar: smart lists first, then paper > date > page.

Dates and pages are filled in when their parent is opened: an archive of decades has 15,000 pages, and QTreeView asks
for every row of what is open.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import groupby

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel

from reader.model import PageRow, Row, SavedSearch, Shelf, ShelfKind, Shelves
from reader.signs import visible
from reader.tongue import later, tr
from reader.ui.models.headlines import place_line
from reader.ui.plain import tip

SHELF = Qt.ItemDataRole.UserRole
COUNT = Qt.ItemDataRole.UserRole + 1
PAGES = Qt.ItemDataRole.UserRole + 2
UNREAD = Qt.ItemDataRole.UserRole + 3
NO_PAPER = later("未注明报名")
NO_DATE = later("未注明日期")
NO_ARTICLES = later("没有文章的版面")
SMART = {
    ShelfKind.ALL: later("全部文章"),
    ShelfKind.UNREAD: later("未读"),
    ShelfKind.BOOKMARKED: later("书签"),
    ShelfKind.HIGHLIGHTED: later("划线"),
    ShelfKind.DOUBTFUL: later("待核"),
}


class ShelfTree(QStandardItemModel):
    def show(self, shelves: Shelves, saved: Sequence[SavedSearch] = ()) -> None:
        """Fill anew; how much a saved search finds is told later (show_count). What was open or current
        is for the view to restore: it knows shelves, not rows."""
        self.clear()
        root = self.invisibleRootItem()
        counts = (shelves.articles, shelves.unread, shelves.bookmarked, shelves.highlighted, shelves.doubtful)
        for (kind, title), count in zip(SMART.items(), counts, strict=True):
            root.appendRow(_item(tr(title), Shelf(kind), count, unread=kind is ShelfKind.UNREAD and count > 0))
        for search in saved:
            item = _item(search.name, Shelf(ShelfKind.SAVED, query=search.query), None, unread=False)
            item.setToolTip(tip(tr("{name}：{query}", name=search.name, query=search.query)))
            root.appendRow(item)
        for paper, pages in groupby(shelves.pages, key=lambda page: page.paper):
            of_paper = tuple(pages)
            shelf = Shelf(ShelfKind.PAPER, paper=paper)
            root.appendRow(_item(paper or tr(NO_PAPER), shelf, _articles(of_paper), _unread(of_paper), of_paper))

    def show_count(self, query: str, count: int) -> None:
        """How many articles a saved search finds."""
        for row in range(self.rowCount()):
            item = self.item(row)
            if item.data(SHELF) == Shelf(ShelfKind.SAVED, query=query):
                item.setData(count, COUNT)
                item.setData(tr("存下的搜索，{count} 篇", count=count), Qt.ItemDataRole.AccessibleDescriptionRole)

    def hasChildren(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> bool:
        if parent is None or not parent.isValid():
            return self.rowCount() > 0
        return bool(self.data(parent, PAGES))

    def canFetchMore(self, parent: QModelIndex | QPersistentModelIndex) -> bool:
        item = self.itemFromIndex(parent)
        return item is not None and bool(item.data(PAGES)) and item.rowCount() == 0

    def fetchMore(self, parent: QModelIndex | QPersistentModelIndex) -> None:
        if not self.canFetchMore(parent):
            return
        item = self.itemFromIndex(parent)
        pages: tuple[PageRow, ...] = item.data(PAGES)
        shelf: Shelf = item.data(SHELF)
        if shelf.kind is ShelfKind.DATE or {page.date for page in pages} == {None}:
            item.appendRows(_page_items(pages))
            return
        for date, of_date in groupby(pages, key=lambda page: page.date):
            same = tuple(of_date)
            dated = Shelf(ShelfKind.DATE, paper=shelf.paper, date=date)
            item.appendRow(_item(date_title(date), dated, _articles(same), _unread(same), same))


def page_title(page: PageRow) -> str:
    """第3版 工会; the file's name where the page says neither."""
    number = tr("第{page}版", page=page.number) if page.number else ""
    said = " ".join(part for part in (number, page.name) if part)
    return said or page.source_name


def date_title(date: str | None) -> str:
    """2022-11-18 -> 2022年11月18日."""
    if date is None:
        return tr(NO_DATE)
    year, month, day = (int(part) for part in date.split("-"))
    return tr("{year}年{month}月{day}日", year=year, month=month, day=day)


def shelf_of(page: PageRow, kind: ShelfKind) -> Shelf:
    """The shelf of that kind which a page stands in."""
    match kind:
        case ShelfKind.PAGE:
            return Shelf(kind, page=page.id)
        case ShelfKind.DATE:
            return Shelf(kind, page.paper, page.date)
        case _:
            return Shelf(kind, page.paper)


def belongs(shelf: Shelf, row: Row) -> bool:
    """Whether an article stands on a shelf for how it is marked."""
    match shelf.kind:
        case ShelfKind.UNREAD:
            return not row.read
        case ShelfKind.BOOKMARKED:
            return row.bookmarked
        case ShelfKind.HIGHLIGHTED:
            return row.highlights > 0
        case _:
            return False


def shelf_title(shelf: Shelf, rows: Sequence[Row]) -> str:
    """What the list's header calls a shelf; a page by what its rows say of it."""
    if shelf.kind in SMART:
        return tr(SMART[shelf.kind])
    if shelf.kind is ShelfKind.PAGE:
        return place_line(rows[0]) if rows else tr(NO_ARTICLES)
    if shelf.kind is ShelfKind.SAVED:
        return shelf.query
    paper = shelf.paper or tr(NO_PAPER)
    return f"{paper} {date_title(shelf.date)}" if shelf.kind is ShelfKind.DATE else paper


def _item(title: str, shelf: Shelf, count: int | None, unread: bool, pages: tuple[PageRow, ...] = ()) -> QStandardItem:
    title = visible(title)
    item = QStandardItem(title)
    item.setEditable(False)
    item.setData(shelf, SHELF)
    item.setData(count, COUNT)
    item.setData(unread, UNREAD)
    item.setData(pages, PAGES)
    item.setColumnCount(1 if pages else 0)  # else Qt announces a new column in the middle of announcing the first row
    item.setToolTip(tip(title))
    said = tr("存下的搜索") if count is None else tr("{count} 篇", count=count)
    item.setData(said, Qt.ItemDataRole.AccessibleDescriptionRole)
    return item


def _page_items(pages: Sequence[PageRow]) -> list[QStandardItem]:
    """Two files of one day can hold the same page: where two would read alike, their files' names tell them apart."""
    titles = [page_title(page) for page in pages]
    alike = {title for title, count in Counter(titles).items() if count > 1}
    return [
        _item(
            f"{title}（{page.source_name}）" if title in alike and title != page.source_name else title,
            Shelf(ShelfKind.PAGE, page=page.id),
            page.articles,
            page.unread > 0,
        )
        for page, title in zip(pages, titles, strict=True)
    ]


def _articles(pages: Iterable[PageRow]) -> int:
    return sum(page.articles for page in pages)


def _unread(pages: Iterable[PageRow]) -> bool:
    return any(page.unread for page in pages)
