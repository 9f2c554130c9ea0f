"""One window for each library: a second start hands its files to the first window and ends.

A lock file says who is first, whatever was killed before; a local socket (no network) leads to that one. Whoever can
reach the socket is the same person: others may not open it. A first window that does not answer keeps its library: no
second one is opened beside it. Where neither can be made, each start has a window of its own; the library stands two.
"""

from __future__ import annotations

import hashlib
import json
import logging
import os
import sys
import time
from collections.abc import Sequence
from enum import Enum
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from reader.paths import APP, cache_dir

LOG = logging.getLogger(__name__)
PATIENCE = 5.0  # seconds for the first window to answer; one that closes is gone by then, or finishes a file
TURN = 200  # ms a try waits
LONGEST = 4 * 1024 * 1024  # bytes of a message
NO_DOOR = (QLocalSocket.LocalSocketError.ServerNotFoundError, QLocalSocket.LocalSocketError.ConnectionRefusedError)


class Meeting(Enum):
    FIRST = "first"  # no other window has the library
    HANDED_OVER = "handed over"  # it took the files
    SILENT = "silent"  # it does not answer


class Doorway(QObject):
    knocked = Signal(list)  # of Paths that a second start was given; may be empty

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        place = _place(folder)
        self._name = str(place)
        self._lock = QLockFile(f"{place}.lock")
        self._lock.setStaleLockTime(0)  # a lock is old when its process is gone, not after a time
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._let_in)
        self._heard: dict[QLocalSocket, bytes] = {}

    def meet(self, files: Sequence[Path]) -> Meeting:
        """Who is first; if another window is, it gets the files. Waits for it: call before there is a window."""
        until, met = time.monotonic() + PATIENCE, Meeting.FIRST
        while not self.open():
            met = self._hand_over(files, until)
            if met is Meeting.HANDED_OVER or time.monotonic() > until:
                return met  # FIRST: whoever has the lock opens no door
        return Meeting.FIRST

    def open(self) -> bool:
        """Whether this is the first; from now on others may knock. Also True where nobody can tell."""
        if not self._lock.tryLock(0) and self._lock.error() is QLockFile.LockError.LockFailedError:
            return False
        QLocalServer.removeServer(self._name)  # left by one that was killed
        if not self._server.listen(self._name):
            LOG.info("no door for a second start: %s", self._server.errorString())
        return True

    @property
    def holder(self) -> int:
        """The process that has the lock; 0 where nobody can tell."""
        info = self._lock.getLockInfo()
        return int(info[0]) if info else 0

    def _hand_over(self, files: Sequence[Path], until: float) -> Meeting:
        """SILENT: it has the door open, and is gone or does not answer. FIRST: there is no door, or not yet."""
        message = json.dumps([str(file.absolute()) for file in files]).encode() + b"\n"
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(TURN):
            time.sleep(TURN / 1000)
            return Meeting.FIRST if socket.error() in NO_DOOR else Meeting.SILENT
        socket.write(message)
        while socket.state() is QLocalSocket.LocalSocketState.ConnectedState and time.monotonic() < until:
            if socket.waitForReadyRead(TURN) and bytes(socket.readAll().data()) == b"ok\n":
                return Meeting.HANDED_OVER
        time.sleep(TURN / 1000)  # it shut the door: it closes
        return Meeting.SILENT

    def close(self) -> None:
        self._server.close()
        self._lock.unlock()

    def _let_in(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            self._heard[socket] = b""
            socket.readyRead.connect(lambda one=socket: self._hear(one))
            socket.disconnected.connect(lambda one=socket: self._forget(one))

    def _hear(self, socket: QLocalSocket) -> None:
        self._heard[socket] = self._heard.get(socket, b"") + bytes(socket.readAll().data())
        said = self._heard[socket]
        if len(said) > LONGEST:
            socket.abort()
        elif said.endswith(b"\n"):
            files = understood(said)
            if files is None:
                socket.abort()
                return
            socket.write(b"ok\n")
            socket.flush()
            self.knocked.emit(files)

    def _forget(self, socket: QLocalSocket) -> None:
        self._heard.pop(socket, None)
        socket.deleteLater()


def understood(said: bytes) -> list[Path] | None:
    """The paths of a message; None for one that is not ours."""
    try:
        names = json.loads(said)
    except ValueError:
        return None
    if not isinstance(names, list) or not all(isinstance(name, str) and Path(name).is_absolute() for name in names):
        return None
    return [Path(name) for name in names]


def _place(folder: Path) -> Path:
    """Of the socket of a library. Its folder belongs to this person alone; a socket's path must be short."""
    digest = hashlib.sha256(os.fsencode(folder.resolve())).hexdigest()[:16]
    if sys.platform == "win32":
        return cache_dir() / f"{APP}-{digest}"
    runtime = Path(os.environ.get("XDG_RUNTIME_DIR") or "/nonexistent")
    home = runtime if runtime.is_dir() else cache_dir()
    try:
        home.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError:
        LOG.info("no folder for a lock: each start has a window of its own")
    return home / f"{APP}-{digest}"
