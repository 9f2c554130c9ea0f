"""The key sheet: every command with its keys, made from the command table."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from reader.commands import COMMANDS, Command, Menu

COLUMNS: tuple[tuple[Menu, ...], ...] = (
    (Menu.GO, Menu.SEARCH, Menu.FILE),
    (Menu.MARK, Menu.TAKE),
    (Menu.CORRECT, Menu.VIEW, Menu.HELP),
)


class KeySheet(QDialog):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("按键表")
        self.setObjectName("keySheet")
        columns = QWidget()
        columns.setObjectName("keySheetBody")
        row = QHBoxLayout(columns)
        row.setContentsMargins(16, 14, 16, 8)
        row.setSpacing(18)
        for menus in COLUMNS:
            column = QVBoxLayout()
            for menu in menus:
                column.addWidget(_group(menu, parent))
            column.addStretch(1)
            row.addLayout(column)
        scroll = QScrollArea()
        scroll.setWidget(columns)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scroll)
        wanted = columns.sizeHint()
        self.resize(min(wanted.width() + 24, parent.width() - 40), min(wanted.height() + 8, parent.height() - 12))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The key that opened it closes it too."""
        if event.text() in ("?", "？") or event.key() == Qt.Key.Key_F1:
            self.close()
            return
        super().keyPressEvent(event)


def shown_key(key: str) -> str:
    """A key sequence as a person reads it: Shift+J, Space, G G."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText).replace(", ", " ") if key else ""


def _group(menu: Menu, window: QWidget) -> QWidget:
    """The commands of a menu, called as in the menu: colours by the names a person gave them."""
    group = QWidget()
    grid = QGridLayout(group)
    grid.setContentsMargins(0, 0, 0, 4)
    grid.setHorizontalSpacing(10)
    grid.setVerticalSpacing(0)
    title = QLabel(menu.value)
    title.setObjectName("keyGroup")
    grid.addWidget(title, 0, 0, 1, 2)
    commands = [command for command in COMMANDS if command.menu is menu and command.keys]
    for line, command in enumerate(commands, start=1):
        grid.addWidget(_keys(command), line, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        action = window.findChild(QAction, command.id)
        grid.addWidget(QLabel(action.text() if action else command.title), line, 1)
    grid.setColumnMinimumWidth(0, 116)
    group.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
    grid.setColumnStretch(1, 1)
    return group


def _keys(command: Command) -> QWidget:
    caps = QWidget()
    row = QHBoxLayout(caps)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(5)
    for key in command.keys:
        cap = QLabel(shown_key(key))
        cap.setObjectName("keyCap")
        row.addWidget(cap)
    row.addStretch(1)
    return caps
