"""What the keys of the menu 视图 do."""

from __future__ import annotations

from reader.settings import BY_NAME
from reader.tongue import tr
from reader.ui.flow import beside as side_by_side
from reader.ui.flow import commanding, look, preferring, reading, searching
from reader.ui.flow.setting import change
from reader.ui.parts import Parts


def palette(parts: Parts) -> None:
    commanding.open_palette(parts)


def larger(parts: Parts) -> None:
    look.set_size(parts, parts.settings.integer("text.size") + 1)


def smaller(parts: Parts) -> None:
    look.set_size(parts, parts.settings.integer("text.size") - 1)


def usual_size(parts: Parts) -> None:
    look.set_size(parts, look.USUAL)


def theme(parts: Parts) -> None:
    """The next one, and round again."""
    themes = [value for value, _ in BY_NAME["view.theme"].choices]
    change(parts, "view.theme", themes[(themes.index(parts.settings.text("view.theme")) + 1) % len(themes)])


def pinyin(parts: Parts) -> None:
    change(parts, "text.pinyin", not parts.settings["text.pinyin"])


def settings(parts: Parts) -> None:
    preferring.open_settings(parts)


def seams(parts: Parts) -> None:
    view = parts.pane.view
    view.show_seams(not view.seams_shown)
    parts.status.say(tr("竖线处是接上的断栏。") if view.seams_shown else tr("接缝已隐藏。"))


def raw(parts: Parts) -> None:
    raw = parts.pane.raw
    if raw.hasFocus():
        parts.pane.setFocus()
    raw.setVisible(raw.isHidden())
    raw.leads, parts.desk.raw_back = False, None
    reading.show_raw(parts)


def beside(parts: Parts) -> None:
    side_by_side.toggle(parts)


def linked(parts: Parts) -> None:
    side_by_side.link(parts)


def line_right(parts: Parts) -> None:
    side_by_side.move_line(parts, 1)


def line_left(parts: Parts) -> None:
    side_by_side.move_line(parts, -1)


def line_down(parts: Parts) -> None:
    side_by_side.move_lists(parts, 1)


def line_up(parts: Parts) -> None:
    side_by_side.move_lists(parts, -1)


def sidebar(parts: Parts) -> None:
    parts.sidebar.setVisible(parts.sidebar.isHidden())
    parts.settings["window.sidebar"] = not parts.sidebar.isHidden()
    look.save_settings(parts)
    if parts.sidebar.isHidden():
        parts.pane.setFocus()


def escape(parts: Parts) -> None:
    """One layer a key: note, find bar, selection, notice, picks, narrowings, facets, search; then to the text."""
    bar = parts.pane.find_bar
    if parts.pane.note_bar.isVisible():
        parts.pane.note_bar.finish()
    elif bar.isVisible():
        bar.hide()
        parts.pane.setFocus()
        reading.mark_hits(parts)
    elif parts.pane.view.drop_selection():
        pass
    elif parts.notice.isVisible():
        parts.notice.put_away()
    elif parts.headlines.drop_picks() or searching.widen(parts):
        pass
    elif parts.facets.has_focus():
        parts.facets.hide()
        parts.settings["search.facets"] = False
        parts.headlines.setFocus()
    elif parts.doing.found is not None or parts.search.text():
        parts.search.clear_quietly()
        searching.end_search(parts)
        parts.headlines.setFocus()
    else:
        parts.pane.setFocus()
