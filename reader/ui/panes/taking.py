"""The form that asks what to take away, and how. Choices in, one Choice out by a signal."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialog, QFormLayout, QWidget

from reader.export import FORMS, STYLE_NAMES
from reader.signs import visible
from reader.tongue import tr
from reader.ui.panes.dialog import lay_out_form

SHOWN = 36  # characters of a headline in the list of what can be taken


@dataclass(frozen=True, slots=True)
class Choice:
    what: str  # picked, article, list, marks
    form: str  # of FORMS
    style: str  # of STYLES
    whole: bool  # with all of the text


class TakeForm(QDialog):
    chosen = Signal(object)  # Choice

    def __init__(self, parent: QWidget, choices: Sequence[tuple[str, str]], form: str, style: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("导出剪报"))
        self.setObjectName("takeForm")
        self._what, self._form, self._style = QComboBox(), QComboBox(), QComboBox()
        for value, title in choices:
            title = visible(title)
            self._what.addItem(title if len(title) <= SHOWN else f"{title[:SHOWN]}…", value)
        for each in FORMS.values():
            self._form.addItem(tr("{title}（{suffix}）", title=tr(each.title), suffix=each.suffix), each.name)
        for value, title in STYLE_NAMES.items():
            self._style.addItem(title, value)
        self._form.setCurrentIndex(max(0, self._form.findData(form)))
        self._style.setCurrentIndex(max(0, self._style.findData(style)))
        self._whole = QCheckBox(tr("连同全文（否则只要划线和批注）"))
        self._what.currentIndexChanged.connect(self._suit)
        self._form.currentIndexChanged.connect(self._suit)
        self._lay_out()
        self._suit()

    def accept(self) -> None:
        choice = Choice(
            self._what.currentData(), self._form.currentData(), self._style.currentData(), self._whole.isChecked()
        )
        super().accept()
        self.chosen.emit(choice)

    def _suit(self) -> None:
        """All of the text, but for marks; and a list of citations holds neither text nor another style."""
        listed = self._form.currentData() in STYLE_NAMES
        if self.sender() is not self._form:
            self._whole.setChecked(self._what.currentData() != "marks")
        self._whole.setEnabled(not listed)
        self._style.setEnabled(not listed)

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(14)
        form.setVerticalSpacing(10)
        for title, field in ((tr("导出"), self._what), (tr("格式"), self._form), (tr("引文"), self._style)):
            field.setAccessibleName(title)
            form.addRow(title, field)
        form.addRow("", self._whole)
        lay_out_form(self, form, tr("导出…"), 480)
