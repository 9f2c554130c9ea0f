"""banxin export: marks, articles or what a search finds as a file, or all of the library."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from reader.cli.arguments import add_command, count
from reader.cli.ends import complain, open_library, print_bytes, print_json, print_lines
from reader.cli.errands import told_on_terminal
from reader.export import FORMS, STYLES
from reader.library import Library
from reader.model import Cuttings

NOTHING = "没有可以导出的文章：还没有划线或加书签，或没有搜到。"
SUFFIXES = {form.suffix: form.name for form in reversed(FORMS.values())}  # .txt is plain text, .json annotations
UNKNOWN = "不会写 {suffix} 文件，没有导出。可以写 {known}；要写成别的名字，请用 --form 说明格式。"
MARKS = "划线和书签"


def add_export(commands: Any) -> None:
    about = "把划线和书签、选定的文章或搜到的文章写成一个文件（剪报）"
    command = add_command(commands, "export", about, run_export, json=True)
    what = command.add_mutually_exclusive_group()
    what.add_argument("--marks", action="store_true", help="全部划线和书签（默认）")
    what.add_argument("--article", type=count, nargs="+", metavar="编号", help="这几篇（search 给出的编号）")
    what.add_argument("--search", metavar="词", help="搜到的全部文章")
    what.add_argument("--library", action="store_true", help="整个资料库，可以再读入（import --library）")
    command.add_argument("-o", "--output", metavar="文件", help="写到哪里；不写则输出到屏幕")
    command.add_argument("--form", choices=FORMS, metavar="格式", help=f"{'、'.join(FORMS)}；默认看文件名的后缀")
    command.add_argument("--style", choices=STYLES, default="gbt2025", metavar="引文", help=f"{'、'.join(STYLES)}")
    text = command.add_mutually_exclusive_group()
    text.add_argument("--whole", action="store_true", help="连同全文（--article 和 --search 的默认）")
    text.add_argument("--quotes", action="store_true", help="只要划线（--marks 的默认）")
    command.add_argument("--replace", action="store_true", help="同名文件已存在时替换它")


def run_export(arguments: argparse.Namespace) -> int:
    """Without -o, or with -o -, the file goes to standard output."""
    if arguments.output == "-":
        arguments.output = None
    if arguments.library:
        return _export_library(arguments)
    suffix = Path(arguments.output or "").suffix.lower()
    form = arguments.form or SUFFIXES.get(suffix or ".md")
    if form is None:
        return complain(UNKNOWN.format(suffix=suffix, known=" ".join(sorted(SUFFIXES))))
    with open_library(arguments) as library:
        cuttings = _cuttings(library, arguments)
        if not cuttings.articles:
            return complain(NOTHING)
        if arguments.output is None:
            print_bytes(library.exported(form, cuttings))
            return 0
        written = library.export(arguments.output, form, cuttings, arguments.replace)
    if arguments.json:
        print_json({"file": arguments.output, "form": form, "articles": written})
    else:
        print_lines([f"{arguments.output}：{written} 篇，{FORMS[form].title}"])
    return 0


def _export_library(arguments: argparse.Namespace) -> int:
    if arguments.output is None:
        return complain("请用 -o 写明导出到哪个文件。")
    with open_library(arguments) as library, told_on_terminal("正在导出整个资料库") as course:
        sources = library.export_library(arguments.output, arguments.replace, course)
    if arguments.json:
        print_json({"file": arguments.output, "form": "library", "sources": sources})
    else:
        print_lines([f"{arguments.output}：整个资料库，{sources} 个文件"])
    return 0


def _cuttings(library: Library, arguments: argparse.Namespace) -> Cuttings:
    whole = arguments.whole or (not arguments.quotes and bool(arguments.article or arguments.search))
    if arguments.search is not None:
        ids = [row.id for row in library.search(arguments.search, None).rows]
        return Cuttings(f"搜索：{arguments.search}", tuple(ids), whole, arguments.style)
    if arguments.article:
        return Cuttings("剪报", tuple(dict.fromkeys(arguments.article)), whole, arguments.style)
    return Cuttings(MARKS, tuple(library.marked_articles()), whole, arguments.style)
