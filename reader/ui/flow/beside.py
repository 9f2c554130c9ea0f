"""Two articles side by side: the second pane opened, closed and found again; which pane keys act on; both scrolled as
one."""

from __future__ import annotations

import json
from dataclasses import replace

from PySide6.QtWidgets import QSplitter, QWidget

from reader.marks import Point
from reader.tongue import later, tr
from reader.ui.flow import drafting, history, look, noting, places, reading, searching
from reader.ui.flow.expecting import expect_next
from reader.ui.panes.reading import ReadingPane
from reader.ui.parts import Desk, Parts

SECOND = "second"  # names its jobs
STEP = 40  # pixels that a key moves the line between two panes
LINKED = later("联动：两篇一起滚动。再按 Ctrl+L 分开。")
UNLINKED = later("两篇各自滚动。")
ALONE = later("先按 X 在旁边打开第二篇。")


def connect(parts: Parts) -> None:
    """What a pane tells is led to what follows from it."""
    pane = parts.pane
    pane.shown.timeout.connect(lambda: reading.follow(parts))
    pane.dressed.timeout.connect(lambda: expect_next(parts))
    pane.note_bar.closed.connect(lambda *written: noting.keep(parts, *written))
    pane.note_bar.typed.connect(lambda *written: drafting.note_typing(parts, *written))
    pane.find_bar.wanted.connect(lambda _: _find(parts))
    pane.find_bar.stepped.connect(lambda step: searching.step_hit(parts, step))
    pane.view.scrolled.connect(lambda: reading.show_progress(parts))
    pane.view.scrolled.connect(lambda: _take_along(parts))
    pane.view.leaping.connect(lambda: places.leave(parts))
    pane.view.cursorPositionChanged.connect(lambda: reading.follow_caret(parts))
    pane.raw.met.connect(lambda block: reading.tell_met(parts, block))


def toggle(parts: Parts) -> None:
    """Open the second pane on what the first shows, or close it."""
    first = parts.sides.shown[0]
    if len(parts.sides.shown) > 1:
        close(parts)
    elif first.desk.reading is None:
        parts.status.say(tr("先打开一篇文章。"))
    else:
        second = _open(first)
        spot = places.spot_of(first)
        if spot:  # a place to come back to also for who goes on before it is on screen
            second.desk.back.append(spot)
        reading.open_row(second, first.desk.reading.row, lambda: places.go_to_spot(second, spot) if spot else None)
        second.pane.setFocus()
        activate(second)
        parts.status.say(tr("右边是第二篇：从列表打开的文章放在这里。按 F6 换窗格，再按 X 收起。"))


def close(parts: Parts) -> None:
    """Close the second pane, if there is one; the first has the keys."""
    sides = parts.sides
    if len(sides.shown) < 2:
        return
    first, second = sides.shown
    second.pane.note_bar.finish()
    second.pane.find_bar.hide()
    places.remember_place(second)
    focused = second.pane.isAncestorOf(parts.window.focusWidget() or parts.window)
    sides.shown.pop()
    sides.hidden.append(second)
    sides.at = 0
    second.pane.hide()
    second.pane.view.show_nothing("")  # what is not shown takes no memory
    second.desk.reading = None
    _mark(first)
    reading.announce(first)
    _note_link(first)
    if focused:
        first.pane.setFocus()


def follow_focus(parts: Parts, widget: QWidget | None) -> None:
    """The pane that has the focus, or had it last, is the one that keys act on."""
    for side in parts.sides.shown:
        if widget and side.pane.isAncestorOf(widget):
            activate(side)


def activate(parts: Parts) -> None:
    if parts.is_active:
        return
    parts.sides.at = next(nth for nth, side in enumerate(parts.sides.shown) if side.pane is parts.pane)
    _mark(parts)
    reading.announce(parts)


def link(parts: Parts) -> None:
    """Scroll both as one, or each by itself again."""
    if len(parts.sides.shown) < 2:
        parts.status.say(tr(ALONE))
        return
    linked = not parts.settings["reading.linked"]
    parts.settings["reading.linked"] = linked
    look.save_settings(parts)
    _note_link(parts)
    parts.status.say(tr(LINKED) if linked else tr(UNLINKED))


