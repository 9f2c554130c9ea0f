"""What commands have in common at their ends: the library they open, and how they print."""

from __future__ import annotations

import argparse
import errno
import json
import logging
import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from typing import Any

from reader import paths
from reader.ahead import PROCESSES, Ahead
from reader.apart import Apart
from reader.errors import ReaderError
from reader.library import Library
from reader.signs import on_one_line

LOG = logging.getLogger(__name__)


class Unsaid(Exception):
    """What a command says could not be written where it goes: one Chinese sentence. No ReaderError: nothing that was
    asked for has failed, but nobody hears of it."""


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
    try:
        print(on_one_line(str(error)), file=sys.stderr)
    except BrokenPipeError:
        raise
    except OSError as full:  # where complaints go to a full disk: the work goes on, the exit code tells
        LOG.warning("standard error cannot be written: %s", full)
    return 1


def print_lines(lines: Iterable[str]) -> None:
    for line in lines:
        with _writing():
            print(on_one_line(line))


def print_json(value: Any) -> None:
    """Names stand in it as they are: JSON has its own way of writing a line end."""
    with _writing():
        print(json.dumps(value, ensure_ascii=False, indent=2))


def print_bytes(data: bytes) -> None:
    with _writing():
        sys.stdout.buffer.write(data)


def flush() -> None:
    with _writing():
        sys.stdout.flush()


def let_go() -> None:
    """Python flushes once more when it ends; let that go nowhere rather than fail again."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


@contextmanager
def _writing() -> Iterator[None]:
    """Raises Unsaid; a pipe that was closed stays what it is: whoever closed it has read enough."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        full = error.errno in (errno.ENOSPC, errno.EDQUOT)
        why = "磁盘已满。请腾出一些空间" if full else f"{error.strerror}。请换一个地方"
        raise Unsaid(f"输出没有写完：{why}，再试一次。") from error
