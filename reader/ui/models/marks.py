"""Marks -> groups of them, filtered -> a Qt table of one column: a line for each group, below it its marks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from reader.model import Mark
from reader.search import fold
from reader.tongue import later, tr

Index = QModelIndex | QPersistentModelIndex
ENTRY = Qt.ItemDataRole.UserRole
LOST = later("找不到原处")
BOOKMARK = later("书签")
FLAGGED = later("段落")  # bookmark of a paragraph


class Group(StrEnum):
    ARTICLE = "article"
    PAPER = "paper"
    DATE = "date"
    COLOUR = "colour"
    TAG = "tag"
    FOLDER = "folder"


GROUPS = {
    Group.ARTICLE: later("文章"),
    Group.PAPER: later("报纸"),
    Group.DATE: later("日期"),
    Group.COLOUR: later("颜色"),
    Group.TAG: later("标签"),
    Group.FOLDER: later("文件夹"),
}


class Which(StrEnum):
    ALL = "all"
    HIGHLIGHTS = "highlights"
    NOTES = "notes"
    BOOKMARKS = "bookmarks"
    LOST = "lost"


WHICH: dict[Which, tuple[str, Callable[[Mark], bool]]] = {
    Which.ALL: (later("全部标记"), lambda mark: True),
    Which.HIGHLIGHTS: (later("划线"), lambda mark: not mark.bookmark),
    Which.NOTES: (later("有批注的"), lambda mark: bool(mark.note) and not mark.bookmark),
    Which.BOOKMARKS: (BOOKMARK, lambda mark: mark.bookmark),
    Which.LOST: (LOST, lambda mark: not mark.article),
}


@dataclass(frozen=True, slots=True)
class Heading:
    """The line above a group."""

    title: str
    count: int


Entry = Heading | Mark


@dataclass(frozen=True, slots=True)
class Listed:
    """A mark with what is looked for when one filters, folded."""

    mark: Mark
    folded: str


def listed(marks: Sequence[Mark], names: Sequence[str]) -> list[Listed]:
    return [Listed(mark, fold(_words(mark, names))) for mark in marks]


def entries(marks: Sequence[Listed], which: Which, typed: str, group: Group, names: Sequence[str]) -> list[Entry]:
    """Headings and marks in the order they are shown. A mark holds every word typed; it stands under each of its
    tags. What has lost its place comes last."""
    wanted = [fold(word) for word in typed.split()]
    fits = WHICH[which][1]
    groups: dict[str, list[Mark]] = {}
    for one in marks:
        if fits(one.mark) and all(word in one.folded for word in wanted):
            for title in _titles(one.mark, group, names):
                groups.setdefault(title, []).append(one.mark)
    made: list[Entry] = []
    for title in sorted(groups, key=lambda title: _rank(title, group, names, groups[title][0])):
        made += [Heading(title, len(groups[title])), *groups[title]]
    return made


def place_of(mark: Mark) -> str:
    number = tr("第{page}版", page=mark.page) if mark.page else ""
    said = [part for part in (mark.paper, mark.date, number, mark.page_name) if part]
    return " ".join(said) if mark.paper or mark.date else " ".join([mark.source_name, *said]).strip()


def kind_of(mark: Mark, names: Sequence[str]) -> str:
    return tr(FLAGGED) if mark.flag else tr("书签", "one") if mark.bookmark else names[mark.colour - 1]


def context_of(mark: Mark) -> str:
    """Of a mark that has lost its place, what stood around it."""
    if mark.article or not (mark.before or mark.after):
        return ""
    before, after = (" ".join(text.split()) for text in (mark.before, mark.after))
    return tr("原来的上下文：…{before}〔…〕{after}…", before=before, after=after)


def about(mark: Mark, headlines: bool, folders: bool) -> str:
    """The small line below it; with the article it stands in and its folder, where no heading says that."""
    own = mark.bookmark and not mark.flag  # of an article: its headline stands above
    said = (
        tr("原文已改动") if mark.near else "",
        mark.folder if folders else "",
        tags_line(mark),
        " ".join(mark.headline.split()) if headlines and not own and mark.article else "",
        place_of(mark) if headlines else "",
        tr("{created} 标", created=mark.created[:10]),
        context_of(mark) if mark.note else "",  # else it has a line of its own
    )
    return " · ".join(part for part in said if part)


def describe(mark: Mark, names: Sequence[str]) -> str:
    """The mark in words, as a screen reader says it."""
    kind = kind_of(mark, names) if mark.bookmark else tr("划线：{name}", name=names[mark.colour - 1])
    near = tr("原文已改动") if mark.near else ""
    note = tr("批注：{note}", note=mark.note) if mark.note and not mark.bookmark else mark.note
    return tr("，").join(
        part
        for part in (
            kind,
            mark.text,
            note,
            near,
            mark.folder,
            tags_line(mark),
            mark.headline,
            place_of(mark),
            context_of(mark),
        )
        if part
    )


def tags_line(mark: Mark) -> str:
    return " ".join(f"#{tag}" for tag in mark.tags)


class MarkTable(QAbstractTableModel):
    def __init__(self) -> None:
        super().__init__()
        self.rows: list[Entry] = []
        self.names: Sequence[str] = ()

    def show(self, rows: list[Entry], names: Sequence[str]) -> None:
        self.beginResetModel()
        self.rows, self.names = rows, names
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        heading = index.isValid() and isinstance(self.rows[index.row()], Heading)
        return Qt.ItemFlag.ItemIsEnabled if heading else Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        entry = self.rows[index.row()]
        if role == ENTRY:
            return entry
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return (
                tr("{title}，{count} 处", title=entry.title, count=entry.count)
                if isinstance(entry, Heading)
                else describe(entry, self.names)
            )
        return None


def _words(mark: Mark, names: Sequence[str]) -> str:
    said = (mark.text, mark.note, tags_line(mark), mark.folder, mark.headline, place_of(mark), context_of(mark))
    return "\n".join((*said, kind_of(mark, names)))


def _titles(mark: Mark, group: Group, names: Sequence[str]) -> Sequence[str]:
    if group is Group.TAG:
        return [f"#{tag}" for tag in mark.tags] or [tr("没有标签")]
    if group is Group.FOLDER:
        return [mark.folder or tr("不在文件夹里")]
    if group is Group.COLOUR:
        return [tr(BOOKMARK) if mark.bookmark else names[mark.colour - 1]]
    if not mark.article:
        return [tr(LOST)]
    if group is Group.PAPER:
        return [mark.paper or tr("未注明报纸")]
    if group is Group.DATE:
        return [mark.date or tr("未注明日期")]
    return [f"{' '.join(mark.headline.split())}　{place_of(mark)}"]


def _rank(title: str, group: Group, names: Sequence[str], first: Mark) -> tuple[Any, ...]:
    """Where a group stands: tags by name, colours by number; else in the order of the marks, which sorted() keeps."""
    lost = title == tr(LOST)
    if group is Group.TAG:
        return lost, not first.tags, title
    if group is Group.FOLDER:
        return lost, not first.folder, title
    if group is Group.COLOUR:
        return lost, title == tr(BOOKMARK), first.colour
    if group is Group.PAPER:
        return lost, first.paper is None, title
    return (lost,)
