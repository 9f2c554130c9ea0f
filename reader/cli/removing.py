"""banxin remove: a file out of the library, which ones are out, one back in."""

from __future__ import annotations

import argparse
import hashlib
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from typing import Any

from reader.cli.arguments import add_command
from reader.cli.ends import complain, open_library, print_json, print_lines
from reader.errors import ReaderError
from reader.files import read_page
from reader.library import Library
from reader.store.removed import Removal

SHORTEST = 8  # letters of a sha256 that name a file
NONE = "资料库里没有“{name}”。写文件的路径、收入时的文件名，或 sha256 的开头（至少 {count} 个字）。"
NOT_OUT = "没有移出过“{name}”。banxin remove 不写文件名，列出移出的文件。"
SEVERAL = "叫“{name}”的不止一份，写清楚是哪一份：{which}"


def add_remove(commands: Any) -> None:
    about = "把文件移出资料库，原文和标记都留着；不写文件名则列出移出的文件"
    command = add_command(commands, "remove", about, run_remove, json=True)
    command.add_argument("files", nargs="*", metavar="文件", help="路径、文件名，或 sha256 的开头")
    command.add_argument("--back", action="store_true", help="把移出的文件放回来，标记都在原处")


def run_remove(arguments: argparse.Namespace) -> int:
    """1 where one of the files could not be removed, or brought back."""
    if arguments.back and not arguments.files:
        complain("缺少参数 文件。用 banxin remove --help 看用法。")
        return 2
    done: list[Removal] = []
    code = 0
    with open_library(arguments) as library:
        if not arguments.files:
            return _list(library.removals(), arguments.json)
        for name in arguments.files:
            try:
                done.append(_let_in(library, name) if arguments.back else _take_out(library, name))
            except ReaderError as error:
                code = complain(error)
    if arguments.json:
        print_json([asdict(one) for one in done])
    else:
        for one in done:
            back = f"；要放回来：banxin remove --back {_key(one)}"
            print_lines([f"放回来了：{_in_line(one)}" if arguments.back else f"移出了{_in_line(one)}{back}"])
    return code


def _take_out(library: Library, name: str) -> Removal:
    said = library.removal(_named(library.sources(), name, NONE).source)
    library.remove(said.source)
    return said


def _let_in(library: Library, name: str) -> Removal:
    said = _named(library.removals(), name, NOT_OUT)
    library.restore(said.source)
    return library.removal(said.source)


def _named(known: list[Removal], name: str, none: str) -> Removal:
    """The one file that is meant. Raises ReaderError."""
    for same in _readings(name):
        found = [one for one in known if same(one)]
        if len(found) > 1:
            which = "；".join(f"{_key(one)}（{one.origin}）" for one in found)
            raise ReaderError(SEVERAL.format(name=name, which=which))
        if found:
            return found[0]
    raise ReaderError(none.format(name=name, count=SHORTEST))


def _readings(name: str) -> list[Callable[[Removal], bool]]:
    """What a name may mean: the content of a file, the path it came from, its name, its sha256."""
    path = str(Path(name).absolute())
    meant: list[Callable[[Removal], bool]] = []
    with suppress(ReaderError):  # it need not be there any more
        digest = hashlib.sha256(read_page(Path(name))).hexdigest()
        meant.append(lambda one: one.sha256 == digest)
    meant += [lambda one: one.origin == path, lambda one: one.name == name]
    if len(name) >= SHORTEST:
        meant.append(lambda one: one.sha256.startswith(name.lower()))
    return meant


def _list(out: list[Removal], json: bool) -> int:
    if json:
        print_json([asdict(one) for one in out])
    elif not out:
        print_lines(["没有移出过文件。"])
    else:
        print_lines(f"{one.removed[:10]}  {_key(one)}  {_in_line(one)}" for one in out)
    return 0


def _in_line(one: Removal) -> str:
    parts = [f"{one.articles} 篇"] if one.articles else []
    for count, what in ((one.highlights, "处划线"), (one.bookmarks, "个书签"), (one.corrections, "处订正")):
        parts += [f"{count} {what}"] if count else []
    return f"“{one.name}”" + (f"（{'、'.join(parts)}）" if parts else "")


def _key(one: Removal) -> str:
    return one.sha256[:12]
