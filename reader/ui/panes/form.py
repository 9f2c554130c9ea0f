"""The form for who made an article and which page it stands on. Values in by a Reading, what was changed out by a
signal; a date that is none is said in the form, and the form stays."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
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
AUTHOR = "作者"
ROLE = re.compile(
    r".*(?:记者|記者|通讯员|通訊員|评论员|評論員|实习生|實習生|撰稿人|作者|讲述人|口述人|解答人|摄影师|攝影師)"
    r"|(?:特约)?(?:撰文|撰稿|采写|摄影|攝影|摄影报道|攝影報道|报道|供稿|供图|制图|绘图|漫画|编译|編譯|翻译|翻譯|整理)"
    r"|执笔|口述|统筹|策划|编辑|责编|文|图|摄|绘|译|文[/／]图|图[/／]文|文[/／]摄"
)
BAD_DATE = later("日期看不懂：请写成 2026-11-22 或 2026年11月22日，不知道就留空。")


class ArticleForm(QDialog):
    saved = Signal(object, object, object, str)  # people or None, page data, data for all pages, scope

    def __init__(self, parent: QWidget, reading: Reading) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("作者和版面信息"))
        self._reading = reading
        page = reading.page
        self._people = QLineEdit(show_people(reading.article.people))
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
        before = self._reading.article.people
        written = self._people.text()
        people = before if written == show_people(before) else read_people(written, {person.role for person in before})
        everywhere = {key: said[key] for key in ("paper", "date") if said[key]}
        self.saved.emit(
            None if people == before else people,
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


def show_people(people: Iterable[Person]) -> str:
    return "；".join(f"{person.role} {person.name}" for person in people)


def read_people(text: str, roles: Collection[str] = ()) -> tuple[Person, ...]:
    """记者 张三 李四 通讯员 王五 -> people, as papers print them. A word that says what somebody did holds until the
    next one or a semicolon or, where it ends all, for whoever has none (张三 摄); who has none at all is an author.
    `roles` are more such words; a colon makes one of any."""
    people: list[Person] = []
    for group in re.split(r"[；;]", text):
        role, named = AUTHOR, list[Person]()
        for word in re.findall(r"[^\s、，,：:]+[：:]?", group):
            said = word.rstrip("：:")
            if said != word or said in roles or ROLE.fullmatch(said):
                role = said
            else:
                named.append(Person(word, role))
        if named and role != named[-1].role:
            named = [Person(one.name, role) if one.role == AUTHOR else one for one in named]
        people += named
    return tuple(people)
