"""Lists and articles: shelf -> rows, row -> article on screen, and the place where reading stopped."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import partial

from reader.library import Library
from reader.marks import Span, whole_of
from reader.model import Block, Kind, PageRow, Reading, Row, SavedSearch, Shelf, ShelfKind, Shelves
from reader.search.query import read_terms
from reader.search.snippets import find_hits
from reader.signs import visible
from reader.tongue import later, tr
from reader.ui.flow.aloud import read_aloud
from reader.ui.flow.expecting import expect_next, shown
from reader.ui.flow.narrowing import show_facets
from reader.ui.flow.places import leave, remember_place, resting_place
from reader.ui.keyboard import name_keys
from reader.ui.models.headlines import joined
from reader.ui.models.shelves import shelf_of, shelf_title
from reader.ui.parts import Parts
from reader.ui.views.spans import whole_text

EMPTY = {
    ShelfKind.ALL: later("资料库里还没有文章。按 Ctrl+O 打开报纸版面的文字，或在别处复制后按 Ctrl+V 粘贴。"),
    ShelfKind.UNREAD: later("没有未读的文章。"),
    ShelfKind.BOOKMARKED: later("还没有书签。读到要留的文章，按 B 加书签。"),
    ShelfKind.DOUBTFUL: later("没有待核的文章。"),
    ShelfKind.HIGHLIGHTED: later("还没有划线。按 ] 选一句，再按 H 划线。"),
}
RAW_LIMIT = 1_000_000  # characters of a page shown as they came
NOTHING = later("这里还没有文章。")
BARE = later("这一版没有认出文章，正文里是它的原文。把光标放到一行，按 Ctrl+1 定为主题，按 Ctrl+Return 从这里起一篇。")
TURNED = (ShelfKind.PAGE, ShelfKind.DATE, ShelfKind.PAPER)
LONG = (ShelfKind.ALL, ShelfKind.UNREAD)
MARKED = (ShelfKind.UNREAD, ShelfKind.BOOKMARKED, ShelfKind.HIGHLIGHTED)
FIRST_ROWS = 100  # more than any screen shows


def refresh(parts: Parts, keep: int = 0, then: Callable[[], None] | None = None) -> None:
    """Read the tree and the current list anew; the article `keep`, or else the open one, stays current."""
    refresh_tree(parts)
    show_shelf(parts, parts.doing.shelf, keep, then)


def last_shelf(parts: Parts) -> Shelf:
    """The shelf that was shown when the window was closed; everything, if that cannot be read."""
    try:
        kind, paper, date, page = json.loads(parts.settings.text("reading.shelf"))
        return Shelf(ShelfKind(kind), paper, date, int(page))
    except (ValueError, TypeError, OverflowError):
        return Shelf()


def show_first_rows(parts: Parts, then: Callable[[], None]) -> None:
    """At the start, what the list begins with, at once: to read a long one to its end takes a second. None is chosen;
    the whole list takes its place, which is asked for once they are seen: who paints would wait for who reads."""
    shelf = last_shelf(parts)
    if shelf.kind not in LONG:
        then()
        return

    def show(rows: list[Row]) -> None:
        if rows:
            parts.headlines.show_rows(rows, shelf, shelf_title(shelf, rows), "", select=False)
            parts.headlines.table.viewport().repaint()
        then()

    def fail(_: str) -> None:
        then()  # which meets the same, and says it

    parts.jobs.read(lambda library: library.articles(shelf, FIRST_ROWS), show, failed=fail)


def refresh_tree(parts: Parts, beside: bool = False) -> None:
    """`beside`: nobody waits for it. In a library of 100,000 articles it takes more than a tenth of a second to read,
    and the next key would wait behind it."""

    def show(read: tuple[Shelves, list[SavedSearch]]) -> None:
        parts.tree.show_shelves(*read)
        select_in_tree(parts)  # what is on may have come into the tree just now
        count_saved(parts)

    read = parts.jobs.beside if beside else parts.jobs.read
    read(lambda library: (library.shelves(), library.saved_searches()), show, latest="tree")


def select_in_tree(parts: Parts) -> None:
    """The saved search that is on, else the shelf, to which one comes back from a search."""
    found = parts.doing.found
    if found and found.query in {search.query for search in parts.tree.saved}:
        parts.tree.select(Shelf(ShelfKind.SAVED, query=found.query))
    else:
        parts.tree.select(parts.doing.shelf)


def count_saved(parts: Parts) -> None:
    """Count what each saved search finds, one after the other and beside everything else."""
    for search in parts.tree.saved:
        count = partial(_count, query=search.query)
        parts.jobs.beside(count, partial(parts.tree.show_count, search.query), latest=f"count {search.query}")


def _count(library: Library, query: str) -> int:
    """Where only pinyin or a banner has what is searched for, those: no 0 beside a list that is not empty."""
    if total := library.search(query, 0).total:
        return total
    found = library.search(query, None)
    return len(found.aloud) + len(found.banners)


def show_shelf(
    parts: Parts,
    shelf: Shelf,
    keep: int = 0,
    then: Callable[[], None] | None = None,
    anew: bool = False,
    start: bool = False,
) -> None:
    """Show a shelf in the list, and in the pane the article `keep`, the open one or the first; `anew` reads it again
    though it is open. `start`: its first rows have been shown, and if one of them was gone to, that stays. `then` is
    called when that is on screen, or cannot be."""
    parts.doing.shelf = shelf
    parts.doing.found = None
    parts.doing.searching = False
    parts.doing.narrowed.clear()
    parts.problems.show_problems(())
    show_facets(parts)
    parts.settings["reading.shelf"] = json.dumps([shelf.kind, shelf.paper, shelf.date, shelf.page])
    kept = keep
    before = list(parts.headlines.model.rows) if anew and shelf.kind in MARKED and parts.headlines.of == shelf else []

    def show(found: tuple[list[Row], int]) -> None:
        rows, page = found
        if shelf.kind is ShelfKind.PAGE and not rows and not page:
            _turn_on(parts, shelf, kept, then, anew)
            return
        title = tr("{shelf} · {count:,} 篇", shelf=shelf_title(shelf, rows), count=len(rows))
        reading, asked = parts.desk.reading, start and bool(parts.desk.opening)
        keep = 0 if asked or (start and reading) else kept
        wanted = keep or (reading.id if reading else 0)
        empty = tr(BARE if page else EMPTY.get(shelf.kind, NOTHING))
        stays = reading is not None and not reading.id and (anew or _holds(shelf, reading.page))
        listed = any(row.id == keep for row in rows)
        elsewhere = bool(keep) and not listed and reading is None
        story = {piece.id for piece in reading.pieces} if reading else set()
        turned = anew and keep in story and any(row.id in story for row in rows)  # its part on another page
        select = not (asked or stays or elsewhere or turned)
        parts.headlines.show_rows(rows, shelf, title, empty, wanted, select)
        if anew and parts.desk.opening:  # the person has gone on meanwhile
            pass
        elif keep and (anew or reading is None or reading.id != keep) and (listed or reading is not None):
            open_article(parts, keep, then, step=not anew)
        elif elsewhere:
            _open_unlisted(parts, keep, [row.id for row in rows[:1]], page, then)
        elif page and not (reading and not reading.id and reading.page.id == page):
            open_page(parts, page, then)
        elif then:
            (when_open(parts, then) if asked else then())
        if not rows and shelf.kind is ShelfKind.ALL and not parts.doing.importing:
            show_nothing(parts)
        show_place(parts)

    parts.jobs.read(partial(rows_of, shelf=shelf, before=before), show, latest="list")


def _turn_on(parts: Parts, gone: Shelf, keep: int, then: Callable[[], None] | None, anew: bool) -> None:
    """A page is gone, as when a newer version of its file came: on to the page where the article stands, or to all."""
    reading = parts.desk.reading
    article = keep or (reading.id if reading else 0)

    def show(rows: list[Row]) -> None:
        if parts.doing.shelf == gone and parts.doing.found is None:
            shelf = Shelf(ShelfKind.PAGE, page=rows[0].page_id) if rows else Shelf()
            show_shelf(parts, shelf, keep, then, anew)
            parts.tree.select(shelf)

    parts.jobs.read(lambda library: library.rows([article]), show)


def rows_of(library: Library, shelf: Shelf, before: list[Row]) -> tuple[list[Row], int]:
    """Of a shelf, with those of `before` that have left it; or, where it has none, its first page."""
    rows = _with_those_that_left(library, before, library.articles(shelf))
    return rows, 0 if rows or shelf.kind not in TURNED else _first_page(library, shelf)


def _with_those_that_left(library: Library, before: list[Row], now: list[Row]) -> list[Row]:
    """What no longer belongs to a list, as one that was read to that of the unread, stays until the list is left; what
    is not in the library any more does not."""
    listed = {row.id for row in now}
    left = {row.id: row for row in library.rows([row.id for row in before if row.id not in listed])}
    return joined([left.get(row.id, row) for row in before if row.id in listed or row.id in left], now)


def _open_unlisted(parts: Parts, article: int, first: list[int], page: int, then: Callable[[], None] | None) -> None:
    """What one read last, though the list has it no longer, as that of the unread has none that was read to its end.
    Is it gone, the first that the list has."""

    def is_gone(_: str) -> None:
        if first:
            open_article(parts, first[0], then)
        elif page:
            open_page(parts, page, then)
        elif then:
            then()

    open_found(parts, lambda library: library.reading(article), then, is_gone, step=True)


def _first_page(library: Library, shelf: Shelf) -> int:
    """The page to show of a shelf that has no article."""
    return next((page.id for page in library.shelves().pages if shelf_of(page, shelf.kind) == shelf), 0)


def _holds(shelf: Shelf, page: PageRow) -> bool:
    """Whether a page without articles, which stands in no list, is of what the list is of."""
    return shelf.kind is ShelfKind.ALL or (shelf.kind in TURNED and shelf_of(page, shelf.kind) == shelf)


def open_row(parts: Parts, row: Row, arrive: Callable[[], None] | None = None) -> None:
    """The article of a row; of a page that has none, its text."""
    if row.id:
        open_article(parts, row.id, arrive)
    else:
        open_page(parts, row.page_id, arrive)


def open_page(parts: Parts, page: int, arrive: Callable[[], None] | None = None, step: bool = True) -> None:
    """Show the text of a page without articles, as it came."""

    def shown() -> None:
        if step:  # else what was done is being said
            parts.status.say(tr(BARE))
        if arrive:
            arrive()

    open_found(parts, lambda library: library.bare_page(page), shown, parts.notice.warn, step)


def open_article(parts: Parts, article: int, arrive: Callable[[], None] | None = None, step: bool = True) -> None:
    """Show an article at the place where reading it stopped, or where `arrive` goes once it is on screen. `step`: what
    one leaves goes into the history."""

    def fail(sentence: str) -> None:
        parts.notice.warn(sentence)
        parts.jobs.read(lambda library: library.rows([article]), lambda rows: None if rows else _renew_list(parts))
        if arrive:
            arrive()

    open_found(parts, lambda library: library.reading(article), arrive, fail, step)


def _renew_list(parts: Parts) -> None:
    """What one wanted to open is gone: a newer parser, or a newer version of its file, made other articles of it while
    the list stood. Else each key that leads there would lead nowhere."""
    if parts.is_active and parts.doing.found is None and parts.desk.reading:
        refresh(parts)


def open_found(
    parts: Parts,
    find: Callable[[Library], Reading],
    arrive: Callable[[], None] | None,
    failed: Callable[[str], None],
    step: bool,
) -> None:
    """Show the article that `find` gives, off the main thread; else call failed with a sentence."""
    remember_place(parts)
    parts.desk.opening += 1

    def show(reading: Reading) -> None:
        parts.desk.opening = 0
        if step:
            leave(parts)
        parts.desk.reading, parts.desk.coming = reading, ()
        parts.desk.came_to = ()
        view = parts.pane.view
        view.settling = True
        story, place = shown(parts, reading), resting_place(reading)
        bare = not (place or arrive or _looked_for(parts))
        if parts.desk.raw_back and parts.desk.raw_back[0] != reading.page.source:
            parts.desk.raw_back = None
        if parts.desk.raw_back is None:
            parts.pane.raw.leads = False  # what stands beside is, for a moment, still the page before
        view.show_reading(reading, story.painted, story.flags, bare)
        mark_hits(parts)
        if place:
            (view.go_to if reading.before else view.to_place)(place)  # keys start where one asked to read
        if arrive:
            arrive()
        view.settling = False
        _name(parts)
        view.viewport().repaint()  # seen first: what follows is not waited for
        parts.pane.shown.start()  # follow()

    def fail(sentence: str) -> None:
        parts.desk.opening = 0
        failed(sentence)

    parts.jobs.read(find, show, latest=f"article{parts.desk.name}", failed=fail)


def follow(parts: Parts) -> None:
    """What comes with an article that has just been painted."""
    if parts.desk.reading is None:
        return
    _tell(parts)
    cut_words(parts)
    read_aloud(parts.jobs, parts.pane.view, parts.desk.name)
    show_raw(parts)
    expect_next(parts)


def announce(parts: Parts) -> None:
    """Say in the list, the title and the status line what is open in the active pane."""
    _name(parts)
    _tell(parts)


def _name(parts: Parts) -> None:
    """At once, not a moment later: the next key goes on from the row that is current then."""
    if not parts.is_active:
        return
    reading = parts.desk.reading
    if reading:
        parts.headlines.follow(reading.id, [piece.id for piece in reading.pieces])
    headline = visible(reading.pieces[0].row.headline.replace("\n", " ")) if reading else ""
    parts.window.setWindowTitle(tr("{headline} — 版心", headline=headline) if reading else tr("版心"))


def _tell(parts: Parts) -> None:
    if not parts.is_active:
        return
    page = parts.desk.reading.page if parts.desk.reading else None
    parts.status.show_encoding(page.encoding if page else "", bool(page and page.encoding_chosen))
    show_place(parts)
    show_progress(parts)
    show_hits(parts)


def turn_list(parts: Parts) -> None:
    """Show the page, issue or paper of the open article, where the list is of another one."""
    shelf, reading = parts.doing.shelf, parts.desk.reading
    if parts.doing.found or not parts.is_active or reading is None or shelf.kind not in TURNED:
        return
    own = shelf_of(reading.page, shelf.kind)
    if own != shelf:
        parts.tree.select(own)
        show_shelf(parts, own, reading.id)


def when_open(parts: Parts, act: Callable[[], None]) -> None:
    """Act now, or once the article that was asked for is on screen: a second quick key must not skip it unread."""
    if parts.desk.opening:  # reads are answered in the order they were asked for
        parts.jobs.read(lambda _: None, lambda _: act())
    else:
        act()


def show_nothing(parts: Parts) -> None:
    parts.desk.reading = None
    parts.pane.view.show_nothing(name_keys(tr(EMPTY[ShelfKind.ALL]), parts.doing.keyboard))
    announce(parts)


def paint_highlights(parts: Parts, reading: Reading) -> None:
    story = shown(parts, reading)
    parts.pane.view.set_highlights(story.painted, story.flags)


def mark_hits(parts: Parts) -> None:
    """Mark what the find bar, or else the search, looks for in the open article."""
    reading = parts.desk.reading
    if reading is None:
        return
    parts.pane.view.set_hits(_hits(reading, _looked_for(parts)))
    show_hits(parts)


def _looked_for(parts: Parts) -> tuple[str, ...]:
    """The terms that are to be marked in the text."""
    bar, found = parts.pane.find_bar, parts.doing.found
    if not bar.isVisible():
        return found.terms if found else ()
    typed = bar.field.text()
    return read_terms(typed) if typed.strip() else ()


def show_hits(parts: Parts) -> None:
    at, total = parts.pane.view.hit
    parts.pane.find_bar.show_count(at, total)
    if parts.is_active:
        parts.status.show_hits(at, total)
    parts.pane.strip.renew()


def show_place(parts: Parts) -> None:
    parts.status.show_place(*parts.headlines.place())


def show_progress(parts: Parts) -> None:
    if parts.pane.view.unfinished:  # it is said once it is known, right after the first paint
        return
    if parts.is_active:
        scrolls = (
            parts.pane.view.verticalScrollBar().maximum() > 0
        )  # else it is all there, read or not: nothing to tell
        parts.status.show_progress(parts.pane.view.progress() if parts.desk.reading and scrolls else None)
    show_raw_place(parts)


def show_raw(parts: Parts) -> None:
    """The text of the page as it came, where that is wanted; of a story on several, of the page one is reading."""
    whole = parts.pane.view.whole
    if whole is None or not parts.pane.raw.isVisible():
        return
    point = parts.pane.view.here()
    page = (whole.locate(point)[0] if point else whole.pieces[0]).page
    parts.desk.raw_page = page.id

    def cut(library: Library) -> tuple[str, int, tuple[Block, ...]]:
        start, end = next((start, end) for id, start, end in library.page_stretches(page.source) if id == page.id)
        text = library.source_text(page.source)[start : min(end, start + RAW_LIMIT)]
        return text, start, library.blocks_of_page(page.id)

    def show(stretch: tuple[str, int, tuple[Block, ...]]) -> None:
        back, parts.desk.raw_back = parts.desk.raw_back, None
        parts.pane.raw.show_text(*stretch)
        show_raw_place(parts)
        if back and back[0] == page.source:
            parts.pane.raw.lead_from(back[1])

    parts.jobs.read(cut, show, latest=f"raw{parts.desk.name}")


def show_raw_place(parts: Parts) -> None:
    """Mark in the text as it came the block at the caret, or the first on screen."""
    whole, point = parts.pane.view.whole, parts.pane.view.here()
    if whole is None or point is None or not parts.pane.raw.isVisible() or parts.desk.raw_back:
        return
    piece, there = whole.locate(point)
    if piece.page.id != parts.desk.raw_page:
        show_raw(parts)
        return
    block = piece.article.parts[there.part] if there.part >= 0 else piece.banners[-there.part - 1]
    parts.pane.raw.show_ranges((run.start, run.start + run.length) for run in block.segments)


def follow_caret(parts: Parts) -> None:
    """The article's caret was moved: from now on keys act there. Not where the page is shown anew after a correction in
    the text as it came: the next key, however quick, is meant for the same line."""
    if parts.desk.raw_back is None:
        parts.pane.raw.leads = False
        show_raw_place(parts)


def tell_met(parts: Parts, block: Block) -> None:
    """What the caret of the text as it came stands on, where no article shows it."""
    if block.kind is Kind.FURNITURE:
        parts.status.say(tr("这里归入了报眉、责编等，不在文章里。按 Ctrl+5 改为正文，按 Ctrl+1 改为主题。"))


def cut_words(parts: Parts) -> None:
    """Have what is on screen cut into words, for double click and Ctrl+arrows."""
    article = parts.pane.view.article
    if article is None:
        return

    def keep(ends: tuple[int, ...]) -> None:
        if parts.pane.view.article is article:
            parts.pane.view.set_words(ends)

    parts.jobs.word_ends(whole_text(article), keep, latest=parts.desk.name)


def _hits(reading: Reading, terms: tuple[str, ...]) -> tuple[Span, ...]:
    """Hits in document order: banners (-1, -2 …) stand above the article."""
    if not terms:
        return ()
    whole = whole_of(reading)
    numbered: list[tuple[int, Block]] = [(-nth, banner) for nth, banner in enumerate(whole.pieces[0].banners, start=1)]
    numbered += enumerate(whole.article.parts)
    return tuple(Span(part, start, end) for part, block in numbered for start, end in find_hits(block.text, terms))
