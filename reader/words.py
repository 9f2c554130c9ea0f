"""Text -> where its words end, for selecting word by word, and how it is read aloud. No Qt, no threads: one Words
belongs to one thread; only close() may come from another.

The work is done by reader/segment.py in a process of its own. Should that fail twice, a simple rule stands in: less
good, never wrong about where the text ends. Offsets are counted in characters, as in reader/model.py.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TypeVar

T = TypeVar("T")
LIVES = 2  # the worker, and one more should it crash
SIMPLE = re.compile(r"[0-9A-Za-zÀ-ÖØ-öø-ɏ０-９Ａ-Ｚａ-ｚ]+|.", re.DOTALL)


class Words:
    def __init__(self, command: Sequence[str] = ()) -> None:
        self._command = list(command) or worker_command()
        self._process: subprocess.Popen[str] | None = None
        self._lives = LIVES
        self._asked = 0
        self._closed = False

    def start(self) -> bool:
        """See that the worker runs, without waiting until it can answer; False when there is none any more."""
        if self._process is None and self._lives:
            self._lives -= 1
            self._process = _launch(self._command)
            if self._closed:  # in the meantime, by another thread
                self._end()
        return self._process is not None

    def ends(self, text: str) -> tuple[int, ...]:
        """The offset of every word's end, the last one len(text). Blocks; the first call takes about half a second."""
        return self._answer(text, self._ask_ends) or simple_ends(text)

    def readings(self, text: str) -> tuple[str, ...]:
        """The pinyin of each character, empty for those that have none; nothing at all where that cannot be told.
        Blocks, a second for 20,000 characters."""
        return self._answer(text, self._ask_readings) or ()

    def _answer(self, text: str, ask: Callable[[str], tuple[T, ...]]) -> tuple[T, ...]:
        while text and (self.start() or self._lives):
            try:
                return ask(text)
            except (OSError, ValueError, LookupError, TypeError):  # it is gone, or talks nonsense
                self._end()
        return ()

    def close(self) -> None:
        """End the worker for good; from now on the simple rule answers. Another thread may call this to cut ends()
        short."""
        self._closed, self._lives = True, 0
        self._end()

    def _end(self) -> None:
        """Kill it: it holds nothing that could be lost, and in its first second it would not hear anything else."""
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        process.wait()
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                with suppress(OSError):  # what it has not read
                    pipe.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def _ask_ends(self, text: str) -> tuple[int, ...]:
        ends: tuple[int, ...] = tuple(self._ask({"text": text})["ends"])
        if ends[-1] != len(text):
            raise ValueError("an answer to something else")
        return ends

    def _ask_readings(self, text: str) -> tuple[str, ...]:
        aloud = tuple(str(reading) for reading in self._ask({"text": text, "aloud": True})["aloud"])
        if len(aloud) != len(text):
            raise ValueError("an answer to something else")
        return aloud

    def _ask(self, question: dict[str, Any]) -> dict[str, Any]:
        process = self._process
        if process is None or process.stdin is None or process.stdout is None:
            raise OSError("no worker")
        self._asked += 1
        process.stdin.write(json.dumps({"id": self._asked} | question) + "\n")
        process.stdin.flush()
        answer: dict[str, Any] = json.loads(process.stdout.readline())
        if answer["id"] != self._asked:
            raise ValueError("an answer to something else")
        return answer


def worker_command() -> list[str]:
    """How to start reader/segment.py. A frozen program has no Python beside it: it starts itself with --segment."""
    if getattr(sys, "frozen", False):
        return [sys.executable, "--segment"]
    return [sys.executable, "-m", "reader.segment"]


def _launch(command: list[str]) -> subprocess.Popen[str] | None:
    try:
        return subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            encoding="utf-8",
            cwd=Path(__file__).resolve().parent.parent,  # where -m finds the package, wherever we were started
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except OSError:
        return None


# ------------------------------------------------------------------------------------------------------ pure functions


def simple_ends(text: str) -> tuple[int, ...]:
    """Without a dictionary: each run of Latin letters and digits is a word, and so is every other character."""
    return tuple(match.end() for match in SIMPLE.finditer(text))
