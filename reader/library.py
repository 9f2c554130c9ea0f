"""What one can do with newspapers. One Library per thread: it owns a connection, and reads are not blocked by writes.

Every write is all or nothing and returns the Change it made. What a person can do something about is raised as a
ReaderError with one Chinese sentence.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from types import TracebackType
from uuid import uuid4

from reader import paths
from reader.ahead import Ahead, Here
from reader.arrivals import Arrivals
from reader.course import ALONE, Course, Unit
from reader.export import Clipping, clip, render
from reader.files import read_page, readable, write_whole, writing_whole
from reader.incoming import Incoming
from reader.issues import link_issue
from reader.marks import Point, make_highlight
from reader.model import (
    Article,
    Block,
    Change,
    Correction,
    Cuttings,
    DropCorrection,
    DropHighlight,
    DropRevision,
    DropSearch,
    Edit,
    Found,
    Mark,
    MarkEdit,
    Order,
    Orphan,
    PutCorrection,
    PutHighlight,
    PutRevision,
    PutSearch,
    Reading,
    RemoveSource,
    RestoreSource,
    Row,
    SavedSearch,
    SetBookmark,
    SetRead,
    Shelf,
    Shelves,
)
from reader.parse import PARSER_VERSION, Parsed, parse
from reader.parse.source import read_source
from reader.search.answers import Facets, WhyNone
from reader.standing import Standing
from reader.store import (
    archive,
    articles,
    backup,
    bare,
    check,
    compacting,
    corrections,
    facets,
    found,
    index,
    intake,
    labels,
    marked,
    marks,
    nearby,
    open_store,
    own,
    removed,
    revisions,
    rows,
    searches,
    sources,
)
from reader.store.check import Finding
from reader.store.connection import damage_of, has_room, of_one_moment
from reader.store.drafts import Drafts


def backups_in(data_dir: Path | str) -> list[backup.Backup]:
    """The copies in a data folder, newest first."""
    return backup.backups_in(paths.data_dir(data_dir))


def restore_backup(data_dir: Path | str, file: Path | str) -> Path | None:
    """Put a copy in the place of the library of a folder, which nobody may have open; where the replaced one is kept.
    Raises StoreUnusable, StoreTooNew; then nothing has changed."""
    return backup.restore(paths.data_dir(data_dir), Path(file))


def compact_library(data_dir: Path | str, course: Course = ALONE) -> tuple[int, int]:
    """Make the file of the library of a folder, which nobody may have open, as small as what stands in it; its bytes
    before and after. Raises StoreUnusable, StoreDamaged, StoreTooNew; Stopped; then nothing has changed."""
    return compacting.compact(paths.data_dir(data_dir), course)


class Library:
    """The newspapers of one person, in one folder. Close it, or use it in a with statement."""

    def __init__(
        self,
        data_dir: Path | str,
        progress: Callable[[int, int], None] | None = None,
        parser: Callable[..., Parsed] = parse,
        ahead: Ahead | None = None,
        known: bool = False,
    ) -> None:
        """`progress` is told how many of how many articles are indexed, where an older index must first be made anew.
        `parser` is called like reader.parse.parse; reader.apart.Apart is one that no file can break.
        `ahead` has the parsers for many files (arrivals). `known`: it was open before, and none is made in its place.
        Raises StoreUnusable or StoreTooNew."""
        self._parse = parser
        self._store = open_store(paths.data_dir(data_dir), progress, known)
        self._standing = Standing(self._store, parser)
        self.drafts = Drafts(self._store)
        self.arrivals = Arrivals(self._store, self._put_in, ahead or Ahead([Here(parser)]))

    def close(self) -> None:
        self._store.close()

    def __enter__(self) -> Library:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    # ---- bringing in

    def import_file(self, path: Path | str, encoding: str | None = None) -> Change:
        """Take in a text file. Raises UnreadableSource."""
        data, said = read_page(Path(path)), readable(Path(path).absolute())
        return self.import_data(said.name, data, str(said), encoding)

    def import_data(self, name: str, data: bytes, origin: str, encoding: str | None = None) -> Change:
        """Take in bytes; content that is there already (same sha256) changes nothing, unless an `encoding` is named by
        which it was not decoded. A changed file takes the place of its earlier version, whose marks and corrections are
        led over; `undo` brings that back beside it. One that was taken out comes back. Raises UnreadableSource."""
        known = sources.find_source(self._store, hashlib.sha256(data).hexdigest())
        if known is not None and not self._standing.returns(known, origin):
            if self._standing.is_other(known, encoding):
                return self.parse_again(known, encoding)
            return intake.known_change(self._store, known)
        parsed = None if known is not None else self._parse(name, data, encoding, origin=origin)
        with self._store.writing():
            return self._put_in(name, data, origin, encoding, parsed)

    def _put_in(self, name: str, data: bytes, origin: str, encoding: str | None, parsed: Parsed | None) -> Change:
        """Inside a write. `parsed` may be missing where the content was there a moment ago."""
        known = sources.find_source(self._store, hashlib.sha256(data).hexdigest())
        if known is not None:
            return self._standing.take_known(known, origin, encoding)
        parsed = parsed or self._parse(name, data, encoding, origin=origin)
        taken = (parsed.source, parsed.sheets, data, origin, PARSER_VERSION)
        change = intake.put_new(self._store, *taken, link_issue)
        new = change.imported[0]
        if new.replaced and corrections.corrections_of(self._store, new.source):
            change = replace(change, imported=self._standing.put_anew(new.source).imported)
        return change

    def parse_again(self, source: int, encoding: str | None = None) -> Change:
        """Parse a source anew, decoded by `encoding` if given, else as it was: marks and corrections count by that. No
        mark is lost; an article that begins where it did keeps its id. Raises NotFound, UnreadableSource."""
        return self._standing.parse_again(source, encoding)

    def remove(self, source: int) -> Change:
        """Take a file out of the library: it is in no list any more. Its text and everything made on it are kept, and
        are there again when it comes back, by `undo`, restore() or import_file(). Raises NotFound."""
        return self.apply([RemoveSource(source)])

    def restore(self, source: int) -> Change:
        """Bring back a file that was taken out. Raises NotFound."""
        return self.apply([RestoreSource(source)])

    @of_one_moment
    def removal(self, source: int) -> removed.Removal:
        """What goes with a file that is taken out, or went. Raises NotFound."""
        return removed.removal(self._store, source)

    @of_one_moment
    def sources(self) -> list[removed.Removal]:
        """The files that stand in the lists; what would go with one says removal()."""
        return removed.standing(self._store)

    @of_one_moment
    def removals(self) -> list[removed.Removal]:
        """The files that were taken out, the last first."""
        return removed.removals(self._store)

    def outdated(self) -> list[int]:
        """Ids of sources last parsed by an older parser."""
        return sources.outdated_sources(self._store, PARSER_VERSION)

    @of_one_moment
    def source_data(self, source: int) -> tuple[str, bytes]:
        """Name and bytes of a source as brought in. Raises NotFound."""
        stored = sources.read_source(self._store, source)
        return stored.name, stored.data

    # ---- reading

    @of_one_moment
    def shelves(self) -> Shelves:
        return rows.shelves_of(self._store)

    @of_one_moment
    def articles(self, shelf: Shelf = found.EVERYTHING, most: int | None = None) -> list[Row]:
        """All of a shelf, or the first so many: newest date first, then paper, page, position on the page."""
        return rows.rows_of(self._store, shelf, most)

    @of_one_moment
    def rows(self, articles: Sequence[int]) -> list[Row]:
        """The rows of articles, in their order; those that are gone are left out."""
        return rows.rows_by_id(self._store, articles)

    @of_one_moment
    def article(self, id: int) -> Article:
        """Raises NotFound."""
        return articles.read_article(self._store, id)

    @of_one_moment
    def reading(self, id: int) -> Reading:
        """An article with all that the reading pane needs. Raises NotFound."""
        return rows.read_reading(self._store, id)

    def warm(self) -> None:
        """Do what the first search would begin with, for which a key would wait."""
        found.warm(self._store)

    @of_one_moment
    def search(
        self, query: str, limit: int | None = 50, shelf: Shelf = found.EVERYTHING, order: Order = Order.RELEVANCE
    ) -> Found:
        """Articles in which every term occurs, in that order; `limit` None gives all."""
        return found.find(self._store, query, limit, shelf, order)

    @of_one_moment
    def headlines(self, typed: str, limit: int) -> list[Row]:
        """Articles whose titles say what was typed, the best first; then those in which it is only read aloud so."""
        return found.find_headlines(self._store, typed, limit)

    @of_one_moment
    def facets(self, query: str, shelf: Shelf = found.EVERYTHING, most: int = 50) -> Facets:
        """What the articles found, or without a query those of the shelf, have in common; of sections and people the
        `most` frequent."""
        return facets.facets(self._store, query, shelf, most)

    @of_one_moment
    def why_none(self, query: str, shelf: Shelf = found.EVERYTHING) -> WhyNone:
        """Why a search found nothing, and queries near it that find something."""
        return nearby.why_none(self._store, query, shelf)

    # ---- searches that are kept

    @of_one_moment
    def saved_searches(self) -> list[SavedSearch]:
        """Oldest first. Shelf(ShelfKind.SAVED, query=…) lists the articles of one."""
        return searches.saved_searches(self._store)

    def save_search(self, name: str, query: str) -> Change:
        return self.apply([PutSearch(SavedSearch(uuid4().hex, name, query, sources.now()))])

    def recent_searches(self) -> list[str]:
        """Queries as typed, the newest first; no more than searches.KEPT."""
        return searches.recent_searches(self._store)

    def note_search(self, query: str) -> None:
        """Remember a search somebody made; the same query again becomes the newest."""
        if query.strip():
            with self._store.writing():
                searches.note_search(self._store, query.strip())

    def forget_searches(self) -> None:
        """Of the recent ones; saved ones stay."""
        with self._store.writing():
            searches.forget_searches(self._store)

    # ---- taking away

    def marked_articles(self) -> list[int]:
        """Ids of the articles with a highlight or a bookmark, in the order of a shelf."""
        return rows.marked_ids(self._store)

    @of_one_moment
    def export(
        self, path: Path | str, form: str, cuttings: Cuttings, replace: bool = False, course: Course = ALONE
    ) -> int:
        """Write what is to be taken away to a file, whole or not at all; how many articles. `form`: a name of
        reader.export.FORMS. Raises NotFound; Stopped; Unwritable, also where the file is there and is not to be
        replaced."""
        own.refuse_own(self._store.file, Path(path))
        write_whole(Path(path), self._rendered(form, cuttings, course), replace)
        return len(cuttings.articles)

    @of_one_moment
    def exported(self, form: str, cuttings: Cuttings) -> bytes:
        """The same in memory, for a screen, a printer or a clipboard. Raises NotFound."""
        return b"".join(self._rendered(form, cuttings, ALONE))

    @of_one_moment
    def export_library(self, path: Path | str, replace: bool = False, course: Course = ALONE) -> int:
        """Write the whole library to one plain file (docs/archive.md); how many sources. Raises Unwritable, Stopped."""
        own.refuse_own(self._store.file, Path(path))
        with writing_whole(Path(path), replace) as file:
            return archive.write_archive(self._store, file, course)

    def import_library(self, path: Path | str, course: Course = ALONE) -> Change:
        """Read such a file; each newspaper file in it comes in whole, with all that was made on it, or not at all, and
        what is there already stays as it is. Others may write meanwhile. Raises UnreadableSource: what is wrong with
        the archive, before anything came in; Stopped: what came in by then stays, and the rest comes another time."""
        with archive.open_archive(Path(path)) as opened:
            return Incoming(self._store, self._parse, self.arrivals.give_way).take_in(opened, course)

    def _rendered(self, form: str, cuttings: Cuttings, course: Course) -> Iterator[bytes]:
        clippings = (self._clipping(id, cuttings) for id in course.along(cuttings.articles, Unit.ARTICLES))
        return render(form, cuttings.title, clippings, cuttings.style)

    def _clipping(self, id: int, cuttings: Cuttings) -> Clipping:
        reading = rows.read_reading(self._store, id)
        return clip(reading, sources.sha256_of(self._store, reading.page.source), cuttings.whole, cuttings.colours)

    # ---- marking

    @of_one_moment
    def all_marks(self) -> list[Mark]:
        """Every bookmark and highlight, newest date first, as the pages stand; last those without place, article 0."""
        return marked.marks_of(self._store)

    def tags(self) -> list[tuple[str, int]]:
        """Every tag with the number of articles that bear it, the most borne first."""
        return marked.tags_of(self._store)

    def folders(self) -> list[str]:
        """Every folder that a bookmark is kept in, by name."""
        return marked.folders_of(self._store)

    def apply(self, edits: Sequence[Edit]) -> Change:
        """Make all edits or none; `undo` of the Change takes them back, and applying that gives the redo. Marks,
        corrections and saved searches do not mix in one call. Raises NotFound."""
        fixes = [edit for edit in edits if isinstance(edit, PutCorrection | DropCorrection)]
        kept = [edit for edit in edits if isinstance(edit, PutSearch | DropSearch)]
        versions = [edit for edit in edits if isinstance(edit, PutRevision | DropRevision)]
        out = [edit for edit in edits if isinstance(edit, RemoveSource | RestoreSource)]
        made = [edit for edit in edits if isinstance(edit, MarkEdit)]
        if max(len(fixes), len(kept), len(versions), len(out), len(made)) < len(edits):
            raise TypeError("edits of several kinds in one call")
        if fixes:
            return self._correct(fixes)
        with self._store.writing():
            if versions or out:
                return self._standing.revise(versions) if versions else self._standing.remove(out)
            if kept:
                undo = tuple(searches.edit(self._store, edit) for edit in kept)[::-1]
                return Change(searches=True, undo=undo)
            return marks.change_of([marks.edit(self._store, edit) for edit in made])

    def set_read(self, article: int, read: bool) -> Change:
        return self.apply([SetRead(article, read)])

    def set_bookmark(self, article: int, on: bool) -> Change:
        return self.apply([SetBookmark(article, on)])

    def add_highlight(self, article: int, start: Point, end: Point, colour: int) -> Change:
        """Mark what stands between two points (part index in Article.parts, character). Nothing there: no change."""
        highlight = make_highlight(article, self.article(article), start, end, colour)
        return self.apply([PutHighlight(highlight)] if highlight else [])

    def remove_highlight(self, id: str) -> Change:
        return self.apply([DropHighlight(id)])

    def set_position(self, article: int, offset: int, encoding: str | None = None) -> None:
        """Remember the source offset of the character reading stopped at; one into the text as decoded by another
        encoding than the present one is let go. Raises NotFound."""
        with self._store.writing():
            marks.set_position(self._store, article, offset, encoding)

    # ---- keeping

    @property
    def file(self) -> Path:
        return self._store.file

    @property
    def damage(self) -> str:
        """What was found damaged in the library file, which then can only be read; nothing if it is sound."""
        return damage_of(self._store)

    @property
    def is_past(self) -> bool:
        """Whether it is to be opened anew: it is only read for a damage said no more, or a full disk that has room."""
        opened = self._store
        return has_room(opened.file) if opened.no_room else opened.only_read and not damage_of(opened)

    @property
    def lacks_room(self) -> bool:
        """Whether the disk was so full that it could only be opened to be read."""
        return self._store.no_room

    def back_up(self, to: Path | str, replace: bool = False, course: Course = ALONE) -> backup.Backup:
        """Copy it to one file, while others read and write. Raises Unwritable, StoreUnusable, StoreDamaged; Stopped."""
        return backup.back_up(self._store, Path(to), replace, course)

    def back_up_daily(self, today: date | None = None, course: Course = ALONE) -> backup.Backup | None:
        """The copy of the day in the data folder, if there is none yet; seven days and four weeks stay. Raises
        StoreUnusable, StoreDamaged; Stopped."""
        return backup.back_up_daily(self._store, today or date.today(), course)

    def check(self, index: bool = True, course: Course = ALONE) -> list[Finding]:
        """What is wrong with the library; `index`: the search index too, which takes long. From then on a damaged one
        is only read, and a sound one written again. Raises StoreUnusable; Stopped."""
        findings = check.check(self._store, self._store.file.parent if index else None, course)
        check.note_damage(self._store, findings)
        return findings

    def repair(self) -> Change:
        """Make everything anew that is derived from what was brought in; what a person made is left as it is."""
        index.make_anew(self._store)
        ids = sources.all_sources(self._store)
        for source in ids:
            self.parse_again(source)  # not the earlier versions of files: they have nothing in the lists
        labels.keep_current(self._store, anew=True)  # which are taken from the articles
        return Change(articles=True, sources=tuple(ids))

    # ---- correcting

    @of_one_moment
    def corrections(self, source: int) -> tuple[Correction, ...]:
        """What a person corrected in a source, oldest first."""
        return corrections.corrections_of(self._store, source)

    @of_one_moment
    def unapplied(self) -> list[Correction]:
        """Corrections that find no place any more; none is ever deleted."""
        return corrections.unapplied(self._store)

    @of_one_moment
    def source_text(self, source: int) -> str:
        """The text of a source as decoded, line ends and all. Raises NotFound."""
        stored = sources.read_source(self._store, source)
        return read_source(stored.name, stored.data, stored.encoding).text

    @of_one_moment
    def bare_page(self, page: int) -> Reading:
        """The text of a page without articles as it came, to be read and corrected. Raises NotFound."""
        return bare.read_bare(self._store, page)

    def opened_at(self, source: int, offset: int) -> tuple[int, int]:
        """What stands in the lists where one was reading: (article, 0), (0, page) of a page without one, or (0, 0)."""
        return bare.opened_at(self._store, source, offset)

    @of_one_moment
    def offsets_now(self, source: int, encoding: str, offsets: Sequence[int]) -> list[int]:
        """Offsets into the text as decoded by an encoding, counted in the text as it is decoded now; where another
        version of the file has taken its place, in that one's."""
        return revisions.offsets_now(self._store, source, encoding, offsets)

    @of_one_moment
    def blocks_of_page(self, page: int) -> tuple[Block, ...]:
        """All that stands on a page, furniture too: nothing is left out. Raises StoreDamaged."""
        return articles.blocks_of_page(self._store, page)

    def page_stretches(self, source: int) -> list[tuple[int, int, int]]:
        """(page id, start, end) of each page of a source, in order."""
        return articles.page_stretches(self._store, source)

    def digest(self, source: int) -> str:
        """The sha256 that a source is known by everywhere."""
        return sources.sha256_of(self._store, source)

    def same_folder(self, source: int) -> list[int]:
        """The source and those that came from files of the same folder, by id."""
        return sources.same_folder(self._store, source)

    def _correct(self, edits: Sequence[PutCorrection | DropCorrection]) -> Change:
        with self._store.writing():
            done = [corrections.edit(self._store, edit) for edit in edits]
            # What is undone may have been made in an earlier version of the file.
            touched = sorted({revisions.current_of(self._store, one.source) for one in done})
            for source in touched:
                self._standing.put_anew(source)
            undo = tuple(one.inverse for one in reversed(done))
            return Change(articles=True, sources=tuple(touched), undo=undo)

    @of_one_moment
    def orphans(self) -> list[Orphan]:
        """Bookmarks and highlights whose article or words are not found any more; none is ever deleted."""
        return marks.orphans(self._store)
