"""Another library read into this one, file by file. Parsing takes most of the time and none of it holds the library:
what is to be parsed is found by trying to put the file in, which is then undone, and done again with what came of it.

An archive in, the Change it made out.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from contextlib import closing

from reader.course import Course, Far, Unit
from reader.errors import ParserClosed, UnreadableSource
from reader.issues import link_issue
from reader.model import Change
from reader.parse import PARSER_VERSION, Parsed
from reader.standing import Standing
from reader.store import Store, intake
from reader.store.archive import Archive
from reader.store.bringing import Bringing, Filed
from reader.tongue import tr

LOG = logging.getLogger(__name__)


class _Wanted(Exception):
    """To be parsed before it can be put in; the arguments of the parser."""


class Incoming:
    def __init__(self, store: Store, parse: Callable[..., Parsed], give_way: Callable[[], None]) -> None:
        """`parse` is called like reader.parse.parse."""
        self._store, self._parse, self._give_way = store, parse, give_way

    def take_in(self, archive: Archive, course: Course) -> Change:
        """Raises UnreadableSource, Stopped: the files that were in by then stay."""
        ids, failed, read = list[int](), list[str](), 0
        with closing(Bringing(self._store, archive, course)) as bringing:
            files = bringing.files()
            whole = sum(filed.bytes for filed in files)
            with self._store.writing():
                bringing.put_rest()
            for nth, filed in enumerate(files):
                course.at(Far(nth, len(files), Unit.FILES, read, whole))
                read += filed.bytes
                try:
                    ids += self._take(bringing, filed, course)
                except ParserClosed:
                    raise
                except UnreadableSource as error:
                    LOG.info("a file of an archive was not put in: %s", error)
                    failed.append(str(error))
        if failed:
            said = tr("有 {failed:,} 个文件没有读入，别的都读入了。{why}", failed=len(failed), why=failed[0])
            raise UnreadableSource(said)
        taken = tuple(intake.imported(self._store, id, known=False) for id in ids)
        return Change(articles=bool(ids), sources=tuple(ids), imported=taken)

    def _take(self, bringing: Bringing, filed: Filed, course: Course) -> list[int]:
        packed, parsed = bringing.packed(filed), dict[tuple[object, ...], Parsed]()

        def known(*asked: object) -> Parsed:
            if asked not in parsed:
                raise _Wanted(*asked)
            return parsed[asked]

        standing = Standing(self._store, known)

        def made(source: int) -> intake.Made:
            again = standing.parsed_again(source)
            return intake.Made(again.source, again.sheets, PARSER_VERSION, again.applied)

        def between() -> None:
            course.look()
            self._give_way()

        while True:
            try:
                with self._store.giving_way(between), self._store.writing():
                    ids = bringing.put(filed, packed, made)
                    for id in ids:
                        link_issue(self._store, id)
                    return ids
            except _Wanted as wanted:
                parsed[wanted.args] = self._parse(*wanted.args)
