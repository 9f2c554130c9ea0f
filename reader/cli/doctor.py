"""banxin doctor: what to paste into a bug report."""

from __future__ import annotations

import argparse
from typing import Any

from reader.cli.arguments import add_command
from reader.cli.ends import print_json, print_lines
from reader.doctor import diagnose, lines_of


def add_doctor(commands: Any) -> None:
    add_command(commands, "doctor", "诊断信息，供报告问题时粘贴（不含文章内容）", run_doctor, json=True)


def run_doctor(arguments: argparse.Namespace) -> int:
    report = diagnose(getattr(arguments, "data_dir", None))
    if arguments.json:
        print_json(report)
    else:
        print_lines(lines_of(report))
    return 0