def move_line(parts: Parts, step: int) -> None:
    """Move the line between the two texts to the right (1) or left (-1); from the sidebar, or where there is one text,
    the line between sidebar and text."""
    inside = parts.sidebar.isAncestorOf(parts.window.focusWidget() or parts.window)
    splitter = parts.row if len(parts.sides.shown) > 1 and not inside else parts.sidebar.parentWidget()
    if isinstance(splitter, QSplitter):
        left, right = splitter.sizes()
        splitter.setSizes([left + step * STEP, right - step * STEP])


def move_lists(parts: Parts, step: int) -> None:
    """Move the line between tree and list down (1) or up (-1)."""
    parts.sidebar.show()
    splitter = parts.tree.parentWidget()
    if isinstance(splitter, QSplitter):
        above, below = splitter.sizes()
        splitter.setSizes([above + step * STEP, below - step * STEP])


def keep(parts: Parts) -> None:
    """Put into the settings what is open, for the next start."""
    first, *others = parts.sides.shown
    if first.desk.reading:
        parts.settings["reading.article"] = first.desk.reading.id
    kept = ""
    for side in others:
        if side.desk.reading and side.desk.reading.id:
            place = side.pane.view.place() or Point(0, 0)
            kept = json.dumps([side.desk.reading.id, place.part, place.at, parts.sides.at])
    parts.settings["reading.beside"] = kept


def restore(parts: Parts, for_file: bool = False) -> None:
    """Open the second pane as it was left; what has been deleted meanwhile is not asked for again. `for_file`: the
    first keeps the keys, for a file is about to be shown there."""
    try:
        article, part, at, active = map(int, json.loads(parts.settings.text("reading.beside")))
    except (ValueError, TypeError):
        return
    if parts.desk.reading is None or len(parts.sides.shown) > 1:
        return
    second = _open(parts)
    history.restore(second)

    def arrive() -> None:
        if part or at:
            second.pane.view.to_place(Point(part, at))
        if active and not for_file:
            activate(second)

    reading.open_found(second, lambda library: library.reading(article), arrive, lambda _: close(parts), step=False)


def _open(first: Parts) -> Parts:
    """Show the second pane, empty."""
    sides = first.sides
    if sides.hidden:
        second = sides.hidden.pop()
        second.desk.clear()
    else:
        second = replace(first, pane=ReadingPane(), desk=Desk(SECOND))
        first.row.addWidget(second.pane)
        connect(second)
    sides.shown.append(second)
    look.dress(second)
    second.pane.show()
    first.row.setSizes([1_000, 1_000])
    _mark(first.active)
    _note_link(first)
    return second


def _mark(parts: Parts) -> None:
    """Show which pane keys act on, where there are two."""
    shown = parts.sides.shown
    for side, name in zip(shown, (tr("左"), tr("右")), strict=False):
        side.pane.show_active(side.is_active if len(shown) > 1 else None)
        side.pane.view.setAccessibleName(tr("正文（{name}）", name=name) if len(shown) > 1 else tr("正文"))


def _note_link(parts: Parts) -> None:
    shown = parts.sides.shown
    parts.status.show_linked(len(shown) > 1 and bool(parts.settings["reading.linked"]))
    parts.sides.gap = _gap(parts)


def _gap(parts: Parts) -> int:
    tops = [side.pane.view.verticalScrollBar().value() for side in parts.sides.shown]
    return tops[1] - tops[0] if len(tops) > 1 else 0


def _take_along(parts: Parts) -> None:
    """Scroll the other pane as far as this one was. Where one has come to its end it waits, and they meet again."""
    sides, top = parts.sides, parts.pane.view.verticalScrollBar().value()
    moved, parts.desk.top = top != parts.desk.top, top
    if not moved or sides.led or len(sides.shown) < 2 or not parts.settings["reading.linked"]:
        return
    if parts.pane.view.settling:  # set anew, not scrolled by anybody
        sides.gap = _gap(parts)
        return
    first, second = (side.pane.view.verticalScrollBar() for side in sides.shown)
    sides.led = True
    if parts.pane is sides.shown[0].pane:
        second.setValue(first.value() + sides.gap)
    else:
        first.setValue(second.value() - sides.gap)
    sides.led = False


def _find(parts: Parts) -> None:
    reading.mark_hits(parts)
    if parts.pane.view.hit[1]:
        searching.step_hit(parts, 1)
