"""The real program in a real window, as a person meets it: a screen, a window manager, a keyboard, a mouse.

The program runs as a subprocess with a home of its own. What the window shows is told from its title; what was kept,
from the library. `until` waits for a condition, never for a time.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any, TypeVar

import pytest

from tests import late

T = TypeVar("T")
ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 60.0  # seconds; what shares two cores with much else may need a third of it to start the program
PAUSE = 0.02  # between two looks


def until(seen: Callable[[], T], what: str | Callable[[], str], patience: float = PATIENCE) -> T:
    """The first true value of seen(); fails, saying what was waited for, when there is none in time."""
    deadline = time.monotonic() + patience
    while not (value := seen()):
        if time.monotonic() > deadline:
            pytest.fail(f"在 {patience:g} 秒内没有等到：{what if isinstance(what, str) else what()}")
        time.sleep(PAUSE)
    return value


def program() -> tuple[str, ...]:
    """What Python is to run; with --late, one whose lanes are late."""
    return ("-m", "tests.late") if late.SEED in os.environ else ("main.py",)


class Screen:
    """An X display with a window manager on it."""

    def __init__(self, name: str) -> None:
        self.env = os.environ | {"DISPLAY": name, "LANG": "C.UTF-8"}

    def run(self, *command: str, given: str = "") -> str:
        """What a command prints; nothing when it fails, as xdotool does where a window is not there yet."""
        done = subprocess.run(
            command, env=self.env, input=given, capture_output=True, text=True, timeout=PATIENCE, check=False
        )
        return done.stdout.strip() if done.returncode == 0 else ""

    def teach_keys(self, characters: str) -> None:
        """Give characters that no key has a key of their own. xdotool would lend one key to each in turn, and a
        program that looks up the key a moment later finds the next character there."""
        keymap = self.run("xkbcomp", "-xkb", self.env["DISPLAY"], "-")
        spare = sorted(set(re.findall(r"^ *(<I\d+>) =", keymap, re.M)) - set(re.findall(r"key +(<I\d+>)", keymap)))
        keys = [f"key {key} {{ [ U{ord(one):04X} ] }};" for key, one in zip(spare, characters, strict=False)]
        taught = re.sub(r'xkb_symbols "[^"]*" {', lambda section: "\n".join((section[0], *keys)), keymap)
        self.run("xkbcomp", "-w0", "-", self.env["DISPLAY"], given=taught)

    @property
    def active(self) -> str:
        """What the window that has the keyboard is called."""
        return self.run("xdotool", "getactivewindow", "getwindowname")

    def windows(self, pid: int) -> list[str]:
        """Ids of the windows a process shows."""
        return self.run("xdotool", "search", "--onlyvisible", "--pid", str(pid), "--class", ".").split()

    def shoot(self, path: Path) -> None:
        self.run("import", "-window", "root", str(path))


@contextmanager
def new_screen() -> Iterator[Screen]:
    """A display of one's own with a window manager on it."""
    with ExitStack() as stack:
        read, write = os.pipe()
        server = ["Xvfb", "-displayfd", str(write), "-screen", "0", "1400x1000x24", "-nolisten", "tcp"]
        _start(stack, server, pass_fds=(write,))
        os.close(write)
        with os.fdopen(read) as answer:
            number = answer.readline().strip()  # Xvfb writes it once it takes connections; nothing when it dies
        assert number, "Xvfb 没有启动"
        screen = Screen(f":{number}")
        _start(stack, ["openbox", "--sm-disable"], env=screen.env)
        until(
            lambda: "window id" in screen.run("xprop", "-root", "_NET_SUPPORTING_WM_CHECK"), "窗口管理器", 5 * PATIENCE
        )
        yield screen


def _start(stack: ExitStack, command: list[str], **options: Any) -> None:
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **options)
    stack.callback(process.wait)
    stack.callback(process.terminate)


