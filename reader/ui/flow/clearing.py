"""Many articles marked read in one step: it asks once, says how many, and is undone like any other."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox

from reader.library import Library
from reader.model import SetRead, Shelf, ShelfKind
from reader.tongue import tr
from reader.ui.flow import marking
from reader.ui.models.shelves import NO_PAPER, date_title
from reader.ui.panes.dialog import even_margins, widen
from reader.ui.parts import Parts

WIDE = 460  # pixels of the question, at 100 %


def clear_issue(parts: Parts) -> None:
    """The issue that the open article stands in: all pages of its paper and date."""
    reading = parts.desk.reading
    if reading is None:
        parts.status.say(tr("先打开一篇文章。"))
        return
    page = reading.page
    issue = f"{f'《{page.paper}》' if page.paper else tr(NO_PAPER)}{date_title(page.date)}"
    shelf = Shelf(ShelfKind.DATE, page.paper, page.date)

    def unread(library: Library) -> list[int]:
        return [row.id for row in library.articles(shelf) if not row.read]

    parts.jobs.read(unread, lambda ids: _ask(parts, tr("{issue}这一期", issue=issue), ids))


def clear_list(parts: Parts) -> None:
    """What the list shows; of the results of a search those that are listed."""
    ids = [row.id for row in parts.headlines.model.rows if row.id and not row.read]
    _ask(parts, tr("列表里"), list(dict.fromkeys(ids)))


def _ask(parts: Parts, where: str, articles: list[int]) -> None:
    if not articles:
        parts.status.say(tr("{where}没有未读的文章。", where=where))
        return
    box = QMessageBox(parts.window)
    box.setObjectName("markRead")
    box.setWindowTitle(tr("标为已读"))
    box.setTextFormat(Qt.TextFormat.PlainText)  # the name of a paper is text of others
    asked = tr("把{where}未读的 {count:,} 篇都标为已读？\n按 Z 可以撤销。", where=where, count=len(articles))
    box.setText(parts.notice.name_keys(asked))
    widen(box, WIDE)
    yes = box.addButton(tr("标为已读"), QMessageBox.ButtonRole.AcceptRole)
    box.addButton(tr("取消"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(yes)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    yes.clicked.connect(_clear(parts, articles))
    even_margins(box)
    box.open()


def _clear(parts: Parts, articles: list[int]) -> Callable[[], None]:
    said = tr("已把 {count:,} 篇标为已读。按 Z 撤销。", count=len(articles))
    return lambda: marking.apply(parts, *(SetRead(article, True) for article in articles), said=said)
