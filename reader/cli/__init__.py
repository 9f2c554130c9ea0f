"""The core without a window: arguments in, text or JSON (always UTF-8) and an exit code out.

0: done; 1: something asked for could not be done, one Chinese sentence each on standard error; 2: the command line
itself is wrong. `open`, which needs the window, is not here: see reader/__main__.py.
"""

from __future__ import annotations

import argparse
import io
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from reader import __version__
from reader.apart import Apart
from reader.arrivals import MANY
from reader.cli.arguments import Arguments, Runner, add_command, add_data_dir, add_encoding
from reader.cli.doctor import add_doctor, run_doctor
from reader.cli.ends import Unsaid, complain, flush, let_go, open_library, place, print_json, print_lines
from reader.cli.errands import told_on_terminal
from reader.cli.export import add_export, run_export
from reader.cli.importing import progress_of
from reader.cli.keeping import add_keeping, run_backup, run_check, run_compact, run_restore
from reader.cli.removing import add_remove, run_remove
from reader.cli.search import add_search, run_search
from reader.errors import ReaderError
from reader.files import find_pages, left_out, read_page, readable
from reader.library import Library
from reader.logbook import start_log
from reader.model import Article, Imported, Sheet
from reader.parse import Parsed
from reader.parse.as_json import parsed_to_json
from reader.parse.show import show_stages

