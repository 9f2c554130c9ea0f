"""The program opens no network connection: what one reads is nobody else's business."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

import reader

PACKAGE = Path(reader.__file__).parent
PAGE = Path(__file__).parent / "ui" / "page.txt"
# Everything that Python itself could do shows as an audit event; what Qt or SQLite does, among the process's sockets.
WATCHED = """
import os, sys
EVENTS = "socket.getaddrinfo socket.gethostbyname urllib.Request http.client.connect webbrowser.open".split()
def watch(event, args):
    if event == "socket.connect" and isinstance(args[1], tuple) or event in EVENTS:
        print("NETWORK", event, args, flush=True)
sys.addaudithook(watch)
from pathlib import Path
from PySide6.QtCore import QTimer
from reader import app
from reader.ui import jobs
def inet():
    files = [f"/proc/self/fd/{fd}" for fd in os.listdir("/proc/self/fd")]
    mine = {os.readlink(file) for file in files if os.path.islink(file)}
    for kind in ("tcp", "tcp6", "udp", "udp6"):
        table = Path(f"/proc/self/net/{kind}")
        for line in table.read_text().splitlines()[1:] if table.exists() else []:
            if f"socket:[{line.split()[9]}]" in mine:
                print("NETWORK", kind, line, flush=True)
build = app.build
def built(*given):
    window = build(*given)
    state = {"step": 0}
    def step():
        reading = window.parts.desk.reading
        if state["step"] == 0 and reading is not None:
            state["step"] = 1
            window.actions_by_id["mark.next_sentence"].trigger()
            window.parts.search.setText("书屋")
        elif state["step"] == 1 and window.parts.doing.found is not None:
            print("READ AND FOUND", len(window.parts.doing.found.rows), flush=True)
            inet()
            window.leave()
    timer = QTimer(window)
    timer.timeout.connect(step)
    timer.start(50)
    return window
app.build = built
sys.exit(app.main(sys.argv[1:]))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="sockets are counted in /proc")
def test_reading_and_searching_open_no_connection(data_dir: Path, tmp_path: Path) -> None:
    page = tmp_path / "页.txt"
    remote = "![图](http://example.com/a.png) <img src='http://example.com/b.png'> file:///etc/passwd"
    page.write_text(PAGE.read_text("utf-8") + f"\n\n{remote}\n\n本报讯（记者 林小满）近日，{remote}。\n", "utf-8")
    command = [sys.executable, "-c", WATCHED, "--data-dir", str(data_dir), str(page)]
    done = subprocess.run(command, cwd=PACKAGE.parent, capture_output=True, text=True, timeout=60, env=os.environ)

    assert "READ AND FOUND" in done.stdout, done.stderr
    assert "NETWORK" not in done.stdout
    assert done.returncode == 0


def test_no_module_knows_how_to() -> None:
    """QtNetwork is here for the local socket between two starts alone."""
    words = (
        "urllib.request",
        "http.client",
        "QNetworkAccessManager",
        "QTcpSocket",
        "QUdpSocket",
        "QSslSocket",
        "AF_INET",
    )
    found = [(file.name, word) for file in PACKAGE.rglob("*.py") for word in words if word in file.read_text("utf-8")]

    assert found == []
    users = [file.name for file in PACKAGE.rglob("*.py") if "QtNetwork" in file.read_text("utf-8")]
    assert users == ["doorway.py"]
