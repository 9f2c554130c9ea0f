"""The files of an import in one list, with what came of each: values in by methods, wishes out by signals."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QProgressBar,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from reader.arriving import Arrival, Tally
from reader.files import readable
from reader.signs import on_one_line, visible
from reader.tongue import later, tr
from reader.ui.models.arrivals import WHICH, ArrivalTable, Which, outcome
from reader.ui.panes.dialog import ReturnButton
from reader.ui.plain import PlainLabel
from reader.ui.sizes import scaled
from reader.ui.themes import Theme

NOTHING = later("没有这样的文件。")
NONE_YET = later("还没有收入过文件。按 Ctrl+Shift+O 打开一个文件夹。")
HINT = later("回车：打开第一篇　P：暂停或接着收　R：重试没收成的　S：导出清单　Delete：不收了")
EVERY = 1_000  # ms between two looks while it is shown, at the least,
PER_FILE = 500  # µs, and so much for each file in the list
ROW = 30
KEYS = {
    Qt.Key.Key_P: "pause",
    Qt.Key.Key_R: "retry",
    Qt.Key.Key_S: "export",
    Qt.Key.Key_Delete: "cancel",
}


class ArrivalsPane(QDialog):
    opened = Signal(object)  # Arrival
    wanted = Signal(str)  # pause, retry, export, cancel
    looked = Signal()  # the list is to be read anew

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("收入的进度"))
        self.setObjectName("arrivals")
        self._name_keys: Callable[[str], str] = str
        self.arrivals: Sequence[Arrival] = ()
        self.model = ArrivalTable()
        self.table = self._make_table()
        self.which = QComboBox()
        self.which.setAccessibleName(tr("列出哪些"))
        for which, (title, _) in WHICH.items():
            self.which.addItem(tr(title), which)
        self.said, self.totals, self.detail, self._empty = PlainLabel(), PlainLabel(), PlainLabel(), PlainLabel()
        self.bar = QProgressBar()
        self.buttons = {name: ReturnButton() for name in KEYS.values()}
        self._lay_out()
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY)
        self._timer.timeout.connect(self.looked)
        self.which.currentIndexChanged.connect(lambda _: self._show())
        self.table.activated.connect(self._open)
        self.table.selectionModel().currentChanged.connect(lambda *_: self._tell())
        self.table.pressed_key.connect(self.wanted)
        for name, button in self.buttons.items():
            button.clicked.connect(lambda _=False, name=name: self.wanted.emit(name))

    def set_look(self, theme: Theme) -> None:
        self.model.theme = theme
        self.table.verticalHeader().setDefaultSectionSize(scaled(ROW))
        self.table.viewport().update()

    def show_arrivals(self, arrivals: Sequence[Arrival]) -> None:
        self.arrivals = arrivals
        self._timer.setInterval(max(EVERY, len(arrivals) * PER_FILE // 1_000))  # 10,000 need their time
        self._show()

    def show_progress(self, said: str, tally: Tally, paused: bool) -> None:
        """`said`: how far and how fast."""
        self.said.setText(said)
        doubts = tr("（{doubtful:,} 个文件有标题待核）", doubtful=tally.doubtful) if tally.doubtful else ""
        self.totals.setText(
            tr(
                "收入 {taken:,} 个文件、{articles:,} 篇{doubts}　已有 {known:,} 个　没收成 {failed:,} 个　"
                "还没收 {waiting:,} 个",
                taken=tally.taken,
                articles=tally.articles,
                doubts=doubts,
                known=tally.known,
                failed=tally.failed,
                waiting=tally.waiting,
            )
        )
        self.bar.setRange(0, max(1, tally.total))
        self.bar.setValue(tally.done)
        self.buttons["pause"].setText(tr("接着收(&P)") if paused else tr("暂停(&P)"))
        self.buttons["retry"].setText(tr("重试没收成的(&R)"))
        self.buttons["export"].setText(tr("导出清单(&S)…"))
        self.buttons["cancel"].setText(tr("不收了(&X)"))
        for name, there in (
            ("pause", tally.waiting),
            ("retry", tally.failed),
            ("export", tally.total),
            ("cancel", tally.waiting),
        ):
            self.buttons[name].setEnabled(bool(there))

    def current(self) -> Arrival | None:
        index = self.table.currentIndex()
        return self.model.rows[index.row()] if index.isValid() else None

    def showEvent(self, event: QShowEvent) -> None:
        if parent := self.parentWidget():
            self.resize(min(scaled(1200), parent.width() - 60), parent.height() - 90)
            for column, share in enumerate((28, 44)):
                self.table.setColumnWidth(column, self.width() * share // 100)
        super().showEvent(event)
        self._timer.start()
        self.table.setFocus()

    def done(self, result: int) -> None:
        self._timer.stop()
        super().done(result)

    def call_keys(self, name_keys: Callable[[str], str]) -> None:
        """What the sentences here call keys, from now on."""
        self._name_keys = name_keys

    def _show(self) -> None:
        kept = self.current()
        fits = WHICH[Which(self.which.currentData())][1]
        self.model.show([one for one in self.arrivals if fits(one)])
        if self.model.rows and not self.table.currentIndex().isValid():
            paths = [one.path for one in self.model.rows]
            row = paths.index(kept.path) if kept and kept.path in paths else 0
            self.table.setCurrentIndex(self.model.index(row, 0))
        self._empty.setText(tr(NOTHING) if self.arrivals else self._name_keys(tr(NONE_YET)))
        self._empty.setVisible(not self.model.rows)
        self.table.setVisible(bool(self.model.rows))
        self._tell()

    def _tell(self) -> None:
        """What came of the current file, in full: in its row the end of a reason is cut off, and without a mouse there
        is no tool tip."""
        one = self.current()
        self.detail.setText(f"{on_one_line(str(readable(one.path)))}\n{visible(outcome(one))}" if one else "")
        self.detail.setVisible(one is not None)

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.opened.emit(self.model.rows[index.row()])

    def _make_table(self) -> _Table:
        table = _Table()
        table.setModel(self.model)
        table.horizontalHeader().setStretchLastSection(True)
        table.horizontalHeader().setHighlightSections(False)
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        table.verticalHeader().hide()
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setFrameShape(QFrame.Shape.NoFrame)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setTabKeyNavigation(False)
        table.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)  # letters are commands here
        table.setAccessibleName(tr("收入的文件"))
        return table

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(10)
        top.addWidget(self.said, 1)
        label = PlainLabel(tr("列出(&L)"))
        label.setBuddy(self.which)
        top.addWidget(label)
        top.addWidget(self.which)
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(6)
        self.bar.setAccessibleName(tr("进度"))
        self.totals.setObjectName("arrivalsTotals")
        self.totals.setWordWrap(True)
        self.detail.setObjectName("arrivalsDetail")
        self.detail.setTextFormat(Qt.TextFormat.PlainText)
        self.detail.setWordWrap(True)
        self.detail.setAccessibleName(tr("这一个文件"))
        self._empty.setObjectName("listEmpty")
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        hint = PlainLabel(tr(HINT))
        hint.setWordWrap(True)
        hint.setObjectName("arrivalsHint")
        below = QHBoxLayout()
        for button in self.buttons.values():
            below.addWidget(button)
        below.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 12)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self.bar)
        column.addWidget(self.totals)
        column.addWidget(self.table, 1)
        column.addWidget(self._empty, 1)
        column.addWidget(self.detail)
        column.addLayout(below)
        column.addWidget(hint)


class _Table(QTableView):
    pressed_key = Signal(str)

    def keyboardSearch(self, search: str) -> None:
        """Typed letters are commands here, not a search for a row."""

    def moveCursor(self, action: QTableView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Home and End go to the first and last row; in Qt's table, to the first and last column."""
        if action in (QTableView.CursorAction.MoveHome, QTableView.CursorAction.MoveEnd):
            last = self.model().rowCount() - 1
            return self.model().index(0 if action is QTableView.CursorAction.MoveHome else last, 0)
        return super().moveCursor(action, modifiers)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        name = KEYS.get(Qt.Key(event.key()))
        if name and not event.modifiers():
            self.pressed_key.emit(name)
            return
        super().keyPressEvent(event)
