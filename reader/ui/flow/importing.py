"""Single sources: pasted text taken in, parsed anew, in another encoding. Files and folders: flow/arriving.py."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial

from reader.library import Library
from reader.model import Change
from reader.parse import Guess, guess_encodings
from reader.tongue import tr
from reader.ui.flow.arriving import show
from reader.ui.flow.reopening import reopen
from reader.ui.flow.reports import PASTED, report
from reader.ui.parts import Parts


def import_text(parts: Parts, text: str) -> None:
    """Pasted text into the library as a page of its own, named after the moment."""
    data = text.encode("utf-8", "replace")
    name = f"{PASTED} {datetime.now():%Y-%m-%d %H.%M.%S}"

    def done(change: Change) -> None:
        taken = change.imported[0]
        lines = report([taken])
        if taken.damaged:
            parts.notice.warn(*lines)
        else:
            parts.notice.say(*lines)
        show(parts, taken)

    job = partial(Library.import_data, name=name, data=data, origin="clipboard", encoding="utf-8")
    parts.jobs.write(job, done)


def parse_again(parts: Parts, source: int, encoding: str | None, said: str) -> None:
    """Parse a source anew, in another encoding if one is named; marks stay."""

    def done(_: Change) -> None:
        parts.status.say(said)

    parts.jobs.write(lambda library: library.parse_again(source, encoding), done)


def renew(parts: Parts) -> None:
    """Parse anew, one by one, what an older parser took in; marks and corrections stay."""

    def start(sources: list[int]) -> None:
        parts.doing.renewing = len(sources)
        _renew_next(parts, sources, len(sources))

    parts.jobs.read(lambda library: library.outdated(), start)


def _renew_next(parts: Parts, sources: list[int], total: int) -> None:
    parts.doing.renewing = len(sources)
    if not sources:
        if total:
            parts.status.show_task("")
            reopen(parts)
        return
    parts.status.show_task(
        tr("正在用新版解析器重新整理第 {at:,}/{total:,} 个文件", at=total - len(sources) + 1, total=total)
    )
    source = sources.pop(0)

    def go_on(_: object) -> None:
        _renew_next(parts, sources, total)

    # What cannot be parsed anew stays as the older parser left it.
    parts.jobs.write(lambda library: library.parse_again(source), go_on, failed=go_on)


def read_guesses(parts: Parts, source: int, done: Callable[[tuple[Guess, ...]], None]) -> None:
    """What encodings the file could be in, likeliest first, each with its first words."""
    parts.jobs.read(lambda library: guess_encodings(library.source_data(source)[1]), done)
