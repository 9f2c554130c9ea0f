"""Rows -> a Qt table of one column. A table, because QListView asks for every one of 100,000 rows before it paints.

The model has no ItemIsEditable flag: with it, Qt turns the input method on and j and k go into a candidate window.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from reader.model import Row, Where
from reader.tongue import later, tr

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole
PICKED = Qt.ItemDataRole.UserRole + 1
WHERE = {
    Where.HEADLINE: later("标题"),
    Where.KICKER: later("引题"),
    Where.SUBHEAD: later("副题"),
    Where.SECTION: later("栏目"),
    Where.PEOPLE: later("人名"),
    Where.BODY: later("正文", "field"),
}


class HeadlineTable(QAbstractTableModel):
    def __init__(self) -> None:
        super().__init__()
        self._rows: list[Row] = []
        self._picked: set[int] = set()  # ids of articles, to be taken away together

    @property
    def rows(self) -> Sequence[Row]:
        return self._rows

    def show(self, rows: Sequence[Row]) -> None:
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def renew(self, fresh: dict[int, Row], found: bool) -> None:
        """Exchange rows, by article id, where they stand; the place and the selection stay. `found`: they are the
        results of a search, and say still what was found in them, which the library knows of no row by itself."""
        for nth, row in enumerate(self._rows):
            if row.id in fresh and not row.banner:
                now = fresh[row.id]
                if found:
                    now = replace(now, snippet=row.snippet, hits=row.hits, fields=row.fields, pinyin=row.pinyin)
                self._rows[nth] = now
                self.dataChanged.emit(self.index(nth, 0), self.index(nth, 0))

    @property
    def picked(self) -> list[int]:
        """Ids of the picked articles as they are listed; then those that the list no longer has, as that of the unread
        has none that was read meanwhile."""
        if not self._picked:  # each Esc asks, and there may be 100,000 rows
            return []
        listed = [row.id for row in self._rows if not row.banner and row.id in self._picked]
        return [*listed, *sorted(self._picked.difference(listed))]

    def pick(self, article: int, on: bool) -> None:
        (self._picked.add if on else self._picked.discard)(article)
        self._show_picks()

    def pick_all(self, articles: Iterable[int]) -> None:
        """Those and no others."""
        self._picked = set(articles)
        self._show_picks()

    def drop_picks(self) -> None:
        self.pick_all(())

    def _show_picks(self) -> None:
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, 0))

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if role == PICKED:
            return row.id in self._picked and not row.banner
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return title(row)
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            said = describe(row)
            return tr("选中了，{row}", row=said) if index.data(PICKED) else said
        return None


def joined(before: Sequence[Row], now: Sequence[Row]) -> list[Row]:
    """The rows of a list as they are now, and those that have left it, each still behind the one it stood behind."""
    staying = {row.id for row in now}
    gone: dict[int, list[Row]] = {}
    last = 0
    for row in before:
        if row.id in staying:
            last = row.id
        else:
            gone.setdefault(last, []).append(row)
    return [*gone.get(0, ()), *(one for row in now for one in (row, *gone.get(row.id, ())))]


def describe(row: Row) -> str:
    """The row in words, as a screen reader says it: nothing is told by a mark alone."""
    said = [
        continued(row) or row.kicker,
        place_line(row),
        row.byline,
        tr("{length:,} 字", length=row.length),
        tr("找到于{where}", where=found_in(row)) if row.fields else "",
        tr("已读") if row.read else tr("未读", "one"),
    ]
    said += [tr("有书签")] if row.bookmarked else []
    said += [tr("{count} 处划线", count=row.highlights)] if row.highlights else []
    said += [tr("待核")] if row.uncertain else []
    return tr("，").join(part for part in said if part)


def title(row: Row) -> str:
    """What the list calls an article: a continuation by the headline of what it continues, which is the fuller one."""
    return row.continues or row.headline


def found_in(row: Row) -> str:
    """In which fields the search found it: 标题、正文; 拼音 where a name or headline is only read so."""
    return tr("拼音") if row.pinyin else tr("、").join(tr(WHERE[where], "field") for where in row.fields)


def continued(row: Row) -> str:
    """上接第1版, of a continuation."""
    page = tr("第{page}版", page=row.continues_page) if row.continues_page else ""
    return tr("上接{page}", page=page) if row.continues else ""


def place_line(row: Row) -> str:
    """Where the article stands: 版心 2026-11-22 第1版 导读; the file's name where the page says nothing."""
    number = tr("第{page}版", page=row.page) if row.page else ""
    said = [part for part in (row.paper, row.date, number, row.page_name) if part]
    return " ".join(said) if said else row.source_name
