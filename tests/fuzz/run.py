"""One target and a number in, what came of so many executions out."""

from __future__ import annotations

import signal
import time
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from types import FrameType
from typing import Any

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis.errors import HypothesisException

from tests.fuzz.targets import TARGETS

BATCH = 2_000  # examples hypothesis makes in one go: it remembers them all
HANG = 20.0  # seconds of the processor; an execution that takes longer is a fault
STILL = 600.0  # seconds by the clock, for one that only waits: 20 pass like nothing where others want the processor


@dataclass
class Ran:
    executions: int = 0
    seconds: float = 0.0
    slowest: float = 0.0
    broke: str = ""


class Hang(BaseException):
    """Nothing in the program catches it."""


def fuzz(name: str, executions: int, first_seed: int, seconds: float = float("inf")) -> Ran:
    """Run a target; stops where it breaks, and when the seconds are over."""
    ran, began = Ran(), time.monotonic()
    while ran.executions < executions and time.monotonic() - began < seconds and not ran.broke:
        batch = min(BATCH, executions - ran.executions)
        before = ran.executions
        try:
            _batch(name, batch, first_seed + ran.executions, ran)
        except (Exception, Hang) as error:  # that is what is looked for
            if isinstance(error, HypothesisException):
                raise
            notes = "\n".join(getattr(error, "__notes__", ()))
            ran.broke = f"{''.join(traceback.format_exception(error)[-6:])}\n{notes}"
        if ran.executions == before:
            break
    ran.seconds = time.monotonic() - began
    return ran


def _batch(name: str, examples: int, number: int, ran: Ran) -> None:
    target = TARGETS[name]

    @seed(number)
    @settings(
        max_examples=examples,
        deadline=None,
        phases=(Phase.reuse, Phase.generate, Phase.shrink),
        suppress_health_check=list(HealthCheck),
    )
    @given(target.given)
    def try_it(value: Any) -> None:
        ran.executions += 1
        began = time.perf_counter()
        try:
            with no_hang():
                target.run(value)
        finally:
            ran.slowest = max(ran.slowest, time.perf_counter() - began)

    try_it()


@contextmanager
def no_hang() -> Iterator[None]:
    """Raises Hang inside, in what takes too long."""
    for number in (signal.SIGPROF, signal.SIGALRM):
        signal.signal(number, _hang)
    signal.setitimer(signal.ITIMER_PROF, HANG)
    signal.setitimer(signal.ITIMER_REAL, STILL)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.setitimer(signal.ITIMER_REAL, 0)


def _hang(_number: int, _frame: FrameType | None) -> None:
    raise Hang
