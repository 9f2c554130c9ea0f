"""The window in its three languages: everything it says is translated, nothing it says stays Chinese in English."""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QFileInfo, QTranslator
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QFileIconProvider,
    QLabel,
    QLineEdit,
    QMenu,
    QTabWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from reader.apart import Apart
from reader.errors import UnreadableSource
from reader.library import Library
from reader.model import Shelf
from reader.tongue import WITH_VALUES, tr, translate_with
from reader.ui.flow.keying import sheet_groups
from reader.ui.flow.reading import show_shelf
from reader.ui.keyboard import NAMES
from reader.ui.languages import CONTEXT, SPOKEN, language_of, speak
from reader.ui.models.shelves import SMART
from reader.ui.panes.form import ROLE
from reader.ui.panes.settings import PAGES
from reader.ui.panes.watching import NONE_YET as WATCHED  # whose keys are its own
from reader.ui.themes import interface, of_window, spoken
from reader.ui.window import Window
from scripts.translations import FOLDER, LANGUAGES, ROOT, SAYING, Message, read_ts, sentences
from tests.ui.conftest import HEADLINES, PAGE, headline, press, settle
from tests.ui.test_access import OPENERS, bring_up
from tests.ui.test_palette import listed, open_palette

HAN = re.compile(r"[\u3400-\u9fff]")
PLACE = re.compile(r"\{(\w+)[^{}]*\}")
# What stays Chinese in English: the program's name, what is typed as it stands, the languages' own names.
CHINESE = re.compile("版心|近30天|记者 张三；通讯员 李四|年11月22日|简体中文|繁體中文|、")
SIMPLIFIED = re.compile("[这来时会说对开关书页读写标题见边处么还没过进选词从与为们个单击组设图纸报类换显编码]")
NOT_SAID = {"views/sample.py", "views/compose.py"}  # an article; sets of punctuation
# What is read of a person or of data, not said.
TYPED = {
    "作者",
    "剪贴板",
    "鿿",
    r"^\s*(\d{4})\s*[-年./]?\s*(\d{1,2})\s*[-月./]?\s*(\d{1,2})\s*日?\s*$",
    ROLE.pattern,
}


@pytest.fixture(params=LANGUAGES)
def messages(request: pytest.FixtureRequest) -> dict[tuple[str, str], Message]:
    return {(one.source, one.meaning): one for one in read_ts(FOLDER / f"{CONTEXT}_{request.param}.ts")}


@pytest.fixture
def speaking(qapp: QApplication) -> Iterator[Callable[[str], None]]:
    """Speak a language for one test; Chinese again after it."""
    yield lambda language: speak(qapp, language)
    speak(qapp, "zh_CN")


def test_every_sentence_is_translated(messages: dict[tuple[str, str], Message]) -> None:
    """A failure: `python -m scripts.translations`, then translate in the .ts files what it names, then once more."""
    assert messages.keys() == sentences().keys()
    assert [one.source for one in messages.values() if not one.finished or not one.translation.strip()] == []


def test_no_value_and_no_letter_is_lost_in_translation(messages: dict[tuple[str, str], Message]) -> None:
    for one in messages.values():
        assert set(PLACE.findall(one.translation)) == set(PLACE.findall(one.source)), one
        if re.search(r"&\w", one.source):
            assert len(re.findall(r"&\w", one.translation)) == 1, one


def test_every_translation_takes_its_values(messages: dict[tuple[str, str], Message]) -> None:
    """Numbers where the Chinese formats numbers, and both forms of a plural."""
    for one in messages.values():
        names = set(PLACE.findall(one.source))
        for number in (1, 2):
            assert not names or WITH_VALUES.format(one.translation, **dict.fromkeys(names, number)), one


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_compiled_files_say_what_the_written_ones_do(language: str) -> None:
    """A failure: a .ts file was changed by hand and not compiled: python -m scripts.translations."""
    words = QTranslator()
    assert words.load(f"{CONTEXT}_{language}", str(FOLDER))

    for one in read_ts(FOLDER / f"{CONTEXT}_{language}.ts"):
        assert words.translate(CONTEXT, one.source, one.meaning) == one.translation


def test_english_has_no_chinese_in_it_and_taiwan_no_simplified_characters() -> None:
    for one in read_ts(FOLDER / f"{CONTEXT}_en.ts"):
        assert not HAN.search(CHINESE.sub("", one.translation)), one
        assert not set("“”‘’") & set(one.translation), f"as wide as 汉字 in the window's typeface: {one}"
    for one in read_ts(FOLDER / f"{CONTEXT}_zh_TW.ts"):
        assert not SIMPLIFIED.search(one.translation.replace("简体中文", "")), one


