"""What the keys of the menu 前往 do."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from reader.tongue import tr
from reader.ui.flow import continuing, history, onward, places, reading, searching
from reader.ui.parts import Parts


def page_down(parts: Parts) -> None:
    """One screen on; at the end the article counts as read and the next unread one opens."""
    reading.when_open(parts, lambda: _page_down(parts))


def _page_down(parts: Parts) -> None:
    if not onward.accept(parts) and not parts.pane.view.page_down():
        onward.read_on(parts)


def half_down(parts: Parts) -> None:
    parts.pane.view.scroll_half(1)


def half_up(parts: Parts) -> None:
    parts.pane.view.scroll_half(-1)


def page_up(parts: Parts) -> None:
    if parts.desk.reading is None or parts.pane.view.page_up():
        return
    if not parts.headlines.move_by(-1):
        parts.status.say(tr("已是第一篇。"))


def line_down(parts: Parts) -> None:
    parts.pane.view.scroll_lines(1)


def line_up(parts: Parts) -> None:
    parts.pane.view.scroll_lines(-1)


def next_article(parts: Parts) -> None:
    if not parts.headlines.move_by(1):
        parts.status.say(tr("已是最后一篇。"))


def previous_article(parts: Parts) -> None:
    if not parts.headlines.move_by(-1):
        parts.status.say(tr("已是第一篇。"))


def next(parts: Parts) -> None:
    _step(parts, 1)


def previous(parts: Parts) -> None:
    _step(parts, -1)


def top(parts: Parts) -> None:
    places.leave(parts)
    parts.pane.view.to_top()


def bottom(parts: Parts) -> None:
    places.leave(parts)
    parts.pane.view.to_bottom()


def back(parts: Parts) -> None:
    reading.when_open(parts, lambda: history.step(parts, back=True))


def forward(parts: Parts) -> None:
    reading.when_open(parts, lambda: history.step(parts, back=False))


def other_part(parts: Parts) -> None:
    reading.when_open(parts, lambda: continuing.go_on(parts))


def tree(parts: Parts) -> None:
    parts.sidebar.show()
    parts.tree.setFocus()


def list(parts: Parts) -> None:
    parts.sidebar.show()
    parts.headlines.setFocus()


def text(parts: Parts) -> None:
    parts.pane.setFocus()


def next_pane(parts: Parts) -> None:
    """Search field, tree, list, facets, the texts, each with the text as it came, and round again."""
    _walk_panes(parts, 1)


def previous_pane(parts: Parts) -> None:
    _walk_panes(parts, -1)


def _walk_panes(parts: Parts, step: int) -> None:
    rows = parts.headlines.table if parts.headlines.offers.isHidden() else parts.headlines.offers
    texts = [text for side in parts.sides.shown for text in (side.pane, side.pane.raw)]
    ring = [parts.search, parts.tree, rows, parts.facets, *texts]
    shown = [pane for pane in ring if pane.isVisible()]
    focused = QApplication.focusWidget()
    here = [nth for nth, pane in enumerate(shown) if focused and (pane is focused or pane.isAncestorOf(focused))]
    following = shown[((here[-1] if here else -step) + step) % len(shown)]
    if following is parts.facets:
        parts.facets.take_focus()
    else:
        following.setFocus()


def _step(parts: Parts, step: int) -> None:
    """From hit to hit while something is looked for, else from unread to unread."""
    if parts.pane.find_bar.isVisible() or parts.doing.found is not None:
        searching.step_hit(parts, step)
    elif not parts.headlines.next_unread(step):
        parts.status.say(tr("这一列后面没有未读的文章了。") if step > 0 else tr("这一列前面没有未读的文章了。"))
    reading.show_place(parts)
