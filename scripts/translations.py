"""What the window says, into resources/translations/: python -m scripts.translations.

Collects the sentences of tr("…") and later("…") in reader/ and the titles of the tables (commands, settings, colours,
forms of export) into one .ts file a language, keeps the translations that are there, marks new sentences unfinished,
drops those that are gone, and compiles the .qm files that the window loads. Prints what is still to be translated; Qt
Linguist or any editor does that in the .ts file. Needs PySide6 Essentials, which brings lrelease.
"""

from __future__ import annotations

import ast
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import PySide6

from reader.commands import COMMANDS, SUBMENUS, Menu
from reader.export import FORMS
from reader.model import COLOURS
from reader.settings import SETTINGS

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "translations"
CONTEXT = "banxin"
LANGUAGES = ("en", "zh_TW")  # other than the one in the code
SAYING = ("tr", "later")
Said = tuple[str, str]  # the Chinese, and which of its meanings


@dataclass(frozen=True, slots=True)
class Message:
    source: str
    meaning: str = ""  # tells two apart that are one in Chinese
    translation: str = ""
    finished: bool = False


def sentences() -> dict[Said, str]:
    """Every sentence of the window with its meaning, and the file it is first met in."""
    found: dict[Said, str] = {}
    for file in sorted((ROOT / "reader").rglob("*.py")):
        for said in _said_in(ast.parse(file.read_text("utf-8"))):
            found.setdefault(said, file.relative_to(ROOT).as_posix())
    for text, name in _of_tables():
        found.setdefault((text, ""), name)
    return found


def read_ts(file: Path) -> list[Message]:
    """What a .ts file holds; nothing where there is none."""
    if not file.exists():
        return []
    made = []
    for message in ET.parse(file).getroot().iter("message"):
        target = message.find("translation")
        said = (target.text or "") if target is not None else ""
        done = target is not None and target.get("type") is None
        made.append(Message(message.findtext("source", ""), message.findtext("comment", ""), said, done))
    return made


def written_ts(language: str, found: dict[Said, str], known: list[Message]) -> str:
    """The .ts file of a language for these sentences, with the translations that are known."""
    by_source = {(message.source, message.meaning): message for message in known}
    root = ET.Element("TS", version="2.1", language=language, sourcelanguage="zh_CN")
    context = ET.SubElement(root, "context")
    ET.SubElement(context, "name").text = CONTEXT
    for (source, meaning), file in found.items():
        message = by_source.get((source, meaning), Message(source, meaning))
        element = ET.SubElement(context, "message")
        ET.SubElement(element, "location", filename=f"../../{file}")
        ET.SubElement(element, "source").text = source
        if meaning:
            ET.SubElement(element, "comment").text = meaning
        target = ET.SubElement(element, "translation", {} if message.finished else {"type": "unfinished"})
        target.text = message.translation
    ET.indent(root, "  ")
    return f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{ET.tostring(root, "unicode")}\n'


def compile_qm(file: Path) -> None:
    """The .qm beside a .ts file."""
    suffix = ".exe" if sys.platform == "win32" else ""
    program = Path(PySide6.__file__).parent / f"lrelease{suffix}"
    subprocess.run([program, "-silent", "-nounfinished", file, "-qm", file.with_suffix(".qm")], check=True)


def _said_in(tree: ast.Module) -> Iterator[Said]:
    """The strings that are the first argument of tr() or later(): it alone, or one of two by a condition."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in SAYING and node.args:
            meaning = next((text for argument in node.args[1:] for text in _strings(argument)), "")
            yield from ((text, meaning) for text in _strings(node.args[0]))


def _strings(node: ast.expr) -> Iterator[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from _strings(node.body)
        yield from _strings(node.orelse)


def _of_tables() -> Iterator[tuple[str, str]]:
    """The tables stand in Chinese in the code and are translated where they are shown."""
    for text in (*(menu.value for menu in Menu), *SUBMENUS, *(command.title for command in COMMANDS)):
        yield text, "reader/commands.py"
    for setting in SETTINGS:
        if setting.personal:
            for text in (setting.title, *(name for _, name in setting.choices)):
                yield text, "reader/settings.py"
    for text in COLOURS:
        yield text, "reader/model.py"
    for form in FORMS.values():
        yield form.title, "reader/export/__init__.py"


def main() -> None:
    FOLDER.mkdir(exist_ok=True)
    found = sentences()
    for language in LANGUAGES:
        file = FOLDER / f"banxin_{language}.ts"
        file.write_text(written_ts(language, found, read_ts(file)), "utf-8")
        compile_qm(file)
        left = [message.source for message in read_ts(file) if not message.finished]
        print(f"{file.name}: {len(found)} sentences, {len(left)} not translated")
        print(*(f"  {source!r}" for source in left), sep="\n" if left else "")
    for file in FOLDER.glob("qt_*.ts"):  # words of Qt's dialogs that its translations lack, written by hand
        compile_qm(file)


if __name__ == "__main__":
    main()