def test_no_chinese_of_the_window_is_said_without_being_translated() -> None:
    """A failure names a sentence in reader/ui that stands outside tr() and later()."""
    untold = []
    for file in sorted((ROOT / "reader/ui").rglob("*.py")):
        if file.relative_to(ROOT / "reader/ui").as_posix() not in NOT_SAID:
            untold += [
                f"{file.name}:{line} {text}" for line, text in _chinese_outside(ast.parse(file.read_text("utf-8")))
            ]
    assert untold == []


@pytest.mark.parametrize(
    ("chosen", "system", "spoken"),
    [
        ("system", ["zh-Hans-CN", "zh-CN", "zh"], "zh_CN"),
        ("system", ["zh-Hant-TW", "zh-TW"], "zh_TW"),
        ("system", ["zh-HK"], "zh_TW"),
        ("system", ["en-Latn-US", "en-US"], "en"),
        ("system", ["de-DE", "zh-CN"], "zh_CN"),
        ("system", ["de-DE"], "en"),
        ("system", ["C"], "zh_CN"),
        ("en", ["zh-CN"], "en"),
        ("zh_TW", ["C"], "zh_TW"),
    ],
)
def test_the_system_is_followed_unless_a_language_is_chosen(chosen: str, system: list[str], spoken: str) -> None:
    assert language_of(chosen, system) == spoken


def test_tests_speak_chinese_whatever_the_machine_speaks(window: Window) -> None:
    assert window.menuBar().actions()[0].text() == "文件(&F)"
    assert tr("打开文件…") == "打开文件…"


def test_one_is_not_many(speaking: Callable[[str], None]) -> None:
    speaking("en")

    said = [tr("已把 {count:,} 篇标为已读。按 Z 撤销。", count=count) for count in (1, 2_000)]

    assert said == ["Marked 1 article as read. Press Z to undo.", "Marked 2,000 articles as read. Press Z to undo."]
    assert tr("书签") == "Bookmarks"
    assert tr("书签", "one") == "Bookmark"


@pytest.mark.parametrize("language", SPOKEN)
def test_the_window_speaks_the_language_everywhere(
    language: str, speaking: Callable[[str], None], open_window: Callable[..., Window], data_dir: Path, qtbot: QtBot
) -> None:
    """Menus, panes, key sheet, and every dialog that a command opens. A failure lists what is in another language."""
    speaking(language)
    with Library(data_dir) as library:
        library.import_file(PAGE)
        pages = library.shelves().pages
        own = {str(value) for page in pages for value in (page.paper, page.name, page.source_name) if value}
        own |= {*HEADLINES, "书屋"}
    window = open_window()
    qtbot.waitUntil(lambda: bool(headline(window)))
    press(qtbot, window, "w b ] 1")
    settle(window, qtbot)
    window.parts.search.setText("书屋")
    qtbot.waitUntil(lambda: window.parts.doing.found is not None)
    said = Counter(_said_by(window))
    for kind in SMART:
        show_shelf(window.parts, Shelf(kind))
        settle(window, qtbot)
        said.update(_said_by(window))
    for title, lines in sheet_groups(window.parts):
        said.update([title, *(line.title for line in lines)])
    for opener in OPENERS:
        for one in bring_up(window, qtbot, opener):
            said.update(_said_by(one))
            one.close()
        QApplication.processEvents()

    assert said[{"zh_CN": "设置…", "zh_TW": "設定…", "en": "Settings…"}[language]]
    wrong = {"zh_CN": re.compile("檔|設|搜尋"), "zh_TW": SIMPLIFIED, "en": HAN}[language]
    kept = re.compile("|".join(map(re.escape, sorted(own, key=len, reverse=True))))
    assert [text for text in said if wrong.search(CHINESE.sub("", kept.sub("", text)))] == []


def test_a_command_is_found_by_its_english_title_and_by_its_chinese_one(
    speaking: Callable[[str], None], open_window: Callable[..., Window], data_dir: Path, qtbot: QtBot
) -> None:
    speaking("en")
    with Library(data_dir) as library:
        library.import_file(PAGE)
    window = open_window()
    qtbot.waitUntil(lambda: bool(headline(window)))

    for typed in ("change order", "换结果", "hjg"):
        assert listed(open_palette(window, qtbot, typed))[0] == "Change Order of Results"
        press(qtbot, window, "Esc")


