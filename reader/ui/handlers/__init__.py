"""One module per noun, one function per command: "mark.bookmark" is mark.bookmark(parts)."""

from __future__ import annotations

from collections.abc import Callable

from reader.commands import Command
from reader.ui.handlers import correct, file, go, help, mark, search, take, view
from reader.ui.parts import Parts

NOUNS = {
    "correct": correct,
    "file": file,
    "go": go,
    "help": help,
    "mark": mark,
    "search": search,
    "take": take,
    "view": view,
}


def handler(command: Command) -> Callable[[Parts], None]:
    noun, verb = command.id.split(".")
    found: Callable[[Parts], None] = getattr(NOUNS[noun], verb)
    return found
