"""python -m tests.stress [--kills N] [--seed N]: prints what was killed and what was lost; 1 where anything was."""

from __future__ import annotations

import argparse
import tempfile
import time
from pathlib import Path

from tests.stress.kills import KINDS, stress


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.stress")
    parser.add_argument("--kills", type=int, default=300)
    parser.add_argument("--seed", type=int, default=time.time_ns() % 1_000_000)
    arguments = parser.parse_args()
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        tally = stress(Path(folder), arguments.kills, arguments.seed)
    print(f"seed {arguments.seed}: {tally.kills.total()} kills in {time.monotonic() - began:.0f} s")
    print(f"{'work':10}{'kills':>7}{'in the middle of it':>21}{'confirmed before':>18}")
    for kind in KINDS:
        print(f"{kind:10}{tally.kills[kind]:7}{tally.inside[kind]:21}{tally.confirmed[kind]:18}")
    print(f"{'all':10}{tally.kills.total():7}{tally.inside.total():21}{tally.confirmed.total():18}")
    print(f"lost or damaged: {len(tally.lost)}")
    for said in tally.lost:
        print(f"  {said}")
    return int(bool(tally.lost))


if __name__ == "__main__":
    raise SystemExit(main())