def test_no_letter_leads_to_two_fields_in_any_language(speaking: Callable[[str], None]) -> None:
    for language in SPOKEN:
        speaking(language)
        for _, rows in PAGES:
            letters = Counter(re.findall(r"&(\w)", " ".join(tr(row.title) for row in rows).upper()))
            assert [letter for letter, count in letters.items() if count > 1] == []


def test_every_language_names_the_same_keys(messages: dict[tuple[str, str], Message]) -> None:
    """A failure: where somebody has changed a key, the window goes on to name the old one in that language."""
    wrong = [
        one.translation
        for one in messages.values()
        if one.source != WATCHED and _keys_in(one.source) != _keys_in(one.translation)
    ]

    assert wrong == []


def test_a_file_that_is_refused_is_so_in_the_language_of_the_window(speaking: Callable[[str], None]) -> None:
    """The process that parses knows no language."""
    speaking("en")

    with Apart() as parser, pytest.raises(UnreadableSource, match=r'^There is no text in "空的\.txt"; please'):
        parser("空的.txt", b" ")


@pytest.mark.parametrize("language", ["zh_CN", "zh_TW"])
def test_the_file_dialog_is_translated_to_the_last_word(speaking: Callable[[str], None], language: str) -> None:
    """Qt leaves out some, and its names of kinds of file."""
    speaking(language)
    dialog = QFileDialog(None, "打开")
    dialog.setNameFilter("*")

    said = [text for text in _said_by(dialog) if re.search("[A-Za-z]{4}", text) and "/" not in text]
    kinds = [QFileIconProvider().type(QFileInfo(path)) for path in ("/", str(ROOT))]

    assert said == []
    assert kinds == {"zh_CN": ["磁盘", "文件夹"], "zh_TW": ["磁碟", "資料夾"]}[language]


def test_keys_are_called_as_hints_call_them(speaking: Callable[[str], None]) -> None:
    """A failure: the menu says 刪除鍵 (Del) where the line below a list says Delete."""
    speaking("zh_TW")

    assert QKeySequence("Ctrl+Shift+Delete").toString(QKeySequence.SequenceFormat.NativeText) == "Ctrl+Shift+Delete"


def test_what_the_window_paints_is_in_the_forms_of_its_language(qapp: QApplication) -> None:
    """A failure: in traditional Chinese the commands of the palette have the marks of the mainland, low at the left."""
    before = qapp.font()
    qapp.setFont(of_window("zh_TW"))
    try:
        assert spoken(14).families() == of_window("zh_TW").families() != interface(14).families()
    finally:
        qapp.setFont(before)


def test_a_missing_translation_shows_the_chinese(speaking: Callable[[str], None]) -> None:
    speaking("en")

    assert tr("没有人译过{what}", what="这一句") == "没有人译过这一句"
    translate_with(None)
    assert tr("打开文件…") == "打开文件…"


def _said_by(top: QWidget) -> Iterator[str]:
    """What stands on a window and on what is in it."""
    yield top.windowTitle().replace(" — ", "") if isinstance(top, QDialog) else ""
    for action in top.findChildren(QAction):
        yield action.text()
    for menu in top.findChildren(QMenu):
        yield menu.title()
    for widget in (top, *top.findChildren(QWidget)):
        if widget.objectName() == "qt_spinbox_lineedit" or not widget.isVisibleTo(top):
            continue
        if isinstance(widget, QLabel | QAbstractButton):
            yield widget.text()
        elif isinstance(widget, QLineEdit):
            yield widget.placeholderText()
        elif isinstance(widget, QComboBox):
            yield from (widget.itemText(nth) for nth in range(widget.count()))
        elif isinstance(widget, QTabWidget):
            yield from (widget.tabText(nth) for nth in range(widget.count()))
        yield widget.accessibleName()
        yield widget.toolTip()


def _keys_in(text: str) -> list[str]:
    return sorted(named["key"] for named in NAMES.finditer(text))


def _chinese_outside(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Chinese strings that are neither translated nor a docstring."""
    passed = set[int]()
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr):
            passed.add(id(node.value))
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in SAYING:
            passed.update(id(one) for one in ast.walk(node.args[0]))
    for node in ast.walk(tree):
        text = node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""
        if HAN.search(text) and text not in TYPED and id(node) not in passed:
            yield node.lineno, text
