"""Files, folders and pasted text into the library, one after the other, and one report at the end."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from reader.errors import ReaderError
from reader.files import find_pages
from reader.library import Library
from reader.model import Change, Imported, Shelf, ShelfKind
from reader.parse import Guess, guess_encodings
from reader.ui.flow import marking
from reader.ui.flow.places import remember_place
from reader.ui.flow.reading import refresh_tree, reopen, show_shelf
from reader.ui.parts import Parts

PASTED = "剪贴板"
SHOWN = 5  # changed files that are named one by one
TREE_EVERY = 20  # files between two looks at the tree
Job = Callable[[Library], Change]


@dataclass
class _Run:
    """One import: what is still to do, what came of the rest."""

    jobs: list[Job]
    total: int
    said: str = ""
    shown: bool = False
    taken: list[Imported] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)


def import_paths(parts: Parts, paths: Iterable[Path], said: str = "") -> None:
    """Files and folders into the library; then show what came in, and say so, or `said` if all went well."""
    wanted = [path.absolute() for path in paths]

    def start(found: tuple[list[Path], list[str]]) -> None:
        files, failures = found
        _start(parts, _Run([_file_job(file) for file in files], len(files), said, failures=failures))

    if wanted:
        parts.jobs.read(lambda _: _find(wanted), start)


def import_when_free(parts: Parts, paths: Iterable[Path]) -> None:
    """The same for files that nobody at this window chose: after the import that is running, should there be one."""
    if parts.doing.importing:
        parts.doing.waiting += paths
    else:
        import_paths(parts, paths)


def import_text(parts: Parts, text: str) -> None:
    """Pasted text into the library as a page of its own, named after the moment."""
    data = text.encode("utf-8", "replace")
    name = f"{PASTED} {datetime.now():%Y-%m-%d %H.%M.%S}"
    _start(parts, _Run([lambda library: library.import_data(name, data, origin="clipboard", encoding="utf-8")], 1))


def parse_again(parts: Parts, source: int, encoding: str | None, said: str) -> None:
    """Parse a source anew, in another encoding if one is named; marks stay."""

    def done(_: Change) -> None:
        parts.status.say(said)

    parts.jobs.write(lambda library: library.parse_again(source, encoding), done)


def renew(parts: Parts) -> None:
    """Parse anew, one by one, what an older parser took in; marks and corrections stay."""

    def start(sources: list[int]) -> None:
        parts.doing.renewing = len(sources)
        _renew_next(parts, sources, len(sources))

    parts.jobs.read(lambda library: library.outdated(), start)


def _renew_next(parts: Parts, sources: list[int], total: int) -> None:
    parts.doing.renewing = len(sources)
    if not sources:
        if total:
            parts.status.show_task("")
            reopen(parts)
        return
    parts.status.show_task(f"正在用新版解析器重新整理第 {total - len(sources) + 1:,}/{total:,} 个文件")
    source = sources.pop(0)

    def go_on(_: object) -> None:
        _renew_next(parts, sources, total)

    # What cannot be parsed anew stays as the older parser left it.
    parts.jobs.write(lambda library: library.parse_again(source), go_on, failed=go_on)


def read_guesses(parts: Parts, source: int, done: Callable[[tuple[Guess, ...]], None]) -> None:
    """What encodings the file could be in, likeliest first, each with its first words."""
    parts.jobs.read(lambda library: guess_encodings(library.source_data(source)[1]), done)


def _file_job(path: Path) -> Job:
    return lambda library: library.import_file(path)


def _find(wanted: list[Path]) -> tuple[list[Path], list[str]]:
    """The files, and a sentence for each path that gives none: one bad folder must not cost the rest."""
    files: list[Path] = []
    failures: list[str] = []
    for path in wanted:
        try:
            files += find_pages([path])
        except ReaderError as error:
            failures.append(str(error))
    return list(dict.fromkeys(files)), failures


def _start(parts: Parts, run: _Run) -> None:
    if parts.doing.importing:
        parts.notice.warn("上一批还在收入资料库，请等它完成再打开新的。")
        return
    parts.doing.importing = len(run.jobs)
    _next(parts, run)


def _next(parts: Parts, run: _Run) -> None:
    """The next job is handed over when the last is done: closing the window then waits for one file, not for all."""
    parts.doing.importing = len(run.jobs)
    if not run.jobs:
        _report(parts, run)
        return
    at = run.total - len(run.jobs) + 1
    parts.status.show_task(f"正在收入第 {at:,}/{run.total:,} 个文件" if run.total > 1 else "")
    if at % TREE_EVERY == 0:
        refresh_tree(parts)

    def done(change: Change) -> None:
        run.taken += change.imported
        marking.remember(parts, change)
        fresh = next((taken for taken in change.imported if not taken.known), None)
        if fresh and not run.shown:
            _show(parts, run, fresh)
        _next(parts, run)

    def failed(sentence: str) -> None:
        run.failures.append(sentence)
        _next(parts, run)

    parts.jobs.write(run.jobs.pop(0), done, failed)


def _report(parts: Parts, run: _Run) -> None:
    parts.status.show_task("")
    lines = report(run.taken) + run.failures
    if run.failures or any(taken.damaged for taken in run.taken):
        parts.notice.warn(*lines)
    elif lines:
        parts.notice.say(*([run.said] if run.said else lines))
    if run.shown or not run.taken:
        refresh_tree(parts)  # the reader has been reading meanwhile: what is on screen stays
    else:
        _show(parts, run, run.taken[0])
    if waiting := parts.doing.waiting:
        parts.doing.waiting = []
        import_paths(parts, waiting)


def _show(parts: Parts, run: _Run, taken: Imported) -> None:
    """Show the page just taken in."""
    run.shown = True
    remember_place(parts)
    parts.search.clear_quietly()
    refresh_tree(parts)
    shelf = Shelf(ShelfKind.PAGE, page=taken.first_page)
    show_shelf(parts, shelf, then=lambda: parts.tree.select(shelf))


def report(taken: list[Imported]) -> list[str]:
    """What an import did, a sentence a line."""
    fresh = [each for each in taken if not each.known]
    known = [each for each in taken if each.known]
    versions = [each for each in fresh if each.replaced]
    lines = []
    if len(fresh) == 1:
        lines.append(_about_one(fresh[0]))
    elif fresh:
        pages, articles = sum(each.pages for each in fresh), sum(each.articles for each in fresh)
        lines.append(f"已收入 {len(fresh):,} 个文件：{pages:,} 个版面，{articles:,} 篇文章{_doubts(fresh)}。")
        lines += [_about_version(each) for each in versions[:SHOWN]]
    if len(known) == 1:
        lines.append(f"“{known[0].name}”的内容已在资料库中，没有改动。")
    elif known:
        lines.append(f"{len(known)} 个文件的内容已在资料库中，没有改动。")
    lines += [
        f"“{each.name}”有 {each.damaged} 个字符辨认不出，以 � 代替；若整篇不通，请按 Ctrl+Shift+E 换一种编码。"
        for each in fresh
        if each.damaged
    ]
    return lines


def _about_one(taken: Imported) -> str:
    if taken.replaced and not taken.known:
        return _about_version(taken)
    pages = f"{taken.pages} 个版面，" if taken.pages > 1 else ""
    told = f"编码判断为 {taken.encoding.upper()}（不对可按 Ctrl+Shift+E 更改）。"
    pasted = taken.name.startswith(PASTED)
    return f"已收入“{taken.name}”：{pages}{taken.articles:,} 篇文章{_doubts([taken])}。{'' if pasted else told}"


def _about_version(taken: Imported) -> str:
    led = f"标记有 {taken.moved} 处移了过来" if taken.moved else ""
    lost = f"{taken.lost} 处没有找到原处（按 Shift+H 查看）" if taken.lost else ""
    marks = f"{'，'.join(part for part in (led, lost) if part)}。" if led or lost else ""
    return f"“{taken.name}”的内容变了：新版已换下旧版，旧版和它的标记都留着。{marks}按 Z 让两版并列。"


def _doubts(taken: list[Imported]) -> str:
    doubtful = sum(each.uncertain for each in taken)
    return f"，其中 {doubtful} 篇的标题待核" if doubtful else ""
