"""The library tree: Shelves in by method, the chosen Shelf out by signal."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QAccessible, QFocusEvent, QPainter
from PySide6.QtWidgets import QFrame, QStyleOptionViewItem, QTreeView

from reader.model import SavedSearch, Shelf, ShelfKind, Shelves
from reader.tongue import tr
from reader.ui.models.shelves import SHELF, ShelfTree
from reader.ui.themes import Theme
from reader.ui.views.announce import announce_row
from reader.ui.views.rows import RowState, ShelfDelegate, paint_ground

Index = QModelIndex | QPersistentModelIndex


class LibraryTree(QTreeView):
    chosen = Signal(Shelf)
    entered = Signal()  # Return: on to the list

    def __init__(self) -> None:
        super().__init__()
        self._tree = ShelfTree()
        self._delegate = ShelfDelegate()
        self._showing = False
        self.shelves: Shelves | None = None
        self.saved: tuple[SavedSearch, ...] = ()
        self._counts: dict[str, int] = {}
        self.setModel(self._tree)
        self.setItemDelegate(self._delegate)
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setIndentation(16)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setAccessibleName(tr("资料库"))
        self.selectionModel().currentChanged.connect(self._choose)
        self.activated.connect(lambda _: self.entered.emit())

    def set_theme(self, theme: Theme) -> None:
        self._delegate.theme = theme
        self.scheduleDelayedItemsLayout()  # rows may have another height
        self.viewport().update()

    def show_shelves(self, shelves: Shelves, saved: Sequence[SavedSearch] = ()) -> None:
        """Show, with what was open still open and what was current still current."""
        if (shelves, tuple(saved)) == (self.shelves, self.saved):
            return
        opened, current = self._opened(), self.current()
        self.shelves, self.saved = shelves, tuple(saved)
        self._showing = True
        self._tree.show(shelves, saved)
        for query, count in self._counts.items():
            self._tree.show_count(query, count)
        for shelf in opened:
            if (index := self._find(shelf)).isValid():
                self.expand(index)
        if not opened and len(shelves.pages) <= 20:
            self._expand_all()
        self.select(current or Shelf())
        self._showing = False

    def show_count(self, query: str, count: int) -> None:
        """How many articles a saved search finds."""
        self._counts[query] = count
        self._tree.show_count(query, count)

    def current_saved(self) -> SavedSearch | None:
        """The saved search that is current, if one is."""
        shelf = self.current()
        if shelf is None or shelf.kind is not ShelfKind.SAVED:
            return None
        return next((search for search in self.saved if search.query == shelf.query), None)

    def select(self, shelf: Shelf) -> None:
        """Make a shelf current without announcing it; its parents open."""
        index = self._find(shelf)
        if not index.isValid():
            return
        showing, self._showing = self._showing, True
        self.setCurrentIndex(index)
        self.scrollTo(index)
        self._showing = showing

    def current(self) -> Shelf | None:
        index = self.currentIndex()
        return index.data(SHELF) if index.isValid() else None

    def _choose(self, current: QModelIndex) -> None:
        if current.isValid() and not self._showing:
            self.chosen.emit(current.data(SHELF))

    def drawRow(self, painter: QPainter, options: QStyleOptionViewItem, index: Index) -> None:
        """The ground goes under the whole row, the arrow before the title included."""
        current = index == self.currentIndex()
        state = RowState(current, current and self.hasFocus(), hovered=False)
        paint_ground(painter, options.rect, self._delegate.theme, state)
        super().drawRow(painter, options, index)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        above, at = 0, self.currentIndex()
        while at.isValid() and QAccessible.isActive():
            above, at = above + 1, self.indexAbove(at)
        announce_row(self, above - 1)

    def keyboardSearch(self, search: str) -> None:
        """Typed letters are commands here, not a search for a row."""

    def _expand_all(self) -> None:
        """Qt's own calls rows expanded that have none below them, and a screen reader says so."""
        below = [QModelIndex()]
        while below:
            parent = below.pop()
            if self._tree.canFetchMore(parent):
                self._tree.fetchMore(parent)
            rows = (self._tree.index(row, 0, parent) for row in range(self._tree.rowCount(parent)))
            for index in rows:
                if self._tree.hasChildren(index):
                    self.expand(index)
                    below.append(index)

    def _opened(self) -> list[Shelf]:
        """Shelves whose rows are folded out, parents before children."""
        return [index.data(SHELF) for index in self._indexes(QModelIndex()) if self.isExpanded(index)]

    def _find(self, shelf: Shelf) -> QModelIndex:
        """The row of a shelf; pages are filled in on the way to it."""
        parents: list[Shelf] = []
        if shelf.kind is ShelfKind.PAGE and self.shelves:
            page = next((page for page in self.shelves.pages if page.id == shelf.page), None)
            if page is None:
                return QModelIndex()
            parents = [
                Shelf(ShelfKind.PAPER, paper=page.paper),
                Shelf(ShelfKind.DATE, paper=page.paper, date=page.date),
            ]
        elif shelf.kind is ShelfKind.DATE:
            parents = [Shelf(ShelfKind.PAPER, paper=shelf.paper)]
        at = QModelIndex()
        for step in parents:
            below = self._child(at, step)
            if below.isValid():  # a paper whose pages have no date has no row for the date
                at = below
        return self._child(at, shelf)

    def _child(self, parent: QModelIndex, shelf: Shelf) -> QModelIndex:
        if self._tree.canFetchMore(parent):
            self._tree.fetchMore(parent)
        rows = (self._tree.index(row, 0, parent) for row in range(self._tree.rowCount(parent)))
        return next((index for index in rows if index.data(SHELF) == shelf), QModelIndex())

    def _indexes(self, parent: QModelIndex) -> list[QModelIndex]:
        """Every row that is filled in and not folded away."""
        found = []
        for row in range(self._tree.rowCount(parent)):
            index = self._tree.index(row, 0, parent)
            found.append(index)
            if self.isExpanded(index):
                found += self._indexes(index)
        return found
