"""What the keys of the menu 文件 do."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMenu

from reader.model import Reading
from reader.parse import Guess
from reader.tongue import later, tr
from reader.ui.flow import arriving, errands, importing, keeping, progress, removing, watching
from reader.ui.flow.filing import ask_for_path
from reader.ui.parts import Parts

FILTER = later("版面文字 (*.txt *.text *.md);;所有文件 (*)")


def open(parts: Parts) -> None:
    _choose(parts, tr("打开报纸版面"), QFileDialog.FileMode.ExistingFiles)


def open_folder(parts: Parts) -> None:
    _choose(parts, tr("打开一个文件夹的版面"), QFileDialog.FileMode.Directory)


def paste(parts: Parts) -> None:
    _take(parts, QGuiApplication.clipboard().mimeData())


def imports(parts: Parts) -> None:
    progress.show(parts)


def pause_import(parts: Parts) -> None:
    arriving.pause(parts)


def cancel_import(parts: Parts) -> None:
    arriving.cancel(parts)


def watch(parts: Parts) -> None:
    watching.ask(parts)


def encoding(parts: Parts) -> None:
    """A menu of what the file could be, each with its first words: the right one can be read."""
    if (reading := _open_article(parts)) is not None:
        importing.read_guesses(parts, reading.page.source, partial(_offer_encodings, parts, reading))


def parse_again(parts: Parts) -> None:
    if (reading := _open_article(parts)) is not None:
        importing.parse_again(parts, reading.page.source, None, tr("本文件已重新解析，标记都在。"))


def remove(parts: Parts) -> None:
    if (reading := _open_article(parts)) is not None:
        removing.ask(parts, reading.page.source)


def removed(parts: Parts) -> None:
    removing.offer(parts)


def back_up(parts: Parts) -> None:
    keeping.back_up(parts)


def restore(parts: Parts) -> None:
    keeping.restore(parts)


def check(parts: Parts) -> None:
    keeping.check(parts)


def export_library(parts: Parts) -> None:
    keeping.export_library(parts)


def import_library(parts: Parts) -> None:
    keeping.import_library(parts)


def stop(parts: Parts) -> None:
    errands.stop_all(parts)


def quit(parts: Parts) -> None:
    parts.window.close()


def _open_article(parts: Parts) -> Reading | None:
    if parts.desk.reading is None:
        parts.status.say(tr("先打开一篇文章。"))
    return parts.desk.reading


def _choose(parts: Parts, title: str, mode: QFileDialog.FileMode) -> None:
    def ready(dialog: QFileDialog) -> None:
        dialog.setFileMode(mode)
        dialog.setNameFilter(tr(FILTER))
        if mode is QFileDialog.FileMode.Directory:
            dialog.setOption(QFileDialog.Option.ShowDirsOnly)

        def take(names: list[str]) -> None:
            parts.settings["file.folder"] = dialog.directory().absolutePath()
            arriving.import_paths(parts, [Path(name) for name in names])

        dialog.filesSelected.connect(take)

    ask_for_path(parts, title, parts.settings.text("file.folder"), ready)


def _take(parts: Parts, data: QMimeData | None) -> None:
    """Files copied in a file manager, or else text; None: nothing was ever copied."""
    data = data or QMimeData()
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    if paths:
        arriving.import_paths(parts, paths)
    elif data.hasText() and data.text().strip():
        importing.import_text(parts, data.text())
    else:
        parts.notice.warn(tr("剪贴板里没有文字。请先在 PDF 阅读器或网页里复制版面的文字，再按 Ctrl+V。"))


def _offer_encodings(parts: Parts, reading: Reading, guesses: tuple[Guess, ...]) -> None:
    menu = QMenu(parts.window)
    menu.setObjectName("encodings")
    menu.setAccessibleName(tr("编码"))
    for guess in guesses:
        now = guess.encoding == reading.page.encoding
        action = menu.addAction(f"{guess.encoding.upper()}　{_plain(guess.preview)}".replace("&", "&&"))
        action.setCheckable(True)
        action.setChecked(now)
        said = tr("已按 {encoding} 重新解析本文件。", encoding=guess.encoding.upper())
        action.triggered.connect(partial(_reread, parts, reading.page.source, guess.encoding, said))
        if now:
            menu.setActiveAction(action)
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(parts.pane.mapToGlobal(parts.pane.rect().topLeft()))


def _plain(preview: str) -> str:
    """A wrong guess reads as signs of a dozen scripts; looking for their fonts would hold up the window."""
    return "".join(
        sign if sign.isascii() or "\u3000" <= sign <= "\u9fff" or "\uff00" <= sign <= "\uffef" else "▯"
        for sign in preview
    )


def _reread(parts: Parts, source: int, encoding: str, said: str, _checked: bool = False) -> None:
    importing.parse_again(parts, source, encoding, said)
