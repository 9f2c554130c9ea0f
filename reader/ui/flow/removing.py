"""A file out of the library, and back: it asks once, says what goes with it, and is undone like any other step."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QInputDialog, QLabel, QMessageBox

from reader.model import RemoveSource, RestoreSource
from reader.store.removed import Removal
from reader.tongue import later, tr
from reader.ui.flow import marking
from reader.ui.panes.dialog import even_margins, widen
from reader.ui.parts import Parts
from reader.ui.sizes import scaled

STAYS = later(
    "原文和标记都留着，标记列在“找不到原处的标记”里；磁盘上的文件不动。"
    "按 Z 撤销，或再打开这个文件，就都回到原处；盯住的文件夹不会自己再收它。"
)
WIDE = 460  # pixels of both dialogs, at 100 %
LONG = 30  # characters of a name in the list of files


def ask(parts: Parts, source: int) -> None:
    parts.jobs.read(lambda library: library.removal(source), lambda said: _ask(parts, said))


def offer(parts: Parts) -> None:
    """The files that were taken out, to choose one that comes back."""
    parts.jobs.read(lambda library: library.removals(), lambda out: _offer(parts, out))


def what_goes(said: Removal) -> str:
    """5 篇文章、3 处划线…; empty where there is nothing."""
    counts = (
        (said.articles, tr("{count:,} 篇文章", count=said.articles)),
        (said.highlights, tr("{count:,} 处划线", count=said.highlights)),
        (said.notes, tr("{count:,} 条批注", count=said.notes)),
        (said.bookmarks, tr("{count:,} 个书签", count=said.bookmarks)),
        (said.corrections, tr("{count:,} 处订正", count=said.corrections)),
    )
    return tr("、").join(text for count, text in counts if count)


def _ask(parts: Parts, said: Removal) -> None:
    box = QMessageBox(parts.window)
    box.setObjectName("removeFile")
    box.setWindowTitle(tr("移出资料库"))
    box.setTextFormat(Qt.TextFormat.PlainText)  # the name of a file is text of others
    box.setText(tr("把“{name}”移出资料库？", name=said.name))
    goes = what_goes(said)
    along = tr("一起移出：{goes}。", goes=goes) + "\n" if goes else ""
    box.setInformativeText(along + parts.notice.name_keys(tr(STAYS)))
    widen(box, WIDE)
    yes = box.addButton(tr("移出"), QMessageBox.ButtonRole.AcceptRole)
    no = box.addButton(tr("取消"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(no)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    yes.clicked.connect(_remove(parts, said))
    even_margins(box)
    box.open()


def _remove(parts: Parts, said: Removal) -> Callable[[], None]:
    done = tr("已把“{name}”移出资料库。按 Z 撤销。", name=said.name)
    return lambda: marking.apply(parts, RemoveSource(said.source), said=done)


def _offer(parts: Parts, out: list[Removal]) -> None:
    if not out:
        parts.status.say(tr("没有移出过文件。"))
        return
    dialog = QInputDialog(parts.window)
    dialog.setObjectName("removedFiles")
    dialog.setWindowTitle(tr("放回移出的文件"))
    dialog.setLabelText(tr("把哪个文件放回资料库？它的标记都会回到原处。"))
    titles = {f"{nth}. {_title(one)}": one for nth, one in enumerate(out, start=1)}
    dialog.setComboBoxItems(list(titles))
    dialog.setOkButtonText(tr("放回"))
    dialog.setCancelButtonText(tr("取消"))
    dialog.textValueSelected.connect(lambda title: _put_back(parts, titles[title]))
    dialog.finished.connect(dialog.deleteLater)
    for label in dialog.findChildren(QLabel):
        label.setWordWrap(True)
    for box in dialog.findChildren(QComboBox):  # else as wide as the longest name
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    even_margins(dialog)
    dialog.resize(min(scaled(WIDE), parts.window.width() - 40), dialog.sizeHint().height())
    dialog.open()


def _put_back(parts: Parts, said: Removal) -> None:
    done = tr("已把“{name}”放回资料库。按 Z 撤销。", name=said.name)
    marking.apply(parts, RestoreSource(said.source), said=done)


def _title(said: Removal) -> str:
    name = said.name if len(said.name) <= LONG else f"{said.name[: LONG - 9]}…{said.name[-8:]}"
    return f"{name}\u3000" + tr("{date} 移出", date=said.removed[:10])
