"""python -m tests.fuzz [--executions N] [--target NAME] [--seconds S]: each target so often; what ran, what broke.

What breaks is shrunk, printed, and kept in .hypothesis, from where it is tried first the next time.
"""

from __future__ import annotations

import argparse
import logging
import resource
import time

from tests.fuzz.run import BATCH, fuzz
from tests.fuzz.targets import TARGETS

MEMORY = 4 * 1024**3  # bytes


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz")
    parser.add_argument("--executions", type=int, default=BATCH, help="of each target")
    parser.add_argument("--seconds", type=float, default=float("inf"), help="for each target, at most")
    parser.add_argument("--target", choices=TARGETS, action="append")
    parser.add_argument("--seed", type=int, default=time.time_ns() % 1_000_000)
    arguments = parser.parse_args()
    logging.disable(logging.CRITICAL)
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    total = broken = 0
    print(f"seed {arguments.seed}")
    for name in arguments.target or TARGETS:
        ran = fuzz(name, arguments.executions, arguments.seed, arguments.seconds)
        total += ran.executions
        broken += bool(ran.broke)
        rate = ran.executions / max(ran.seconds, 0.001)
        print(f"{name:12}{ran.executions:>10,} executions {rate:>8,.0f}/s  slowest {ran.slowest:.2f} s", flush=True)
        if ran.broke:
            print(ran.broke, flush=True)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"{total:,} executions, {broken} targets broke, {peak:,} MB at the most")
    return int(bool(broken))


if __name__ == "__main__":
    raise SystemExit(main())
