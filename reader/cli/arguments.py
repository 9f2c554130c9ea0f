"""How the command line is taken apart: argparse that complains in one Chinese sentence, and what commands share."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable
from typing import Any, NoReturn

from reader.signs import on_one_line

MOST_DIGITS = 18  # a number of more is none that the library could hold
# What argparse says, and how we say it.
COMPLAINTS = (
    (r"the following arguments are required: (.*)", r"缺少参数 \1"),
    (r"unrecognized arguments: (.*)", r"不认识参数 \1"),
    (r"argument (?:命令|COMMAND): invalid choice: '(.*?)'.*", r"没有“\1”这个命令"),
    (r"argument (.*): expected one argument", r"\1 后面要有一个值"),
    (r"argument (.*): expected at least one argument", r"缺少参数 \1"),
    (r"argument (.*): not allowed with argument (.*)", r"\1 和 \2 不能同时用"),
    (r"argument (.*): (.*)", r"参数 \1 的值不对：\2"),
)


class Arguments(argparse.ArgumentParser):
    """Complains in one Chinese sentence, without the usage."""

    def error(self, message: str) -> NoReturn:
        message = on_one_line(message)
        said = next((re.sub(theirs, ours, message) for theirs, ours in COMPLAINTS if re.fullmatch(theirs, message)), "")
        self.exit(2, f"{said or message}。用 banxin --help 看用法。\n")


Runner = Callable[[argparse.Namespace], int]


def add_command(commands: Any, name: str, about: str, run: Runner, json: bool) -> argparse.ArgumentParser:
    """One more command; it takes --data-dir, and --json where it has something to say in JSON."""
    command: argparse.ArgumentParser = commands.add_parser(name, help=about, description=about)
    command.set_defaults(run=run)
    add_data_dir(command)
    if json:
        command.add_argument("--json", action="store_true", help="输出 JSON")
    return command


def add_data_dir(parser: argparse.ArgumentParser) -> None:
    """Before or after the command. SUPPRESS: the default of the inner parser must not undo what the outer one read."""
    parser.add_argument("--data-dir", default=argparse.SUPPRESS, metavar="文件夹", help="资料库所在的文件夹")


def add_encoding(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--encoding", metavar="编码", help="文件的编码，如 gb18030（默认自动判断）")


def count(text: str) -> int:
    if len(text) > MOST_DIGITS:
        raise argparse.ArgumentTypeError(f"“{text[:MOST_DIGITS]}…”太长")
    if not text.isascii() or not text.isdecimal() or not int(text):
        raise argparse.ArgumentTypeError(f"“{text}”不是正整数")
    return int(text)
