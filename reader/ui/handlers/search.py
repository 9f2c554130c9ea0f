"""What the keys of the menu 查找 do."""

from __future__ import annotations

from reader.ui.parts import Parts


def find(parts: Parts) -> None:
    if parts.doing.reading is not None:
        parts.pane.find_bar.open()


def everywhere(parts: Parts) -> None:
    parts.sidebar.show()
    parts.search.setFocus()
    parts.search.selectAll()
