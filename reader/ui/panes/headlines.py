"""The list of articles: rows in by method, the chosen row out by signal; where there are none, a sentence that says why
and queries that find something. It never sees the library."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QVBoxLayout, QWidget

from reader.model import Row, Shelf, ShelfKind
from reader.signs import visible
from reader.tongue import tr
from reader.ui.models.choices import Choice
from reader.ui.models.headlines import ROW, HeadlineTable
from reader.ui.panes.choices import Choices
from reader.ui.plain import PlainLabel
from reader.ui.themes import LIGHT, Theme
from reader.ui.views.announce import announce_row
from reader.ui.views.rows import TEXT, HeadlineDelegate, found_height, row_height

HELD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
REACH = 1_000  # rows in which the next unread article is looked for, to be set ahead


class _Table(QTableView):
    stretched = Signal(int)  # Shift+Down (1), Shift+Up (-1)
    clicked_with = Signal(int, bool)  # a row, with Ctrl or (True) Shift: it does not become current

    def __init__(self) -> None:
        super().__init__()
        self.ground = QColor(LIGHT.panel)
        # Else everything below is painted first, each time; and scrolling, which can move what is there, paints it all.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self.ground)
        painter.end()
        super().paintEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Typed letters are commands here, not a search for a row."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down.value: 1, Qt.Key.Key_Up.value: -1}.get(event.key(), 0)
        if step and event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.ShiftModifier:
            self.stretched.emit(step)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        row, held = self.rowAt(round(event.position().y())), event.modifiers() & HELD
        if row < 0 or not held or event.button() is not Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
        else:
            self.clicked_with.emit(row, bool(held & Qt.KeyboardModifier.ShiftModifier))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not event.modifiers() & HELD:  # else a hand that shakes would choose the row
            super().mouseMoveEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.modifiers() & HELD:
            self.mousePressEvent(event)
        else:
            super().mouseDoubleClickEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Getting the focus chooses nothing. Qt makes the first row current where none is: it would open an article
        that nobody asked for."""
        chosen = self.currentIndex().isValid()
        model = self.selectionModel()
        blocked = model.blockSignals(True)
        super().focusInEvent(event)
        if not chosen:
            model.clearCurrentIndex()
        model.blockSignals(blocked)
        announce_row(self, self.currentIndex().row())

    def moveCursor(self, action: QTableView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Home and End go to the first and last row; in Qt's table, to the first and last column."""
        if action in (QTableView.CursorAction.MoveHome, QTableView.CursorAction.MoveEnd):
            last = self.model().rowCount() - 1
            return self.model().index(0 if action is QTableView.CursorAction.MoveHome else last, 0)
        return super().moveCursor(action, modifiers)


class Headlines(QWidget):
    chosen = Signal(Row)  # became current
    entered = Signal()  # Return or a double click: on to the text
    offered = Signal(str)  # the query of an offer that was taken
    ended = Signal()  # the last rows came into view
    picks = Signal(int)  # how many articles are picked now

    def __init__(self) -> None:
        super().__init__()
        self.model = HeadlineTable()
        self._delegate = HeadlineDelegate()
        self._title = PlainLabel()
        self._title.setObjectName("listTitle")
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._title.setWordWrap(True)  # how many are found, in which order, how many beside: none may be cut off
        self._empty = PlainLabel()
        self._empty.setObjectName("listEmpty")
        self._empty.setTextFormat(Qt.TextFormat.PlainText)
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.table = self._make_table()
        self.offers = Choices(tr("相近的搜索"), side=TEXT)
        self.setFocusProxy(self.table)
        self._name_keys: Callable[[str], str] = str
        self._said = ""  # in the place of rows, with the keys of the table
        self._quiet = False
        self._away = False  # what is open is not listed: the current row is only where keys go on from
        self._of: Shelf | str | None = None  # what the rows are of
        self._tall = False  # rows have a snippet
        self._articles = 0  # rows that are no banner; counted once: it is asked for with every article opened
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._title)
        layout.addWidget(self.table, 1)
        layout.addWidget(self._empty)
        layout.addWidget(self.offers, 1)
        layout.addStretch(0)
        self._empty.hide()
        self.offers.hide()
        self.offers.taken.connect(lambda choice: self.offered.emit(choice.query))
        self.table.verticalScrollBar().valueChanged.connect(self._look_for_end)
        self.table.selectionModel().currentRowChanged.connect(self._choose)
        self.table.activated.connect(self._enter)
        self.table.clicked.connect(lambda index: self._choose(index) if self._away else None)
        self.table.stretched.connect(self.stretch_picks)
        self.table.clicked_with.connect(self.click_picks)

    def show_rows(
        self,
        rows: Sequence[Row],
        of: Shelf | str,
        title: str,
        empty: str,
        keep: int = 0,
        select: bool = True,
        stay: bool = False,
    ) -> None:
        """Show rows under a title, or the sentence `empty`. The article `keep` (an id) becomes current if it is among
        them, without being announced; else, where select is set, the first one is chosen. `stay`: what is at the top
        of the view stays there. `of`: the shelf or query they belong to; what is picked stays while that stays."""
        if of != self._of:
            self._of = of
            self.drop_picks()
        before = self.current()
        away = self._away and before is not None and before.id == keep
        bar, moved = self.table.verticalScrollBar(), self._moved(rows)
        scrolled = bar.value()
        self._title.setText(visible(title))
        self._say(empty)
        self._empty.setVisible(not rows)
        had_focus = self.table.hasFocus() or self.offers.hasFocus()
        self.table.setVisible(bool(rows))
        self.offers.hide()
        self.setFocusProxy(self.table)
        if had_focus and rows:
            self.table.setFocus()
        self._quiet = True
        self._tall = any(row.snippet for row in rows[:50])
        self._size_rows()
        self._articles = sum(not row.banner for row in rows)
        self._delegate.placed = not (isinstance(of, Shelf) and of.kind is ShelfKind.PAGE)  # the title says it
        self.model.show(rows)
        self._quiet = False
        nth = next((nth for nth, row in enumerate(rows) if row.id == keep and not row.banner), None)
        if nth is not None:
            self._quiet = True
            self.move_to(nth)
            self._quiet = False
            if away:
                self._leave()
        elif select and rows:
            self.move_to(0)
        if stay:
            bar.setValue(scrolled + moved * self.table.verticalHeader().defaultSectionSize())

    def _moved(self, rows: Sequence[Row]) -> int:
        """How many rows further down what is at the top of the view stands in these."""
        at = self.table.rowAt(0)
        top = self.model.rows[at] if at >= 0 else None
        return next(
            (nth - at for nth, row in enumerate(rows) if top and (row.id, row.banner) == (top.id, top.banner)), 0
        )

    @property
    def of(self) -> Shelf | str | None:
        """The shelf or query the rows belong to."""
        return self._of

    def show_empty(self, empty: str, offers: Sequence[Choice]) -> None:
        """Why there are no rows, and what can be searched instead."""
        self._say(empty)
        self.offers.show_choices(offers)
        self.offers.setVisible(bool(offers))
        if offers:
            self.setFocusProxy(self.offers)

    def call_keys(self, name_keys: Callable[[str], str]) -> None:
        """What the sentences here call keys, from now on."""
        self._name_keys = name_keys
        self._say(self._said)

    def _say(self, empty: str) -> None:
        self._said = empty
        self._empty.setText(visible(self._name_keys(empty)))

    @property
    def empty(self) -> str:
        """What it says in the place of rows; nothing while there are some."""
        return "" if self._empty.isHidden() else self._empty.text()

    def set_theme(self, theme: Theme) -> None:
        self._delegate.theme = theme
        self._size_rows()
        self.table.ground = QColor(theme.panel)
        self.table.viewport().update()
        self.offers.set_theme(theme)

    def renew(self, fresh: dict[int, Row], found: bool) -> None:
        """As HeadlineTable.renew."""
        self.model.renew(fresh, found)

    def current(self) -> Row | None:
        index = self.table.currentIndex()
        return index.data(ROW) if index.isValid() else None

    def place(self) -> tuple[int, int]:
        """(row of the open article, 1-based, 0 where it is not listed; how many articles). Banners, which come last, do
        not count."""
        at = 0 if self._away else self.table.currentIndex().row() + 1
        return (at if at <= self._articles else 0), self._articles

    def near(self) -> list[int]:
        """Where keys lead from the current row: ids of the next article, of the next unread one, of the one before."""
        at, rows = self.table.currentIndex().row(), self.model.rows
        if at < 0:
            return []
        unread = next((nth for nth in range(at + 1, min(at + REACH, len(rows))) if not rows[nth].read), at + 1)
        steps = dict.fromkeys((at + 1, unread, at - 1))
        return [rows[nth].id for nth in steps if 0 <= nth < len(rows) and rows[nth].id and not rows[nth].banner]

    def move_by(self, step: int) -> bool:
        """To the next (1) or previous (-1) row; False where there is none."""
        target = self.table.currentIndex().row() + step
        if not 0 <= target < self.model.rowCount():
            return False
        self.move_to(target)
        return True

    def move_to(self, row: int) -> None:
        index, back = self.model.index(row, 0), self._away and row == self.table.currentIndex().row()
        self.table.setCurrentIndex(index)
        self.table.scrollTo(index)
        if back:  # it was current all the time: Qt does not say that it is chosen
            self._choose(index)

    def follow(self, article: int, story: Collection[int] = ()) -> None:
        """Make an article that was opened by another way current, if it or another part of its story is listed; nothing
        is announced. Else the row keys go on from stays where it was, but is not shown as the one being read."""
        now = self.current()
        if now and now.id == article and not self._away:
            return
        nth = self._row_of({article})
        if nth is None:
            nth = self._row_of({*story})
        if nth is not None:
            self._quiet = True
            self.move_to(nth)
            self._quiet = False
        elif now and now.id != article:
            self._leave()

    def _row_of(self, articles: Collection[int]) -> int | None:
        """The first row of one of these articles."""
        return next((nth for nth, row in enumerate(self.model.rows) if row.id in articles and not row.banner), None)

    def _leave(self) -> None:
        self._away = True
        self.table.clearSelection()

    def why_no_pick(self) -> str:
        """Nothing where the open article can be picked."""
        row = self.current()
        if row is None or self._away:
            return tr("打开的这一篇不在列表里：先在列表里打开一篇，再选中它。")
        return tr("这一行是通栏题，不是文章。") if row.banner or not row.id else ""

    def toggle_pick(self) -> None:
        """The open article, picked or not."""
        row = self.current()
        if row is not None and not self.why_no_pick():
            self.model.pick(row.id, row.id not in self.model.picked)
            self.picks.emit(len(self.model.picked))

    def stretch_picks(self, step: int) -> None:
        """Pick the current row, go on to the next (1) or previous (-1) one and pick it too; going back over what is
        picked, leave what one comes from unpicked, as lists do."""
        here = self.current()
        if here is None or self.why_no_pick():
            self.move_by(step)
            return
        moved = self.move_by(step)
        there = self.current() if moved else None
        both = there is not None and {here.id, there.id} <= set(self.model.picked)
        self.model.pick(here.id, not both)
        if there is not None and there.id and not there.banner:
            self.model.pick(there.id, True)
        self.picks.emit(len(self.model.picked))

    def click_picks(self, row: int, through: bool) -> None:
        """As lists do: with Ctrl (`through` is False) that article too, or not any more; with Shift, all from the open
        one to it. The first time the open one goes along, which is what is chosen until then."""
        at = self.table.currentIndex().row()
        at = row if at < 0 or self.why_no_pick() else at
        picked = set(self.model.picked)
        if through:
            picked.update(self._ids(range(min(at, row), max(at, row) + 1)))
        else:
            picked ^= set(self._ids([row]))
            picked.update(self._ids([at]) if not self.model.picked else ())
        self.model.pick_all(picked)
        self.picks.emit(len(picked))

    def _ids(self, rows: Iterable[int]) -> list[int]:
        there = (self.model.rows[nth] for nth in rows)
        return [row.id for row in there if row.id and not row.banner]

    def drop_picks(self) -> bool:
        """Nothing is picked any more; False where nothing was."""
        if not self.model.picked:
            return False
        self.model.drop_picks()
        self.picks.emit(0)
        return True

    def first_unread(self) -> None:
        """To the first unread article, if the current one is read."""
        row = self.current()
        if row and row.read and not self.next_unread(1):
            self.next_unread(-1)

    def next_unread(self, step: int, past: frozenset[int] = frozenset()) -> bool:
        """To the nearest unread article after (1) or before (-1) the current one; False where there is none. Those of
        the ids `past` are being marked read this moment."""
        rows = self.model.rows
        nth = self.table.currentIndex().row() + step
        while 0 <= nth < len(rows):
            if not rows[nth].read and not rows[nth].banner and rows[nth].id not in past:
                self.move_to(nth)
                return True
            nth += step
        return False

    def _size_rows(self) -> None:
        """As high as the letters of the window want them."""
        header = self.table.verticalHeader()
        before = header.defaultSectionSize()
        header.setMinimumSectionSize(row_height())
        header.setDefaultSectionSize(found_height() if self._tall else row_height())
        if header.defaultSectionSize() != before:  # what one is at stays in sight
            self.table.scrollTo(self.table.currentIndex())

    def _make_table(self) -> _Table:
        table = _Table()
        table.setModel(self.model)
        table.setItemDelegate(self._delegate)
        table.horizontalHeader().hide()
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        table.verticalHeader().hide()
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        table.setShowGrid(False)
        table.setFrameShape(QFrame.Shape.NoFrame)
        table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setTabKeyNavigation(False)
        table.setMouseTracking(True)
        # An empty table view leaves input methods on: letters are commands here.
        table.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        table.setAccessibleName(tr("文章列表"))
        return table

    def _look_for_end(self, value: int) -> None:
        bar = self.table.verticalScrollBar()
        if not self._quiet and bar.maximum() and value > bar.maximum() - bar.pageStep():
            self.ended.emit()

    def _enter(self, index: QModelIndex) -> None:
        if self._away:
            self.move_to(index.row())
        self.entered.emit()

    def _choose(self, current: QModelIndex) -> None:
        self._away = False
        if current.isValid() and not self._quiet:
            self.chosen.emit(current.data(ROW))
