"""`python -m tests.quality`: parse every gold page in every shape, print the score, hold or set the floors.

Options: --part tune|held (both), --shapes NAME…, --seeds N, --fast (the settings that every test run scores, a tenth
of all; with --floors and --check their floors alone), --pages (worst tune pages first), --misses NAME (what is wrong on
one tune page), --floors (write them; lower only with --allow-lower), --check (exit 1 under a floor). Pages of `held`
are named only with --show-held, which is for whoever ends the tuning.
"""

from __future__ import annotations

import argparse
import sys

from tests.quality import floors
from tests.quality.run import Result, run, run_fast
from tests.quality.score import MEASURES, summed
from tests.quality.show import misses, page_table, phenomena_table, score_table, shape_table


def main() -> int:
    options = _options()
    if (options.floors or options.fast) and (options.shapes or options.seeds != 1):
        print("floors are set on all shapes and one seed")
        return 2
    results = _results(options)
    for part in options.part:
        _print_part(part, [result for result in results if result.part == part], options)
    if options.floors:
        return floors.write(results, allow_lower=options.allow_lower, whole=not options.fast)
    return floors.check(results, whole=not options.fast) if options.check else 0


def _results(options: argparse.Namespace) -> list[Result]:
    if options.fast:
        return [result for part in options.part for result in run_fast(part)]
    return run(options.part, options.shapes, options.seeds)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.quality", description=__doc__)
    parser.add_argument("--part", nargs="+", default=["tune", "held"], choices=["tune", "held"])
    parser.add_argument("--shapes", nargs="+", default=None)
    parser.add_argument("--seeds", type=int, default=1)
    parser.add_argument("--fast", action="store_true")
    parser.add_argument("--pages", action="store_true")
    parser.add_argument("--misses", default=None)
    parser.add_argument("--measure", default=None, choices=MEASURES)
    parser.add_argument("--show-held", action="store_true")
    parser.add_argument("--floors", action="store_true")
    parser.add_argument("--allow-lower", action="store_true")
    parser.add_argument("--check", action="store_true")
    return parser.parse_args()


def _print_part(part: str, results: list[Result], options: argparse.Namespace) -> None:
    if not results:
        print(f"{part}: no pages")
        return
    pages = len({result.gold.name for result in results})
    print(f"\n== {part}: {pages} pages, {len(results)} settings")
    print(score_table(summed(result.tallies for result in results)))
    print(shape_table(results))
    if part == "held" and not options.show_held:
        return
    print(phenomena_table(results))
    if options.pages:
        print(page_table(results))
    if options.misses is not None:
        print(misses(results, options.misses, options.measure))


if __name__ == "__main__":
    sys.exit(main())