BROKEN_PIPE = 141  # 128 + SIGPIPE, what a shell reports of a program that wrote to a closed pipe
INTERRUPTED = 130  # 128 + SIGINT


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; the exit code. Without argv, the arguments of the process."""
    _speak_utf8()
    start_log(terminal=False)
    try:
        code = _run(argv)
        flush()
    except Unsaid as error:
        let_go()
        return complain(str(error))
    except BrokenPipeError:
        let_go()
        return BROKEN_PIPE
    except KeyboardInterrupt:
        return INTERRUPTED
    return code


def _run(argv: Sequence[str] | None) -> int:
    try:
        arguments = argument_parser().parse_args(argv)
        code: int = arguments.run(arguments)
    except ReaderError as error:
        return complain(error)
    except SystemExit as end:  # argparse: 0 after --help, 2 after a wrong command line
        return int(end.code or 0)
    return code


# ---- commands


def run_parse(arguments: argparse.Namespace) -> int:
    """One JSON object for one file, a list for several; without --json a summary of each."""
    parsed, failed = [], 0
    with Apart() as parse:
        for path in arguments.files:
            try:
                parsed.append(parse(Path(path).name, read_page(Path(path)), arguments.encoding, origin=path))
            except ReaderError as error:
                failed = complain(error)
    if arguments.json and parsed:
        objects = [parsed_to_json(one) for one in parsed]
        print_json(objects[0] if len(arguments.files) == 1 else objects)
    elif not arguments.json:
        print_lines(line for one in parsed for line in _parsed_lines(one))
    return failed


def run_stages(arguments: argparse.Namespace) -> int:
    path = Path(arguments.file)
    with Apart() as parse:
        parsed = parse(path.name, read_page(path), arguments.encoding, origin=str(path))
    print_lines(show_stages(parsed))
    return 0


def run_import(arguments: argparse.Namespace) -> int:
    """A file that cannot be read does not keep the others out."""
    report: list[dict[str, Any]] = []
    importing = _import_archives if arguments.library else _import_each
    with open_library(arguments) as library:
        for entry in importing(library, arguments.paths, arguments.encoding):
            report.append(entry)
            if "error" in entry:
                complain(entry["error"])
            elif not arguments.json:
                print_lines([_import_line(entry)])
    if arguments.json:
        print_json(report)
    return int(any("error" in entry for entry in report))


RUNNERS: dict[str, Runner] = {
    "parse": run_parse,
    "stages": run_stages,
    "import": run_import,
    "remove": run_remove,
    "search": run_search,
    "export": run_export,
    "backup": run_backup,
    "restore": run_restore,
    "check": run_check,
    "compact": run_compact,
    "doctor": run_doctor,
}
COMMANDS = tuple(RUNNERS)  # what this module runs; anything else opens the window
QUESTIONS = ("-h", "--help", "--version")


def is_core(words: Sequence[str]) -> bool:
    """Whether these arguments are for this module: the first that is not --data-dir is a command or a question."""
    rest = words[_of_data_dir(words) :]
    return bool(rest) and (rest[0] in COMMANDS or rest[0] in QUESTIONS)


def words_of_window(words: Sequence[str]) -> list[str]:
    """The arguments of the window: without `open`, which stands where the other commands do."""
    first = _of_data_dir(words)
    return [*words[:first], *words[first + (words[first : first + 1] == ["open"]) :]]


def _of_data_dir(words: Sequence[str]) -> int:
    """How many words --data-dir takes before the command."""
    nth = 0
    while nth < len(words) and words[nth].startswith("--data-dir"):
        nth += 1 if "=" in words[nth] else 2
    return nth


# ---- the command line


def argument_parser() -> argparse.ArgumentParser:
    """The whole command line, also for docs/reference.md."""
    parser = Arguments(
        prog="banxin",
        description="版心：中文报纸版面阅读器",
        epilog="banxin open [文件…] 打开窗口（不写命令也一样）。",
    )
    parser.add_argument("--version", action="version", version=f"banxin {__version__}")
    add_data_dir(parser)
    commands = parser.add_subparsers(metavar="命令", required=True, parser_class=Arguments)

    command = add_command(commands, "parse", "只解析，不放进资料库", run_parse, json=True)
    command.add_argument("files", nargs="+", metavar="文件")
    add_encoding(command)
    command = add_command(commands, "stages", "显示解析的每一步", run_stages, json=False)
    command.add_argument("file", metavar="文件")
    add_encoding(command)
    command = add_command(commands, "import", "把文件或文件夹放进资料库", run_import, json=True)
    command.add_argument("paths", nargs="+", metavar="路径")
    command.add_argument("--library", action="store_true", help="读入 export --library 导出的整个资料库")
    add_encoding(command)
    add_remove(commands)
    add_search(commands)
    add_export(commands)
    add_keeping(commands)
    add_doctor(commands)
    return parser


# ---- what is said


def _import_each(library: Library, wanted: Sequence[str], encoding: str | None) -> Iterator[dict[str, Any]]:
    """Import path by path, file by file; each as soon as it is done, with the progress of all on a terminal."""
    files: list[Path] = []
    others: list[Path] = []
    for path in wanted:
        try:
            files += find_pages([path], others)
        except ReaderError as error:
            yield {"path": path, "error": str(error)}
    said = dict(zip((file.absolute() for file in files), map(str, files), strict=True))
    articles = 0
    with progress_of(len(said)) as progress:
        for one in library.arrivals.take(said, encoding):
            progress.clear()
            articles += one.imported.articles if one.imported and not one.imported.known else 0
            if one.imported is None:
                yield {"path": said[one.path], "error": one.failed}
            else:
                yield {"path": said[one.path], **_imported_json(one.imported)}
            progress.show(one)
    while articles >= MANY and library.arrivals.put_in_order():
        pass
    if beside := left_out(others):
        complain(beside)


def _import_archives(library: Library, wanted: Sequence[str], _encoding: str | None) -> Iterator[dict[str, Any]]:
    for path in wanted:
        try:
            with told_on_terminal("正在读入") as course:
                taken = library.import_library(path, course).imported
        except ReaderError as error:
            yield {"path": path, "error": str(error)}
            continue
        if not taken:
            yield {"path": path, "library": True, "known": True}
        for imported in taken:
            yield {"path": path, "library": True, **_imported_json(imported)}


def _import_line(entry: dict[str, Any]) -> str:
    entry = entry | {"path": readable(Path(entry["path"]))}
    if entry.get("library"):
        return f"{entry['path']}：{'资料库里都有，没有改动' if entry['known'] else entry['name']}"
    if entry["known"]:
        return f"{entry['path']}：资料库里已有，没有改动（{entry['pages']} 版 {entry['articles']} 篇）"
    doubts = f"，{entry['uncertain']} 篇有拿不准的地方" if entry["uncertain"] else ""
    damaged = f"，{entry['damaged']} 个字符解不出来" if entry["damaged"] else ""
    return f"{entry['path']}：{entry['pages']} 版 {entry['articles']} 篇，编码 {entry['encoding']}{doubts}{damaged}"


def _imported_json(imported: Imported) -> dict[str, Any]:
    names = ("name", "source", "pages", "articles", "uncertain", "encoding", "known", "damaged")
    return {name: getattr(imported, name) for name in names}


def _parsed_lines(parsed: Parsed) -> Iterator[str]:
    source = parsed.source
    yield f"{source.name}：编码 {source.encoding}，{source.characters} 个字符，{len(parsed.sheets)} 版"
    for sheet in parsed.sheets:
        yield from _sheet_lines(sheet)


def _sheet_lines(sheet: Sheet) -> Iterator[str]:
    page = sheet.page
    yield f"  {place(page.paper, page.date, page.number)} {page.name or ''}".rstrip()
    for block in sheet.banners:
        yield f"    通栏题：{' '.join(block.text.split())}"
    for article in sheet.articles:
        yield f"    {_article_line(article)}"


def _article_line(article: Article) -> str:
    headline = " ".join((article.headline or "（无题）").split())
    people = "、".join(f"{person.role} {person.name}".strip() for person in article.people)
    doubts = f"（拿不准：{'、'.join(article.uncertain)}）" if article.uncertain else ""
    return "  ".join(part for part in (headline, people, f"{len(article.blocks)} 段{doubts}") if part)


def _speak_utf8() -> None:
    """Whatever the locale. A file name that is not UTF-8 is shown with escapes, which JSON reads too."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
