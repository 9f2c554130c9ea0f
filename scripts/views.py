"""The views there are pictures of: for each what brings a window to it, by commands as a person would."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QInputDialog, QMenu, QMessageBox

from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintPreviewDialog  # isort: skip

from reader.model import Shelf, ShelfKind
from reader.settings import Value
from reader.tongue import tr
from reader.ui.flow import arriving
from reader.ui.panes.palette import Palette
from reader.ui.panes.settings import SettingsForm
from reader.ui.panes.trouble import BROKE, CRASHED, ReportBox, TroubleBox
from scripts.sitter import Sitter, pages_of, watched_folders

Act = Callable[[Sitter], None]


@dataclass(frozen=True)
class View:
    act: Act
    fill: str = "marked"  # what library: scripts.sitter.sit
    values: Mapping[str, Value] = field(default_factory=dict)  # settings that differ from the usual ones


def _nothing(_: Sitter) -> None:
    pass


def _pressed(*commands: str) -> Act:
    return lambda sitter: sitter.press(*commands)


def _two_panes(sitter: Sitter) -> None:
    sitter.press("view.beside", "go.next_article", "view.linked")


def _collection(group: str) -> Act:
    def show(sitter: Sitter) -> None:
        sitter.window.parts.settings["marks.group"] = group
        sitter.press("mark.all_marks")

    return show


def _searched(*commands: str, query: str = "职工") -> Act:
    def show(sitter: Sitter) -> None:
        sitter.search(query)
        sitter.window.parts.search.entered.emit()
        sitter.settle()
        sitter.press(*commands)

    return show


def _no_hit(sitter: Sitter) -> None:
    headlines = sitter.window.parts.headlines
    sitter.press("search.everywhere")
    sitter.window.parts.search.setText("职工夜效")
    sitter.until(lambda: headlines.offers.isVisible())


def _problem(sitter: Sitter) -> None:
    sitter.search("日期:2026-13 职工")
    sitter.until(lambda: sitter.window.parts.problems.isVisible())


def _found_here(sitter: Sitter) -> None:
    sitter.press("search.find")
    sitter.window.parts.pane.find_bar.field.setText("版面")


def _story(*commands: str) -> Act:
    def show(sitter: Sitter) -> None:
        rows = sitter.window.parts.headlines.model.rows
        sitter.window.parts.headlines.move_to(next(nth for nth, row in enumerate(rows) if "集市" in row.headline))
        sitter.settle()
        sitter.press(*commands)

    return show


def _two_columns(sitter: Sitter) -> None:
    """The longest article: a short one stands in one column, with nothing beside it."""
    rows = sitter.window.parts.headlines.model.rows
    sitter.window.parts.headlines.move_to(max(range(len(rows)), key=lambda nth: rows[nth].length))
    sitter.settle()
    sitter.press("view.sidebar")


def _shelf(kind: ShelfKind, query: str = "") -> Act:
    def show(sitter: Sitter) -> None:
        shelf = Shelf(kind, query=query)
        sitter.window.parts.tree.select(shelf)
        sitter.window.parts.tree.chosen.emit(shelf)
        sitter.settle()
        sitter.window.parts.headlines.first_unread()

    return show


def _pinyin(sitter: Sitter) -> None:
    sitter.until(lambda: sitter.window.parts.pane.view.aloud.readings)


def _palette(typed: str) -> Act:
    def show(sitter: Sitter) -> None:
        sitter.press("view.palette")
        for palette in sitter.window.findChildren(Palette):
            palette.field.setText(typed)
            palette.field.textEdited.emit(typed)

    return show


def _settings_page(name: str) -> Act:
    def show(sitter: Sitter) -> None:
        sitter.press("view.settings")
        for form in sitter.window.findChildren(SettingsForm):
            form.pages.setCurrentWidget(getattr(form, name))

    return show


def _report(sitter: Sitter) -> None:
    sitter.press("help.report")
    sitter.until(lambda: sitter.window.findChild(ReportBox))


def _trouble(said: str) -> Act:
    return lambda sitter: TroubleBox(sitter.window, said).open()


def _importing(sitter: Sitter) -> None:
    far = tr("{done:,}/{total:,} 个文件", done=128, total=2_000)
    said = tr("{line}，还要约 {left}", line=far, left=tr("{count} 分钟", count=3))
    sitter.window.parts.status.show_task(tr("正在收入 {said}", said=said))


def _arrivals(sitter: Sitter) -> None:
    """Pages that are known, a new one and two that cannot be taken."""
    folder = sitter.place.with_name("coming")
    folder.mkdir(exist_ok=True)
    (folder / "青石镇报-2026年3月9日-第01版-要闻-收自县图书馆的旧报扫描件.txt").write_text(
        "2026年3月9日 第01版 青石镇报\n\n桥通了\n本报讯（记者 林一舟）昨天，青石河上的便桥通车。\n", "utf-8"
    )
    (folder / "空的.txt").write_bytes(b"")
    (folder / "图片.txt").write_bytes(bytes(range(256)) * 40)
    arriving.import_paths(sitter.window.parts, [pages_of(sitter.place), folder])
    sitter.until(lambda: sitter.window.parts.doing.arriving.running or sitter.window.parts.doing.arriving.tally.total)
    sitter.until(lambda: not sitter.window.parts.doing.arriving.running)
    sitter.settle()
    sitter.press("file.imports")
    sitter.until(lambda: sitter.window.parts.arrivals.model.rows)


def _menu(nth: int) -> Act:
    def show(sitter: Sitter) -> None:
        bar = sitter.window.menuBar()
        action = bar.actions()[nth]
        menu = action.menu()
        assert isinstance(menu, QMenu)
        menu.popup(bar.mapToGlobal(bar.actionGeometry(action).bottomLeft()))

    return show


def _popped(command: str) -> Act:
    """A command that opens a menu once the library has answered."""

    def show(sitter: Sitter) -> None:
        sitter.press(command)
        sitter.until(lambda: QApplication.activePopupWidget())

    return show


def _preview(sitter: Sitter) -> None:
    sitter.press("take.preview")
    sitter.until(lambda: sitter.window.findChild(QPrintPreviewDialog))


def _print(sitter: Sitter) -> None:
    sitter.press("take.print")
    sitter.until(lambda: sitter.window.findChild(QAbstractPrintDialog))


def _pasted_nothing(sitter: Sitter) -> None:
    QGuiApplication.clipboard().clear()
    sitter.press("file.paste")


def _asked(command: str) -> Act:
    def show(sitter: Sitter) -> None:
        sitter.press(command)
        sitter.until(lambda: sitter.window.findChild(QMessageBox))

    return show


def _put_back(sitter: Sitter) -> None:
    sitter.window.parts.jobs.write(lambda library: library.remove(library.sources()[2].source))
    sitter.settle()
    sitter.press("file.removed")
    sitter.until(lambda: sitter.window.findChild(QInputDialog))


def _missing(sitter: Sitter) -> None:
    arriving.import_paths(sitter.window.parts, [Path("/nowhere/没有这个文件.txt")])
    sitter.until(lambda: sitter.window.parts.notice.text)


VIEWS: dict[str, View] = {
    "main": View(_nothing),
    "tree": View(_pressed("go.tree")),
    "marks": View(_pressed("go.text", "mark.next_mark", "mark.next_mark")),
    "selecting": View(_pressed("mark.next_paragraph", "mark.extend", "mark.next_sentence", "mark.next_sentence")),
    "story": View(_story()),
    "cited": View(_story("take.citation")),
    "two-panes": View(_two_panes),
    "columns": View(_two_columns, values={"text.columns": True}),
    "pinyin": View(_pinyin, values={"text.pinyin": True}),
    "large": View(_nothing, values={"text.size": 38}),
    "raw": View(_pressed("view.seams", "view.raw")),
    "search": View(_searched("search.narrow")),
    "search-hit": View(_searched("go.next", "go.next")),
    "search-sound": View(_searched("search.narrow", query="zhigong")),
    "no-hit": View(_no_hit),
    "problem": View(_problem),
    "saved": View(_shelf(ShelfKind.SAVED, "夜校")),
    "save-search": View(_searched("search.save")),
    "recent": View(_popped("search.recent")),
    "doubtful": View(_shelf(ShelfKind.DOUBTFUL)),
    "find": View(_found_here),
    "note": View(_pressed("go.text", "mark.next_mark", "mark.note")),
    "label": View(_pressed("mark.label")),
    "collection": View(_collection("article")),
    "folders": View(_collection("folder")),
    "lost": View(_pressed("mark.lost_marks")),
    "unapplied": View(_pressed("correct.unapplied")),
    "palette": View(_palette("hx")),
    "palette-all": View(_palette("")),
    "keys": View(_pressed("help.keys")),
    "rebind": View(_pressed("help.rebind")),
    "settings": View(_pressed("view.settings")),
    "settings-keys": View(_settings_page("keys")),
    "names": View(_pressed("mark.name_colours")),
    "issue-read": View(_asked("mark.issue_read")),
    "picked": View(_pressed("go.next_article", "take.pick", "go.next_article", "go.next_article", "take.pick")),
    "export": View(_pressed("take.pick", "take.export")),
    "preview": View(_preview),
    "print": View(_print),
    "form": View(_pressed("correct.edit")),
    "remove": View(_asked("file.remove")),
    "removed": View(_put_back),
    "encoding": View(_popped("file.encoding")),
    "open": View(_pressed("file.open")),
    "restore": View(_pressed("file.restore")),
    "importing": View(_importing),
    "arrivals": View(_arrivals),
    "watching": View(_pressed("file.watch"), values={"watch.folders": watched_folders("/srv/报纸", "/srv/pages")}),
    "menu": View(_menu(3)),
    "menu-correct": View(_menu(5)),
    "pasted-nothing": View(_pasted_nothing),
    "missing": View(_missing),
    "damaged": View(_nothing, fill="damaged"),
    "broken": View(_nothing, fill="broken"),
    "trouble": View(_trouble(BROKE)),
    "crashed": View(_trouble(CRASHED)),
    "report": View(_report),
    "about": View(_pressed("help.about")),
    "first": View(_nothing, fill="first"),
    "empty": View(_nothing, fill=""),
    "empty-list": View(_shelf(ShelfKind.BOOKMARKED), fill="first"),
    "empty-marks": View(_pressed("mark.all_marks"), fill="first"),
    "empty-arrivals": View(_pressed("file.imports"), fill=""),
    "empty-watching": View(_pressed("file.watch")),
}
# What docs/images holds: the view and the theme.
GUIDE: dict[str, tuple[str, str]] = {
    "window-light": ("main", "light"),
    "window-dark": ("main", "dark"),
    "search": ("search", "light"),
    "marks": ("note", "sepia"),
    "collection": ("collection", "light"),
    "two-panes": ("two-panes", "light"),
    "raw": ("raw", "light"),
    "palette": ("palette", "light"),
    "settings": ("settings", "light"),
}
