"""Texts in, a folder of files for an import out."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path


def put_in(folder: Path, texts: Iterable[str]) -> list[Path]:
    """000.txt, 001.txt …, in order."""
    folder.mkdir(exist_ok=True)
    files = []
    for nth, text in enumerate(texts):
        files.append(folder / f"{nth:03}.txt")
        files[-1].write_text(text, "utf-8")
    return files
