"""Keys that are typed before the field they are meant for is there -> that field.

A note begun with E while its article is still on its way opens a moment later; what is typed meanwhile is text, and
would be taken for commands: a key for each letter, among them those that mark and correct. So it is held, and given to
the field once that has the focus. If none opens (nothing was selected), it is dropped: it was text.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QWindow
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

LONGEST: Final = 10_000  # milliseconds that keys are held at most: whatever went wrong, they must work again
ASKS_FOR_TEXT: Final = frozenset({"mark.note"})  # commands after which one types
Key = tuple[Qt.Key, Qt.KeyboardModifier, str]


class HeldKeys(QObject):
    """From when it is made until `give` what is typed in the window is held."""

    def __init__(self, window: QWidget) -> None:
        super().__init__()  # of nobody: who waits for the article may have it after its time, or the window, is over
        self._window = window
        self._keys: list[Key] = []
        self._timer = QTimer(self, singleShot=True, interval=LONGEST)
        self._timer.timeout.connect(self._end)
        self._timer.start()
        if application := QApplication.instance():
            application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind not in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress) or not self._is_ours(watched):
            return False
        if not isinstance(event, QKeyEvent):
            return False
        if kind is QEvent.Type.KeyPress:
            self._keys.append((Qt.Key(event.key()), event.modifiers(), event.text()))
        event.accept()  # of an override: no shortcut of the window gets it
        return True

    def give(self) -> None:
        """To the field that has the focus now, if one has; and hold no more."""
        self._end()
        for key, modifiers, text in self._keys:
            field = QApplication.focusWidget()
            if isinstance(field, QLineEdit | QPlainTextEdit | QTextEdit) and not field.isReadOnly():
                QApplication.sendEvent(field, QKeyEvent(QEvent.Type.KeyPress, key, modifiers, text))
        self._keys.clear()

    def _is_ours(self, watched: QObject) -> bool:
        if isinstance(watched, QWidget):
            return watched.window() is self._window
        return isinstance(watched, QWindow) and watched is self._window.windowHandle()

    def _end(self) -> None:
        self._timer.stop()
        if application := QApplication.instance():
            application.removeEventFilter(self)
