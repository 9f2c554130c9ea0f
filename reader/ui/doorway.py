"""One window for each library: a second start hands its files to the first window and ends.

A lock file says who is first, whatever was killed before; a local socket (no network) leads to that one. Whoever can
reach the socket is the same person: others may not open it. Where neither can be made, each start has a window of its
own, and the library stands two.
"""

from __future__ import annotations

import hashlib
import json
import logging
import os
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from reader.paths import APP, cache_dir

LOG = logging.getLogger(__name__)
PATIENCE = 3.0  # seconds for the first window to answer; then the second opens its own
TURN = 200  # ms a try waits
LONGEST = 4 * 1024 * 1024  # bytes of a message


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

    def open(self) -> bool:
        """Whether this is the first; from now on others may knock. Also True where nobody can tell."""
        if not self._lock.tryLock(0) and self._lock.error() is QLockFile.LockError.LockFailedError:
            return False
        QLocalServer.removeServer(self._name)  # left by one that was killed
        if not self._server.listen(self._name):
            LOG.info("no door for a second start: %s", self._server.errorString())
        return True

    def hand_over(self, files: Sequence[Path]) -> bool:
        """Whether the first window took the files. Waits for it: call before there is a window."""
        message = json.dumps([str(file.absolute()) for file in files]).encode() + b"\n"
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            socket = QLocalSocket()
            socket.connectToServer(self._name)
            if not socket.waitForConnected(TURN):
                time.sleep(TURN / 1000)  # it has the lock, but has not opened yet
                continue
            socket.write(message)
            socket.waitForBytesWritten(int(PATIENCE * 1000))
            return socket.waitForReadyRead(int(PATIENCE * 1000)) and bytes(socket.readAll().data()) == b"ok\n"
        return False

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
