"""What commands have in common at their ends: the library they open, and how they print."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable
from typing import Any

from reader import paths
from reader.errors import ReaderError
from reader.library import Library


def open_library(arguments: argparse.Namespace) -> Library:
    return Library(paths.data_dir(getattr(arguments, "data_dir", None)))


def place(paper: str | None, date: str | None, number: str | None) -> str:
    return " ".join(part for part in (paper or "报名不详", date, f"第{number}版" if number else "") if part)


def complain(error: ReaderError | str) -> int:
    print(error, file=sys.stderr)
    return 1


def print_lines(lines: Iterable[str]) -> None:
    for line in lines:
        print(line)


def print_json(value: Any) -> None:
    print(json.dumps(value, ensure_ascii=False, indent=2))
