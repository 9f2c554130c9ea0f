"""banxin backup, restore, check, compact: copies of the library, one put back, what is wrong with it, less of it."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from reader import paths
from reader.cli.arguments import add_command
from reader.cli.ends import complain, open_library, print_json, print_lines
from reader.cli.errands import told_on_terminal
from reader.library import backups_in, compact_library, restore_backup
from reader.store.backup import Backup

NO_BACKUP = "还没有备份。用 banxin backup 做一份。"


def add_keeping(commands: Any) -> None:
    command = add_command(commands, "backup", "备份资料库；不写文件名则做今天的一份", run_backup, json=True)
    command.add_argument("file", nargs="?", metavar="文件")
    command.add_argument("--replace", action="store_true", help="同名文件已存在时替换它")
    about = "用备份替换资料库，先把现有的另外留着；不写文件名则列出备份"
    command = add_command(commands, "restore", about, run_restore, json=True)
    command.add_argument("file", nargs="?", metavar="文件")
    about = "检查资料库：文件、引用、原始文件、文章、划线、搜索索引"
    command = add_command(commands, "check", about, run_check, json=True)
    command.add_argument("--quick", action="store_true", help="不重做搜索索引来比对，快得多")
    command.add_argument("--repair", action="store_true", help="能从原始文件重做的都重做一遍，再检查")
    about = "把移出文件以后空出的地方还给磁盘；先关掉窗口。移出的文件照样能放回来"
    add_command(commands, "compact", about, run_compact, json=True)


def run_compact(arguments: argparse.Namespace) -> int:
    with told_on_terminal("正在压缩") as course:
        before, after = compact_library(paths.data_dir(getattr(arguments, "data_dir", None)), course)
    if arguments.json:
        print_json({"before": before, "after": after})
    else:
        print_lines([f"资料库从 {before:,} 字节减到 {after:,} 字节。移出的文件和标记都还在。"])
    return 0


def run_backup(arguments: argparse.Namespace) -> int:
    with open_library(arguments) as library, told_on_terminal("正在备份") as course:
        if arguments.file:
            made: Backup | None = library.back_up(arguments.file, arguments.replace, course)
        else:
            made = library.back_up_daily(course=course)
    if arguments.json:
        print_json(_backup_json(made) if made else None)
    else:
        said = f"已备份到“{made.file}”（{made.bytes:,} 字节）。" if made else "今天已有备份，或资料库还是空的。"
        print_lines([said])
    return 0


def run_restore(arguments: argparse.Namespace) -> int:
    folder = paths.data_dir(getattr(arguments, "data_dir", None))
    if arguments.file is None:
        return _list(folder, arguments.json)
    kept = restore_backup(folder, arguments.file)
    if arguments.json:
        print_json({"restored": arguments.file, "kept": str(kept) if kept else None})
    else:
        print_lines(["已恢复。" + (f"原来的资料库留在“{kept}”。" if kept else "")])
    return 0


def run_check(arguments: argparse.Namespace) -> int:
    """1 where something was found."""
    with open_library(arguments) as library:
        if arguments.repair and not library.damage:
            library.repair()
        with told_on_terminal("正在检查") as course:
            findings = library.check(index=not arguments.quick, course=course)
    if arguments.json:
        print_json({"ok": not findings, "findings": [{"part": one.part, "text": one.sentence} for one in findings]})
    elif not findings:
        print_lines(["资料库完好。"])
    for finding in findings:
        complain(finding.sentence)
    return int(bool(findings))


def _list(folder: Path, json: bool) -> int:
    backups = backups_in(folder)
    if json:
        print_json([_backup_json(backup) for backup in backups])
    elif not backups:
        return complain(NO_BACKUP)
    else:
        print_lines(f"{backup.made}  {backup.bytes:>15,} 字节  {backup.file}" for backup in backups)
    return 0


def _backup_json(backup: Backup) -> dict[str, Any]:
    return {"file": str(backup.file), "made": backup.made, "bytes": backup.bytes}
