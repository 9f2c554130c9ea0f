"""A setting that a person changes: name and value in; kept, said, and seen at once in whatever it is about."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from reader.settings import BY_NAME, Value, choice_name
from reader.tongue import later, tr
from reader.ui.flow import look, searching
from reader.ui.flow.narrowing import show_facets
from reader.ui.languages import is_spoken
from reader.ui.parts import Parts

LANGUAGE = "view.language"
NEXT_TIME = later("界面语言下次打开版心时更换。")


def change(parts: Parts, name: str, value: Value) -> None:
    parts.settings[name] = value
    _show(parts, name)
    look.save_settings(parts)
    if name == LANGUAGE:
        tell_of_language(parts)
    parts.status.say(tr("{title}：{said}", title=tr(BY_NAME[name].title), said=said(name, value)))


def tell_of_language(parts: Parts) -> None:
    """It is changed at the next start; unless it is the one that is spoken."""
    application = QCoreApplication.instance()
    if application and not is_spoken(application, parts.settings.text(LANGUAGE)):
        parts.notice.say(tr(NEXT_TIME))
    elif parts.notice.text == tr(NEXT_TIME):  # said a moment ago of another one
        parts.notice.clear()


def said(name: str, value: Value) -> str:
    """A value as a person reads it."""
    if isinstance(value, bool):
        return tr("开") if value else tr("关")
    return tr(choice_name(name, value)) or str(value)


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
