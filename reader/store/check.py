"""A store in, what is wrong with it out: each finding one Chinese sentence. Nothing is changed.

From the ground up: SQLite's own pages, references, the bytes brought in against their sha256, what was derived against
what it was derived from, marks against the words they were made on.
"""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reader.course import ALONE, Course, Far, Unit
from reader.errors import NoRoom, StoreDamaged
from reader.marks import ranges_to_spans
from reader.marks.place import words
from reader.model import FLAG
from reader.store import eras, marks, sealing, spread
from reader.store.articles import read_article
from reader.store.cells import DERIVED, broken_references, spoilt_cells
from reader.store.connection import FILE, Store, damage_mark, mark_damaged
from reader.store.copying import copy_whole, room_for, trouble_in
from reader.store.index import keep_current
from reader.tongue import later, tr

SHOWN = 5  # examples in a sentence
UNCOMPARED = later(
    "磁盘空间不够，没有比对搜索索引，别的都查过了。"
    "请在资料库所在的磁盘上腾出 {wanted:,} MB 再检查一次；banxin check --quick 不比对搜索索引。"
)
STANDING = "FROM highlight_place JOIN highlight h ON h.id = highlight WHERE article = ?1"


@dataclass(frozen=True, slots=True)
class Finding:
    part: str  # file references sources articles marks index; room: for the copy that the index is made anew in
    sentence: str

    @property
    def derived(self) -> bool:
        """Whether it can be made good by making it anew from what was brought in."""
        return self.part in ("articles", "marks", "index")


def check(store: Store, scratch: Path | None = None, course: Course = ALONE) -> list[Finding]:
    """Everything found wrong, worst first. With a folder for a copy, the search index is made anew there and compared,
    which takes about as long as taking the library in did. Raises StoreTooNew, Stopped."""
    store.look_at_form()
    found = trouble_in(store, thorough=True, course=course)
    spoilt = [] if found else _spoilt(store, course)
    if found := found or [column for column in spoilt if column.split(".")[0] not in DERIVED]:
        return [Finding("file", tr("资料库文件已损坏（{examples}）。请从备份恢复。", examples=_examples(found)))]
    if spoilt:
        said = tr("资料里有不成样子的内容（{examples}）。用 banxin check --repair 重做。", examples=_examples(spoilt))
        return [Finding("articles", said)]
    with course.heard_by(store), store.reading():
        parts: tuple[Callable[[Store], Iterator[Finding]], ...] = (_references, _sources, _articles, _marks)
        findings = [finding for part in parts for finding in part(store)]
    return findings + (list(_index(store, scratch, course)) if scratch else [])


def _spoilt(store: Store, course: Course) -> list[str]:
    with course.heard_by(store), store.in_words():
        return spoilt_cells(store)


def note_damage(store: Store, findings: list[Finding]) -> None:
    """Leave the mark by which nobody writes to a damaged file any more; or take it away from one that is sound."""
    said = "\n".join(finding.sentence for finding in findings if finding.part == "file")
    if store.no_room:  # what it read may have been written over meanwhile
        return
    if said:
        mark_damaged(store.file, said)
    else:
        with suppress(OSError):  # a disk that cannot be written: the library cannot either
            damage_mark(store.file).unlink(missing_ok=True)


def _references(store: Store) -> Iterator[Finding]:
    if tables := broken_references(store):
        yield Finding(
            "references",
            tr("{count} 处引用落空（{examples}）。请从备份恢复。", count=len(tables), examples=_examples(tables)),
        )


def _sources(store: Store) -> Iterator[Finding]:
    wrong = []
    for id, name, sha256 in store.rows("SELECT id, name, sha256 FROM source"):
        try:
            data = zlib.decompress(store.value("SELECT bytes FROM source WHERE id = ?", id))
        except zlib.error:
            data = b""
        if hashlib.sha256(data).hexdigest() != sha256:
            wrong.append(name)
    if wrong:
        yield Finding(
            "sources",
            tr(
                "{count} 个原始文件的内容变了（{examples}）。请从备份恢复。",
                count=len(wrong),
                examples=_examples(wrong),
            ),
        )


def _articles(store: Store) -> Iterator[Finding]:
    wrong = []
    rows = store.rows("SELECT id, anchor, doubtful, read, bookmarked, highlights FROM article")
    for id, anchor, doubtful, *shown in rows:
        try:
            article = read_article(store, id)
        except StoreDamaged:
            wrong.append(str(id))
            continue
        if (
            not article.parts
            or (article.anchor, article.doubtful) != (anchor, bool(doubtful))
            or shown != _shown(store, id)
        ):
            wrong.append(str(id))
    if wrong:
        yield Finding(
            "articles",
            tr(
                "{count} 篇文章与资料不一致（编号 {examples}）。用 banxin check --repair 重做。",
                count=len(wrong),
                examples=_examples(wrong),
            ),
        )


