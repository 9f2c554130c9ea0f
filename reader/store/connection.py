"""The connection to the library file: SQLite with all-or-nothing writes, its failures put into words.

A library that was found damaged (damage_mark) is not written to any more, by any connection; nor one that another
version of the program has put into another form since this connection was opened.

Durable: WAL with synchronous FULL, so that a write that was confirmed survives a power cut; every write is one
BEGIN IMMEDIATE transaction. A reader is never blocked by a writer.
"""

from __future__ import annotations

import shutil
import sqlite3
import zlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from functools import wraps
from pathlib import Path, PurePath
from types import TracebackType
from typing import Any, Concatenate, ParamSpec, Protocol, TypeVar

from reader.errors import NEWER, VANISHED, NoRoom, StoreDamaged, StoreTooNew, StoreUnusable
from reader.search.text import fold
from reader.store import cells
from reader.tongue import later, tr

FILE = "library.db"
BUSY_SECONDS = 5.0
LITTLE = 256 * 1024  # bytes: the index of the log, and a mark

# What a person can do about it. Every other code is a bug of ours and stays an sqlite3 error.
SENTENCES = {
    sqlite3.SQLITE_NOTADB: later("“{file}”不是版心的资料库，或已损坏。请把它移到别处，或用 --data-dir 另选文件夹。"),
    sqlite3.SQLITE_CORRUPT: later(
        "资料库“{file}”已损坏。请从备份恢复（菜单“文件”，或 banxin restore），坏的文件会留着。"
    ),
    sqlite3.SQLITE_CANTOPEN: later("不能打开资料库“{file}”。请检查这个文件夹是否存在、您是否有权读写。"),
    sqlite3.SQLITE_READONLY: later("资料库“{file}”只能读，不能写。请检查文件和文件夹的写入权限。"),
    sqlite3.SQLITE_PERM: later("没有权限读写资料库“{file}”。请检查文件和文件夹的权限。"),
    sqlite3.SQLITE_BUSY: later("资料库“{file}”正被另一个程序占用。请关掉那个程序，再试一次。"),
    sqlite3.SQLITE_LOCKED: later("资料库“{file}”正被另一个程序占用。请关掉那个程序，再试一次。"),
    sqlite3.SQLITE_FULL: later("磁盘已满，没有存进资料库“{file}”。请腾出一些空间，再试一次。"),
    sqlite3.SQLITE_IOERR: later("读写资料库“{file}”时磁盘出错。请检查磁盘和剩余空间，再试一次。"),
}

NO_ROOM_TO_OPEN = later("磁盘已满，打不开资料库“{file}”。请腾出一些空间，再试一次。")
ONLY_READ = later(
    "资料库“{file}”已损坏，现在只能读，不能写。请从备份恢复（菜单“文件”，或 banxin restore）；损坏的文件会另外留着。"
)
CLOSED = later(
    "不能进入资料文件夹“{folder}”：{strerror}。请改正这个文件夹的权限（您自己要能读、写、进入），"
    "或用 --data-dir 另选一个文件夹。"
)
OTHERWISE = later("另一个版本的版心改过这个资料库的索引；请关闭这个窗口，再打开。")
# What a version of the program is known by in the file: tables; how words are folded in the index, names in the labels.
FORM = "SELECT (SELECT group_concat(folded_as) FROM search_index), (SELECT group_concat(version) FROM label_index)"
# What a damaged file makes SQLite and Python's module for it say without a code of damage: text that is none; the same
# given to `folded`, which takes any text that is one; JSON of ours that was spoilt; flags that are summed up; the head
# of an index.
CODELESS = (
    "Could not decode to UTF-8",
    "user-defined function raised exception",
    "malformed JSON",
    "integer overflow",
    "invalid fts5 file format",
)
P = ParamSpec("P")
R = TypeVar("R")
FAILURES = (sqlite3.DatabaseError, UnicodeDecodeError)  # of a statement
DAMAGE = (sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT)


