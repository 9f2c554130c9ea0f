"""Results -> printable tables: the score of a part, by shape, by phenomenon, by page, and what is wrong on a page."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from tests.quality.run import Result
from tests.quality.score import MEASURES, Tally, meant, said, summed

MAIN = ("articles", "headline", "paragraph")


def score_table(tallies: Mapping[str, Tally]) -> str:
    rows = [f"{'':18}{'precision':>10}{'recall':>8}{'F1':>8}{'right':>8}{'wrong':>7}{'missed':>7}"]
    for name in MEASURES:
        t = tallies[name]
        if t.right + t.errors:
            rows.append(f"{name:18}{t.precision:10.3f}{t.recall:8.3f}{t.f1:8.4f}{t.right:8}{t.wrong:7}{t.missed:7}")
    return "\n".join(rows)


def shape_table(results: Iterable[Result]) -> str:
    return _grouped("shape", ((result.shape.name, result.tallies) for result in results))


def phenomena_table(results: Iterable[Result]) -> str:
    rows = ((f"row {nth}", result.tallies) for result in results for nth in sorted(set(result.gold.phenomena)))
    return _grouped("phenomenon", rows)


def page_table(results: Iterable[Result]) -> str:
    """Worst first."""
    return _grouped("page", ((result.gold.name, result.tallies) for result in results), worst_first=True)


def _grouped(title: str, rows: Iterable[tuple[str, Mapping[str, Tally]]], worst_first: bool = False) -> str:
    groups: dict[str, list[Mapping[str, Tally]]] = defaultdict(list)
    for name, tallies in rows:
        groups[name].append(tallies)
    sums = {name: summed(tallies) for name, tallies in groups.items()}
    names = list(sums)
    if worst_first:
        names.sort(key=lambda name: -sum(sums[name][m].errors for m in MEASURES))
    elif title == "phenomenon":
        names.sort(key=lambda name: int(name.split()[1]))
    out = [f"\n{title:26}" + "".join(f"{name:>11}" for name in (*MAIN, "other")) + "   worst of the others"]
    return "\n".join(out + [_row(name, sums[name]) for name in names])


def _row(name: str, tallies: Mapping[str, Tally]) -> str:
    others = {m: tallies[m] for m in MEASURES if m not in MAIN and tallies[m].right + tallies[m].errors}
    rest = sum(others.values(), Tally())
    worst = sorted(others, key=lambda m: -others[m].errors)[:3]
    said_worst = ", ".join(f"{m} {others[m].f1:.2f}" for m in worst if others[m].errors)
    scores = "".join(f"{one.f1:11.3f}" for one in (*(tallies[m] for m in MAIN), rest))
    return f"{name:26}{scores}   {said_worst}"


def misses(results: Sequence[Result], name: str, measure: str | None) -> str:
    """What is wrong on a page (all of them for "all"), most frequent first, with how many shapes have it."""
    found: Counter[str] = Counter()
    for result in results:
        if name not in ("all", result.gold.name):
            continue
        given, wanted = said(result.parsed.sheets), meant(result.gold)
        for one in (measure,) if measure else MEASURES:
            for fact in given[one] - wanted[one]:
                found[f"{result.gold.name} {one} WRONG {_short(fact)}"] += 1
            for fact in wanted[one] - given[one]:
                found[f"{result.gold.name} {one} MISSED {_short(fact)}"] += 1
    return "\n".join(f"{count:3} {what}" for what, count in sorted(found.items(), key=lambda pair: -pair[1]))


def _short(fact: object) -> str:
    text = fact if isinstance(fact, str) else " | ".join(map(str, fact)) if isinstance(fact, tuple) else str(fact)
    return text if len(text) < 60 else f"{text[:28]}…{text[-28:]}"
