"""Where a note is written: plain text and tags, below the article. Values in by open(), what was written out by a
signal when it is closed, however that is: nothing that was typed is thrown away."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QStringListModel, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import (
    QCompleter,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from reader.tongue import tr
from reader.ui.plain import PlainLabel

PARTING = re.compile(r"[\s,，、;；]+")
LINES = 3
PAUSE = 2_000  # ms between two looks at what is typed: a kill costs no more
QUOTED = 40  # characters of a passage in the title


class NoteBar(QWidget):
    closed = Signal(str, object, str)  # the note, its tags, the folder
    typed = Signal(str, object, str)  # the same, every few seconds while one types

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("noteBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._title = PlainLabel()
        self._title.setObjectName("noteTitle")
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._about = ""  # what is written on, whole
        self._hint = PlainLabel(tr("Ctrl+回车或 Esc 存好，没写就不存　Tab 到标签"))
        self._hint.setObjectName("findCount")
        self.text = _NoteField()
        self.text.setTabChangesFocus(True)
        self.tags = _TagField()
        self.tags.setPlaceholderText(tr("用空格隔开"))
        self.tags.setAccessibleName(tr("标签"))
        self.folder, self._folder_label = _Field(), PlainLabel(tr("文件夹"))
        self.folder.setPlaceholderText(tr("如：论文/第一章"))
        self.folder.setAccessibleName(tr("文件夹"))
        for field in (self.text, self.tags, self.folder):
            field.finished.connect(self.finish)
        self._typing = QTimer(self, interval=PAUSE, singleShot=True)
        self._typing.timeout.connect(lambda: self.typed.emit(*self._written()))
        self.text.textChanged.connect(self._note_typing)
        for line in (self.tags, self.folder):
            line.textEdited.connect(self._note_typing)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._hint)
        self._column = column = QVBoxLayout(self)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.text)
        column.addLayout(self._filing())
        self.hide()

    def _filing(self) -> QGridLayout:
        """Where it is filed: each field after its name, which is still there when something is written in it."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(8)
        for row, (label, field) in enumerate(((PlainLabel(tr("标签")), self.tags), (self._folder_label, self.folder))):
            label.setObjectName("noteTitle")
            label.setBuddy(field)
            grid.addWidget(label, row, 0)
            grid.addWidget(field, row, 1)
        return grid

    def set_sides(self, left: int, right: int) -> None:
        """Pixels left free beside what is written."""
        self._column.setContentsMargins(left, 10, right, 12)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and hasattr(self, "_column"):  # Qt calls it before there is one
            self._fit()

    def _fit(self) -> None:
        """Three lines of a note; above them what it is on, and the keys where they leave half of the room to that: the
        end of a sentence that is marked above is missed less than how to get out of here."""
        sides, letters = self._column.contentsMargins(), self._title.fontMetrics()
        room = self.width() - sides.left() - sides.right()
        beside = self._hint.sizeHint().width() + 12
        fits = min(letters.horizontalAdvance(self._about), room // 2) + beside <= room
        self._hint.setVisible(fits)
        room -= beside if fits else 0
        self._title.setText(letters.elidedText(self._about, Qt.TextElideMode.ElideRight, room))
        self.text.setFixedHeight(self.text.fontMetrics().lineSpacing() * LINES + 26)

    def open(self, title: str, prompt: str, text: str, tags: Sequence[str], folder: str | None = None) -> None:
        """folder None: what is written on is kept in none."""
        self._about = title
        self.text.setPlaceholderText(prompt)
        self.text.setAccessibleName(prompt)
        self.text.setPlainText(text)
        self.text.moveCursor(self.text.textCursor().MoveOperation.End)
        self.tags.setText(" ".join(tags))
        self.folder.setText(folder or "")
        for widget in (self.folder, self._folder_label):
            widget.setVisible(folder is not None)
        self._typing.stop()
        self.show()
        self._fit()
        self.text.setFocus()

    def take_up(self, note: str, tags: Sequence[str], folder: str) -> None:
        """Go on with what was not done; Ctrl+Z leads back to what stood there."""
        cursor = self.text.textCursor()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(note)
        self.text.setTextCursor(cursor)
        self.tags.setText(" ".join(tags))
        self.folder.setText(folder)

    def _note_typing(self) -> None:
        """Not begun anew with each key: who types without a pause would never be heard."""
        if self.isVisible() and not self._typing.isActive():
            self._typing.start()

    def _written(self) -> tuple[str, tuple[str, ...], str]:
        return self.text.toPlainText().strip(), read_tags(self.tags.text()), read_folder(self.folder.text())

    def know_tags(self, tags: Sequence[str]) -> None:
        """What is offered while tags are typed."""
        self.tags.known.setStringList(list(tags))

    def know_folders(self, folders: Sequence[str]) -> None:
        self.folder.known.setStringList(list(folders))

    def finish(self) -> None:
        if self.isVisible():
            self._typing.stop()
            self.hide()
            self.closed.emit(*self._written())


def read_tags(text: str) -> tuple[str, ...]:
    """青年，#待核 青年 -> 青年 待核."""
    found = (part.lstrip("#＃") for part in PARTING.split(text))
    return tuple(dict.fromkeys(part for part in found if part))


def read_folder(text: str) -> str:
    """论文／第一章/ -> 论文/第一章."""
    parts = (" ".join(part.split()) for part in text.replace("／", "/").replace("\\", "/").split("/"))
    return "/".join(part for part in parts if part)


def quoted(text: str) -> str:
    """A passage short enough for a title."""
    line = " ".join(text.split())
    return tr("“{text}”", text=f"{line[:QUOTED]}{'…' if len(line) > QUOTED else ''}")


def _is_finish(event: QKeyEvent) -> bool:
    enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
    return enter and bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)


def _keep_key(event: QEvent) -> None:
    """While one writes, no key is a command but Esc and the function keys: Ctrl+J would join two paragraphs."""
    if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
        key = event.key()
        if key != Qt.Key.Key_Escape and not Qt.Key.Key_F1 <= key <= Qt.Key.Key_F35:
            event.accept()


class _NoteField(QPlainTextEdit):
    finished = Signal()

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        _keep_key(event)
        return done

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _is_finish(event):
            self.finished.emit()
            return
        super().keyPressEvent(event)


class _Field(QLineEdit):
    """One line; while one types, what is known already is offered."""

    finished = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.known = QStringListModel(self)
        completer = self._completer()
        completer.setModel(self.known)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCompleter(completer)

    def _completer(self) -> QCompleter:
        return QCompleter(self)

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        _keep_key(event)
        return done

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.finished.emit()
            return
        super().keyPressEvent(event)


class _TagField(_Field):
    def _completer(self) -> QCompleter:
        return _TagCompleter(self)


class _TagCompleter(QCompleter):
    """Completes the last of several tags."""

    def __init__(self, field: QLineEdit) -> None:
        super().__init__(field)
        self._field = field

    def splitPath(self, path: str) -> list[str]:
        return [PARTING.split(path)[-1].lstrip("#＃")]

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        before = PARTING.split(self._field.text())[:-1]
        return " ".join([*before, str(index.data())])
