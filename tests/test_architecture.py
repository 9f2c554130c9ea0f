"""The house stands as drawn: the core loads without Qt. (The floors themselves: lint-imports, in `make test`.)"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import reader

PACKAGE = Path(reader.__file__).parent
WINDOW = {"ui", "app.py"}
CORE = sorted(
    ".".join(("reader", *file.relative_to(PACKAGE).with_suffix("").parts)).removesuffix(".__init__")
    for file in PACKAGE.rglob("*.py")
    if file.relative_to(PACKAGE).parts[0] not in WINDOW and file.name != "__main__.py"
)
NO_QT = "import sys; sys.modules['PySide6'] = None; import {modules}"


def test_the_core_loads_where_there_is_no_qt() -> None:
    """A failure means that the command line needs a screen."""
    code = NO_QT.format(modules=", ".join(CORE))
    done = subprocess.run([sys.executable, "-c", code], cwd=PACKAGE.parent, capture_output=True, text=True, timeout=60)

    assert done.stderr == ""
    assert "reader.library" in CORE


@pytest.mark.parametrize("file", sorted(PACKAGE.rglob("*.py")), ids=lambda file: str(file.relative_to(PACKAGE)))
def test_every_module_says_what_it_is_for(file: Path) -> None:
    text = file.read_text("utf-8")

    assert text.startswith('"""') or not text.strip()
    # The nouns of the whole program stand in one place, in the order in which data flows.
    assert len(text.splitlines()) < (700 if file.name == "model.py" else 500)


def test_no_file_is_named_for_nothing_in_particular() -> None:
    vague = {"utils", "util", "misc", "common", "helpers", "manager", "core"}

    assert not [file for file in PACKAGE.rglob("*") if file.stem in vague]
