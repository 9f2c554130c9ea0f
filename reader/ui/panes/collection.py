"""All marks of the library in one list: grouped, filtered as one types. Marks in by a method, what a person wants to do
with one out by signals. It never sees the library."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QBoxLayout,
    QComboBox,
    QDialog,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QSizePolicy,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from reader.model import COLOURS, Mark
from reader.tongue import later, tr
from reader.ui.models.marks import ENTRY, GROUPS, WHICH, Group, Heading, Index, Listed, MarkTable, Which, entries
from reader.ui.plain import PlainLabel
from reader.ui.sizes import scaled
from reader.ui.themes import Theme
from reader.ui.views.mark_rows import MarkDelegate, heading_height, mark_height

NOTHING = later("没有这样的标记。少打几个字，或换一个种类。")
NONE_YET = later("还没有标记。读文章时按 B 加书签；按 ] 选一句，再按 H 划线，按 E 写批注。")
HINT = later("回车：到原处（找不到原处的：带去放下）　E：写批注　1–5：换颜色　Delete：去掉　Z：撤销　/：筛选")
SIDE_BY_SIDE = 820  # pixels from which the filter has room beside what is listed and how
DOWN = (Qt.Key.Key_Down, Qt.Key.Key_PageDown, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Collection(QDialog):
    opened = Signal(object, bool)  # Mark; whether to write on it
    recoloured = Signal(object, int)
    dropped = Signal(object)
    undone = Signal(bool)  # redo
    grouped = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("全部标记"))
        self.setObjectName("collection")
        self._name_keys: Callable[[str], str] = str
        self._marks: Sequence[Listed] = ()
        self._names: Sequence[str] = COLOURS
        self.model = MarkTable()
        self._delegate = MarkDelegate()
        self.filter = _Filter()
        self.filter.setPlaceholderText(tr("筛选：文字、批注、标签、文件夹、标题、报纸、日期"))
        self.filter.setAccessibleName(tr("筛选标记"))
        self.filter.setClearButtonEnabled(True)
        self.which, self.group = QComboBox(), QComboBox()
        for which, (title, _) in WHICH.items():
            self.which.addItem(tr(title), which)
        for group, title in GROUPS.items():
            self.group.addItem(tr(title), group)
        self._count, self._empty = PlainLabel(), PlainLabel()
        self.table = self._make_table()
        self._lay_out()
        self.filter.textChanged.connect(lambda _: self._show())
        self.filter.entered.connect(self._enter)
        self.which.currentIndexChanged.connect(lambda _: self._show())
        self.group.currentIndexChanged.connect(self._regroup)
        self.table.activated.connect(lambda index: self._open(index, write=False))
        self.table.pressed_key.connect(self._act)

    def set_look(self, theme: Theme, names: Sequence[str]) -> None:
        self._delegate.theme, self._delegate.names, self._names = theme, names, names
        self.table.viewport().update()

    def show_marks(self, marks: Sequence[Listed]) -> None:
        self._marks = marks
        self._show()

    def choose(self, which: Which, group: str) -> None:
        """What is listed, and how it is grouped."""
        for box, value in ((self.which, which), (self.group, Group(group) if group in GROUPS else Group.ARTICLE)):
            box.blockSignals(True)
            box.setCurrentIndex(box.findData(value))
            box.blockSignals(False)
        self._show()

    def current(self) -> Mark | None:
        entry = self.table.currentIndex().data(ENTRY) if self.table.currentIndex().isValid() else None
        return entry if isinstance(entry, Mark) else None

    def showEvent(self, event: QShowEvent) -> None:
        """As large as the window it stands over, but for a margin."""
        if parent := self.parentWidget():
            self.resize(min(scaled(900), parent.width() - 60), parent.height() - 90)
            side_by_side = self.width() >= scaled(SIDE_BY_SIDE)
            way = QBoxLayout.Direction.LeftToRight if side_by_side else QBoxLayout.Direction.TopToBottom
            self._top.setDirection(way)
        super().showEvent(event)
        self.filter.setFocus()
        self.filter.selectAll()

    def call_keys(self, name_keys: Callable[[str], str]) -> None:
        """What the sentences here call keys, from now on."""
        self._name_keys = name_keys

    def _show(self) -> None:
        kept, row = self.current(), self.table.currentIndex().row()
        group = Group(self.group.currentData())
        rows = entries(self._marks, Which(self.which.currentData()), self.filter.text(), group, self._names)
        self._delegate.headlines, self._delegate.folders = group is not Group.ARTICLE, group is not Group.FOLDER
        self.model.show([], self._names)  # or the heights of other rows would stay
        self.model.show(rows, self._names)
        header = self.table.verticalHeader()
        header.setMinimumSectionSize(heading_height())
        header.setDefaultSectionSize(mark_height())
        for nth, entry in enumerate(rows):
            if isinstance(entry, Heading):
                header.resizeSection(nth, heading_height())
        count = len({id(entry) for entry in rows if isinstance(entry, Mark)})
        self._count.setText(tr("{count:,} 处", count=count))
        self._empty.setText(tr(NOTHING) if self._marks else self._name_keys(tr(NONE_YET)))
        self._empty.setVisible(not rows)
        self.table.setVisible(bool(rows))
        self._keep_place(rows, kept, row)

    def _keep_place(self, rows: Sequence[object], kept: Mark | None, row: int) -> None:
        """On the same mark, changed as it may be; else where it was."""
        marks = [nth for nth, entry in enumerate(rows) if isinstance(entry, Mark)]
        same = [nth for nth in marks if kept and _key(rows[nth]) == _key(kept)]
        same.sort(key=lambda nth: abs(nth - row))  # one of several tags stands in several places
        near = [nth for nth in marks if nth >= row] or marks[-1:]
        if target := (same or near)[:1]:
            self.table.setCurrentIndex(self.model.index(target[0], 0))

    def _regroup(self) -> None:
        self.grouped.emit(self.group.currentData())
        self._show()

    def _enter(self, opening: bool) -> None:
        """Return opens what is chosen; Down goes to the list."""
        if opening:
            self._open(self.table.currentIndex(), write=False)
        else:
            self.table.setFocus()

    def _open(self, index: QModelIndex, write: bool) -> None:
        entry = index.data(ENTRY) if index.isValid() else None
        if isinstance(entry, Mark):
            self.opened.emit(entry, write)

    def _act(self, key: int, shift: bool) -> None:
        mark = self.current()
        if key == Qt.Key.Key_Slash:
            self.filter.setFocus()
        elif key == Qt.Key.Key_Z:
            self.undone.emit(shift)
        elif mark and key == Qt.Key.Key_E:
            self.opened.emit(mark, True)
        elif mark and key == Qt.Key.Key_Delete:
            self.dropped.emit(mark)
        elif mark and Qt.Key.Key_1 <= key <= Qt.Key.Key_5:
            self.recoloured.emit(mark, key - Qt.Key.Key_0)

    def _make_table(self) -> _Table:
        table = _Table()
        table.setModel(self.model)
        table.setItemDelegate(self._delegate)
        table.horizontalHeader().hide()
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        table.verticalHeader().hide()
        table.setShowGrid(False)
        table.setFrameShape(QFrame.Shape.NoFrame)
        table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setTabKeyNavigation(False)
        table.setMouseTracking(True)
        table.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)  # letters are commands here
        table.setAccessibleName(tr("标记列表"))
        return table

    def _lay_out(self) -> None:
        self._top, top = QBoxLayout(QBoxLayout.Direction.LeftToRight), QHBoxLayout()
        self._top.addWidget(self.filter, 1)
        self._top.addLayout(top)
        for each in (self._top, top):
            each.setSpacing(10)
        for title, box in ((tr("种类(&K)"), self.which), (tr("分组(&G)"), self.group)):
            label = PlainLabel(title)
            label.setBuddy(box)
            label.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
            box.setAccessibleName(title[:2])
            top.addWidget(label)
            top.addWidget(box)
        self._count.setObjectName("findCount")
        top.addWidget(self._count)
        top.addStretch()
        self._empty.setObjectName("listEmpty")
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        hint = PlainLabel(tr(HINT))
        hint.setWordWrap(True)
        hint.setObjectName("listTitle")
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 14, 14, 6)
        column.setSpacing(8)
        column.addLayout(self._top)
        column.addWidget(self.table, 1)
        column.addWidget(self._empty, 1)
        column.addWidget(hint)


def _key(entry: object) -> tuple[str, int]:
    return (entry.id, entry.article) if isinstance(entry, Mark) else ("", 0)


class _Filter(QLineEdit):
    entered = Signal(bool)  # by Return; else by Down

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in DOWN:
            self.entered.emit(event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter))
            return
        super().keyPressEvent(event)


class _Table(QTableView):
    pressed_key = Signal(int, bool)

    def keyboardSearch(self, search: str) -> None:
        """Typed letters are commands here, not a search for a row."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        known = (Qt.Key.Key_Slash, Qt.Key.Key_Z, Qt.Key.Key_E, Qt.Key.Key_Delete)
        if key in known or Qt.Key.Key_1 <= key <= Qt.Key.Key_5:
            self.pressed_key.emit(key, bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
            return
        super().keyPressEvent(event)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """The first mark of a group is shown under its heading, which is passed over and would else stay above."""
        super().currentChanged(current, previous)
        above = self.model().index(current.row() - 1, 0)
        if isinstance(above.data(ENTRY), Heading):
            self.scrollTo(above)

    def moveCursor(self, action: QTableView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """From mark to mark: headings are passed over."""
        model, now = self.model(), self.currentIndex().row()
        step = -1 if action in _BACK else 1
        target = super().moveCursor(action, modifiers).row()
        if action in (QTableView.CursorAction.MoveHome, QTableView.CursorAction.MoveEnd):
            target, step = (0, 1) if action is QTableView.CursorAction.MoveHome else (model.rowCount() - 1, -1)
        while 0 <= target < model.rowCount() and isinstance(model.index(target, 0).data(ENTRY), Heading):
            target += step
        return model.index(target if 0 <= target < model.rowCount() else now, 0)


_BACK = (QTableView.CursorAction.MoveUp, QTableView.CursorAction.MovePageUp, QTableView.CursorAction.MovePrevious)
