"""What others wrote (names of files and papers, queries) is shown as it is, though it may look like HTML."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

import reader.ui
from reader.arriving import Arrival, ArrivalState
from reader.ui.models.arrivals import ArrivalTable
from reader.ui.plain import tip
from reader.ui.window import Window

FILES = sorted(Path(reader.ui.__file__).parent.rglob("*.py"))
TREES = {file.relative_to(FILES[0].parent).as_posix(): ast.parse(file.read_text("utf-8")) for file in FILES}
TAG = "<b>要闻.docx"


def called(node: ast.AST) -> str:
    """The name of what is called."""
    if not isinstance(node, ast.Call):
        return ""
    return node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")


def calls(tree: ast.AST, name: str) -> Iterator[ast.Call]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.Call) and called(node) == name)


def is_plain(said: ast.expr) -> bool:
    """A sentence of ours, or made plain."""
    if isinstance(said, ast.IfExp):
        return is_plain(said.body) and is_plain(said.orelse)
    return isinstance(said, ast.Constant) or called(said) in ("tr", "tip")


@pytest.mark.parametrize("name", TREES)
def test_no_label_box_or_tool_tip_takes_text_for_html(name: str) -> None:
    """A failure: the name of a file is shown in bold and without its brackets; one that names a picture loads it."""
    tree = TREES[name]
    assert list(calls(tree, "QLabel")) == []  # PlainLabel
    for part in ast.walk(tree):
        if isinstance(part, ast.ClassDef) and {getattr(base, "id", "") for base in part.bases} & {
            "QLabel",
            "QMessageBox",
        }:
            assert any(calls(part, "setTextFormat")), part.name
        if isinstance(part, ast.FunctionDef) and any(calls(part, "QMessageBox")):
            assert any(calls(part, "setTextFormat")), part.name
        if isinstance(part, ast.If) and "ToolTipRole" in ast.unparse(part.test):
            assert all(isinstance(one, ast.Return) and called(one.value or one) == "tip" for one in part.body)
    for told in calls(tree, "setToolTip"):
        assert is_plain(told.args[0]), ast.unparse(told)


def test_names_that_look_like_html_are_shown_as_they_are(window: Window) -> None:
    window.parts.status.show_task(TAG)
    labels = window.findChildren(QLabel)
    assert TAG in [label.text() for label in labels]
    assert [label.text() for label in labels if label.textFormat() is not Qt.TextFormat.PlainText] == []

    rows = ArrivalTable()
    rows.show([Arrival(Path("/x") / TAG, ArrivalState.TAKEN)])
    index = rows.index(0, 0)
    assert (index.data(), index.data(Qt.ItemDataRole.ToolTipRole)) == (TAG, tip(TAG))
    assert Qt.mightBeRichText(TAG) if hasattr(Qt, "mightBeRichText") else "&lt;b&gt;" in tip(TAG)
