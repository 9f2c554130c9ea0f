"""Errors a person can do something about. Anything else is a bug: a traceback in the log."""

from __future__ import annotations

from reader.tongue import later, tr

NEWER = later("一个更新版本的版心已升级了这个资料库；请关闭这个窗口，用新版打开。")

VANISHED = later(
    "资料文件夹“{folder}”不见了（移走了、改了名，或磁盘没有连上），没有另建新的。"
    "请把它放回原处，再试一次；或关闭版心，用 --data-dir 写明它现在的位置。"
)


class ReaderError(Exception):
    """Shown to the person as written: one Chinese sentence, what happened and what to do."""


class Stopped(Exception):
    """What takes long was told to stop: it has undone what it did. Nothing went wrong, so it is no ReaderError."""


class UnreadableSource(ReaderError):
    """The file is not a page we can read: empty, binary, too large, not to be opened. `said` and its values as for
    tr(): the process that parses knows no language, and the one that shows it says it in the person's."""

    def __init__(self, said: str, **values: str) -> None:
        super().__init__(tr(said, **values))
        self.said, self.values = said, values


class FolderGone(ReaderError):
    """Files that wait to be taken in cannot be read, because their folder cannot."""


class ParserClosed(UnreadableSource):
    """The program ends: the file is not to blame, and is read at the next start."""


class Unwritable(ReaderError):
    """A file that was to be written is there already, or cannot be written where it was wanted."""


class StoreUnusable(ReaderError):
    """The library cannot be opened or written: damaged, locked, read-only, disk full."""


class NoRoom(StoreUnusable):
    """The disk is full, or has less room than what was wanted would take."""


class StoreTooNew(StoreUnusable):
    """The library file was written by a newer version of this program."""


class StoreDamaged(StoreUnusable):
    """What stands in the library file is not what SQLite wrote: a failing disk, a cut copy, another program."""


class NotFound(ReaderError):
    """What was asked for is not (or no longer) in the library."""
