"""The form for who made an article and which page it stands on. Values in by a Reading, what was changed out by a
signal; a date that is none is said in the form, and the form stays."""

from __future__ import annotations

import re
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QDialog, QFormLayout, QLineEdit, QWidget

from reader.model import Person, Reading
from reader.tongue import later, tr
from reader.ui.panes.dialog import lay_out_form
from reader.ui.plain import PlainLabel

SCOPES = (
    ("page", later("只用于本版")),
    ("file", later("报名和日期用于这个文件的全部版面")),
    ("folder", later("报名和日期用于同一文件夹的全部文件")),
)
DATE = re.compile(r"^\s*(\d{4})\s*[-年./]?\s*(\d{1,2})\s*[-月./]?\s*(\d{1,2})\s*日?\s*$")
BAD_DATE = later("日期看不懂：请写成 2026-11-22 或 2026年11月22日，不知道就留空。")


class ArticleForm(QDialog):
    saved = Signal(object, object, object, str)  # people or None, page data, data for all pages, scope

    def __init__(self, parent: QWidget, reading: Reading) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("作者和版面信息"))
        self._reading = reading
        page = reading.page
        self._people = QLineEdit("；".join(f"{person.role} {person.name}" for person in reading.article.people))
        self._people.setPlaceholderText(tr("记者 张三；通讯员 李四"))
        self._paper = QLineEdit(page.paper or "")
        self._date = QLineEdit(page.date or "")
        self._date.setPlaceholderText("2026-11-22")
        self._number = QLineEdit(page.number or "")
        self._name = QLineEdit(page.name or "")
        self._scope = QComboBox()
        for value, title in SCOPES:
            self._scope.addItem(tr(title), value)
        self._trouble = PlainLabel()
        self._trouble.setObjectName("formTrouble")
        self._trouble.setWordWrap(True)
        self._lay_out()

    def accept(self) -> None:
        day = read_date(self._date.text())
        if day is None:
            self._trouble.setText(tr(BAD_DATE))
            self._date.setFocus()
            self._date.selectAll()
            return
        page = self._reading.page
        now = {"paper": page.paper, "date": page.date, "number": page.number, "name": page.name}
        said = {
            "paper": self._paper.text().strip(),
            "date": day,
            "number": self._number.text().strip(),
            "name": self._name.text().strip(),
        }
        changed = {key: value for key, value in said.items() if value != (now[key] or "")}
        people = read_people(self._people.text())
        everywhere = {key: said[key] for key in ("paper", "date") if said[key]}
        self.saved.emit(
            None if people == self._reading.article.people else people,
            changed,
            everywhere if self._scope.currentData() != "page" else {},
            self._scope.currentData(),
        )
        super().accept()

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setLabelAlignment(Qt.AlignmentFlag.AlignRight)
        form.setHorizontalSpacing(14)
        form.setVerticalSpacing(10)
        for title, field in (
            (tr("作者"), self._people),
            (tr("报名"), self._paper),
            (tr("日期"), self._date),
            (tr("版次"), self._number),
            (tr("版名"), self._name),
            (tr("范围"), self._scope),
        ):
            field.setAccessibleName(title)
            if field is not self._people or self._reading.id:  # nobody has made the text of a page without articles
                form.addRow(title, field)
        lay_out_form(self, form, tr("保存"), 460, self._trouble)


def read_date(text: str) -> str | None:
    """2026-11-22, 2026年11月22日, 20261122 -> 2026-11-22; nothing -> nothing; None where it is no date."""
    if not text.strip():
        return ""
    found = DATE.match(text)
    if not found:
        return None
    try:
        return date(*(int(part) for part in found.groups())).isoformat()
    except ValueError:
        return None


def read_people(text: str) -> tuple[Person, ...]:
    """记者 张三 李四；通讯员 王五 -> people; a single name is an author's."""
    people = []
    for group in re.split(r"[；;]", text):
        words = group.split()
        role, names = (words[0], words[1:]) if len(words) > 1 else ("作者", words)
        people += [Person(name, role) for name in names]
    return tuple(people)
