"""Files and folders into the library: what waits is kept there, taken in one after the other while one reads, and told
at the end in one report. Can be paused, cancelled, and goes on at the next start of the program where it was."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QTimer

from reader import wishes
from reader.arrivals import MANY, Step
from reader.arriving import Tally
from reader.errors import ReaderError
from reader.files import find_pages, left_out
from reader.library import Library
from reader.model import Change, Imported, Shelf, ShelfKind
from reader.tongue import tr
from reader.ui.flow import look, marking
from reader.ui.flow.places import remember_place
from reader.ui.flow.reading import refresh_tree, show_shelf
from reader.ui.flow.reopening import complete, list_what_came
from reader.ui.flow.reports import report
from reader.ui.parts import Arriving, Awaited, Parts

FEW = 20  # files that a person chose by hand go before a folder that is being taken in
FINDING = 120.0  # seconds that finding the files of a folder may take
TREE_EVERY = 2.0  # seconds between two looks at the tree, at the least,
PAGES_A_SECOND = 500  # and a second more for so many pages in it: reading them takes its time
LONG = 2.0  # seconds after which it is said that a single file is being taken in
ENOUGH = 16 * 1024 * 1024  # bytes free, with which a disk is not full any more
LOOK_FOR_ROOM = 10_000  # ms between looks at that
T = TypeVar("T")


def begin(parts: Parts) -> None:
    """What was wanted while the library could not be written, and was not by the end of the program."""

    def take_up(paths: list[Path]) -> None:
        parts.doing.arriving.noted = bool(paths)
        parts.doing.arriving.unwritten += paths
        if paths and not parts.settings["file.paused"]:
            _want_again(parts)
        else:
            _show_progress(parts)

    def look(folder: Path) -> list[Path]:
        wishes.take_room(folder)
        return wishes.kept(folder)

    parts.jobs.in_folder(look, take_up)
    _catch_up(parts)


def import_paths(parts: Parts, paths: Iterable[Path], said: str = "") -> None:
    """Files and folders into the library; then show what came in, and say so, or `said` if all went well."""
    wanted = [path.absolute() for path in paths]
    if not wanted:
        return
    arriving = parts.doing.arriving
    arriving.finding += 1
    _count(parts)
    wish = Awaited()  # in the order of asking: one disk may take longer than another to say what is there
    arriving.awaited.append(wish)

    def found(found: tuple[list[Path], list[str], list[Path]]) -> None:
        files, failures, others = found
        arriving.failures += failures
        arriving.others += others
        arriving.said = said
        if arriving.paused:
            pause(parts, False)
        few = len(files) <= FEW
        wish.files.update(files)
        _want(parts, lambda library: library.arrivals.want(files, first=few, again=few), noted, refused)

    def noted() -> None:
        if arriving.noted:
            _keep_wishes(parts)

    def refused(sentence: str) -> None:
        arriving.finding -= 1
        arriving.unwritten += [path for path in wanted if path not in arriving.unwritten]
        _keep_wishes(parts)
        _halt(parts, sentence)

    def gone(sentence: str) -> None:
        found(([], [tr("“{path}”：{sentence}", path=wanted[0], sentence=sentence)], []))

    # Outside: finding the files of a large folder, or of a share that is gone, must not hold up what one reads.
    parts.jobs.outside(lambda: _find(wanted), found, gone, FINDING)


def take_new(parts: Parts, files: list[Path]) -> None:
    """Files that came into a watched folder: what is open stays. They are offered again each
    minute while the library cannot be written, which is said once."""
    watching = parts.doing.watching
    parts.doing.arriving.finding += 1

    def failed(sentence: str) -> None:
        parts.doing.arriving.finding -= 1
        _count(parts)
        if sentence != watching.trouble:
            parts.notice.warn(sentence)
        watching.trouble = sentence
        arriving = parts.doing.arriving
        if not arriving.running and not arriving.tally.waiting and (arriving.taken or arriving.failures):
            _finish(parts)  # an import came to its end meanwhile, and waited for these to tell of it

    def wanted() -> None:
        watching.trouble = ""

    _want(parts, lambda library: library.arrivals.want(files, asked=False), wanted, failed)


def carry_on(parts: Parts) -> None:
    """At the start of the program: what was not taken in when it ended."""

    def go_on(tally: Tally) -> None:
        if not tally.waiting or parts.doing.arriving.running:
            return
        parts.doing.arriving.tally = tally
        if parts.doing.arriving.paused:
            parts.notice.say(
                tr("收入暂停着，还有 {waiting:,} 个文件没有收。按 Ctrl+I 可以接着收，或不收了。", waiting=tally.waiting)
            )
            _show_progress(parts)
        else:
            parts.notice.say(
                tr(
                    "上次还有 {waiting:,} 个文件没有收完，接着收入。按 Ctrl+I 可以暂停，或不收了。",
                    waiting=tally.waiting,
                )
            )
            _begin(parts)

    parts.doing.arriving.paused = bool(parts.settings["file.paused"])
    parts.jobs.read(lambda library: library.arrivals.tally(), go_on)


def pause(parts: Parts, paused: bool | None = None) -> None:
    """Or go on; either, where it is not said which."""
    arriving = parts.doing.arriving
    wanted = not arriving.paused if paused is None else paused
    if not arriving.tally.waiting and not arriving.finding and wanted:
        parts.status.say(tr("没有正在收入的文件。"))
        return
    arriving.paused = wanted
    parts.settings["file.paused"] = wanted
    look.save_settings(parts)
    if wanted:
        parts.status.say(tr("收入已暂停；读的、标的都照常。"))
        _show_progress(parts)
    elif arriving.unwritten:
        _want_again(parts)
    elif arriving.tally.waiting:
        _begin(parts)


def cancel(parts: Parts) -> None:
    """Forget what waits; what was taken in stays."""

    def done(forgotten: int) -> None:
        arriving = parts.doing.arriving
        arriving.tally = replace(arriving.tally, waiting=0)
        forgotten += len(arriving.unwritten)
        arriving.unwritten.clear()
        if arriving.noted:
            _keep_wishes(parts)
        if not forgotten:
            parts.status.say(tr("没有还没收的文件。"))
            return
        parts.notice.say(tr("不收了：还有 {forgotten:,} 个文件没有收入；已收入的都在。", forgotten=forgotten))
        if arriving.paused:
            pause(parts, False)
        _show_progress(parts)

    _ask(parts, lambda library: library.arrivals.cancel(), done)


def retry(parts: Parts) -> None:
    """What failed in the last run, once more."""

    def done(both: tuple[int, Tally]) -> None:
        wanted, tally = both
        if not wanted:
            parts.status.say(tr("没有没收成的文件。"))
            return
        parts.doing.arriving.tally = tally
        _begin(parts)

    _ask(parts, lambda library: (library.arrivals.retry(), library.arrivals.tally()), done)


def _find(wanted: list[Path]) -> tuple[list[Path], list[str], list[Path]]:
    """The files, a sentence for each path that gives none (one bad folder must not cost the rest), and what is beside
    the text files of folders."""
    files: list[Path] = []
    failures: list[str] = []
    others: list[Path] = []
    for path in wanted:
        try:
            files += find_pages([path], others)
        except ReaderError as error:
            failures.append(str(error))
    return list(dict.fromkeys(files)), failures, others


def _ask(
    parts: Parts,
    job: Callable[[Library], T],
    done: Callable[[T], None],
    failed: Callable[[str], None] | None = None,
) -> None:
    """A write of what waits, which changes no article or mark."""
    came: list[T] = []

    def run(library: Library) -> Change:
        came.append(job(library))
        return Change()

    parts.jobs.write(run, lambda _: done(came[0]), failed)


def _want_again(parts: Parts) -> None:
    arriving = parts.doing.arriving
    wanted, arriving.unwritten = arriving.unwritten, []
    import_paths(parts, wanted)


def _keep_wishes(parts: Parts) -> None:
    arriving = parts.doing.arriving
    wanted = tuple(arriving.unwritten)
    arriving.noted = bool(wanted)
    parts.jobs.in_folder(lambda folder: wishes.keep(folder, wanted), lambda _: None, writes=True)


def _want(
    parts: Parts, job: Callable[[Library], Tally], wanted: Callable[[], None], not_wanted: Callable[[str], None]
) -> None:
    arriving = parts.doing.arriving

    def done(tally: Tally) -> None:
        wanted()
        arriving.finding -= 1
        arriving.tally = tally
        _count(parts)
        _begin(parts)

    _ask(parts, job, done, not_wanted)


def _begin(parts: Parts) -> None:
    arriving = parts.doing.arriving
    if arriving.running:
        return
    arriving.running = True
    arriving.since = time.monotonic()
    arriving.pace.begin(arriving.since)
    _next(parts)


def _next(parts: Parts) -> None:
    """The next step is asked for when the last is done: whatever else is to be written comes between."""
    arriving = parts.doing.arriving
    _show_progress(parts)
    if arriving.paused:
        arriving.running = False
        _count(parts)
        return
    came: list[Step] = []

    def run(library: Library) -> Change:
        came.append(library.arrivals.step(patient=False))
        return came[0].change

    parts.jobs.write(run, lambda _: _took(parts, came[0]), partial(_stop, parts))


def _took(parts: Parts, step: Step) -> None:
    arriving = parts.doing.arriving
    if step.goes_on:
        _next(parts)
        return
    if not step.arrived:
        arriving.running = False
        arriving.tally = replace(arriving.tally, waiting=0)
        _finish(parts)
        return
    marking.remember(parts, step.change)
    opened = {one.imported.source: one.path.name for one in step.arrived if one.imported and one.imported.known}
    arriving.taken += [replace(new, opened=opened.get(new.source, "")) for new in step.change.imported]
    arriving.failures += [one.failed for one in step.arrived if one.failed]
    fresh = [one for one in step.arrived if one.imported and not one.imported.known]
    arriving.pace.add(time.monotonic(), len(fresh), sum(one.imported.articles for one in fresh if one.imported))
    arriving.tally = _added(arriving.tally, step)
    if shown := _asked_for(arriving, step):
        arriving.opened = True
        show_page(parts, shown.first_page)
    elif time.monotonic() > arriving.look_again:
        pages = len(parts.tree.shelves.pages) if parts.tree.shelves else 0
        arriving.look_again = time.monotonic() + TREE_EVERY + pages / PAGES_A_SECOND
        refresh_tree(parts, beside=True)
    _next(parts)


def _asked_for(arriving: Arriving, step: Step) -> Imported | None:
    """The first page of the newest wish that the step fulfils; the older ones are then past. A wish for known files
    alone is left to the end."""
    shown: Imported | None = None
    for one in step.arrived:
        nth = next((nth for nth, wish in enumerate(arriving.awaited) if one.path in wish.files), None)
        if nth is None or one.imported is None:
            continue
        if one.imported.known:
            arriving.awaited[nth].met = arriving.awaited[nth].met or one.imported
        else:
            del arriving.awaited[: nth + 1]
            shown = one.imported
    return shown


def _added(tally: Tally, step: Step) -> Tally:
    fresh = [one.imported for one in step.arrived if one.imported and not one.imported.known]
    failed = sum(bool(one.failed) for one in step.arrived)
    return Tally(
        waiting=max(0, tally.waiting - len(step.arrived)),
        taken=tally.taken + len(fresh),
        known=tally.known + len(step.arrived) - len(fresh) - failed,
        failed=tally.failed + failed,
        articles=tally.articles + sum(one.articles for one in fresh),
        doubtful=tally.doubtful + sum(one.uncertain > 0 for one in fresh),
    )


def _stop(parts: Parts, sentence: str) -> None:
    """The library cannot be written: the files are not to blame, and wait."""
    parts.doing.arriving.running = False
    _halt(parts, sentence)


def _halt(parts: Parts, sentence: str) -> None:
    parts.doing.arriving.paused = True
    _count(parts)
    _show_progress(parts)
    parts.notice.warn(sentence, tr("收入已暂停，没有收的都等着。排除之后，按 Ctrl+I 接着收。"))
    _look_for_room(parts)


def _look_for_room(parts: Parts, was_full: bool = False) -> None:
    """A disk that was full has room again: it goes on by itself, unless a person has paused it meanwhile."""
    if parts.doing.arriving.looking:
        return
    parts.doing.arriving.looking = True

    def seen(free: int) -> None:
        arriving = parts.doing.arriving
        arriving.looking = False
        if not arriving.paused or parts.settings["file.paused"]:
            return
        if free < ENOUGH:
            QTimer.singleShot(LOOK_FOR_ROOM, parts.window, partial(_look_for_room, parts, True))
        elif was_full:
            pause(parts, False)
            parts.notice.say(tr("磁盘有空间了，接着收入。"))

    parts.jobs.in_folder(_free_room, seen)


def _free_room(folder: Path) -> int:
    try:
        return shutil.disk_usage(folder).free
    except OSError:  # the disk is gone; it may come back
        return 0


def _finish(parts: Parts) -> None:
    arriving = parts.doing.arriving
    _count(parts)
    _show_progress(parts)
    if arriving.finding:  # more is on its way
        return
    done = replace(arriving)
    parts.doing.arriving = Arriving(
        tally=arriving.tally,
        pace=arriving.pace,
        paused=arriving.paused,
        unwritten=arriving.unwritten,
        noted=arriving.noted,
        looking=arriving.looking,
    )
    _report(parts, done)
    if sum(new.articles for new in done.taken) >= MANY:
        _put_in_order(parts)


def _put_in_order(parts: Parts) -> None:
    _bit_by_bit(parts, lambda library: library.arrivals.put_in_order())


def _catch_up(parts: Parts) -> None:
    """After an update of the program: what the search is quick by may be in a form of before."""

    def begin(is_behind: bool) -> None:
        if is_behind:
            _bit_by_bit(parts, lambda library: library.arrivals.catch_up())

    parts.jobs.read(lambda library: library.arrivals.is_behind(), begin)


def _bit_by_bit(parts: Parts, bit: Callable[[Library], bool]) -> None:
    """Until there is no more to do: whatever else is to be written comes between. What comes in goes on with it."""
    more: list[bool] = []

    def run(library: Library) -> Change:
        more.append(bit(library))
        return Change()

    def go_on(_: Change) -> None:
        if more[0] and not parts.doing.arriving.running:
            _bit_by_bit(parts, bit)

    parts.jobs.write(run, go_on)


def _report(parts: Parts, done: Arriving) -> None:
    met = next((wish.met for wish in reversed(done.awaited) if wish.met), None)
    lines = report(done.taken, opened=done.opened or met is not None) + done.failures
    if beside := left_out(done.others):
        lines.append(beside)
    if done.failures or any(taken.damaged for taken in done.taken):
        parts.notice.warn(*lines)
    elif lines:
        parts.notice.say(*([done.said] if done.said else lines))
    if met:
        show_page(parts, met.first_page)  # all of it was known: the first of it is what was meant
    else:
        refresh_tree(parts)  # the reader has been reading meanwhile: what is on screen stays
        list_what_came(parts)
    complete(parts)


def _count(parts: Parts) -> None:
    """How much of the window's work is taking in: lists are not read anew for each file."""
    arriving = parts.doing.arriving
    parts.doing.importing = arriving.finding + (arriving.tally.waiting if arriving.running else 0)


def _show_progress(parts: Parts) -> None:
    arriving, tally = parts.doing.arriving, parts.doing.arriving.tally
    _count(parts)
    waiting = tally.waiting + len(arriving.unwritten)
    if not waiting:
        parts.status.show_task("")
    elif arriving.paused:
        parts.status.show_task(tr("收入已暂停：还有 {waiting:,} 个文件", waiting=waiting))
    elif tally.total > 1:
        parts.status.show_task(tr("正在收入 {said}", said=arriving.pace.said(tally.done, tally.total)))
    else:  # mostly over before it could be read; a large file, or the start of the parser, takes seconds
        taking = tr("正在收入…")
        parts.status.show_task(taking if time.monotonic() > arriving.since + LONG else "", slow=taking)


def show(parts: Parts, taken: Imported) -> None:
    """Show the page just taken in; what was asked for before does not come in its place."""
    parts.doing.arriving.awaited.clear()
    show_page(parts, taken.first_page)


def show_page(parts: Parts, page: int) -> None:
    remember_place(parts)
    parts.search.clear_quietly()
    refresh_tree(parts)
    shelf = Shelf(ShelfKind.PAGE, page=page)
    show_shelf(parts, shelf, then=lambda: parts.tree.select(shelf))