def damage_mark(file: Path) -> Path:
    """While this file stands beside the library, nobody writes to it: it says what was found damaged."""
    return file.with_name(f"{file.name}.damaged")


def mark_damaged(file: Path, said: str) -> None:
    """Where the disk takes no file, it takes no write to the library either; on a full one the mark stands empty."""
    with suppress(OSError):
        damage_mark(file).write_text(said, "utf-8", "backslashreplace")  # it names folders, whose names may be no text


def is_interrupt(error: Exception) -> bool:
    """Of a statement that was told to stop."""
    return getattr(error, "sqlite_errorcode", 0) == sqlite3.SQLITE_INTERRUPT


def address_of(file: PurePath) -> str:
    """An absolute path as SQLite takes it with options: of a share of Windows, whose server stands in the path."""
    address = file.as_uri()
    return address if address.startswith("file:///") else address.replace("file://", "file:////", 1)


def raise_if_vanished(file: Path) -> None:
    """Of a library that was open: raises StoreUnusable where it stands there no more. Nothing is to be made there then,
    or the folder could not be brought back to its place."""
    try:
        if file.exists():
            return
    except OSError as error:
        raise StoreUnusable(tr(CLOSED, folder=file.parent, strerror=error.strerror)) from error
    raise StoreUnusable(tr(VANISHED, folder=file.parent))


def is_marked(file: Path) -> bool:
    """Whether it was found damaged. Raises StoreUnusable where its folder may not be looked into."""
    try:
        return damage_mark(file).exists()
    except OSError as error:
        raise StoreUnusable(tr(CLOSED, folder=file.parent, strerror=error.strerror)) from error


