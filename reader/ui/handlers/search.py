"""What the keys of the menu 查找 do."""

from __future__ import annotations

from reader.ui.flow import look, narrowing, saving, searching
from reader.ui.parts import Parts


def find(parts: Parts) -> None:
    if parts.desk.reading is not None:
        parts.pane.find_bar.open()


def everywhere(parts: Parts) -> None:
    parts.sidebar.show()
    parts.search.setFocus()
    parts.search.selectAll()


def order(parts: Parts) -> None:
    searching.change_order(parts)
    look.save_settings(parts)


def narrow(parts: Parts) -> None:
    """Open the facets and go there; from there, close them."""
    if parts.facets.has_focus():
        parts.facets.hide()
        parts.headlines.setFocus()
    else:
        opened = parts.facets.isHidden()
        parts.facets.show()
        if opened:
            narrowing.show_facets(parts)
        parts.facets.take_focus()
    parts.settings["search.facets"] = not parts.facets.isHidden()
    look.save_settings(parts)


def recent(parts: Parts) -> None:
    saving.offer_recent(parts)


def forget(parts: Parts) -> None:
    saving.forget(parts)


def save(parts: Parts) -> None:
    saving.save(parts)


def rename(parts: Parts) -> None:
    saving.rename(parts)


def remove(parts: Parts) -> None:
    saving.remove(parts)
