"""Regular expressions that are compiled when they are first used.

The parser has a hundred of them, which take a tenth of a second to compile; the window, which needs the parser only
when a page comes in, would wait for that before it is first painted.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cached_property


class Lazy:
    """A pattern with the methods of re.Pattern that the parser uses."""

    def __init__(self, source: str, flags: int = 0) -> None:
        self._source, self._flags = source, flags

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        return re.compile(self._source, self._flags)

    @property
    def compiled(self) -> re.Pattern[str]:
        """The pattern itself, for who tries it on every line."""
        return self._pattern

    def match(self, text: str, start: int = 0) -> re.Match[str] | None:
        return self._pattern.match(text, start)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        return self._pattern.fullmatch(text)

    def search(self, text: str, start: int = 0) -> re.Match[str] | None:
        return self._pattern.search(text, start)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        return self._pattern.finditer(text)

    def findall(self, text: str) -> list[str]:
        return self._pattern.findall(text)

    def split(self, text: str) -> list[str]:
        return self._pattern.split(text)

    def sub(self, new: str | Callable[[re.Match[str]], str], text: str) -> str:
        return self._pattern.sub(new, text)

    def subn(self, new: str | Callable[[re.Match[str]], str], text: str) -> tuple[str, int]:
        return self._pattern.subn(new, text)
