"""What commands have in common at their ends: the library they open, and how they print."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from typing import Any

from reader import paths
from reader.ahead import PROCESSES, Ahead
from reader.apart import Apart
from reader.errors import ReaderError
from reader.library import Library
from reader.signs import visible


@contextmanager
def open_library(arguments: argparse.Namespace) -> Iterator[Library]:
    """With parsers that no file can break; they cost nothing until something is parsed."""
    folder = paths.data_dir(getattr(arguments, "data_dir", None))
    with ExitStack() as parsers:
        ahead = Ahead([parsers.enter_context(Apart()) for _ in range(PROCESSES)])
        with Apart() as parser, Library(folder, parser=parser, ahead=ahead) as library:
            yield library


def place(paper: str | None, date: str | None, number: str | None) -> str:
    return " ".join(part for part in (paper or "报名不详", date, f"第{number}版" if number else "") if part)


def complain(error: ReaderError | str) -> int:
    print(visible(str(error)), file=sys.stderr)
    return 1


def print_lines(lines: Iterable[str]) -> None:
    for line in lines:
        print(visible(line))


def print_json(value: Any) -> None:
    print(json.dumps(value, ensure_ascii=False, indent=2))
