"""How long taking away and keeping take: exports, copies, checks. python -m benchmarks.keeping [ARTICLES]

An invented library in a temporary folder. A copy is measured beside copying the same bytes as a file in the same run,
and an export beside reading the articles alone: what is over that is ours.
"""

from __future__ import annotations

import resource
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from benchmarks.corpus import issues
from reader.export import FORMS
from reader.library import Library
from reader.model import Cuttings
from reader.store.connection import FILE

ARTICLES = 1_000


def main(wanted: int) -> None:
    with tempfile.TemporaryDirectory() as name, Library(Path(name) / "library") as library:
        folder = Path(name)
        for issue in issues(wanted):
            library.import_data(issue.source.name, issue.data, "benchmark")
        ids = tuple(row.id for row in library.articles())
        size = (folder / "library" / FILE).stat().st_size
        print(f"{len(ids):,} articles, library {size / 1e6:.1f} MB")
        floor = timed("reading the articles alone", lambda: [library.reading(id) for id in ids])
        for form in FORMS:
            cuttings = Cuttings("x", ids, whole=True)
            file = folder / f"a.{form}"
            took = timed(f"export {form}", partial(library.export, file, form, cuttings, True))
            print(f"{'':28}{took / floor:8.1f} times the floor, {file.stat().st_size / 1e6:.1f} MB")
        floor = timed("copying the file", lambda: shutil.copyfile(folder / "library" / FILE, folder / "copy"))
        took = timed("backup, checked", lambda: library.back_up(folder / "backup.db"))
        print(f"{'':28}{took / floor:8.1f} times the floor")
        timed("check, quick", lambda: library.check(index=False))
        timed("check with the index", library.check)
        timed("export the whole library", lambda: library.export_library(folder / "all.zip"))
        with Library(folder / "two") as other:
            took = timed("import the whole library", lambda: other.import_library(folder / "all.zip"))
        print(f"{'':28}{len(ids) / took:8.0f} articles a second")
        print(f"most memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


def timed(what: str, work: Callable[[], object]) -> float:
    """Seconds, printed."""
    start = time.perf_counter()
    work()
    took = time.perf_counter() - start
    print(f"{what:28}{took * 1000:8.0f} ms")
    return took


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else ARTICLES)
