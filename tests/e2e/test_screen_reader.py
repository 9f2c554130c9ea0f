"""What a screen reader gets of the real window, over the bus that it listens on (AT-SPI): names, roles, where the
keyboard is, and what is announced."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtDBus import QDBusConnection, QDBusMessage

from tests.e2e.harness import PATIENCE, Banxin, until
from tests.e2e.test_story import FIRST, PAGE, SECOND

pytestmark = pytest.mark.e2e

LAUNCHER = "/usr/libexec/at-spi-bus-launcher"
TOOLS = ("dbus-daemon", "gdbus", LAUNCHER)
ROOT = "/org/a11y/atspi/accessible/root"
OBJECT = "org.a11y.atspi.Accessible"
TEXT = "org.a11y.atspi.Text"
HEARD = (
    *("object:announcement", "object:state-changed:focused", "object:state-changed:selected"),
    *("object:text-selection-changed", "object:text-caret-moved"),
)
FOCUSED, SHOWING = 1 << 12, 1 << 25  # of AtspiStateType
LEAVES = {"menu bar", "tree", "table", "text", "label", "status bar"}  # not gone into while walking


@dataclass(frozen=True, slots=True)
class Node:
    path: str
    role: str
    name: str
    states: int


class ScreenReader:
    """What is to be had on the bus of one desktop, asked as a screen reader asks."""

    def __init__(self, address: str, heard: Path) -> None:
        self._address, self._heard = address, heard
        self._bus = QDBusConnection.connectToBus(address, "screen reader")
        for event in HEARD:  # a program tells nothing as long as nobody listens
            asked = QDBusMessage.createMethodCall(
                "org.a11y.atspi.Registry", "/org/a11y/atspi/registry", "org.a11y.atspi.Registry", "RegisterEvent"
            )
            asked.setArguments([event])
            assert self._bus.call(asked).type() is QDBusMessage.MessageType.ReplyMessage
        self._listening: subprocess.Popen[bytes] | None = None
        self.program = ""

    def find_program(self) -> None:
        """Until ours is on the bus; from then on what it tells is written down."""
        root = until(lambda: self._children(ROOT, "org.a11y.atspi.Registry"), "程序在无障碍总线上")[0]
        self.program = root[0]
        with self._heard.open("wb") as out:
            command = ["gdbus", "monitor", "--address", self._address, "--dest", self.program]
            self._listening = subprocess.Popen(command, stdout=out, stderr=subprocess.DEVNULL)
        until(lambda: "monitoring" in self._heard.read_text("utf-8").lower(), "在听")

    def close(self) -> None:
        if self._listening is not None:
            self._listening.terminate()
            self._listening.wait()
        QDBusConnection.disconnectFromBus("screen reader")

    def walk(self, path: str = ROOT) -> Iterator[Node]:
        """What is on screen, without the rows of lists."""
        for _, child in self._children(path, self.program):
            node = self.node(child)
            if node.states & SHOWING:
                yield node
                if node.role not in LEAVES:
                    yield from self.walk(child)

    def node(self, path: str) -> Node:
        name = self._ask(path, "org.freedesktop.DBus.Properties.Get", OBJECT, "Name")
        role = self._ask(path, f"{OBJECT}.GetRoleName")
        states = re.findall(r"\d+(?=[,\]])", self._ask(path, f"{OBJECT}.GetState").replace("uint32", ""))
        return Node(path, _quoted(role), _quoted(name), int(states[0]) if states else 0)

    def focused(self) -> Node:
        """The last thing that told that the keyboard is there, or in a list that it is chosen."""
        told = re.findall(r"^(\S+): \S+StateChanged \('(?:focused|selected)', 1,", self._heard.read_text("utf-8"), re.M)
        return self.node(told[-1]) if told else Node("", "", "", 0)

    @property
    def announced(self) -> list[str]:
        return re.findall(r"Announcement \('[^']*', \d+, \d+, <'([^']*)'>", self._heard.read_text("utf-8"))

    def text(self, path: str, begins: str = "0", ends: str = "-1") -> str:
        return _quoted(self._ask(path, f"{TEXT}.GetText", "--", begins, ends))

    def selected(self, path: str) -> str:
        return self.text(path, *re.findall(r"\d+", self._ask(path, f"{TEXT}.GetSelection", "0"))[:2])

    def selections_told(self, path: str) -> int:
        return len(re.findall(rf"^{path}: \S+TextSelectionChanged", self._heard.read_text("utf-8"), re.M))

    def _children(self, path: str, of: str) -> list[tuple[str, str]]:
        found = self._ask(path, f"{OBJECT}.GetChildren", of=of)
        return re.findall(r"\('([^']+)', (?:objectpath )?'([^']+)'\)", found)

    def _ask(self, path: str, method: str, *arguments: str, of: str = "") -> str:
        call = ["gdbus", "call", "--address", self._address, "--dest", of or self.program]
        command = [*call, "--object-path", path, "--method", method, *arguments]
        return subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE, check=False).stdout


def _quoted(answer: str) -> str:
    found = re.search(r"'(.*)'|\"(.*)\"", answer, re.S)
    return (found[1] or found[2] or "") if found else ""


@pytest.fixture
def reader(banxin: Banxin, tmp_path: Path) -> Iterator[ScreenReader]:
    if missing := [tool for tool in TOOLS if not shutil.which(tool)]:
        if os.environ.get("CI"):
            pytest.fail(f"缺少 {'、'.join(missing)}：运行 make test 会装上")
        pytest.skip(f"缺少 {'、'.join(missing)}")
    command = ["dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address=1"]
    with subprocess.Popen(command, env=banxin.env, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as bus:
        assert bus.stdout is not None
        banxin.env["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().strip()
        banxin.env["QT_LINUX_ACCESSIBILITY_ALWAYS_ON"] = "1"
        launcher = subprocess.Popen([LAUNCHER], env=banxin.env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        asked = ["gdbus", "call", "--session", "--dest", "org.a11y.Bus", "--object-path", "/org/a11y/bus"]

        def address() -> str:
            command = [*asked, "--method", "org.a11y.Bus.GetAddress"]
            done = subprocess.run(
                command, env=banxin.env, capture_output=True, text=True, timeout=PATIENCE, check=False
            )
            return _quoted(done.stdout)

        made = ScreenReader(until(address, "无障碍总线"), tmp_path / "heard.txt")
        try:
            yield made
        finally:
            banxin.kill()
            made.close()
            launcher.terminate()
            launcher.wait()
            bus.terminate()


def test_the_window_as_a_screen_reader_meets_it(banxin: Banxin, reader: ScreenReader) -> None:
    """A failure: who cannot see it meets something without a name, or does not hear where the keys led."""
    banxin.start(PAGE)
    banxin.shows(FIRST)
    reader.find_program()

    met = list(reader.walk())
    named = {(node.role, node.name) for node in met}
    assert ("frame", f"{FIRST} — 版心") in named
    for role, name in (
        ("text", "搜索全部文章"),
        ("tree", "资料库"),
        ("table", "文章列表"),
        ("text", "正文"),  # not a label, of which it would say no more than the name
        ("status bar", ""),
    ):
        assert any(node.role == role and name in node.name for node in met), (role, name, named)

    banxin.key("t")
    until(lambda: reader.focused().name == "page.txt", lambda: f"资料库里的这一版，而是 {reader.focused()}")
    banxin.key("i")
    until(lambda: reader.focused().name == FIRST, lambda: f"列表里的这一篇，而是 {reader.focused()}")
    banxin.key("Down")
    banxin.shows(SECOND)
    until(lambda: SECOND in reader.focused().name, lambda: f"列表里的下一篇，而是 {reader.focused()}")
    banxin.key("w")
    until(lambda: reader.focused().name == "正文", lambda: f"正文，而是 {reader.focused()}")
    article = reader.focused().path
    assert SECOND in reader.text(article)
    banxin.key("bracketright")
    until(lambda: reader.selections_told(article) > 0, "一句选中了")
    assert reader.selected(article) == SECOND
    banxin.key("b")
    until(lambda: "已加书签。" in reader.announced, lambda: f"书签，而是 {reader.announced}")
    banxin.key("ctrl+f")
    banxin.type_text("船")
    until(lambda: any(said.startswith("第 1 处，共") for said in reader.announced), lambda: f"{reader.announced}")
    banxin.key("Return")
    until(lambda: any(said.startswith("第 2 处，共") for said in reader.announced), lambda: f"{reader.announced}")
