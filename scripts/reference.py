"""docs/reference.md, made from the tables: every command, every setting, every option of the command line.
Written with the README's table by python -m scripts.readme_keys; a test holds it."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

from reader.cli import argument_parser
from reader.commands import COMMANDS, Command, Menu
from reader.settings import SETTINGS, Setting

REFERENCE = Path(__file__).resolve().parent.parent / "docs" / "reference.md"
HEAD = """# 命令、设置和命令行

这一页由程序里的表格生成（`python -m scripts.readme_keys`），不要手改。怎样使用见[使用指南](guide.md)。
"""


def reference() -> str:
    return "\n".join([HEAD, *_commands(), *_settings(), *_command_line()])


def _commands() -> Iterator[str]:
    yield "## 命令\n"
    yield "每条命令都在菜单里，也都能在命令面板（`:`）里按名称、拼音或首字母找到；按键可以改（菜单“帮助→改按键…”）。\n"
    for menu in Menu:
        yield f"### {menu.value}\n\n| 命令 | 按键 | 编号 |\n|---|---|---|"
        yield from (_command(command) for command in COMMANDS if command.menu is menu)
        yield ""


def _command(command: Command) -> str:
    keys = "、".join(f"`{key.replace(', ', ' ').replace('|', chr(92) + '|')}`" for key in command.keys)
    return f"| {command.title} | {keys} | `{command.id}` |"


def _settings() -> Iterator[str]:
    yield "## 设置\n\n菜单“视图→设置…”里改；存在资料文件夹的 `settings.json` 里，只存与默认不同的。\n"
    yield "| 设置 | 名称 | 默认 | 可以是 |\n|---|---|---|---|"
    yield from (_setting(setting) for setting in SETTINGS if setting.personal)
    yield "\n程序自己记着、一般不用去改的：\n\n| 设置 | 名称 | 默认 | 可以是 |\n|---|---|---|---|"
    yield from (_setting(setting) for setting in SETTINGS if not setting.personal)
    yield ""


def _setting(setting: Setting) -> str:
    if setting.choices:
        values = "、".join(f"`{value}` {name}" for value, name in setting.choices)
    elif setting.range:
        values = f"{setting.range[0]} 到 {setting.range[1]:,}"
    else:
        values = "是、否" if isinstance(setting.default, bool) else "文字"
    default = setting.default
    if isinstance(default, bool):
        default = "是" if default else "否"
    return f"| {setting.title} | `{setting.name}` | {f'`{default}`' if default != '' else '（空）'} | {values} |"


def _command_line() -> Iterator[str]:
    parser = argument_parser()
    yield "## 命令行\n\n装好以后是 `banxin`；在克隆里是 `.venv/bin/python -m reader`。"
    yield "`banxin open [文件…]`（或不写命令）打开窗口。"
    yield "结束时的代码：0 做好了；1 有做不到的，原因在标准错误里；2 命令行写错了。\n"
    yield from _options(parser)
    (commands,) = (action for action in parser._actions if isinstance(action, argparse._SubParsersAction))
    for name, command in commands.choices.items():
        yield f"### banxin {name}\n\n{command.description}。\n"
        yield from _options(command)


def _options(parser: argparse.ArgumentParser) -> Iterator[str]:
    actions = [action for action in parser._actions if action.help is not argparse.SUPPRESS]
    shown = [action for action in actions if not isinstance(action, argparse._HelpAction | argparse._SubParsersAction)]
    yield "| 参数 | 意思 |\n|---|---|"
    for action in shown:
        value = f" {action.metavar}" if action.metavar and action.nargs != 0 else ""
        words = "、".join(f"`{option}{value}`" for option in action.option_strings) or f"`{action.metavar}`"
        said = action.help or ("可以有几个" if action.nargs == "+" else "")
        yield f"| {words} | {'显示版本' if isinstance(action, argparse._VersionAction) else said} |"
    yield ""
