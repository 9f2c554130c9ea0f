"""Paths in, the text files meant by them out; a file in, its bytes out; bytes in, a whole file or none out. What cannot
be read or written is said in one sentence."""

from __future__ import annotations

import errno
import os
import re
import stat
import threading
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO, TypeVar

from reader.arriving import Seen
from reader.errors import UnreadableSource, Unwritable
from reader.tongue import tr

T = TypeVar("T")
SUFFIXES = frozenset({".txt", ".text", ".md"})
NAMED = 40  # characters
MOST = 2**63  # a whole number in SQLite is less
KINDS = 3  # suffixes that are named
LARGEST = 64 * 1024 * 1024  # bytes; a page of a newspaper is about 10 KB


class Disk:
    """Where files are read from. The window has one that gives up what does not answer (reader/ui/jobs.py)."""

    def do(self, path: Path, job: Callable[[], T]) -> T:
        """What a job gives that reads at a path. Raises FolderGone where nothing answers."""
        return job()

    def has_folder(self, folder: Path) -> bool:
        """Raises FolderGone."""
        return self.do(folder / "*", lambda: is_folder(folder))


def find_pages(paths: Iterable[Path | str], others: list[Path] | None = None) -> list[Path]:
    """Files as given; folders as the text files anywhere inside, 2.txt before 10.txt, each file once. What else is in
    them is added to `others`.

    Hidden files and folders are skipped. Raises UnreadableSource for a folder that holds no text file.
    """
    beside: list[Path] = []
    found = [page for path in paths for page in (_walk(Path(path), beside) if is_folder(Path(path)) else [Path(path)])]
    if others is not None:
        others += beside
    return list(dict.fromkeys(found))


def left_out(others: Iterable[Path]) -> str:
    """What is said of files of folders that are no text; nothing where there are none."""
    kinds = Counter(path.suffix.lower() for path in dict.fromkeys(others))
    if not kinds:
        return ""
    said = tr("、").join(
        tr("{count:,} 个 {suffix}", count=count, suffix=suffix or tr("没有后缀的"))
        for suffix, count in kinds.most_common(KINDS)
    )
    said += tr(" 等") if len(kinds) > KINDS else ""
    return tr("另有 {count:,} 个文件不是文本（{said}），没有收入。", count=kinds.total(), said=said)


def list_pages(folder: Path) -> tuple[list[Path], list[Path]]:
    """The text files anywhere inside a folder, and the folders: it, and all that are in it. Raises UnreadableSource."""
    folders: list[Path] = []
    return sorted(_text_files(folder, set(), folders), key=_natural), folders


def read_page(path: Path) -> bytes:
    """The bytes of a regular file of at most LARGEST bytes. Raises UnreadableSource."""
    try:
        # Not blocking: opening a FIFO that nobody writes to would wait for ever.
        flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
        with os.fdopen(os.open(path, flags), "rb") as file:
            _check(readable(path), os.fstat(file.fileno()))
            data = file.read(LARGEST + 1)
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        raise UnreadableSource(_sentence(readable(path), error)) from error
    if len(data) > LARGEST:  # it grew meanwhile
        raise UnreadableSource(_too_large(readable(path)))
    return data


def is_folder(path: Path) -> bool:
    """Also of a path that cannot be looked at (no permission, a name too long): then not, and who reads it says why."""
    try:
        return path.is_dir()
    except OSError:
        return False


def look_at(path: Path) -> Seen:
    """A file as it is now, without reading it. Raises UnreadableSource."""
    try:
        status = path.stat()
    except (OSError, ValueError) as error:
        raise UnreadableSource(_sentence(readable(path), error)) from error
    # Disks keep times, as a wrong clock leaves them, that a column cannot hold: those after 2262.
    return Seen(path, status.st_size, (status.st_mtime_ns + MOST) % (2 * MOST) - MOST)


def readable(path: Path) -> Path:
    """The path as text that can be kept and shown. A name whose bytes are not UTF-8, as a Chinese ZIP unpacked on Linux
    leaves it, is read as GB18030; what is not even that stands as \\xNN. The folder it was unpacked in is not of it."""
    return Path(*map(_readable_name, path.parts))


def _readable_name(name: str) -> str:
    try:
        name.encode()
    except UnicodeEncodeError:
        return os.fsencode(name).decode("gb18030", "backslashreplace")
    return name


def write_whole(path: Path, pieces: Iterable[bytes], replace: bool = False) -> None:
    """Write a file that is there whole or not at all. Raises Unwritable, also where `path` is there already and is not
    to be replaced."""
    with writing_whole(path, replace) as file:
        for piece in pieces:
            file.write(piece)