def _shown(store: Store, article: int) -> list[Any]:
    """What a list should show of the marks of an article: read, bookmarked, highlights."""
    return list(
        store.row(
            "SELECT EXISTS (SELECT 1 FROM reading_place JOIN reading USING (sha256, encoding, anchor)"
            " WHERE article = ?1 AND read_at IS NOT NULL), EXISTS (SELECT 1 FROM bookmark_place WHERE article = ?1)"
            f" OR EXISTS (SELECT 1 {STANDING} AND h.colour = {FLAG}),"
            f" (SELECT count(*) {STANDING} AND h.colour <> {FLAG})",
            article,
        )
    )


def _marks(store: Store) -> Iterator[Finding]:
    """Highlights that stand somewhere, against the words they were made on. Orphans are no fault: they say so."""
    wrong = []
    # Where near is set, other words stand there, and the list of marks says so.
    for (id,) in store.rows("SELECT DISTINCT highlight FROM highlight_place WHERE NOT near"):
        exact = store.value("SELECT exact FROM highlight WHERE id = ?", id) or ""
        if not all(piece and _squeezed(piece) in _squeezed(exact) for piece in _standing(store, id)):
            wrong.append(exact[:12])
    if wrong:
        yield Finding(
            "marks",
            tr(
                "{count} 条划线没有落在原来的字上（{examples}）。用 banxin check --repair 重找。",
                count=len(wrong),
                examples=_examples(wrong),
            ),
        )


def _standing(store: Store, highlight: str) -> Iterator[str]:
    """The words that a highlight stands on now, of each article that holds a piece of it."""
    for (id,) in store.rows("SELECT article FROM highlight_place WHERE highlight = ?", highlight):
        article = read_article(store, id)
        mark = next((mark for mark in marks.passages_of(store, id) if mark.id == highlight), None)
        yield words(article, ranges_to_spans(article, mark.ranges)) if mark else ""


def _index(store: Store, scratch: Path, course: Course) -> Iterator[Finding]:
    copy = scratch / f"{FILE}.checked"
    try:
        copy_whole(store, copy, course)
        if wrong := _differing(copy, course):
            yield Finding(
                "index",
                tr("搜索索引与正文不一致（{examples}）。用 banxin check --repair 重做。", examples=_examples(wrong)),
            )
    except NoRoom:  # in no words of a copy, of which nobody who asked for a check has heard
        yield Finding("room", tr(UNCOMPARED, wanted=room_for(store)))
    finally:
        for suffix in ("", "-wal", "-shm", "-journal"):
            Path(f"{copy}{suffix}").unlink(missing_ok=True)


def _differing(copy: Path, course: Course) -> list[str]:
    """The search tables of a copy of the library that change when they are made anew."""
    db = Store(copy, isolation_level=None)
    db.file = copy
    try:
        with course.heard_by(db):
            spoilt = ["spread"] if _written_wrong(db, course) else []
            before = _fingerprints(db)
            db.run("DELETE FROM search_index")
            keep_current(db, lambda done, of: course.at(Far(done, of, Unit.ARTICLES)))
            after = _fingerprints(db)
    finally:
        db.close()
    return [table for table in before if before[table] != after.get(table)] + spoilt


def _written_wrong(db: Store, course: Course) -> bool:
    """Whether what is written down of common words (reader.store.spread) is not what the articles of the copy say of
    them: each sealed chunk is written down once more."""
    if not spread.is_made(db):  # no word was common when they were sealed; by now one may be
        return False
    for (chunk,) in db.rows("SELECT chunk FROM spread_chunk ORDER BY chunk"):
        course.look()
        try:
            before = _written(db, chunk)
        except ValueError:
            return True
        with db.writing():
            sealing.seal(db, chunk)
        if before != _written(db, chunk):
            return True
    return False


def _written(db: Store, chunk: int) -> tuple[list[tuple[str, bytes]], bytes]:
    """What is written down of a chunk, however it is packed: zlib packs the same otherwise on another machine."""
    days = db.value("SELECT days FROM spread_chunk WHERE chunk = ?", chunk)
    return eras.written_in(db, chunk, spread.WIDTH // 8), days


def _fingerprints(db: Store) -> dict[str, str]:
    """Of each search table: every word it holds, in how many articles and how often; and what pages hold beside."""
    found = {"page.outside": _digest(db, "SELECT id, outside FROM page ORDER BY id")}
    tables = db.rows("SELECT name FROM sqlite_master WHERE sql LIKE 'CREATE VIRTUAL TABLE%fts5%' ORDER BY name")
    for (table,) in tables:
        db.run(f"CREATE VIRTUAL TABLE IF NOT EXISTS temp.{table}_words USING fts5vocab('main', '{table}', 'row')")
        found[table] = _digest(db, f"SELECT term, doc, cnt FROM temp.{table}_words")
        db.run(f"DROP TABLE temp.{table}_words")
    return found


def _digest(db: Store, sql: str) -> str:
    sum = hashlib.sha256()
    with db.in_words():
        for row in db.execute(sql):
            sum.update(repr(row).encode("utf-8", "surrogatepass"))
    return sum.hexdigest()


def _squeezed(text: str) -> str:
    return "".join(text.split())


def _examples(said: list[str]) -> str:
    return tr("、").join(said[:SHOWN]) + (tr(" 等") if len(said) > SHOWN else "")
