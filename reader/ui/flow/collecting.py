"""All marks of the library: read, listed, opened where they stand, changed from the list."""

from __future__ import annotations

from dataclasses import replace

from reader.library import Library
from reader.marks import Point, find_highlight, whole_of
from reader.model import DropHighlight, DropLost, Edit, Mark, PutHighlight, Reading, SetBookmark
from reader.settings import colour_names
from reader.tongue import tr
from reader.ui.flow import look, marking, noting, placing
from reader.ui.flow.places import point_at
from reader.ui.flow.reading import open_article, turn_list
from reader.ui.models.marks import Listed, Which, listed
from reader.ui.parts import Parts


def connect(parts: Parts) -> None:
    pane = parts.collection
    pane.opened.connect(lambda mark, write: open_mark(parts.active, mark, write))
    pane.recoloured.connect(lambda mark, colour: recolour(parts, mark, colour))
    pane.dropped.connect(lambda mark: drop(parts, mark))
    pane.undone.connect(lambda redo: marking.take_back(parts, redo))
    pane.grouped.connect(lambda group: _keep_group(parts, group))


def show(parts: Parts, which: Which) -> None:
    """List them: all, the bookmarks, or those that have lost their place."""
    parts.pane.note_bar.finish()
    _read(parts)
    parts.collection.choose(which, parts.settings.text("marks.group"))
    parts.collection.open()


def refresh(parts: Parts) -> None:
    """After marks changed, while they are listed."""
    if parts.collection.isVisible():
        _read(parts)


def open_mark(parts: Parts, mark: Mark, write: bool) -> None:
    """Show the article, the mark selected; and write on it, if that is wanted. One that has lost its place is taken
    along, to be given another."""
    parts.collection.close()
    if not mark.article:
        placing.take_along(parts, mark)
        return

    def arrive() -> None:
        reading = parts.desk.reading
        if reading is None or reading.id != mark.article:
            return
        _go_to(parts, reading, mark)
        turn_list(parts)
        parts.pane.setFocus()
        if write:
            _write(parts, reading, mark)

    open_article(parts, mark.article, arrive)


def recolour(parts: Parts, mark: Mark, colour: int) -> None:
    if mark.bookmark or not mark.article:
        return

    def make(reading: Reading) -> tuple[list[Edit], str]:
        same = [PutHighlight(replace(one, colour=colour)) for one in reading.highlights if one.id == mark.id]
        return list(same), tr("已换成：{colour}。按 Z 撤销。", colour=colour_names(parts.settings)[colour - 1])

    marking.toggle(parts, mark.article, make)


def drop(parts: Parts, mark: Mark) -> None:
    if mark.bookmark and not mark.flag and not mark.article:
        marking.apply(parts, DropLost(placing.lost_of(mark)), said=tr("已去掉书签。按 Z 撤销。"))
    elif mark.flag:
        marking.apply(parts, DropHighlight(mark.id), said=tr("已去掉段落书签。按 Z 撤销。"))
    elif mark.bookmark:
        marking.apply(parts, SetBookmark(mark.article, False), said=tr("已去掉书签。按 Z 撤销。"))
    else:
        marking.apply(parts, DropHighlight(mark.id), said=marking.taken_off(mark))


def _write(parts: Parts, reading: Reading, mark: Mark) -> None:
    if not mark.bookmark:
        noting.write_note(parts)
    elif flag := next((one for one in reading.flags if one.id == mark.id), None):
        noting.write_label(parts, flag)
    else:
        noting.write_label(parts)


def _read(parts: Parts) -> None:
    names = colour_names(parts.settings)

    def read(library: Library) -> list[Listed]:
        return listed(library.all_marks(), names)

    parts.jobs.read(read, parts.collection.show_marks, latest="marks")


def _go_to(parts: Parts, reading: Reading, mark: Mark) -> None:
    whole = whole_of(reading)
    nth = whole.of(reading.id)
    known = next((one for one in (*reading.highlights, *reading.flags) if one.id == mark.id), None)
    spans = whole.shown_spans(nth, find_highlight(reading.article, known)) if known else ()
    if spans and mark.flag:
        parts.pane.view.go_to(Point(spans[0].part, spans[0].start))
    elif spans:
        parts.pane.view.select_spans(spans)
    elif point := point_at(reading.article, mark.start):
        parts.pane.view.go_to(whole.shown(nth, point))


def _keep_group(parts: Parts, group: str) -> None:
    parts.settings["marks.group"] = group
    look.save_settings(parts)