@contextmanager
def writing_whole(path: Path, replace: bool = False) -> Iterator[BinaryIO]:
    """A file to write into, which takes its name when it is finished: what stood there stays until then, and for good
    if anything is raised. Raises Unwritable."""
    if os.path.lexists(path) and not (replace and _is_file(path)):  # not /dev/null either
        raise Unwritable(tr("“{path}”已存在，没有动它。请换一个文件名。", path=path))
    half = _half(path)
    try:
        with half.open("xb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        half.replace(path)
    except OSError as error:
        raise Unwritable(_not_written(path, error)) from error
    finally:
        with suppress(OSError):  # it has its name by now, or could not be made
            half.unlink()


def try_answer(path: Path) -> None:
    """Comes back once the disk answers for a file; what it answers is for who reads the file."""
    with suppress(OSError, ValueError), path.open("rb") as file:
        file.read(1)


def try_place(path: Path) -> None:
    """Before there is anything to be written: whether it could be. Raises Unwritable."""
    half = _half(path)
    try:
        with suppress(FileNotFoundError):
            path.lstat()  # raises for a name that cannot be
        half.open("xb").close()
        half.unlink()
    except OSError as error:
        raise Unwritable(_not_written(path, error)) from error


def _half(path: Path) -> Path:
    """By the beginning of the name: with what is added, one that is as long as may be would be too long."""
    return path.with_name(f".{path.name[:NAMED]}.{os.getpid()}-{threading.get_ident()}.half")


def _not_written(path: Path, error: OSError) -> str:
    match error.errno:
        case errno.ENOENT | errno.ENOTDIR:
            return tr("没有“{parent}”这个文件夹。请检查路径，或换一个地方。", parent=path.parent)
        case errno.EACCES | errno.EPERM | errno.EROFS:
            return tr("没有权限写“{path}”。请换一个文件夹。", path=path)
        case errno.ENOSPC | errno.EDQUOT:
            return tr("磁盘已满，没有写成“{path}”。请腾出一些空间，再试一次。", path=path)
        case _:
            return tr("写不了“{path}”（{strerror}）。请换一个文件夹，或检查磁盘。", path=path, strerror=error.strerror)


def _walk(folder: Path, others: list[Path]) -> list[Path]:
    beside: list[Path] = []
    pages = sorted(_text_files(folder, set(), others=beside), key=_natural)
    if not pages:
        none = tr("文件夹“{folder}”里没有文本文件（.txt、.text、.md）。请另选一个文件夹。", folder=folder)
        raise UnreadableSource(tr("{none}{others}", none=none, others=left_out(beside)))
    others += beside
    return pages


def _text_files(
    folder: Path,
    seen: set[tuple[int, int]],
    folders: list[Path] | None = None,
    others: list[Path] | None = None,
) -> Iterator[Path]:
    """`seen`: folders walked, by device and inode, so that a link back to a folder above ends. A folder inside that may
    not be looked into stands for itself: who reads it says why, and the rest is not kept out by it. Folders, and files
    that are no text, are added to the others."""
    try:
        here = folder.stat()
        entries = list(folder.iterdir())
    except OSError as error:
        if not seen or not isinstance(error, PermissionError | FileNotFoundError):
            raise UnreadableSource(_sentence(folder, error)) from error
        if isinstance(error, PermissionError):
            yield folder
        return  # else it went away this moment
    if (here.st_dev, here.st_ino) in seen:
        return
    seen.add((here.st_dev, here.st_ino))
    if folders is not None:
        folders.append(folder)
    for entry in sorted(entries):
        if entry.name.startswith("."):
            continue
        if is_folder(entry):
            yield from _text_files(entry, seen, folders, others)
        elif entry.suffix.lower() in SUFFIXES:
            if _is_file(entry):
                yield entry
        elif others is not None:
            others.append(entry)


def _is_file(path: Path) -> bool:
    """Or something that nobody may look at: it is told as a file that could not be read, not passed over."""
    try:
        return path.is_file()
    except OSError:
        return True


def _natural(path: Path) -> tuple[tuple[tuple[bool, int, str], ...], ...]:
    """Digits by value: 第2版 before 第10版."""
    return tuple(tuple(map(_piece, re.findall(r"[0-9]+|[^0-9]+", part))) for part in path.parts)


def _piece(text: str) -> tuple[bool, int, str]:
    return (False, int(text), "") if text.isdecimal() else (True, 0, text)


def _check(path: Path, status: os.stat_result) -> None:
    if stat.S_ISDIR(status.st_mode):
        raise UnreadableSource(tr("“{path}”是文件夹，不是文件。请选其中的文本文件，或打开整个文件夹。", path=path))
    if not stat.S_ISREG(status.st_mode):
        raise UnreadableSource(tr("“{path}”不是普通文件（是管道或设备）。请选一个文本文件。", path=path))
    if status.st_size > LARGEST:
        raise UnreadableSource(_too_large(path))


def _too_large(path: Path) -> str:
    return tr(
        "“{path}”超过 {largest} MB，不像报纸的文字。请把它分成几个小文件。", path=path, largest=LARGEST // 1024 // 1024
    )


def _sentence(path: Path, error: OSError | ValueError) -> str:
    match error:
        case FileNotFoundError():
            return tr("找不到“{path}”。请检查路径是否写对。", path=path)
        case IsADirectoryError():
            return tr("“{path}”是文件夹，不是文件。请选其中的文本文件，或打开整个文件夹。", path=path)
        case PermissionError():
            return tr("没有权限读取“{path}”。请检查它的权限，或把它复制到别处再打开。", path=path)
        case OSError():
            return tr("读不了“{path}”（{errno}）。请检查文件和磁盘，再试一次。", path=path, errno=error.errno)
        case _:
            return tr("路径“{path}”写得不对。请检查路径。", path=path)
