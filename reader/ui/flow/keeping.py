"""Keeping the library: a copy a day, copies on demand, one put back, a check; all of it off the main thread."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFileDialog, QInputDialog, QLabel

from reader.files import try_answer
from reader.library import backups_in, restore_backup
from reader.store.backup import Backup
from reader.store.check import Finding
from reader.tongue import later, tr
from reader.ui.flow import beside, errands, importing, reading
from reader.ui.flow.filing import ask_for_path
from reader.ui.flow.taking import ask_file
from reader.ui.panes.dialog import even_margins
from reader.ui.parts import Parts
from reader.ui.sizes import scaled

FIRST_COPY = 20_000  # ms after the start: not while the window is busy with what one came for
RESTORE_WIDE = 520  # pixels
EVERY_HOUR = 3_600_000
READING_IN = later("正在读入：可以照常读、搜索、做标记。按 Ctrl+Shift+I 停下，已读入的文件留着，每个都是完整的。")
STOPPED_READING = later("读入停下了：已读入的文件都是完整的，其余的没有读入。再读入一次，就接着读入其余的。")
UNDONE = later("这一天的备份停下了，过一个小时再做。")
OTHER = later("另选一个文件…")
FULL = later(
    "磁盘已满：资料库可以照常读、照常搜索，标记和收入的文件还存不进。请腾出一些空间；有了空间，不用重新打开就能存。"
)
DAMAGED = later("资料库文件已损坏，现在只能读、不能写。请用菜单“文件→从备份恢复…”换回一份备份；损坏的文件会另外留着。")


def begin(parts: Parts) -> None:
    """Say at once what was found damaged, or that the disk is full; make the copy of the day soon, and of every day the
    window stays open."""
    parts.jobs.read(lambda library: (library.damage, library.lacks_room), lambda found: _warn(parts, *found))
    QTimer.singleShot(FIRST_COPY, parts.window, lambda: copy_of_the_day(parts))
    hourly = QTimer(parts.window)
    hourly.timeout.connect(lambda: copy_of_the_day(parts))
    hourly.start(EVERY_HOUR)


def note_written(parts: Parts) -> None:
    """What was said of a library that could only be read is over."""
    parts.notice.let_go(tr(DAMAGED), tr(FULL))


def copy_of_the_day(parts: Parts) -> None:
    told: list[bool] = []  # to stop

    def end() -> None:
        told.append(True)
        stop()

    def over() -> None:
        parts.doing.stops.remove(end)
        if told:
            parts.status.show_task("")

    def fail(sentence: str) -> None:
        over()
        parts.notice.warn(sentence)

    def stopped() -> None:
        over()
        parts.notice.say(tr(UNDONE))

    parts.doing.stops.append(end)
    stop = parts.jobs.at_length(
        lambda library, course: library.back_up_daily(course=course), lambda _: over(), fail, stopped=stopped
    )


def back_up(parts: Parts) -> None:
    name = tr("版心备份 {date}", date=date.today().isoformat())
    ask_file(parts, tr("备份资料库"), name, ".db", tr("版心的备份"), lambda file: _back_up(parts, file))


def restore(parts: Parts) -> None:
    """Offer the copies there are, the newest first."""
    parts.jobs.in_folder(backups_in, lambda backups: _offer(parts, backups))


def check(parts: Parts) -> None:
    def done(findings: list[Finding]) -> None:
        if any(finding.part == "file" for finding in findings):
            parts.notice.keep(tr(DAMAGED))
        else:
            parts.notice.let_go(tr(DAMAGED))
        if findings:
            parts.notice.warn(*(finding.sentence for finding in findings))
        else:
            parts.notice.say(tr("资料库完好。"))

    errands.begin(
        parts,
        tr("正在检查资料库"),
        lambda library, course: library.check(course=course),
        done,
        tr("检查停下了，没有查完。"),
    )


def export_library(parts: Parts) -> None:
    def export(file: Path) -> None:
        errands.write(
            parts,
            tr("正在导出整个资料库"),
            file,
            lambda library, course, to: library.export_library(to, replace=True, course=course),
            lambda sources: parts.notice.say(
                tr("已把整个资料库（{sources:,} 个文件）导出到“{file}”。", sources=sources, file=file)
            ),
            tr("导出停下了，没有写“{file}”。", file=file),
        )

    ask_file(
        parts,
        tr("导出整个资料库"),
        tr("版心资料库 {date}", date=date.today().isoformat()),
        ".zip",
        tr("版心资料库"),
        export,
    )


def import_library(parts: Parts) -> None:
    def ready(dialog: QFileDialog) -> None:
        dialog.setNameFilter(tr("版心资料库 (*.zip)"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: import_from(parts, Path(name)))

    ask_for_path(parts, tr("读入整个资料库"), parts.settings.text("take.folder"), ready)


def import_from(parts: Parts, file: Path) -> None:
    """Once it answers: a share that is gone would hold up the writes for ever."""

    def begin_reading(_: None) -> None:
        parts.notice.say(tr(READING_IN))
        errands.begin(
            parts,
            tr("正在读入资料库"),
            lambda library, course: library.import_library(file, course),
            lambda change: parts.notice.say(
                tr("已读入 {count:,} 个文件；原有的都没有改动。", count=len(change.imported))
            ),
            tr(STOPPED_READING),
            in_parts=True,
        )

    parts.jobs.outside(lambda: try_answer(file), begin_reading, parts.notice.warn)


def _back_up(parts: Parts, file: Path) -> None:
    errands.write(
        parts,
        tr("正在备份"),
        file,
        lambda library, course, to: library.back_up(to, replace=True, course=course),
        lambda made: parts.notice.say(tr("已备份到“{file}”（{bytes:,} 字节）。", file=file, bytes=made.bytes)),
        tr("备份停下了，没有写“{file}”。", file=file),
    )


def _offer(parts: Parts, backups: list[Backup]) -> None:
    dialog = QInputDialog(parts.window)
    dialog.setWindowTitle(tr("从备份恢复"))
    dialog.setLabelText(tr("用哪一份备份换下现在的资料库？\n现在的会另外留着，备份以后的标记不在里面。"))
    titles = {f"{nth}. {_title(backup)}": backup.file for nth, backup in enumerate(backups, start=1)}
    dialog.setComboBoxItems([*titles, tr(OTHER)])
    dialog.setOkButtonText(tr("恢复"))
    dialog.setCancelButtonText(tr("取消"))

    def take(title: str) -> None:
        if title in titles:
            restore_from(parts, titles[title])
        else:
            _ask_for_backup(parts)

    dialog.textValueSelected.connect(take)
    dialog.finished.connect(dialog.deleteLater)
    for label in dialog.findChildren(QLabel):
        label.setWordWrap(True)
    even_margins(dialog)
    dialog.resize(min(scaled(RESTORE_WIDE), parts.window.width() - 40), dialog.sizeHint().height())
    dialog.open()


def _ask_for_backup(parts: Parts) -> None:
    def ready(dialog: QFileDialog) -> None:
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: restore_from(parts, Path(name)))

    ask_for_path(parts, tr("选一个备份文件"), parts.settings.text("take.folder"), ready)


def restore_from(parts: Parts, file: Path) -> None:
    """Once it answers: every lane waits for it."""

    def begin_restoring(_: None) -> None:
        parts.jobs.in_folder(
            lambda folder: restore_backup(folder, file),
            lambda kept: _restored(parts, kept),
            lambda sentence: _fail(parts, sentence),
            alone=True,
        )

    parts.status.show_task(tr("正在恢复…"))
    parts.jobs.outside(lambda: try_answer(file), begin_restoring, lambda sentence: _fail(parts, sentence))


def _restored(parts: Parts, kept: Path | None) -> None:
    """Another library is open now: nothing that was on screen, was being written or could be undone is of it."""
    doing = parts.doing
    doing.found = None
    doing.joining = doing.placing = doing.asked = None
    doing.narrowed.clear()
    for side in (*parts.sides.shown, *parts.sides.hidden):
        side.desk.clear()
    beside.close(parts)
    parts.pane.note_bar.finish()
    doing.undo.clear()
    doing.redo.clear()
    parts.search.clear_quietly()
    reading.refresh(parts, then=lambda: importing.renew(parts))  # the copy may be of an older version of the program
    note_written(parts)
    _done(parts, tr("已恢复。") + (tr("原来的资料库留在“{kept}”。", kept=kept) if kept else ""))


def _title(backup: Backup) -> str:
    size = backup.bytes / 1024 / 1024
    before = tr("（版心升级前）") if ".before-" in backup.file.name else ""
    return f"{backup.made.replace('T', ' ')}{before}　{size:,.1f} MB"


def _warn(parts: Parts, damage: str, lacks_room: bool) -> None:
    if damage:
        parts.notice.keep(tr(DAMAGED))
    elif lacks_room:
        parts.notice.keep(tr(FULL))


def _done(parts: Parts, said: str) -> None:
    parts.status.show_task("")
    parts.notice.say(said)


def _fail(parts: Parts, sentence: str) -> None:
    parts.status.show_task("")
    parts.notice.warn(sentence)
