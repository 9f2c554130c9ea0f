"""Searches that are kept: the recent ones in a menu, those saved under a name in the sidebar."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from uuid import uuid4

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QInputDialog, QMenu, QPushButton

from reader.library import Library
from reader.model import Change, DropSearch, PutSearch, SavedSearch
from reader.tongue import later, tr
from reader.ui.flow import marking
from reader.ui.flow.searching import run
from reader.ui.panes.dialog import even_margins
from reader.ui.parts import Parts
from reader.ui.sizes import scaled

OFFERED = 20  # recent searches in the menu
NAME_WIDE = 380  # pixels
LONGEST = 60  # characters of a query there
NONE_RECENT = later("还没有搜索过。按 S 开始搜索。")
NO_QUERY = later("先按 S 搜索，再存下来。")
NONE_SAVED = later("先在资料库里选一个存下的搜索。")


def offer_recent(parts: Parts) -> None:
    """A menu of the last searches under the search field."""

    def show(recent: list[str]) -> None:
        if not recent:
            parts.status.say(tr(NONE_RECENT))
            return
        parts.sidebar.show()
        menu = QMenu(parts.window)
        menu.setObjectName("recent")
        menu.setAccessibleName(tr("最近的搜索"))
        for query in recent[:OFFERED]:
            shown = query if len(query) <= LONGEST else query[: LONGEST - 1] + "…"
            action = menu.addAction(shown.replace("&", "&&"))
            action.setData(query)
        menu.addSeparator()
        forgets = menu.addAction(tr("忘掉最近的搜索"))
        menu.triggered.connect(lambda action: forget(parts) if action is forgets else run(parts, action.data()))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.setMinimumWidth(parts.search.width())
        menu.popup(parts.search.mapToGlobal(parts.search.rect().bottomLeft()))
        menu.setActiveAction(menu.actions()[0])

    parts.jobs.read(lambda library: library.recent_searches(), show, latest="recent")


def forget(parts: Parts) -> None:
    def clear(library: Library) -> Change:
        library.forget_searches()
        return Change()

    parts.doing.noted = ""
    parts.jobs.write(clear, lambda _: parts.status.say(tr("最近的搜索已忘掉；存下的都还在。")))


def save(parts: Parts) -> None:
    """Ask for a name and keep the search that is on under it; one that is kept already gets the new name."""
    query = parts.search.text().strip()
    if not query:
        parts.status.say(tr(NO_QUERY))
        return
    known = next((search for search in parts.tree.saved if search.query == query), None)
    if known:
        _ask_name(parts, tr("这个搜索已存下，名称："), known.name, lambda name: _rename(parts, known, name))
        return

    def keep(name: str) -> None:
        created = datetime.now(UTC).isoformat(timespec="seconds")
        fresh = SavedSearch(uuid4().hex, name, query, created)
        marking.apply(parts, PutSearch(fresh), said=tr("已存下“{name}”，在资料库里。按 Z 撤销。", name=name))

    _ask_name(parts, tr("存下这次搜索，名称："), query, keep)


def rename(parts: Parts) -> None:
    search = parts.tree.current_saved()
    if search is None:
        parts.status.say(tr(NONE_SAVED))
        return
    _ask_name(parts, tr("存下的搜索，名称："), search.name, lambda name: _rename(parts, search, name))


def remove(parts: Parts) -> None:
    search = parts.tree.current_saved()
    if search is None:
        parts.status.say(tr(NONE_SAVED))
        return
    marking.apply(parts, DropSearch(search.id), said=tr("已去掉存下的搜索“{name}”。按 Z 撤销。", name=search.name))


def _rename(parts: Parts, search: SavedSearch, name: str) -> None:
    if name != search.name:
        marking.apply(parts, PutSearch(replace(search, name=name)), said=tr("已改名。按 Z 撤销。"))


def _ask_name(parts: Parts, label: str, name: str, then: Callable[[str], None]) -> None:
    dialog = QInputDialog(parts.window)
    dialog.setObjectName("searchName")
    dialog.setWindowTitle(tr("存下的搜索"))
    dialog.setLabelText(label)
    dialog.setTextValue(name)
    dialog.setOkButtonText(tr("存下"))
    dialog.setCancelButtonText(tr("取消"))
    dialog.textValueSelected.connect(lambda typed: then(" ".join(typed.split()) or name))
    dialog.finished.connect(dialog.deleteLater)
    even_margins(dialog)
    dialog.open()
    dialog.resize(scaled(NAME_WIDE), dialog.height())
    for button in dialog.findChildren(QPushButton):
        button.setIcon(QIcon())  # no other button has one
