"""A setting that a person changes: name and value in; kept, said, and seen at once in whatever it is about."""

from __future__ import annotations

from reader.settings import BY_NAME, Value, choice_name
from reader.ui.flow import look, searching
from reader.ui.flow.narrowing import show_facets
from reader.ui.parts import Parts


def change(parts: Parts, name: str, value: Value) -> None:
    parts.settings[name] = value
    _show(parts, name)
    look.save_settings(parts)
    parts.status.say(f"{BY_NAME[name].title}：{said(name, value)}")


def said(name: str, value: Value) -> str:
    """A value as a person reads it."""
    if isinstance(value, bool):
        return "开" if value else "关"
    return choice_name(name, value) or str(value)


def _show(parts: Parts, name: str) -> None:
    match name:
        case "search.order":
            searching.reorder(parts)
        case "search.facets":
            parts.facets.setVisible(bool(parts.settings[name]))
            show_facets(parts)
        case "window.sidebar":
            parts.sidebar.setVisible(bool(parts.settings[name]))
        case _:
            look.apply_look(parts)
