"""What takes long and can be stopped: how far it is stands in the status line; one command stops it, and so does
closing the window, and then nothing half is left of it."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from reader.carrying import carry, place_here
from reader.course import Course, Far
from reader.files import try_place
from reader.library import Library
from reader.model import Change
from reader.tongue import tr
from reader.ui.parts import Parts

T = TypeVar("T")


def begin(
    parts: Parts,
    said: str,
    job: Callable[[Library, Course], T],
    done: Callable[[T], None],
    undone: str,
    in_parts: bool = False,
) -> None:
    """`said`: what is going on; `undone`: the sentence for one that was stopped. `in_parts`: then, or where it fails, a
    part of it is in the library."""
    errand = _Errand(parts, said, undone, in_parts)
    errand.stop = parts.jobs.at_length(job, errand.then(done), errand.fail, errand.go_on, errand.stopped)


def write(
    parts: Parts,
    said: str,
    file: Path,
    job: Callable[[Library, Course, Path], T],
    done: Callable[[T], None],
    undone: str,
) -> None:
    """The same for a job that writes a file where a person wants it, which may be on a share that does not answer: it
    is looked whether it does; then the file is made in the data folder, and carried there by whom nobody waits for."""
    errand = _Errand(parts, said, undone)

    def make(library: Library, course: Course) -> tuple[T, Path | None, Path]:
        made = place_here(library.file, file)
        return job(library, course, made or file), made, library.file

    def begin_making(_: None) -> None:
        if errand.told_to_stop:
            errand.stopped()
        else:
            errand.stop = parts.jobs.at_length(make, begin_carrying, errand.fail, errand.go_on, errand.stopped)

    def begin_carrying(came: tuple[T, Path | None, Path]) -> None:
        result, made, library = came
        finish = errand.then(lambda _: done(result))
        if made is None:  # it stands there already
            finish(None)
            return
        errand.stop = parts.jobs.outside_at_length(
            lambda course: carry(made, file, library, course.at), finish, errand.fail, errand.go_on, errand.stopped
        )

    parts.jobs.outside(lambda: try_place(file), begin_making, errand.fail)


class _Errand:
    """One of the things that are going on, from its beginning to the sentence at its end."""

    def __init__(self, parts: Parts, said: str, undone: str, in_parts: bool = False) -> None:
        self._parts, self._said, self._undone, self._in_parts = parts, said, undone, in_parts
        self._began = time.monotonic()
        self.stop: Callable[[], None] = lambda: None  # what is at it now
        self.told_to_stop = False
        parts.doing.stops.append(self.end)
        parts.status.show_task(tr("{said}…", said=said))

    def end(self) -> None:
        """A person wants it to end."""
        self.told_to_stop = True
        self.stop()

    def go_on(self, far: Far) -> None:
        passed = time.monotonic() - self._began
        self._parts.status.show_task(tr("{said}：{far}", said=self._said, far=far.said(passed)))

    def then(self, done: Callable[[T], None]) -> Callable[[T], None]:
        def finish(result: T) -> None:
            self._over()
            done(result)

        return finish

    def fail(self, sentence: str) -> None:
        self._over()
        self._show_part()
        self._parts.notice.warn(sentence)

    def stopped(self) -> None:
        self._over()
        self._show_part()
        self._parts.notice.say(self._undone)

    def _show_part(self) -> None:
        if self._in_parts:
            self._parts.jobs.changed.emit(Change(articles=True))

    def _over(self) -> None:
        self._parts.status.show_task("")
        self._parts.doing.stops.remove(self.end)


def stop_all(parts: Parts) -> None:
    """All that is going on."""
    if not parts.doing.stops:
        parts.status.say(tr("没有正在做的导出、备份、检查或读入。"))
        return
    parts.status.show_task(tr("正在停下…"))
    for stop in parts.doing.stops:
        stop()
