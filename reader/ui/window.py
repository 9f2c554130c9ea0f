"""The window: lays out the parts and connects their signals. What keys do is in handlers/, what follows in flow/."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QByteArray, QEvent, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QGuiApplication, QIcon, QResizeEvent
from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QMainWindow, QSplitter, QVBoxLayout, QWidget

from reader.model import Change, Row, SavedSearch, Shelf, ShelfKind, Shelves
from reader.paths import resources
from reader.settings import Settings
from reader.tongue import later, tr
from reader.ui import sizes
from reader.ui.actions import make_actions, make_menus
from reader.ui.flow import (
    arriving,
    beside,
    collecting,
    drafting,
    history,
    importing,
    keeping,
    keying,
    look,
    marked,
    picking,
    places,
    progress,
    reading,
    reopening,
    saving,
    searching,
    watching,
)
from reader.ui.jobs import Jobs
from reader.ui.panes.arrivals import ArrivalsPane
from reader.ui.panes.collection import Collection
from reader.ui.panes.facets import FacetPane
from reader.ui.panes.fields import Problems, SearchField
from reader.ui.panes.headlines import Headlines
from reader.ui.panes.library import LibraryTree
from reader.ui.panes.notice import Notice
from reader.ui.panes.reading import ReadingPane
from reader.ui.panes.status import StatusLine
from reader.ui.parts import Parts
from reader.ui.sizes import scaled
from reader.ui.watcher import Watcher

SIZE = (1100, 760)
SAVE_EVERY = 5_000  # ms
SIDEBAR = 360  # pixels wide at 100 %, or
SIDEBAR_SHARE = 18  # per cent of a wide window, and of a narrow one with large letters no more than
SIDEBAR_MOST = 40
TREE = 244
WELCOME = "welcome.txt"
SPOILT = later("设置文件已损坏，这次用的是默认设置；原来的文件留在“{file}”，可以改好了再换回来。")
WELCOMED = later("欢迎使用版心。这一版是随程序来的；按 ? 看全部按键，按 Ctrl+O 打开您自己的报纸。")


class Window(QMainWindow):
    def __init__(self, jobs: Jobs, settings: Settings, settings_path: Path) -> None:
        sizes.ask(settings.text("view.text"))  # first: what is there hears of another font only while Qt is running
        super().__init__()
        self._first = Parts(
            window=self,
            jobs=jobs,
            settings=settings,
            settings_path=settings_path,
            sidebar=QWidget(),
            search=SearchField(),
            problems=Problems(),
            tree=LibraryTree(),
            headlines=Headlines(),
            facets=FacetPane(),
            row=QSplitter(),
            notice=Notice(),
            status=StatusLine(),
            collection=Collection(self),
            arrivals=ArrivalsPane(self),
            watcher=Watcher(self),
            pane=ReadingPane(),
        )
        self._first.sides.shown.append(self._first)
        self.setWindowTitle(tr("版心"))
        self.setWindowIcon(QIcon(str(resources() / "banxin.svg")))
        self.setAcceptDrops(True)
        self._panes, self._lists = QSplitter(), QSplitter(Qt.Orientation.Vertical)
        self._saved: dict[str, Any] = {}
        self._fitted = 0  # the width of the sidebar that nobody has chosen
        self._saving = QTimer(self)
        self._saving.setInterval(SAVE_EVERY)
        self._saving.timeout.connect(self._save)
        self._lay_out()
        self.actions_by_id = make_actions(self, lambda: self.parts)
        make_menus(self, self.actions_by_id)
        self._at_start = keying.begin(self.parts)  # to be said of the settings
        self._connect()
        look.apply_look(self.parts)
        look.name_colours(self.parts)
        self._restore()

    @property
    def parts(self) -> Parts:
        """Those of the reading pane that keys act on."""
        return self._first.active

    # ----------------------------------------------------------------------------------------------------------- layout

    def _lay_out(self) -> None:
        parts = self.parts
        self._panes.addWidget(self._make_sidebar())
        right = QWidget()
        beside = QHBoxLayout(right)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(0)
        beside.addWidget(parts.facets)
        column = QVBoxLayout()
        beside.addLayout(column, 1)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(parts.notice)
        column.addWidget(parts.row, 1)
        parts.row.addWidget(parts.pane)
        parts.row.setChildrenCollapsible(False)
        parts.row.setHandleWidth(1)
        self._panes.addWidget(right)
        self._panes.setStretchFactor(0, 0)
        self._panes.setStretchFactor(1, 1)
        self._panes.setChildrenCollapsible(False)
        self._panes.setHandleWidth(1)
        self.setCentralWidget(self._panes)
        self.setStatusBar(parts.status)
        self.setMinimumSize(640, 420)

    def _make_sidebar(self) -> QWidget:
        parts = self.parts
        parts.sidebar.setObjectName("sidebar")
        parts.sidebar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        parts.sidebar.setMinimumWidth(260)
        lists = self._lists
        lists.addWidget(parts.tree)
        lists.addWidget(parts.headlines)
        lists.setStretchFactor(0, TREE)
        lists.setStretchFactor(1, SIZE[1] - TREE)
        lists.setSizes([TREE, SIZE[1] - TREE])
        lists.setChildrenCollapsible(False)
        lists.setHandleWidth(1)
        field = QWidget()
        margins = QVBoxLayout(field)
        margins.setContentsMargins(14, 12, 14, 10)
        margins.addWidget(parts.search)
        margins.addWidget(parts.problems)
        column = QVBoxLayout(parts.sidebar)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(field)
        column.addWidget(lists, 1)
        return parts.sidebar

    def _connect(self) -> None:
        parts = self.parts
        parts.jobs.changed.connect(self._apply)
        parts.jobs.failed.connect(parts.notice.warn)
        parts.jobs.late.connect(parts.status.show_late)
        parts.pane.aligned.connect(parts.notice.begin_at)
        parts.tree.chosen.connect(self._choose_shelf)
        parts.tree.entered.connect(parts.headlines.setFocus)
        parts.headlines.chosen.connect(self._choose_row)
        parts.headlines.entered.connect(lambda: self.parts.pane.setFocus())
        parts.headlines.offered.connect(self._take_offer)
        parts.headlines.picks.connect(lambda count: picking.show_picks(self.parts, count))
        parts.headlines.ended.connect(lambda: searching.more(self.parts))
        parts.facets.narrowed.connect(lambda query: searching.narrow(self.parts, query))
        parts.facets.undone.connect(lambda: searching.widen(self.parts))
        parts.jobs.indexing.connect(self._show_indexing)
        parts.search.wanted.connect(self._search)
        parts.search.approached.connect(lambda: searching.warm(self.parts))
        parts.search.recalled.connect(lambda: saving.offer_recent(self.parts))
        parts.search.entered.connect(lambda: searching.enter_results(self.parts))
        collecting.connect(parts)
        progress.connect(parts)
        beside.connect(parts)
        if isinstance(application := QApplication.instance(), QApplication):
            application.focusChanged.connect(self._follow_focus)
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._follow_system)
        if hasattr(hints, "accessibility"):  # from Qt 6.10 on
            wanted = hints.accessibility()
            wanted.contrastPreferenceChanged.connect(self._follow_system)

    def _restore(self) -> None:
        room = self.screen().availableSize()
        self.resize(min(SIZE[0], room.width() * 19 // 20), min(SIZE[1], room.height() * 19 // 20))
        settings = self.parts.settings
        self._fit_sidebar()
        tree = min(scaled(TREE), self.height() * 2 // 5)
        self._lists.setSizes([tree, self.height() - tree])
        self.restoreGeometry(QByteArray.fromBase64(settings.text("window.geometry").encode()))
        for splitter, name in ((self._panes, "window.panes"), (self._lists, "window.lists")):
            splitter.restoreState(QByteArray.fromBase64(settings.text(name).encode()))
        self.parts.sidebar.setVisible(bool(settings["window.sidebar"]))
        self.parts.facets.setVisible(bool(settings["search.facets"]))
        self.parts.headlines.setFocus()

    # ------------------------------------------------------------------------------------------------------------ doing

    def start(self, files: list[Path]) -> None:
        """Fill the window: take in the files, or the first page if the library is empty, or go on where one was."""
        parts = self.parts
        history.restore(parts)
        if files:
            last = parts.settings.integer("reading.article")

            def take_in() -> None:
                beside.restore(parts, for_file=True)
                arriving.import_paths(parts, files)
                importing.renew(parts)

            reading.refresh(parts, last, then=take_in)
        else:
            reading.show_first_rows(parts, self._read_shelves)
        if parts.settings.kept_as:
            self._at_start.append(tr(SPOILT, file=parts.settings.kept_as))
        if self._at_start:
            parts.notice.keep(*self._at_start)
        self._saving.start()
        keeping.begin(parts)
        arriving.begin(parts)
        watching.begin(parts)

    def receive(self, files: list[Path]) -> None:
        """Files that a second start of the program was given: it came for this window."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.raise_()
        self.activateWindow()
        arriving.import_paths(self.parts, files)

    def _read_shelves(self) -> None:
        self.parts.jobs.read(lambda library: (library.shelves(), library.saved_searches()), self._begin)

    def _begin(self, read: tuple[Shelves, list[SavedSearch]]) -> None:
        parts, (shelves, saved) = self.parts, read
        if shelves.articles == 0 and not parts.settings["library.welcomed"]:
            parts.settings["library.welcomed"] = True
            look.save_settings(parts)
            arriving.import_paths(parts, [resources() / WELCOME], tr(WELCOMED))
            return
        parts.tree.show_shelves(shelves, saved)
        reading.count_saved(parts)
        shelf = reading.last_shelf(parts)
        if shelf.kind is ShelfKind.PAGE and shelf.page not in {page.id for page in shelves.pages}:
            shelf = Shelf()
        parts.tree.select(shelf)

        def go_on() -> None:
            beside.restore(parts)
            drafting.remind(parts)
            arriving.carry_on(parts)
            importing.renew(parts)

        reading.show_shelf(parts, shelf, parts.settings.integer("reading.article"), go_on, start=True)

    def _apply(self, change: Change) -> None:
        if change != Change():  # else nothing may have been written: a step of taking in that only looked whether
            keeping.note_written(self.parts)
        if change.marked or change.articles or change.undo:
            collecting.refresh(self.parts)
        if change.marked:
            marked.refresh(self.parts, change)
        busy = self.parts.doing.importing or self.parts.doing.renewing
        open_now = {one.page.source for side in self.parts.sides.shown if (one := side.desk.reading)}
        if change.articles and (not busy or open_now.intersection(change.sources)):
            reopening.reopen(self.parts)
            searching.refresh_results(self.parts)
        if change.searches:
            reading.refresh_tree(self.parts)

    def _choose_shelf(self, shelf: Shelf) -> None:
        if shelf.kind is ShelfKind.SAVED:
            searching.run(self.parts, shelf.query)
            return
        self.parts.search.clear_quietly()
        reading.show_shelf(self.parts, shelf)

    def _search(self, text: str) -> None:
        self.parts.doing.narrowed.clear()
        searching.search(self.parts, text)

    def _take_offer(self, query: str) -> None:
        searching.run(self.parts, query)
        self.parts.headlines.setFocus()

    def _show_indexing(self, done: int, total: int) -> None:
        going = tr("正在更新搜索索引：{done:,}/{total:,} 篇", done=done, total=total) if done < total else ""
        self.parts.status.show_task(going)

    def _choose_row(self, row: Row) -> None:
        if self.parts.doing.found is not None:
            searching.note(self.parts, self.parts.doing.found.query)
        reading.open_row(self.parts, row)

    def _follow_focus(self, _: QWidget | None, now: QWidget | None) -> None:
        beside.follow_focus(self.parts, now)

    def _follow_system(self) -> None:
        # Later, not now: Qt is still handing out its own new palette while it announces the change.
        QTimer.singleShot(0, self, lambda: look.apply_look(self.parts))

    # ------------------------------------------------------------------------------------------------------ Qt's calls

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        event.acceptProposedAction()
        arriving.import_paths(self.parts, paths)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._panes.sizes()[0] == self._fitted:
            self._fit_sidebar()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and self._panes.sizes()[:1] == [self._fitted]:
            self._fit_sidebar()

    def _fit_sidebar(self) -> None:
        """Until a person moves the line: wider in a wide window, where its rows would be cut beside empty paper."""
        width = min(max(scaled(SIDEBAR), self.width() * SIDEBAR_SHARE // 100), self.width() * SIDEBAR_MOST // 100)
        self._panes.setSizes([width, self.width() - width])
        self._fitted = self._panes.sizes()[0]

    def closeEvent(self, event: QCloseEvent) -> None:
        for side in self.parts.sides.shown:
            side.pane.note_bar.finish()
        for dialog in self.findChildren(QDialog):  # left open, one would stay and hold the keys of other windows
            if dialog.isVisible():
                dialog.reject()
        self._save()
        self.parts.jobs.close()
        super().closeEvent(event)

    def _save(self) -> None:
        """What one would miss after a power cut: the place in the article, which article, how the window stands."""
        parts = self.parts
        for side in parts.sides.shown:
            places.remember_place(side)
        beside.keep(parts)
        history.keep(parts)
        parts.settings["window.geometry"] = bytes(self.saveGeometry().toBase64().data()).decode()
        if self._panes.sizes()[0] != self._fitted or parts.settings["window.panes"]:
            parts.settings["window.panes"] = _state(self._panes)
        parts.settings["window.lists"] = _state(self._lists)
        if parts.settings.changed != self._saved:
            self._saved = parts.settings.changed
            look.save_settings(parts)

    def leave(self) -> None:
        self.close()


def _state(splitter: QSplitter) -> str:
    return bytes(splitter.saveState().toBase64().data()).decode()
