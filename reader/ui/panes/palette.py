"""The palette: a field over the window, and below it what is meant by what one types. Entries in by method; the typed
text and the chosen entry out by signal. It gives the focus back to where it was."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QItemSelectionModel, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QFrame, QLineEdit, QListView, QVBoxLayout, QWidget
from shiboken6 import isValid

from reader.tongue import later, tr
from reader.ui.models.palette import SHOWN, Entry, PaletteList, Shown, describe, rank
from reader.ui.plain import PlainLabel
from reader.ui.sizes import scaled
from reader.ui.themes import Theme
from reader.ui.views.announce import announce
from reader.ui.views.palette_rows import PaletteDelegate, row_high

WIDE, ROWS = 680, 12
FIELD = 42  # pixels
HINT = later("↑ ↓ 选择，回车执行，Esc 关闭")
BACK = later("↑ ↓ 选择，回车确定，Esc 返回")
PROMPT = later("命令、设置、文章、存下的搜索：汉字、拼音或首字母")
NONE = later("没有这样的命令、设置、文章或搜索。")


class Palette(QFrame):
    wanted = Signal(str)  # what was typed, for what is found elsewhere: show_more
    taken = Signal(Entry)

    def __init__(self, window: QWidget, theme: Theme) -> None:
        super().__init__(window)
        self.setObjectName("palette")
        self.setAccessibleName(tr("命令面板"))
        self._window = window
        self._before = QApplication.focusWidget()
        self._entries: Callable[[], Sequence[Entry]] = tuple
        self._recent: Sequence[str] = ()
        self._outer: tuple[Callable[[], Sequence[Entry]], str] | None = (
            None  # where Esc leads back to, from the choices of a setting
        )
        self._typed = ""
        self._waiting = False  # for what was asked for by `wanted`
        self._entering = False  # Return was pressed before anything was there
        self.model = PaletteList()
        self.field = _Field()
        self.list = QListView()
        self._delegate = PaletteDelegate(theme)
        self._hint = PlainLabel(tr(HINT))
        self._hint.setObjectName("paletteHint")
        self._lay_out()
        self.field.textEdited.connect(lambda _: self._narrow())
        self.field.pressed.connect(self._press)
        self.field.left.connect(self._vanish)
        self.list.clicked.connect(lambda _: self._take())
        window.installEventFilter(self)

    def open(self, entries: Callable[[], Sequence[Entry]], recent: Sequence[str]) -> None:
        """`entries` is asked at every key: what a command lacks may be there by then."""
        self._entries, self._recent = entries, recent
        self.field.setPlaceholderText(tr(PROMPT))
        self._narrow()
        self._place()
        self.show()
        self.raise_()
        self.field.setFocus()

    def choose(self, title: str, entries: Sequence[Entry], current: int) -> None:
        """Ask for one of the choices of a setting, the present one current; Esc leads back."""
        self._outer = (self._entries, self.field.text())
        self._entries = lambda: entries
        self.field.setText("")
        self.field.setPlaceholderText(title)
        self._hint.setText(tr(BACK))
        self._narrow()
        self._go_to(current)

    def show_more(self, typed: str, entries: Sequence[Entry]) -> None:
        """What was found elsewhere, unless something else is typed by now, or it is closed."""
        if not self._waiting or typed != self._typed:
            return
        self._waiting = False
        self.model.add([Shown(entry) for entry in entries])
        self._settle()
        if self._entering:
            self._take()

    def finish(self) -> None:
        """Close, and give the focus back."""
        self.field.blockSignals(True)
        self.hide()
        if self._before is not None and isValid(self._before) and self._before.isVisible():
            self._before.setFocus()
        self._vanish()

    def _vanish(self) -> None:
        self._waiting = False
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        self.field.setFixedHeight(scaled(FIELD))
        self.field.setAccessibleName(tr("命令面板：要找什么"))
        self.list.setAccessibleName(tr("找到的命令、设置、文章和搜索"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(self._delegate)
        self.list.setUniformItemSizes(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the arrow keys move it from the field
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMouseTracking(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(self.field)
        column.addWidget(self.list, 1)
        column.addWidget(self._hint)

    def _place(self) -> None:
        """In the middle above; as high as what it shows, as far as there is room."""
        window = self._window
        width = min(scaled(WIDE), window.width() - 32)
        top = min(64, window.height() // 10)
        rows = min(max(self.model.rowCount(), 1), ROWS) * row_high()
        around = scaled(FIELD) + self._hint.sizeHint().height() + 6
        height = min(rows + around, window.height() - top - 16)
        self.setGeometry((window.width() - width) // 2, top, width, height)

    def _narrow(self) -> None:
        typed = self._typed = self.field.text()
        self.model.show(rank(self._entries(), typed, self._recent))
        self._waiting = self._outer is None and bool(typed.strip())
        self._entering = False
        if self._waiting:
            self.wanted.emit(typed)
        self._settle()

    def _settle(self) -> None:
        if not self.list.currentIndex().isValid():
            self._go_to(0)
        nothing = not self.model.rowCount() and not self._waiting
        self._hint.setText(tr(NONE) if nothing else tr(BACK) if self._outer else tr(HINT))
        if nothing:
            announce(self.field, tr(NONE))
        self._place()

    def _press(self, key: int) -> None:
        page = max(self.list.height() // row_high() - 1, 1)
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: page, Qt.Key.Key_PageUp: -page}
        if key == Qt.Key.Key_Escape:
            self._leave()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take()
        elif Qt.Key(key) in steps:
            self._go_to(self.list.currentIndex().row() + steps[Qt.Key(key)])

    def _go_to(self, row: int) -> None:
        rows = self.model.rowCount()
        index = self.model.index(max(0, min(row, rows - 1)), 0)
        self.list.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.list.scrollTo(index)
        if index.isValid():
            said = describe(index.data(SHOWN))
            announce(self.field, tr("{said}。第 {row} 项，共 {rows} 项", said=said, row=index.row() + 1, rows=rows))

    def _take(self) -> None:
        index = self.list.currentIndex()
        if index.isValid():
            self._entering = False
            self.taken.emit(index.data(SHOWN).entry)
        else:
            self._entering = self._waiting

    def _leave(self) -> None:
        if self._outer is None:
            self.finish()
            return
        (self._entries, typed), self._outer = self._outer, None
        self.field.setText(typed)
        self.field.setPlaceholderText(tr(PROMPT))
        self._narrow()


class _Field(QLineEdit):
    """Every key is its own: no command runs below the palette, but the one that ends the program."""

    pressed = Signal(int)
    left = Signal()

    OWN = frozenset(
        {
            Qt.Key.Key_Escape,
            Qt.Key.Key_Return,
            Qt.Key.Key_Enter,
            Qt.Key.Key_Up,
            Qt.Key.Key_Down,
            Qt.Key.Key_PageUp,
            Qt.Key.Key_PageDown,
        }
    )

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride:
            if not event.matches(QKeySequence.StandardKey.Quit):
                event.accept()
            return True
        if isinstance(event, QKeyEvent) and event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        opener = event.text() in (":", "：") and not self.text()
        again = QKeySequence(event.keyCombination()) == QKeySequence("Ctrl+Shift+P")
        if opener or again:
            self.pressed.emit(Qt.Key.Key_Escape.value)
        elif Qt.Key(event.key()) in self.OWN:
            self.pressed.emit(event.key())
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Gone elsewhere in this window: with a click, or because what was done took the focus."""
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason):
            self.left.emit()
