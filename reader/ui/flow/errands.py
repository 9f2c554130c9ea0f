"""What takes long and can be stopped: how far it is stands in the status line; one command stops it, and so does
closing the window, and then nothing of it is left."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TypeVar

from reader.course import Course, Far
from reader.library import Library
from reader.tongue import tr
from reader.ui.parts import Parts

T = TypeVar("T")


def begin(
    parts: Parts,
    said: str,
    job: Callable[[Library, Course], T],
    done: Callable[[T], None],
    undone: str,
    writes: bool = False,
) -> None:
    """`said`: what is going on; `undone`: the sentence for one that was stopped."""
    began = time.monotonic()
    stops = parts.doing.stops

    def going(far: Far) -> None:
        parts.status.show_task(tr("{said}：{far}", said=said, far=far.said(time.monotonic() - began)))

    def ended() -> None:
        parts.status.show_task("")
        stops.remove(stop)

    def finish(result: T) -> None:
        ended()
        done(result)

    def fail(sentence: str) -> None:
        ended()
        parts.notice.warn(sentence)

    def stopped() -> None:
        ended()
        parts.notice.say(undone)

    parts.status.show_task(tr("{said}…", said=said))
    stop = parts.jobs.at_length(job, finish, fail, going, stopped, writes)
    stops.append(stop)


def stop_all(parts: Parts) -> None:
    """All that is going on."""
    if not parts.doing.stops:
        parts.status.say(tr("没有正在做的导出、备份、检查或读入。"))
        return
    parts.status.show_task(tr("正在停下…"))
    for stop in parts.doing.stops:
        stop()