class Banxin:
    """The program, run again and again on one home and one library."""

    def __init__(self, screen: Screen, folder: Path) -> None:
        self.screen = screen
        self.data_dir = folder / "资料 库"
        self._errors = folder / "stderr.txt"
        self.env = screen.env | {"HOME": str(folder), "QT_QPA_PLATFORM": "xcb"}
        # Nothing of the person who runs the tests: neither folders nor how they set up Qt.
        for name in ("DATA", "CONFIG", "CACHE", "STATE", "RUNTIME"):
            place = folder / name.lower()
            place.mkdir(mode=0o700)
            self.env[f"XDG_{name}_{'DIR' if name == 'RUNTIME' else 'HOME'}"] = str(place)
        for name in (
            *("WAYLAND_DISPLAY", "BANXIN_DATA_DIR", "QT_SCALE_FACTOR", "DBUS_SESSION_BUS_ADDRESS"),
            *("LANGUAGE", "LC_ALL", "LC_MESSAGES"),  # the window would speak theirs
        ):
            self.env.pop(name, None)
        self._process: subprocess.Popen[bytes] | None = None
        self._window = ""

    def start(self, *files: Path) -> None:
        """Open it and wait until its window has the keyboard."""
        command = [sys.executable, *program(), "--data-dir", str(self.data_dir), *map(str, files)]
        with self._errors.open("ab") as errors:
            self._process = subprocess.Popen(command, cwd=ROOT, env=self.env, stdout=errors, stderr=errors)
        pid = self._process.pid
        self._window = until(lambda: self._alive() and self.screen.windows(pid), "窗口")[-1]
        self.activate()

    def start_again(self, *files: Path) -> int:
        """Start it once more while its window is open, and wait until that start has ended; its exit code."""
        command = [sys.executable, *program(), "--data-dir", str(self.data_dir), *map(str, files)]
        with self._errors.open("ab") as errors:
            return subprocess.run(command, cwd=ROOT, env=self.env, stdout=errors, stderr=errors, timeout=60).returncode

    def activate(self) -> None:
        self.screen.run("xdotool", "windowactivate", self._window)
        until(lambda: self.screen.run("xdotool", "getactivewindow") == self._window, "窗口得到键盘")

    def key(self, *keys: str) -> None:
        """Press keys by their X names: j, shift+j, bracketright, ctrl+q."""
        self.screen.run("xdotool", "key", *keys)

    def type_text(self, text: str) -> None:
        self.screen.teach_keys("".join(sorted({one for one in text if not one.isascii()})))
        self.screen.run("xdotool", "type", "--", text)

    def click(self, x: int, y: int) -> None:
        """At a place counted from the window's upper left corner."""
        self.screen.run("xdotool", "mousemove", "--window", self._window, str(x), str(y), "click", "1")

    @property
    def pid(self) -> int:
        assert self._process is not None
        return self._process.pid

    @property
    def title(self) -> str:
        return self.screen.run("xdotool", "getwindowname", self._window)

    def shows(self, headline: str) -> None:
        """Wait until the article of that headline is open."""
        wanted = [f"{headline} — {name}" for name in ("版心", "Banxin")]
        until(lambda: self._alive() and self.title in wanted, lambda: f"标题“{headline}”，而是“{self.title}”")

    def screenshot(self, path: Path) -> None:
        self.screen.shoot(path)

    def quit(self) -> None:
        """Ctrl+Q, as a person would; it has to end by itself, in peace."""
        process = self._process
        assert process is not None
        self.activate()
        self.key("ctrl+q")
        assert process.wait(PATIENCE) == 0, self.errors
        self._process = None

    def restart(self, *files: Path) -> None:
        self.quit()
        self.start(*files)

    @property
    def errors(self) -> str:
        """All it said on the terminal, of every run: a Qt warning, a traceback, a log line. Should be nothing."""
        return self._errors.read_text("utf-8", "replace") if self._errors.exists() else ""

    def kill(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.wait()

    def _alive(self) -> bool:
        assert self._process is not None
        assert self._process.poll() is None, f"程序自己结束了：{self.errors}"
        return True