class Store(sqlite3.Connection):
    """A connection whose failures, where a person can do something about them, are StoreUnusable in words."""

    file: Path = Path(FILE)
    is_whole: Callable[[Store], bool] = staticmethod(lambda _: True)  # whether its tables are those that were made
    only_read = False  # it was damaged when this was opened
    no_room = False  # the disk was full when this was opened: it reads the file as it lay there, and nobody knows of it
    form: tuple[Any, ...] = ()  # of the file when this was opened; nothing until it is open
    undone: int = 0  # writes
    is_reading = False  # inside reading(): what others write is not seen
    version: int | None = None  # of what others write, where that is known: while one read goes on
    between: Callable[[], None] = staticmethod(lambda: None)  # called before a statement is run, and within long ones

    def __init__(self, *how: Any, **named: Any) -> None:
        super().__init__(*how, **named)
        self.kept: dict[str, tuple[tuple[int, int, int], Any]] = {}  # by whoever keeps it: of what moment, and what
        self.create_function("folded", 1, _folded, deterministic=True)

    def rows(self, sql: str, *params: Any) -> list[Any]:
        try:
            return self.execute(sql, params).fetchall()
        except FAILURES as error:
            raise self._said(error) from error

    def row(self, sql: str, *params: Any) -> Any:
        """The first row, or None."""
        try:
            return self.execute(sql, params).fetchone()
        except FAILURES as error:
            raise self._said(error) from error

    def value(self, sql: str, *params: Any) -> Any:
        """The first column of the first row, or None."""
        row = self.row(sql, *params)
        return row[0] if row else None

    def run(self, sql: str, *params: Any) -> int:
        """Execute one statement; the id of the row it inserted, if it did."""
        self.between()
        try:
            return self.execute(sql, params).lastrowid or 0
        except FAILURES as error:
            raise self._said(error) from error

    def run_many(self, sql: str, params: Iterable[tuple[Any, ...]]) -> None:
        try:
            self.executemany(sql, self._one_by_one(params))
        except FAILURES as error:
            raise self._said(error) from error

    def _one_by_one(self, params: Iterable[tuple[Any, ...]]) -> Iterator[tuple[Any, ...]]:
        """Making them may take longer than writing them down."""
        for each in params:
            self.between()
            yield each

    def moment(self) -> tuple[int, int, int]:
        """The same while nobody has written: neither another connection, nor this one, nor what it wrote was undone."""
        version = self.version
        if version is None:
            version = self.value("PRAGMA data_version")
            if self.is_reading:
                self.version = version
        return version, self.total_changes, self.undone

    def of_moment(self, name: str, make: Callable[[], R]) -> R:
        """What was made when it was first asked for, kept while nobody writes."""
        moment = self.moment()
        kept = self.kept.get(name)
        if kept is None or kept[0] != moment:
            kept = self.kept[name] = moment, make()
        made: R = kept[1]
        return made

    @contextmanager
    def writing(self) -> Iterator[None]:
        """All or nothing: what is written inside is committed at the end, or undone when anything is raised."""
        # Looked at for each write: another connection may have found the damage since this one was opened.
        if is_marked(self.file):
            raise StoreDamaged(tr(ONLY_READ, file=self.file))
        if self.no_room:
            raise StoreUnusable(tr(SENTENCES[sqlite3.SQLITE_FULL], file=self.file))
        with self.trusting_rows():
            self.execute("BEGIN IMMEDIATE")
            try:
                self.look_at_form()  # now that nobody else can change it
                yield
                self.execute("COMMIT")
            except BaseException:
                # A full disk may have rolled back already; a second ROLLBACK would hide the first error.
                self.undone += 1
                if self.in_transaction:
                    self.execute("ROLLBACK")
                raise

    @contextmanager
    def giving_way(self, between: Callable[[], None]) -> Iterator[None]:
        """A long write that nobody waits for: between its statements it lets others go first."""
        self.between = between
        try:
            yield
        finally:
            del self.between

    def reading(self) -> Reading:
        """What is read inside is of one moment, whatever others write meanwhile. Inside a write or another read it is
        of that one's."""
        return Reading(self)

    def note_form(self) -> None:
        """From now on, another form is one that another version of the program has made."""
        self.form = self._form()

    def look_at_form(self) -> None:
        """Raises StoreTooNew where another version of the program has changed the form since this was opened. A few
        microseconds."""
        if self.form and (now := self._form()) != self.form:
            raise StoreTooNew(tr(NEWER if now[0] > self.form[0] else OTHERWISE))

    def _form(self) -> tuple[Any, ...]:
        (version,) = self.execute("PRAGMA user_version").fetchone()
        if self.form and version != self.form[0]:
            return (version,)  # what else there is in it, nobody knows
        return (version, *self.execute(FORM).fetchone())

    @contextmanager
    def in_words(self) -> Iterator[None]:
        """Around statements alone: text that is none can only come out of a damaged file."""
        try:
            yield
        except FAILURES as error:
            raise self._said(error) from error

    @contextmanager
    def trusting_rows(self) -> Iterator[None]:
        """Around code that trusts the rows it reads: where it fails on what nobody wrote, the library is to blame."""
        try:
            yield
        except (sqlite3.DatabaseError, *cells.FAILURES) as error:
            if (blamed := self.blamed(error)) is not error:
                raise blamed from error
            raise

    def blamed(self, error: Exception) -> Exception:
        """What to say of a failure of code that trusts the rows it reads."""
        if isinstance(error, sqlite3.DatabaseError):
            said = self._said(error)
            return self._damaged() if said is error and self._is_spoilt(error) else said
        return self._damaged() if isinstance(error, zlib.error) or self._is_spoilt(error) else error

    def _is_spoilt(self, error: Exception) -> bool:
        """Whether something stands in the tables that nobody wrote there. What was told to stop may be sound."""
        if is_interrupt(error):
            return False
        try:
            return bool(cells.spoilt_cells(self) or cells.broken_references(self))
        except FAILURES as unread:
            return not is_interrupt(unread)

    def _damaged(self) -> StoreDamaged:
        return StoreDamaged(tr(SENTENCES[sqlite3.SQLITE_CORRUPT], file=self.file))

    def _said(self, error: Exception) -> Exception:
        """A failure of a statement in words, where a person can do something about it."""
        if isinstance(error, UnicodeDecodeError):  # of SQLite's own words for what it found, which quote the file
            return self._damaged()
        if not isinstance(error, sqlite3.DatabaseError):
            return error
        if said := error_in_words(error, self.file):
            return said
        if is_interrupt(error) or self.is_whole(self):
            return error  # a fault of ours; else of a file in which what it says of its tables is damaged
        try:  # a column that a newer version of the program has taken away is no damage
            self.look_at_form()
        except (StoreTooNew, *FAILURES) as newer:
            if isinstance(newer, StoreTooNew):
                return newer
        return self._damaged()


