"""The floors under the score: F1 by part and measure, in floors.json, for all shapes and for the fast subset of CI.

`write` sets them a little under the present scores and refuses to lower one unless that is allowed on the command
line; `check` names what lies under its floor. A digest of the corpus tells whether the pages are still those that the
floors were measured on.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final

from tests.quality.gold import CORPUS
from tests.quality.run import Result, fast
from tests.quality.score import MEASURES, Tally, summed

FILE: Final = Path(__file__).with_name("floors.json")
GIVE: Final = 0.002  # how far under the present score a floor is set
GATED: Final = tuple(measure for measure in MEASURES if measure != "kinds of article")
Floors = dict[str, dict[str, float]]


def scores(results: Iterable[Result], whole: bool = True) -> dict[str, dict[str, Tally]]:
    """The tallies of each part over all its settings, if the results are the `whole`; and over the fast ones alone."""
    parts: dict[str, list[Result]] = {}
    for result in results:
        if whole:
            parts.setdefault(result.part, []).append(result)
        if fast(result.gold, result.shape):
            parts.setdefault(f"{result.part}, fast", []).append(result)
    return {part: summed(result.tallies for result in some) for part, some in parts.items()}


def pinned() -> Floors:
    floors: Floors = json.loads(FILE.read_text("utf-8"))["floors"] if FILE.exists() else {}
    return floors


def digest() -> str:
    """Of every gold page and every page kept as it is."""
    out = hashlib.sha256()
    for path in sorted(CORPUS.glob("*/*")):
        out.update(path.name.encode() + path.read_bytes())
    return out.hexdigest()[:16]


def fallen(results: Sequence[Result], floors: Floors, whole: bool = True) -> list[str]:
    """One line for each measure under its floor."""
    return [
        f"{part} {measure}: {tallies[measure].f1:.4f} < {floor}"
        for part, tallies in scores(results, whole).items()
        for measure, floor in floors.get(part, {}).items()
        if tallies[measure].f1 < floor
    ]


def check(results: Sequence[Result], whole: bool = True) -> int:
    low = fallen(results, pinned(), whole)
    print("\n".join(["", *low]) if low else "\nno measure is under its floor")
    return 1 if low else 0


def write(results: Sequence[Result], allow_lower: bool, whole: bool = True) -> int:
    """Write the floors; refuse if one would fall, unless that is allowed. Returns the exit code."""
    low = fallen(results, pinned(), whole)
    if low and not allow_lower:
        print("\n".join(["", *low, "floors are not lowered without --allow-lower"]))
        return 1
    floors = {
        part: {measure: max(0.0, round(tallies[measure].f1 - GIVE, 4)) for measure in GATED}
        for part, tallies in scores(results, whole).items()
    }
    old = pinned()
    if not allow_lower:
        for part, measures in floors.items():
            for measure in measures:
                measures[measure] = max(measures[measure], old.get(part, {}).get(measure, 0.0))
    FILE.write_text(json.dumps({"corpus": digest(), "floors": old | floors}, indent=1) + "\n", "utf-8")
    print(f"floors written to {FILE.name}")
    return 0
