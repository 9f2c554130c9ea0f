"""The editor of keys: a list of all commands with their keys, and below it the one that is chosen: press a new key,
take one away, put the usual ones back. A Keyboard in by method, a changed one out by signal. A QWidget, for a page of
a dialog as well as for a dialog of its own."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QKeySequenceEdit,
    QLineEdit,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.commands import COMMANDS
from reader.search.titles import find_title
from reader.tongue import later, tr
from reader.ui.keyboard import Keyboard, refusal
from reader.ui.models.palette import SHOWN, Entry, PaletteList, Shown, Sort
from reader.ui.panes.dialog import ReturnButton
from reader.ui.plain import PlainLabel
from reader.ui.sizes import scaled
from reader.ui.themes import Theme
from reader.ui.views.announce import announce
from reader.ui.views.keycaps import is_key, shown_key
from reader.ui.views.palette_rows import PaletteDelegate

PRESS = later("在这里按下新的按键")
CHANGED = later("已改")
TAKEN_BY = later("{key} 已用于“{title}”，要改为“{new}”吗？")
GIVEN = later("“{title}”现在可以按 {key}。")
GONE = later("“{title}”不再用 {key}。")
RESTORED = later("“{title}”的按键已恢复默认。")
ALL_RESTORED = later("全部按键已恢复默认。")


class KeyEditor(QWidget):
    rebound = Signal(Keyboard)

    def __init__(self, keyboard: Keyboard, titles: Mapping[str, str], theme: Theme) -> None:
        """`titles`: what the commands are called where that differs from the table."""
        super().__init__()
        self._keyboard, self._titles = keyboard, titles
        self._asked = ""  # the key of another command, while it is asked whether to take it over
        self.filter = QLineEdit()
        self.setFocusProxy(self.filter)
        self.list = _List()
        self._model = PaletteList()
        self._delegate = PaletteDelegate(theme)
        self.press = QKeySequenceEdit()
        self.said = PlainLabel()
        self.take_over = ReturnButton(tr("改用于此"))
        self.leave = ReturnButton(tr("不改"))
        self.restore = ReturnButton(tr("恢复这一项的默认按键"))
        self.restore_all = ReturnButton(tr("全部恢复默认"))
        self._title = PlainLabel()
        self._keys = QHBoxLayout()
        self._name()
        self._lay_out()
        self._connect()
        self._fill()

    def show_keyboard(self, keyboard: Keyboard) -> None:
        self._keyboard = keyboard
        self._fill()

    @property
    def command(self) -> str:
        """The one that is chosen."""
        index = self.list.currentIndex()
        return str(index.data(SHOWN).entry.id) if index.isValid() else ""

    def choose(self, command: str) -> None:
        for nth, shown in enumerate(self._model.shown):
            if shown.entry.id == command:
                self.list.setCurrentIndex(self._model.index(nth, 0))

    @property
    def takers(self) -> list[QPushButton]:
        """The buttons that take away a key of the chosen command."""
        items = (self._keys.itemAt(nth) for nth in range(self._keys.count()))
        widgets = [item.widget() for item in items if item]
        return [widget for widget in widgets if isinstance(widget, QPushButton)]

    def _name(self) -> None:
        self.filter.setPlaceholderText(tr("查命令：汉字、拼音、首字母或按键"))
        self.filter.setAccessibleName(tr("查命令"))
        self.filter.setClearButtonEnabled(True)
        self.list.setObjectName("keyList")
        self.list.setAccessibleName(tr("命令和按键"))
        self.list.setModel(self._model)
        self.list.setItemDelegate(self._delegate)
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.press.setAccessibleName(tr("按下新的按键"))
        self.press.setMaximumSequenceLength(1)  # a chord of two dies under input methods
        self._prompt()
        line = self.press.findChild(QLineEdit)
        if line is not None:
            line.setAccessibleName(tr("按下新的按键"))
            line.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.said.setObjectName("keySaid")
        self.said.setWordWrap(True)
        self.said.setAccessibleName(tr("按键的改动"))
        self._title.setObjectName("keyTitle")

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.filter)
        column.addWidget(self.list, 1)
        column.addWidget(self._title)
        row = QHBoxLayout()
        row.addLayout(self._keys)
        row.addWidget(self.press, 1)
        column.addLayout(row)
        answer = QHBoxLayout()
        answer.addWidget(self.said, 1)
        answer.addWidget(self.take_over)
        answer.addWidget(self.leave)
        column.addLayout(answer)
        below = QHBoxLayout()
        below.addWidget(self.restore)
        below.addWidget(self.restore_all)
        below.addStretch(1)
        column.addLayout(below)
        for button in (self.take_over, self.leave):
            button.hide()
        self.said.setMinimumHeight(self.said.fontMetrics().height() * 2 + 4)

    def _connect(self) -> None:
        self.filter.textChanged.connect(lambda _: self._fill())
        self.filter.installEventFilter(self)
        self.list.selectionModel().currentChanged.connect(lambda *_: self._show())
        self.list.activated.connect(lambda _: self.press.setFocus())
        self.press.keySequenceChanged.connect(self._pressed)
        self.press.editingFinished.connect(self._prompt)
        self.take_over.clicked.connect(lambda: self._give(self._asked))
        self.leave.clicked.connect(self._refuse)
        self.restore.clicked.connect(self._restore)
        self.restore_all.clicked.connect(lambda: self._change(Keyboard(), tr(ALL_RESTORED)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down and Return lead from the field into the list."""
        leads = (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and event.key() in leads:
            self.list.setFocus()
            return True
        return super().eventFilter(watched, event)

    def _fill(self) -> None:
        typed, before = self.filter.text().strip(), self.command
        shown = []
        for command in COMMANDS:
            keys, title = self._keyboard.keys(command.id), self._titles.get(command.id, command.title)
            match = find_title(title, typed)
            if match or not typed or is_key(keys, typed):
                note = tr(CHANGED) if command.id in self._keyboard.changed else ""
                entry = Entry(Sort.COMMAND, command.id, title, keys=keys, note=note, group=tr(command.menu.value))
                shown.append(Shown(entry, match.places if match else ()))
        self._model.show(shown)
        self.list.setCurrentIndex(self._model.index(0, 0))
        self.choose(before)
        self._show()

    def _show(self) -> None:
        """The chosen command below the list."""
        self._ask("")
        for button in self.takers:
            self._keys.removeWidget(button)
            button.hide()
            button.deleteLater()
        command = self.command
        for widget in (self.press, self.restore):
            widget.setEnabled(bool(command))
        self._title.setText(self._called(command) if command else tr("没有这样的命令。"))
        for key in self._keyboard.keys(command) if command else ():
            button = ReturnButton(f"{shown_key(key)}　×")
            button.setAccessibleName(tr("去掉按键 {key}", key=shown_key(key)))
            button.setToolTip(tr("去掉按键 {key}", key=shown_key(key)))
            button.clicked.connect(lambda _=False, key=key: self._drop(key))
            self._keys.addWidget(button)
        ring = [self.list, *self.takers, self.press]  # as they stand
        for one, other in pairwise(ring):
            QWidget.setTabOrder(one, other)
        self.restore.setEnabled(command in self._keyboard.changed)
        self.restore_all.setEnabled(bool(self._keyboard.changed))

    def _pressed(self, sequence: QKeySequence) -> None:
        key = sequence.toString(QKeySequence.SequenceFormat.PortableText)
        if not key or not self.command:
            return
        self.press.blockSignals(True)
        self.press.clear()
        self.press.blockSignals(False)
        self._prompt()
        owners = self._keyboard.owners(key, besides=self.command)
        if why := refusal(key):
            self._ask("")
            self._say(why)
        elif owners:
            self._ask(key)
            called = tr("”“").join(self._called(owner) for owner in owners)
            self._say(tr(TAKEN_BY, key=shown_key(key), title=called, new=self._called(self.command)))
            self.leave.setFocus()
        else:
            self._give(key)

    def _prompt(self) -> None:
        """Qt puts its own words back after every key, and once more when it waits for no other."""
        if (line := self.press.findChild(QLineEdit)) is not None:
            line.setPlaceholderText(tr(PRESS))

    def _give(self, key: str) -> None:
        self._change(
            self._keyboard.given(self.command, key),
            tr(GIVEN, title=self._called(self.command), key=shown_key(key)),
        )
        self.press.setFocus()

    def _refuse(self) -> None:
        self._ask("")
        self._say(tr("没有改动。"))
        self.press.setFocus()

    def _drop(self, key: str) -> None:
        said = tr(GONE, title=self._called(self.command), key=shown_key(key))
        self._change(self._keyboard.taken(self.command, key), said)
        self.press.setFocus()

    def _restore(self) -> None:
        self._change(self._keyboard.restored(self.command), tr(RESTORED, title=self._called(self.command)))

    def _change(self, keyboard: Keyboard, said: str) -> None:
        self._keyboard = keyboard
        self._fill()
        self._say(said)
        self.rebound.emit(keyboard)

    def _ask(self, key: str) -> None:
        """Whether to take a key over; nothing ends the question."""
        self._asked = key
        for button in (self.take_over, self.leave):
            button.setVisible(bool(key))

    def _say(self, sentence: str) -> None:
        self.said.setText(sentence)
        announce(self.said, sentence)

    def _called(self, command: str) -> str:
        return self._titles.get(command, next(one.title for one in COMMANDS if one.id == command))


class _List(QListView):
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt lets Return go on when it has chosen a line: to the dialog, which would close."""
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()


class RebindDialog(QDialog):
    """The editor alone, for the command that opens it."""

    def __init__(self, parent: QWidget, editor: KeyEditor) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("改按键"))
        self.editor = editor
        close = ReturnButton(tr("关闭"))
        close.clicked.connect(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 14)
        column.addWidget(editor)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(close)
        column.addLayout(row)
        self.resize(min(scaled(620), parent.width() - 30), min(scaled(600), parent.height() - 30))
        editor.filter.setFocus()
