"""Notes, tags and labels: what is marked -> the note bar -> an edit, undone like any other; and from mark to mark."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QToolTip
from shiboken6 import isValid

from reader.marks import Point, Span, find_highlight, whole_of
from reader.model import Bookmark, Edit, Highlight, PutHighlight, Reading, SetBookmark
from reader.settings import colour_names
from reader.store.drafts import Draft
from reader.tongue import tr
from reader.ui.flow import drafting, marking
from reader.ui.flow.places import leave
from reader.ui.flow.reading import open_article
from reader.ui.panes.note import quoted
from reader.ui.parts import Parts
from reader.ui.views.highlights import Painted

Keep = Callable[[str, tuple[str, ...], str], None]
SHOWN = 20_000  # ms that a note stays beside its passage


def write_note(parts: Parts) -> None:
    """Write a note on the highlight that is selected or at the caret, or on the selection, which becomes one."""
    reading = parts.desk.reading
    if reading is None:
        return
    parts.pane.note_bar.finish()
    known = marking.mark_here(parts, reading)
    fresh = [] if known else marking.fresh_marks(parts, reading, parts.settings.integer("mark.colour"))
    if known is None and not fresh:
        parts.status.say(tr("先选中文字，或把光标放到划线上，再按 E 写批注。"))
        return
    write_on(parts, [known] if known else fresh, known is None)


def write_on(parts: Parts, marks: list[Highlight], fresh: bool = False) -> None:
    """Write a note on highlights that are one passage, over the seam of a story; `fresh`: they are not kept yet."""
    mark, others = marks[0], marks[1:] if fresh else []

    def keep(note: str, tags: tuple[str, ...], _folder: str) -> None:
        if (note, tags) == (mark.note, mark.tags):  # a selection on which nothing is noted stays one
            return
        noted = [replace(mark, note=note, tags=tags), *others]
        parts.pane.view.drop_selection()
        again = partial(_ask_again, parts, keep, partial(_open, parts, *about, note, tags))
        marking.toggle(parts, mark.article, lambda now: (_put(now, noted), tr("已存批注。按 Z 撤销。")), again)

    about = f"{colour_names(parts.settings)[mark.colour - 1]}　{quoted(mark.exact)}", tr("批注")
    _open(parts, *about, mark.note, mark.tags)
    parts.desk.noting = keep
    place = drafting.place_of(marks)
    drafting.begin(parts, Draft(place, mark.note, mark.note, mark.tags, "", quoted(mark.exact)))


def _passage(reading: Reading, marks: list[Highlight]) -> list[Span]:
    """Where highlights that need not be kept yet stand in a story."""
    whole = whole_of(reading)
    return [
        Span(whole.starts[nth] + span.part, span.start, span.end)
        for nth, piece in enumerate(whole.pieces)
        for mark in marks
        if mark.article == piece.id
        for span in find_highlight(piece.article, mark)
    ]


def _put(reading: Reading, marks: list[Highlight]) -> list[Edit]:
    """Keep the marks with their notes; one that got another colour meanwhile keeps that."""
    now = {mark.id: mark for mark in reading.highlights}
    return [
        PutHighlight(replace(now[mark.id], note=mark.note, tags=mark.tags) if mark.id in now else mark)
        for mark in marks
    ]


def write_label(parts: Parts, flag: Highlight | None = None) -> None:
    """Say what the article, or the paragraph of that flag, is bookmarked for, tag it, and say in which folder it is
    kept; without a bookmark the article gets one, if anything is written: as everywhere, what was typed is kept, by Esc
    too, and looking at the bar changes nothing."""
    reading = parts.desk.reading
    if reading is None:
        return
    parts.pane.note_bar.finish()
    before = Bookmark(flag.note, flag.tags, "", flag.folder) if flag else reading.bookmark or Bookmark()

    def keep(label: str, tags: tuple[str, ...], folder: str) -> None:
        bookmark = replace(before, label=" ".join(label.split()), tags=tags, folder=folder)
        again = partial(_ask_again, parts, keep, partial(_open, parts, *about, label, tags, folder))
        if flag and bookmark != before:
            noted = replace(flag, note=bookmark.label, tags=tags, folder=folder)
            marking.apply(parts, PutHighlight(noted), said=tr("已存书签。按 Z 撤销。"), failed=again)
        elif not flag and bookmark != before:
            put = SetBookmark(reading.id, True, bookmark)
            marking.apply(parts, put, said=tr("已存书签。按 Z 撤销。"), failed=again)
        elif not flag and reading.bookmark is None:
            parts.status.say(tr("什么也没有写，没有加书签。只要书签，按 B 就行。"))

    about = (
        tr("段落书签\u3000{quoted}", quoted=quoted(flag.exact))
        if flag
        else tr("书签\u3000{quoted}", quoted=quoted(reading.row.headline)),
        tr("书签的名称"),
    )
    _open(parts, *about, before.label, before.tags, before.folder)
    parts.desk.noting = keep
    place = drafting.place_of([flag]) if flag else drafting.place_of_article(reading)
    passage = quoted(flag.exact if flag else reading.row.headline)
    drafting.begin(parts, Draft(place, before.label, before.label, before.tags, before.folder, passage))


def go_on(parts: Parts) -> None:
    """With what was not done when the program ended: where it was being written."""

    def open_at(known: list[Draft]) -> None:
        if not known:
            parts.status.say(tr("没有没写完的批注。"))
            return
        draft = known[0]
        marks = drafting.marks_in(draft.place)

        def arrive() -> None:
            now = parts.desk.reading
            if now is None or now.id != article:
                parts.notice.warn(tr("没写完的批注找不到原处了，它写的是：{note}", note=draft.note))
            elif marks and marks[0].colour:
                here = {mark.id: mark for piece in now.pieces for mark in piece.highlights}
                kept = here.get(marks[0].id)
                if spans := _passage(now, marks):
                    parts.pane.view.select_spans(spans)
                write_on(parts, [kept] if kept else marks, kept is None)
            else:
                flags = {flag.id: flag for piece in now.pieces for flag in piece.flags}
                write_label(parts, flags.get(marks[0].id) if marks else None)

        article = drafting.article_in(draft.place)
        open_article(parts, article, arrive)

    parts.jobs.read(lambda library: library.drafts.all(), open_at)


def _ask_again(parts: Parts, keep: Keep, reopen: Callable[[], None], sentence: str) -> None:
    """What was written could not be kept: it stands in the bar again, unless something else is being written there."""
    parts.notice.warn(sentence)
    if parts.desk.noting is None:
        reopen()
        parts.desk.noting = keep
        parts.desk.drafting = parts.desk.drafted


def keep(parts: Parts, text: str, tags: tuple[str, ...], folder: str) -> None:
    """What was written, when the bar closes."""
    noting, parts.desk.noting = parts.desk.noting, None
    before, parts.desk.noting_from = parts.desk.noting_from, None
    there = before is not None and isValid(before) and before.isVisible()
    (before if before is not None and there else parts.pane).setFocus()
    if noting:
        noting(text, tags, folder)
    drafting.end(parts)


def step_mark(parts: Parts, step: int) -> None:
    """Select the next (1) or previous (-1) highlight of the story and show what is noted on it."""
    view = parts.pane.view
    marks = sorted(view.layer.painted, key=_begin)
    selection = view.selection()
    here = selection or ((caret, caret) if (caret := view.here()) else None)
    if here is None or not marks:
        parts.status.say(tr("本文还没有划线。"))
        return
    places = [(_begin(mark), _end(mark)) for mark in marks]
    beyond = [nth for nth, place in enumerate(places) if (place > here if step > 0 else place < here)]
    if not beyond:
        parts.status.say(tr("已是最后一处划线。") if step > 0 else tr("已是第一处划线。"))
        return
    nth = beyond[0 if step > 0 else -1]
    mark = marks[nth]
    leave(parts)
    view.select_spans(mark.spans)
    said = " ".join(mark.said.split()) or tr("没有批注，按 E 写")
    parts.status.say(
        tr("划线 {nth}/{count}\u3000{name}：{said}", nth=nth + 1, count=len(marks), name=mark.name, said=said)
    )
    below = view.viewport().mapToGlobal(view.cursorRect().bottomLeft())
    QToolTip.showText(below, mark.tip, view.viewport(), view.viewport().rect(), SHOWN)


def _open(parts: Parts, title: str, prompt: str, text: str, tags: tuple[str, ...], folder: str | None = None) -> None:
    bar = parts.pane.note_bar
    parts.desk.noting_from = parts.window.focusWidget()
    bar.open(title, prompt, text, tags, folder)
    view = parts.pane.view
    QTimer.singleShot(0, view, view.ensureCursorVisible)  # the bar takes room from below the text
    parts.jobs.read(lambda library: library.tags(), lambda known: bar.know_tags([tag for tag, _ in known]))
    if folder is not None:
        parts.jobs.read(lambda library: library.folders(), bar.know_folders)


def _begin(mark: Painted) -> Point:
    return Point(mark.spans[0].part, mark.spans[0].start)


def _end(mark: Painted) -> Point:
    return Point(mark.spans[-1].part, mark.spans[-1].end)
