"""The key table of the README, made from the command table. python -m scripts.readme_keys writes it in, and renews
docs/reference.md (scripts/reference.py)."""

from __future__ import annotations

from pathlib import Path

from reader.commands import COMMANDS, Command, Menu
from scripts.reference import REFERENCE, reference

README = Path(__file__).resolve().parent.parent / "README.md"
BEGIN, END = "<!-- keys: begin -->", "<!-- keys: end -->"


def table() -> str:
    """Markdown: one table, grouped by menu."""
    lines = ["| 菜单 | 做什么 | 按键 |", "|---|---|---|"]
    for menu in Menu:
        lines += [_row(command) for command in COMMANDS if command.menu is menu and command.keys]
    return "\n".join(lines)


def written(readme: str) -> str:
    """The README with the table of today between its two marks."""
    before, rest = readme.split(BEGIN)
    after = rest.split(END)[1]
    return f"{before}{BEGIN}\n{table()}\n{END}{after}"


def _row(command: Command) -> str:
    keys = "、".join(f"`{key.replace(', ', ' ').replace('|', chr(92) + '|')}`" for key in command.keys)
    return f"| {command.menu.value} | {command.title} | {keys} |"


if __name__ == "__main__":
    README.write_text(written(README.read_text("utf-8")), "utf-8")
    REFERENCE.write_text(reference(), "utf-8")
