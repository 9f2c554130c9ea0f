"""The one place that knows every part and puts them together: arguments, log, QApplication, window."""

from __future__ import annotations

import argparse
import logging
import os
import signal
import socket
import sys
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QSocketNotifier, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication, QMessageBox

from reader import __version__, settings
from reader.logbook import start_log, watch_for_crashes
from reader.paths import APP, SETTINGS_FILE, data_dir
from reader.tongue import later, tr
from reader.ui.doorway import Doorway, Meeting
from reader.ui.jobs import BUG, Jobs
from reader.ui.languages import IN_CODE, language_of, speak
from reader.ui.panes.trouble import BROKE, CRASHED, TroubleBox
from reader.ui.sweeping import Sweeper
from reader.ui.themes import of_window
from reader.ui.window import Window

UNHEARD = later(
    "这个资料库的窗口已经开着（进程 {pid}），但一直没有应答；没有另开一个。"
    "请等它恢复；等不到，就结束那个进程，再打开版心。"
)
BOX_STAYS = 20_000  # ms
LOG = logging.getLogger("reader")


def main(argv: list[str] | None = None) -> int:
    """Open the window on the files named; returns the exit code."""
    arguments = _arguments().parse_args(argv)
    start_log(terminal=True)
    LOG.info("banxin %s, Python %s", __version__, sys.version.split()[0])
    qInstallMessageHandler(_log_qt)
    # Input methods on Chinese desktops set QT_IM_MODULE=fcitx, whose plugin is not in Qt's wheels; the ibus one is,
    # and fcitx5 answers it.
    os.environ.setdefault("QT_IM_MODULES", "fcitx;ibus")
    folder = data_dir(arguments.data_dir)
    language = settings.load(folder / SETTINGS_FILE, aside=False).text("view.language")
    application = make_application(language_of(language))
    door = Doorway(folder)
    match door.meet(arguments.files):
        case Meeting.HANDED_OVER:
            return 0
        case Meeting.SILENT:
            tell_unheard(door.holder)
            return 1
        case Meeting.FIRST:
            crashed = watch_for_crashes()
    window = build(folder)
    Sweeper(window, window.parts.jobs.quiet)
    door.knocked.connect(window.receive)
    application.aboutToQuit.connect(door.close)
    _catch_bugs(window)
    _close_on_signals(window)
    window.show()
    QTimer.singleShot(0, window, lambda: window.start(arguments.files))
    if crashed:
        QTimer.singleShot(0, window, lambda: TroubleBox(window, CRASHED).open())
    return application.exec()


def make_application(language: str = IN_CODE) -> QApplication:
    # Else Qt hands every larger fill to threads, sixty in a screen with its scroll bar, and waits for each: where the
    # cores are busy, as while a folder is taken in, each wait is a turn of the scheduler.
    os.environ.setdefault("QT_NO_GUI_THREADPOOL", "1")
    application = QApplication([APP])
    application.setApplicationName(APP)
    application.setApplicationDisplayName("")  # else Qt adds it to every window title
    application.setDesktopFileName(APP)
    application.setStyle("Fusion")
    application.setFont(of_window(language))
    speak(application, language)
    return application


def build(folder: Path) -> Window:
    """The window over the library in a folder, not yet shown or filled."""
    saved = folder / SETTINGS_FILE
    return Window(Jobs(folder), settings.load(saved), saved)


def tell_unheard(holder: int) -> None:
    """The first window does not answer. Where nobody sees a terminal, in a box; which does not stay for ever: whoever
    clicked a dozen times would find a dozen."""
    said = tr(UNHEARD, pid=holder)
    if sys.stderr is not None:  # as of a program of Windows
        print(said, file=sys.stderr)
        if sys.stderr.isatty():
            return
    box = QMessageBox(QMessageBox.Icon.Warning, tr("版心"), said)
    QTimer.singleShot(BOX_STAYS, box, box.reject)
    box.exec()


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog=APP, description="版心：中文报纸版面阅读器")
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE", help="要打开的文件或文件夹")
    parser.add_argument("--data-dir", metavar="DIR", help="资料库所在的文件夹")
    parser.add_argument("--version", action="version", version=f"版心 {__version__}")
    return parser


def _log_qt(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    levels = {QtMsgType.QtDebugMsg: logging.DEBUG, QtMsgType.QtInfoMsg: logging.INFO}
    logging.getLogger("qt").log(levels.get(kind, logging.WARNING), message)


def _catch_bugs(window: Window) -> None:
    """A bug goes to the log with its traceback, and to the person in words; the window stays open."""

    def catch(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        LOG.error("unexpected error", exc_info=(kind, error, trace))
        window.parts.notice.warn(tr(BUG))
        if window.findChild(TroubleBox) is None:
            TroubleBox(window, BROKE).open()

    sys.excepthook = catch


def _close_on_signals(window: Window) -> None:
    """Ctrl+C in the terminal and the end of a session close the window in order. Python hears of a signal only when it
    runs, and Qt's loop does not let it: the wake-up socket does."""
    hears, tells = socket.socketpair()
    tells.setblocking(False)
    signal.set_wakeup_fd(tells.fileno())
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: None)
    notifier = QSocketNotifier(hears.fileno(), QSocketNotifier.Type.Read, window)

    def close() -> None:
        hears.recv(64)
        if tells.fileno() >= 0:  # named here so that the pair lives as long as the notifier
            window.leave()

    notifier.activated.connect(close)
