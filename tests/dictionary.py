"""The dictionary of words, which the program makes in a second and keeps in its cache: handed on from the cache of one
test to that of the next, as from one start of the program to another."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def handed_on(kept: Path, cache: Path) -> Iterator[None]:
    """Put into a cache what is `kept`; while nothing is, keep what was made there."""
    _share(kept, cache)
    yield
    if not any(kept.iterdir()):
        _share(cache, kept)


def _share(folder: Path, other: Path) -> None:
    """The same file: it is replaced whole, never written over."""
    for file in folder.glob("words-*.cache"):
        other.mkdir(parents=True, exist_ok=True)
        os.link(file, other / file.name)
