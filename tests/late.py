"""Every job of the window's lanes begins and answers late, by up to 60 ms of chance: `pytest --late SEED`, or the whole
program, `python -m tests.late [FILE…]` with the seed in BANXIN_LATE. A seed goes in; out comes what the lanes give, in
an order between lanes that differs from seed to seed, as on a machine that is busy elsewhere.

Within a lane the order stays: one thread runs it, and no machine is so busy that it gives the second answer first.
A test that waits looks after each answer whether it has what it waited for, before anything else that was due: what
follows from the answer by a timer, as after a paint, is then not yet done.

The other way round, `pytest --slow SEED`: the hand comes late. Before a key, and after something was waited for, the
main thread stands still for up to a second: what still went on then, a backup or the reading in of a library, is
over, and its answers are all there at once.
"""

from __future__ import annotations

import os
import random
import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any

from PySide6.QtCore import QEventLoop, QTimer
from pytestqt.qtbot import QtBot

from reader.__main__ import main
from reader.ui import jobs

SEED = "BANXIN_LATE"  # in the environment of a program that a test starts
LONGEST = (0.005, 0.02, 0.06)  # seconds; a lane has one of these for the whole of a test: some are slower than others
# Each answer its own chance too: a lane that is always the slowest changes no order after the first.
OWN = 0.3
HAND = 1.0  # seconds that the main thread stands still at the most
OFTEN = 0.3  # of the waits and keys


def make_late(seed: str, put: Callable[[Any, str, Any], None] = setattr) -> None:
    """From now on, until what `put` has put there is taken away again."""
    chance = random.Random(seed)
    longest: dict[str, float] = {}
    submit, fulfil, deliver = jobs.Jobs._submit, jobs._fulfil, jobs.Jobs._deliver
    waiting: list[QEventLoop] = []

    def late(run: Callable[[], Any], lane: str) -> Callable[[], Any]:
        most = max(LONGEST) if chance.random() < OWN else longest.setdefault(lane, chance.choice(LONGEST))
        before, after = chance.random() * most, chance.random() * most

        def slowly() -> Any:
            time.sleep(before)
            try:
                return run()
            finally:
                time.sleep(after)

        return slowly

    def submit_late(self: jobs.Jobs, lane: ThreadPoolExecutor, run: Callable[[], Any], *rest: Any) -> None:
        submit(self, lane, late(run, lane._thread_name_prefix), *rest)

    def fulfil_late(future: Future[Any], job: Callable[[], Any]) -> None:
        fulfil(future, late(job, "outside"))

    def deliver_and_tell(self: jobs.Jobs, finished: Any) -> None:
        deliver(self, finished)
        for loop in waiting:
            loop.quit()

    def wait(_: QtBot, ms: int) -> None:
        loop = QEventLoop()
        waiting.append(loop)
        QTimer.singleShot(ms, loop, loop.quit)
        loop.exec()
        waiting.remove(loop)

    put(jobs.Jobs, "_deliver", deliver_and_tell)
    put(QtBot, "wait", wait)
    put(jobs.Jobs, "_submit", submit_late)
    put(jobs, "_fulfil", fulfil_late)


def make_slow(seed: str, put: Callable[[Any, str, Any], None] = setattr) -> None:
    """From now on, until what `put` has put there is taken away again."""
    chance = random.Random(seed)

    def stand_still() -> None:
        if chance.random() < OFTEN:
            time.sleep(chance.random() * HAND)

    def then_still(wait: Callable[..., Any]) -> Callable[..., Any]:
        def waited(*what: Any, **how: Any) -> None:
            wait(*what, **how)
            stand_still()

        return waited

    def first_still(press: Callable[..., Any]) -> Callable[..., Any]:
        def pressed(*what: Any, **how: Any) -> None:
            stand_still()
            press(*what, **how)

        return pressed

    put(QtBot, "waitUntil", then_still(QtBot.waitUntil))
    for key in ("keyClick", "keyClicks"):
        put(QtBot, key, staticmethod(first_still(getattr(QtBot, key))))


if __name__ == "__main__":
    make_late(os.environ[SEED])
    raise SystemExit(main())
