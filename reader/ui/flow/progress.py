"""The list of what is taken in: read every second while it is shown, opened from, written to a file."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial
from pathlib import Path

from reader.arriving import Arrival, Tally
from reader.export.arrivals import arrivals_table
from reader.files import readable, write_whole
from reader.store.own import refuse_own
from reader.tongue import later, tr
from reader.ui.flow import arriving
from reader.ui.flow.taking import ask_file
from reader.ui.models.arrivals import outcome
from reader.ui.parts import Parts

NO_PAGE = later("这个文件没有可以打开的版面：还没有收入，或者后来有了新版。")


def connect(parts: Parts) -> None:
    pane = parts.arrivals
    pane.looked.connect(lambda: _read(parts))
    pane.opened.connect(lambda one: _open(parts.active, one))
    acts = {"pause": arriving.pause, "retry": arriving.retry, "cancel": arriving.cancel, "export": _export}

    def act(name: str) -> None:
        acts[name](parts)
        _read(parts)

    pane.wanted.connect(act)


def show(parts: Parts) -> None:
    _read(parts)
    parts.arrivals.open()


def _read(parts: Parts) -> None:
    """One at a time: on a busy machine each would otherwise be overtaken by the next, and none be shown."""
    doing = parts.doing.arriving
    if doing.listing:
        return
    doing.listing = True

    def show(read: tuple[list[Arrival], Tally]) -> None:
        arrivals, tally = read
        doing = parts.doing.arriving
        doing.listing = False
        said = (
            doing.pace.said(tally.done, tally.total)
            if doing.running
            else tr("{done:,}/{total:,} 个文件", done=tally.done, total=tally.total)
        )
        if tally.waiting and doing.paused:
            said += tr("，已暂停")
        elif tally.total and not tally.waiting:
            said += tr("，收完了")
        parts.arrivals.show_progress(said if tally.total else "", tally, doing.paused)
        parts.arrivals.show_arrivals(arrivals)

    def fail(sentence: str) -> None:
        parts.doing.arriving.listing = False
        parts.notice.warn(sentence)

    parts.jobs.beside(lambda library: (library.arrivals.listing(), library.arrivals.tally()), show, failed=fail)


def _open(parts: Parts, one: Arrival) -> None:
    def show(page: int) -> None:
        if not page:
            parts.status.say(tr(NO_PAGE))
            return
        parts.arrivals.close()
        arriving.show_page(parts, page)
        parts.pane.setFocus()

    parts.jobs.read(lambda library: library.arrivals.first_page(one.source), show)


def _export(parts: Parts) -> None:
    arrivals: Sequence[Arrival] = parts.arrivals.arrivals

    def write(file: Path) -> None:
        rows = [(str(readable(one.path)), outcome(one), one.articles, one.doubtful, one.reason) for one in arrivals]

        def run(library: Path) -> int:
            refuse_own(library, file)
            write_whole(file, arrivals_table(rows), replace=True)
            return len(rows)

        def begin(library: Path) -> None:
            parts.jobs.outside(
                partial(run, library),
                lambda count: parts.notice.say(
                    tr("已把 {count:,} 个文件的清单导出到“{file}”。", count=count, file=file)
                ),
                parts.notice.warn,
            )

        parts.jobs.beside(lambda library: library.file, begin, failed=parts.notice.warn)

    if arrivals:
        ask_file(
            parts, tr("导出收入清单"), tr("收入清单 {date}", date=date.today().isoformat()), ".csv", tr("表格"), write
        )
    else:
        parts.status.say(tr("没有可以导出的。"))