class Reading:
    """A read of one moment, as trusting_rows: entered and left for whatever is asked, in a third of the time that two
    generators take."""

    __slots__ = ("_store", "_within")

    def __init__(self, store: Store) -> None:
        self._store, self._within = store, store.in_transaction

    def __enter__(self) -> None:
        if not self._within:
            with self._store.in_words():
                self._store.execute("BEGIN")
            self._store.is_reading = True

    def __exit__(self, _: type[BaseException] | None, error: BaseException | None, __: TracebackType | None) -> None:
        store = self._store
        try:
            if not self._within:
                store.is_reading, store.version = False, None
                if store.in_transaction:
                    store.execute("COMMIT")
        except sqlite3.DatabaseError as failed:
            raise store.blamed(failed) from failed
        if isinstance(error, (sqlite3.DatabaseError, *cells.FAILURES)) and (blamed := store.blamed(error)) is not error:
            raise blamed from error


S = TypeVar("S", bound="Stored")


class Stored(Protocol):
    """Something that has a store."""

    _store: Store


def of_one_moment(read: Callable[Concatenate[S, P], R]) -> Callable[Concatenate[S, P], R]:
    """A method that only reads. All of it is of one moment; where it fails on rows that nobody wrote, StoreDamaged is
    raised (reader.store.cells)."""

    @wraps(read)
    def reading(one: S, /, *args: P.args, **named: P.kwargs) -> R:
        with one._store.reading():
            return read(one, *args, **named)

    return reading


def _folded(said: str) -> str:
    """What a person wrote as it is compared: on one line, folded like what is printed."""
    return fold(" ".join(said.split()))


def damage_of(store: Store) -> str:
    """What was found damaged; nothing if it is sound."""
    if not is_marked(store.file):
        return ""
    try:
        said = damage_mark(store.file).read_text("utf-8", "replace")  # it stands on the disk that is failing
    except FileNotFoundError:  # somebody else found the library sound this moment
        return ""
    except OSError:
        said = ""
    return said or tr(ONLY_READ, file=store.file)


def lacks_room(error: BaseException | None) -> bool:
    """Whether it is for want of room that a library cannot even be read: SQLite keeps an index of its log beside it."""
    return getattr(error, "sqlite_errorcode", 0) == sqlite3.SQLITE_IOERR_SHMSIZE


def has_room(file: Path) -> bool:
    """Whether a library on a disk that was full can be opened again; also where nobody can tell."""
    try:
        return shutil.disk_usage(file.parent).free > LITTLE
    except OSError:
        return True


def error_in_words(error: sqlite3.DatabaseError, file: Path) -> StoreUnusable | None:
    if lacks_room(error):
        return StoreUnusable(tr(NO_ROOM_TO_OPEN, file=file))
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF  # the low byte: the rest tells finer kinds apart
    if str(error) == "unsupported file format":  # a spoilt header; SQLite calls it a plain error
        code = sqlite3.SQLITE_NOTADB
    if str(error).startswith(CODELESS):
        code = sqlite3.SQLITE_CORRUPT
    kind = StoreDamaged if code in DAMAGE else NoRoom if code == sqlite3.SQLITE_FULL else StoreUnusable
    return kind(tr(SENTENCES[code], file=file)) if code in SENTENCES else None
