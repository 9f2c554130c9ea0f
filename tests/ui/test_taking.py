"""Taking away by keyboard: citation, passage with its source line, exports, print."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QLineEdit, QStyle, QStyleOptionFrame
from pytestqt.qtbot import QtBot

from reader.export import STYLES
from reader.library import Library
from reader.ui.flow.printing import print_on, set_on
from reader.ui.flow.taking import file_name
from reader.ui.panes.taking import TakeForm
from reader.ui.window import Window
from tests.ui.conftest import HEADLINES, press
from tests.ui.test_marking import SENTENCE, mark_sentence, select_sentence

CITED = "林小满，周以宁. 暖心驿站开到了工地旁[N]. 春光日报，2026-03-12（3）."
SOURCE = "——《春光日报》2026-03-12 第3版（工会）《暖心驿站开到了工地旁》第2段，记者 林小满 通讯员 周以宁"


def copied() -> str:
    return QGuiApplication.clipboard().text()


def test_y_copies_the_citation(window: Window, qtbot: QtBot) -> None:
    press(qtbot, window, "y")

    assert copied() == CITED
    assert "GB/T 7714—2025" in window.parts.status.currentMessage()


def test_shift_y_goes_through_the_styles_and_keeps_the_last(window: Window, qtbot: QtBot) -> None:
    seen = []
    for _ in STYLES:
        window.actions_by_id["take.citation_style"].trigger()
        seen.append(copied())

    assert len(set(seen)) == len(STYLES)
    assert seen[0] == CITED.replace("，", ", ").replace("（3）", "(3)")
    assert seen[-1] == CITED
    window.actions_by_id["take.citation_style"].trigger()
    press(qtbot, window, "y")
    assert copied() == seen[0]


def test_c_copies_the_selection_with_its_source(window: Window, qtbot: QtBot) -> None:
    """A failure: a quotation leaves the program without a word of where it is from."""
    select_sentence(window, qtbot, SENTENCE)
    press(qtbot, window, "c")

    assert copied() == f"{SENTENCE}\n{SOURCE}"


def test_c_without_a_selection_takes_the_highlight_at_the_caret(window: Window, qtbot: QtBot) -> None:
    press(qtbot, window, "c")
    assert "先选中文字" in window.parts.status.currentMessage()

    mark_sentence(window, qtbot)
    press(qtbot, window, "c")
    assert copied() == f"{SENTENCE}\n{SOURCE}"


def ask(window: Window, qtbot: QtBot) -> TakeForm:
    qtbot.keyClick(window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), TakeForm))
    form = QApplication.activeModalWidget()
    assert isinstance(form, TakeForm)
    return form


def save_as(qtbot: QtBot, file: Path) -> None:
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), QFileDialog))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QFileDialog)
    field = dialog.findChild(QLineEdit, "fileNameEdit")
    assert field is not None
    field.setText(str(file))
    qtbot.keyClick(field, Qt.Key.Key_Return)


@pytest.mark.parametrize(("down", "suffix"), [(0, ".docx"), (1, ".csv")])
def test_the_open_article_is_exported_by_keyboard(
    window: Window, qtbot: QtBot, tmp_path: Path, down: int, suffix: str
) -> None:
    mark_sentence(window, qtbot)
    form = ask(window, qtbot)
    for _ in range(down):
        qtbot.keyClick(form._form, Qt.Key.Key_Down)
    qtbot.keyClick(form, Qt.Key.Key_Return)
    save_as(qtbot, tmp_path / f"a{suffix}")
    qtbot.waitUntil(lambda: "已导出 1 篇" in window.parts.notice.text)

    assert (tmp_path / f"a{suffix}").stat().st_size > 500
    if suffix == ".csv":
        assert SENTENCE in (tmp_path / "a.csv").read_text("utf-8")


def test_a_name_with_a_date_in_it_gets_its_suffix(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    """A failure: 剪报2022.11.18 is a Word document that no program opens, or the next export begins in another folder
    than the one just typed."""
    folder = tmp_path / "剪报"
    folder.mkdir()
    qtbot.keyClick(ask(window, qtbot), Qt.Key.Key_Return)
    save_as(qtbot, folder / "剪报2022.11.18")
    qtbot.waitUntil(lambda: "已导出 1 篇" in window.parts.notice.text)

    (made,) = folder.iterdir()
    assert made.name == "剪报2022.11.18.docx"
    assert window.parts.settings.text("take.folder") == str(folder)


def test_what_stands_under_the_name_with_its_suffix_is_left_alone(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    """A failure: a file nobody was asked about is gone."""
    there = tmp_path / "剪报2022.11.18.docx"
    there.write_text("别的")
    qtbot.keyClick(ask(window, qtbot), Qt.Key.Key_Return)
    save_as(qtbot, tmp_path / "剪报2022.11.18")
    qtbot.waitUntil(lambda: "已存在，没有动它" in window.parts.notice.text)

    assert there.read_text() == "别的"


def test_all_that_a_search_found_is_exported(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    press(qtbot, window, "s")
    window.parts.search.insert("职工")
    qtbot.waitUntil(lambda: window.parts.doing.found is not None and window.parts.doing.found.query == "职工")
    found = window.parts.doing.found
    assert found
    window.parts.settings["take.form"] = "md"
    form = ask(window, qtbot)
    qtbot.keyClick(form._what, Qt.Key.Key_Down)
    assert form._what.currentData() == "list"
    qtbot.keyClick(form, Qt.Key.Key_Return)
    save_as(qtbot, tmp_path / "a.md")
    qtbot.waitUntil(lambda: f"已导出 {found.total} 篇" in window.parts.notice.text)

    assert (tmp_path / "a.md").read_text("utf-8").startswith("# 搜索：职工")


def test_nothing_marked_is_said_and_no_file_is_made(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    form = ask(window, qtbot)
    form._what.setCurrentIndex(form._what.findData("marks"))
    qtbot.keyClick(form, Qt.Key.Key_Return)
    save_as(qtbot, tmp_path / "a.docx")
    qtbot.waitUntil(lambda: "没有可以导出" in window.parts.notice.text)

    assert list(tmp_path.glob("a*")) == []


def test_a_list_of_citations_asks_for_no_style(window: Window, qtbot: QtBot) -> None:
    form = ask(window, qtbot)
    form._form.setCurrentIndex(form._form.findData("bibtex"))

    assert not form._style.isEnabled()
    assert not form._whole.isEnabled()
    form.reject()


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("搜索：工会/总", "搜索：工会 总"),
        ("..", "剪报"),
        ("../etc/passwd", "etc passwd"),
        ("题\n" * 60, None),
        ("a\x00b?", "a b"),
    ],
)
def test_a_headline_makes_a_safe_file_name(title: str, name: str | None) -> None:
    made = file_name(title)

    assert made == name or (name is None and len(made) <= 40)
    assert not set(made) & set('/\\:*?"<>|\n\x00')


def test_an_article_is_printed(window: Window, qtbot: QtBot, tmp_path: Path, data_dir: Path) -> None:
    """Onto a page of PDF, which Qt prints as it prints paper."""
    from reader.model import Cuttings

    with Library(data_dir) as library:
        row = library.articles()[0]
        html = library.exported("html", Cuttings(row.headline, (row.id,), whole=True)).decode()
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "a.pdf"))
    set_on(printer, html)

    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF")
    assert (tmp_path / "a.pdf").stat().st_size > 5_000


def test_nothing_is_printed_over_the_library(window: Window, qtbot: QtBot, data_dir: Path, tmp_path: Path) -> None:
    """A failure: a wrong name for a PDF, confirmed, and the library is gone."""
    library = data_dir / "library.db"
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(library))
    print_on(window.parts, printer, "<p>正文</p>", library)

    assert "资料库自己的文件，没有动它" in window.parts.notice.text
    assert library.read_bytes().startswith(b"SQLite format 3")
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "a.pdf"))
    print_on(window.parts, printer, "<p>正文</p>", library)
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF")


def test_the_preview_opens_and_closes_by_key(window: Window, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F2, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), QPrintPreviewDialog))
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    qtbot.waitUntil(dialog.isVisible)
    zoom = dialog.findChild(QComboBox)
    assert zoom is not None
    field = zoom.lineEdit()
    assert field is not None
    asked = QStyleOptionFrame()
    field.initStyleOption(asked)
    room = field.style().subElementRect(QStyle.SubElement.SE_LineEditContents, asked, field).width()
    assert field.fontMetrics().horizontalAdvance("115.7%") + 4 <= room, "the first digit is cut"
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)


def test_printing_to_a_file_proposes_one(window: Window, qtbot: QtBot) -> None:
    """A failure: the field holds a folder, and the first try to print to a PDF ends in a complaint."""
    qtbot.keyClick(window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), QPrintDialog))
    dialog = QApplication.activeModalWidget()
    assert dialog is not None

    fields = dialog.findChildren(QLineEdit, "filename")
    assert [field.text() for field in fields] in ([], [f"{Path.home()}/{HEADLINES[0]}.pdf"])
    dialog.close()


def test_the_page_has_the_article_these_tests_rest_on(window: Window) -> None:
    assert HEADLINES[0] == "暖心驿站开到了工地旁"


def test_a_citation_without_its_paper_says_how_to_give_it_one(
    open_window: Callable[..., Window], data_dir: Path, qtbot: QtBot
) -> None:
    """A failure: the text pulled out of a PDF names no paper, and one hands in a reference that leads nowhere."""
    with Library(data_dir) as library:
        library.import_data("甲.txt", "某镇开渠引水\n\n本报讯（记者 林小满）昨日，某镇开渠引水。\n".encode(), "test")
    window = open_window()

    press(qtbot, window, "y")

    assert copied() == "林小满. 某镇开渠引水[N]."
    assert window.parts.status.currentMessage().startswith("版面上没有报名或日期，按 Ctrl+E 可以补上。")
