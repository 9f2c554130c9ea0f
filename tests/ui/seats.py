"""Windows for the views there are pictures of, for tests that look at all of them."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path

from PySide6.QtWidgets import QApplication

from reader.settings import Value
from scripts.inspection import shown_tops
from scripts.screenshots import USUAL
from scripts.sitter import Sitter, sit
from scripts.views import VIEWS, View


class Seats:
    """A window for each view; one goes on to the next while all that a view showed stood over it and was closed."""

    def __init__(self, folder: Path, values: Mapping[str, Value]) -> None:
        """`values`: of the settings, where a view does not say otherwise."""
        self._folder, self._values, self._open, self._seated = folder, values, ExitStack(), ""
        self._sitter: Sitter | None = None

    def each_of(self, part: int, parts: int) -> Iterator[tuple[str, Sitter]]:
        """The views of one of so many tests, each brought up in a window and taken away after it was looked at. Those
        that one window serves stand together."""
        views = sorted(VIEWS.items(), key=lambda item: _needs(item[1]))
        first, last = (len(views) * nth // parts for nth in (part, part + 1))
        for name, view in views[first:last]:
            sitter = self.seat(view)
            view.act(sitter)
            if view.fill != "broken":  # such a one answers nothing
                sitter.settle()
            yield name, sitter
            self.clear()

    def seat(self, view: View) -> Sitter:
        wanted = _needs(view)
        if self._sitter is None or wanted != self._seated:
            self.leave()
            place = self._folder / "library"
            shutil.rmtree(place, ignore_errors=True)
            values = {**self._values, **view.values}
            self._sitter = self._open.enter_context(sit(place, values, USUAL, view.fill))
            self._seated = wanted
        return self._sitter

    def clear(self) -> None:
        """Ready for the next view."""
        above = [top for top in shown_tops() if self._sitter and top is not self._sitter.window]
        for top in above:
            top.close()
        QApplication.processEvents()
        if not above:  # the window itself is another one now
            self.leave()

    def leave(self) -> None:
        self._open.close()
        self._open, self._sitter = ExitStack(), None


def _needs(view: View) -> str:
    """What window it stands in."""
    return f"{view.fill} {dict(view.values)}"
