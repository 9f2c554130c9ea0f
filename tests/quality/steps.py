"""Steps that rest on one another -> folders with what each has made, two made at once, none made twice.

In: steps, each with the steps it needs and the files it rests on. Out: a folder each, named by the step and a digest of
all that it rests on: whoever stops is begun again where he was, and what changed is made anew with all that rests on
it. Every step is a process of its own (`--step`), so that it begins from nothing and leaves no memory behind.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

DONE: Final = "done"  # the file that says, in seconds, how long it took
THREADS: Final = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")


@dataclass(frozen=True, slots=True)
class Step:
    """make: fills a folder from those of the steps it needs, by their names."""

    name: str
    make: Callable[[Path, Mapping[str, Path]], None]
    needs: tuple[str, ...] = ()
    rests_on: tuple[Path, ...] = ()


class Steps:
    def __init__(self, steps: Sequence[Step], build: Path) -> None:
        self.steps = {step.name: step for step in steps}
        self.build = build
        self._digests: dict[str, str] = {}

    def folder(self, name: str) -> Path:
        return self.build / f"{name}-{self._digest(name)}"

    def _digest(self, name: str) -> str:
        if name not in self._digests:
            step = self.steps[name]
            files = "".join(_digest_of(path) for path in step.rests_on)
            whole = name + files + "".join(map(self._digest, step.needs))
            self._digests[name] = hashlib.sha256(whole.encode()).hexdigest()[:16]
        return self._digests[name]

    def done(self, name: str) -> bool:
        return (self.folder(name) / DONE).exists()

    def make(self, name: str) -> None:
        """One step, in this process. What is half made is never taken for made."""
        begun = time.monotonic()
        folder = self.folder(name)
        half = folder.with_name(f"{folder.name}.half")
        for old in (half, folder):
            shutil.rmtree(old, ignore_errors=True)
        half.mkdir(parents=True)
        step = self.steps[name]
        step.make(half, {one: self.folder(one) for one in step.needs})
        (half / DONE).write_text(f"{time.monotonic() - begun:.1f}\n")
        half.rename(folder)

    def run(self, at_once: int, command: Sequence[str]) -> int:
        """All that is not made yet, so many at once, in the order given where needs allow it. Returns the exit code."""
        left = [name for name in self.steps if not self.done(name)]
        for name in self.steps:
            if name not in left:
                print(f"{name}: made before, in {(self.folder(name) / DONE).read_text().strip()} s", flush=True)
        running: dict[str, subprocess.Popen[bytes]] = {}
        failed: list[str] = []
        begun = time.monotonic()
        while running or (left and not failed):
            ready = [name for name in left if all(map(self.done, self.steps[name].needs))]
            for name in ready[: max(0, at_once - len(running))] if not failed else ():
                left.remove(name)
                running[name] = _begin([*command, "--step", name])
            ended = _wait(running)
            for name in ended:
                if running.pop(name).returncode or not self.done(name):
                    failed.append(name)
                else:
                    took = (self.folder(name) / DONE).read_text().strip()
                    print(f"{time.monotonic() - begun:6.0f} s: {name}, made in {took} s", flush=True)
        if failed:
            print(f"not made: {', '.join(failed)}", file=sys.stderr)
        return 1 if failed else 0


def _begin(command: Sequence[str]) -> subprocess.Popen[bytes]:
    """One thread each: several steps go on at once."""
    return subprocess.Popen(command, env=os.environ | dict.fromkeys(THREADS, "1"))


def _wait(running: Mapping[str, subprocess.Popen[bytes]]) -> list[str]:
    """Those that have ended, when one has."""
    while True:
        ended = [name for name, process in running.items() if process.poll() is not None]
        if ended or not running:
            return ended
        time.sleep(0.1)


@cache
def _digest_of(path: Path) -> str:
    """Of a file, or of all files in a folder with their names."""
    out = hashlib.sha256()
    for file in sorted(path.glob("*")) if path.is_dir() else [path]:
        if file.is_file():
            out.update(file.name.encode() + file.read_bytes())
    return out.hexdigest()
