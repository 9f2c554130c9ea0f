"""A list of choices, for the keyboard and the mouse: Choices in by method, the chosen one out by signal."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

from reader.ui.models.choices import CHOICE, Choice, ChoiceTable
from reader.ui.themes import Theme
from reader.ui.views.choices import ChoiceDelegate, choice_height
from reader.ui.views.rows import SIDE


class Choices(QTableView):
    """taken(choice) on Return or a click; above when Up is pressed in the first line."""

    taken = Signal(Choice)
    above = Signal()

    def __init__(self, name: str, side: int = SIDE) -> None:
        super().__init__()
        self._table = ChoiceTable()
        self._delegate = ChoiceDelegate(side)
        self.setModel(self._table)
        self.setItemDelegate(self._delegate)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setAccessibleName(name)
        self.clicked.connect(self._take)

    @property
    def choices(self) -> Sequence[Choice]:
        return self._table.choices

    def show_choices(self, choices: Sequence[Choice]) -> None:
        """Show them; the line that was current stays so where it is still among them."""
        now = self.current()
        self._table.show(choices)
        same = [nth for nth, choice in enumerate(choices) if now and choice.title == now.title and not choice.heading]
        if same:
            self.setCurrentIndex(self._table.index(same[0], 0))
        elif self.hasFocus():
            self.to_first()

    def set_theme(self, theme: Theme) -> None:
        self._delegate.theme = theme
        for size in (self.verticalHeader().setMinimumSectionSize, self.verticalHeader().setDefaultSectionSize):
            size(choice_height())
        self.viewport().update()

    def current(self) -> Choice | None:
        index = self.currentIndex()
        return index.data(CHOICE) if index.isValid() else None

    def to_first(self) -> None:
        first = next((nth for nth, choice in enumerate(self.choices) if not choice.heading), None)
        if first is not None:
            self.setCurrentIndex(self._table.index(first, 0))

    def focusInEvent(self, event: QFocusEvent) -> None:
        now = self.current()
        if now is None or now.heading:  # before Qt does: it would make a heading current, and select nothing
            self.to_first()
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take(self.currentIndex())
            return
        if event.key() == Qt.Key.Key_Up and not any(
            not choice.heading for choice in self.choices[: max(self.currentIndex().row(), 0)]
        ):
            self.scrollToTop()
            self.above.emit()
            return
        super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Typed letters are commands here, not a search for a row."""

    def _take(self, index: QModelIndex) -> None:
        choice = index.data(CHOICE) if index.isValid() else None
        if choice and not choice.heading:
            self.taken.emit(choice)
