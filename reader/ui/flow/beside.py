"""The reading panes: what a pane tells is led to what follows from it."""

from __future__ import annotations

from reader.ui.flow import noting, places, reading, searching
from reader.ui.parts import Parts


def connect(parts: Parts) -> None:
    """The signals of one pane."""
    pane = parts.pane
    pane.note_bar.closed.connect(lambda text, tags: noting.keep(parts, text, tags))
    pane.find_bar.wanted.connect(lambda _: _find(parts))
    pane.find_bar.stepped.connect(lambda step: searching.step_hit(parts, step))
    pane.view.scrolled.connect(lambda: reading.show_progress(parts))
    pane.view.leaping.connect(lambda: places.leave(parts))
    pane.view.cursorPositionChanged.connect(lambda: reading.show_raw_place(parts))


def _find(parts: Parts) -> None:
    reading.mark_hits(parts)
    if parts.pane.view.hit[1]:
        searching.step_hit(parts, 1)
