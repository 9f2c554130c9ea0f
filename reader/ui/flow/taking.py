"""Taking away: what is on screen, in the list or marked -> the clipboard or a file, written off the main thread."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from reader.course import Course
from reader.errors import ReaderError
from reader.export import FORMS, STYLE_NAMES, STYLES, cite, quotation, source_line
from reader.library import Library
from reader.model import Cuttings, Order, Reading, Shelf
from reader.settings import colour_names
from reader.signs import visible
from reader.tongue import later, tr
from reader.ui.flow import errands
from reader.ui.flow.filing import ask_for_path
from reader.ui.flow.marking import NO_SELECTION, fresh_marks, highlight_at_caret
from reader.ui.flow.picking import TITLE, gather_picks
from reader.ui.models.shelves import shelf_title
from reader.ui.panes.taking import Choice, TakeForm
from reader.ui.parts import Parts

MARKS = later("划线和书签")
BARE = later("版面上没有报名或日期，按 Ctrl+E 可以补上。")
LONGEST_NAME = 40  # characters of a suggested file name


def open_article(parts: Parts) -> Reading | None:
    if parts.desk.reading is None:
        parts.status.say(tr("先打开一篇文章。"))
    return parts.desk.reading


def copy(text: str) -> None:
    QGuiApplication.clipboard().setText(text)


def copy_citation(parts: Parts) -> None:
    """Of the picked articles, or else of the open one."""
    style = parts.settings.text("take.style")
    style = style if style in STYLES else "gbt2025"
    if picked := parts.headlines.model.picked:
        gather = gather_picks(parts, True, style)

        def show(text: str) -> None:
            copy(text)
            said = tr("已复制选中的 {count:,} 篇的引文（{style}）。", count=len(picked), style=STYLE_NAMES[style])
            parts.status.say(said)

        parts.jobs.read(lambda library: library.exported(style, gather(library)).decode("utf-8"), show)
    elif (reading := open_article(parts)) is not None:
        text = cite(reading, style)
        copy(text)
        said = tr("已复制引文（{style}）：{citation}", style=STYLE_NAMES[style], citation=" ".join(text.split()))
        page = reading.pieces[0].page
        parts.status.say(said if page.paper and page.date else f"{tr(BARE)}{said}")


def copy_passage(parts: Parts) -> None:
    """The selection, or else the highlight at the caret, and where it stands."""
    reading = open_article(parts)
    if reading is None:
        return
    here = highlight_at_caret(parts, reading)
    marks = fresh_marks(parts, reading, 1) or ([here] if here else [])
    if not marks:
        parts.status.say(tr(NO_SELECTION))
        return
    pieces = {piece.id: piece for piece in reading.pieces}  # over a seam: what stands on each page, and that page
    said = [(quotation(pieces[mark.article], mark), pieces[mark.article]) for mark in marks]
    lines = [source_line(piece, one) for one, piece in said]
    copy("\n".join(f"{one.text}\n{line}" for (one, _), line in zip(said, lines, strict=True)))
    parts.status.say(tr("已复制，连同出处：{line}", line=lines[-1]))


def ask(parts: Parts) -> None:
    """Ask what to take away and in which form, then where to."""
    reading, found = parts.desk.reading, parts.doing.found
    rows = [row for row in parts.headlines.model.rows if row.id]
    whole_list = (
        tr("搜索“{query}”的全部结果", query=found.query.strip())
        if found
        else tr("列表里的全部文章（{count:,} 篇）", count=len(rows))
    )
    choices = [("list", whole_list), ("marks", tr("全部划线和书签"))]
    if reading is not None and reading.id:
        choices.insert(0, ("article", tr("本文：{headline}", headline=reading.row.headline)))
    if picked := parts.headlines.model.picked:
        choices.insert(0, ("picked", tr("选中的 {count:,} 篇", count=len(picked))))
    form = TakeForm(parts.window, choices, parts.settings.text("take.form"), parts.settings.text("take.style"))
    form.chosen.connect(lambda choice: _ask_where(parts, choice))
    form.finished.connect(form.deleteLater)
    form.open()


def _ask_where(parts: Parts, choice: Choice) -> None:
    parts.settings["take.form"], parts.settings["take.style"] = choice.form, choice.style
    gather, title = _gatherer(parts, choice)
    form = FORMS[choice.form]
    ask_file(
        parts, tr("导出到"), title, form.suffix, tr(form.title), lambda file: _export(parts, file, choice.form, gather)
    )


def ask_file(parts: Parts, title: str, name: str, suffix: str, kind: str, then: Callable[[Path], None]) -> None:
    """Ask for a file to write; an existing one only after asking again."""

    def ready(dialog: QFileDialog) -> None:
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(f"{kind} (*{suffix})")
        dialog.setDefaultSuffix(suffix.removeprefix("."))
        dialog.selectFile(f"{file_name(name)}{suffix}")

        def take(chosen: str) -> None:
            parts.settings["take.folder"] = str(Path(chosen).parent)  # which may have been typed, not gone to
            _with_suffix(parts, Path(chosen), suffix, then)

        dialog.fileSelected.connect(take)

    ask_for_path(parts, title, parts.settings.text("take.folder"), ready)


def _with_suffix(parts: Parts, chosen: Path, suffix: str, then: Callable[[Path], None]) -> None:
    """Qt adds one only where the name has no dot: 剪报2022.11.18 would be a file that no program opens. What stands
    under the longer name it has not asked about."""
    if chosen.suffix.lower() == suffix:
        then(chosen)
        return
    file = chosen.with_name(chosen.name + suffix)

    def go_on(is_there: bool) -> None:
        if is_there:
            parts.notice.warn(tr("“{path}”已存在，没有动它。请换一个文件名。", path=file))
        else:
            then(file)

    parts.jobs.outside(lambda: os.path.lexists(file), go_on, parts.notice.warn)


def file_name(title: str) -> str:
    """A name that every system takes: no separators, no leading dot, not too long."""
    plain = " ".join(re.sub(r'[\\/:*?"<>|▯]', " ", visible(title)).split())
    return plain[:LONGEST_NAME].strip(" .") or tr("剪报")


def _gatherer(parts: Parts, choice: Choice) -> tuple[Callable[[Library], Cuttings], str]:
    """What finds the articles when its turn comes, off the main thread; and the title of it all."""
    whole, style = choice.whole, choice.style if choice.style in STYLES else "gbt2025"
    reading, found, shelf = parts.desk.reading, parts.doing.found, parts.doing.shelf
    names = colour_names(parts.settings)
    if choice.what == "picked":
        return gather_picks(parts, whole, style), tr(TITLE)
    if choice.what == "article" and reading is not None:
        headline, ids = reading.row.headline, tuple(piece.id for piece in reading.pieces)
        return lambda _: Cuttings(headline, ids, whole, style, names), headline
    if choice.what == "list" and found is not None:
        query, order = found.query, found.order
        title = tr("搜索：{query}", query=query.strip())
        return lambda library: Cuttings(title, _found(library, query, order), whole, style, names), title
    if choice.what == "list":
        title = shelf_title(shelf, list(parts.headlines.model.rows))
        return lambda library: Cuttings(title, _shelved(library, shelf), whole, style, names), title
    return lambda library: Cuttings(tr(MARKS), tuple(library.marked_articles()), whole, style, names), tr(MARKS)


def _found(library: Library, query: str, order: Order) -> tuple[int, ...]:
    return tuple(row.id for row in library.search(query, None, order=order).rows)


def _shelved(library: Library, shelf: Shelf) -> tuple[int, ...]:
    return tuple(row.id for row in library.articles(shelf))


def _export(parts: Parts, file: Path, form: str, gather: Callable[[Library], Cuttings]) -> None:
    def run(library: Library, course: Course, to: Path) -> int:
        cuttings = gather(library)
        if not cuttings.articles:
            raise ReaderError(tr("没有可以导出的文章：还没有划线或加书签，或列表是空的。"))
        return library.export(to, form, cuttings, replace=True, course=course)

    def done(articles: int) -> None:
        parts.notice.say(tr("已导出 {articles:,} 篇到“{file}”。", articles=articles, file=file))

    undone = tr("导出停下了，没有写“{file}”。", file=file)
    errands.write(parts, tr("正在导出到“{name}”", name=file.name), file, run, done, undone)
