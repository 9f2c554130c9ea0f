"""The documents are complete and true: keys, commands of the command line, links."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from reader import cli
from scripts.readme_keys import written
from scripts.reference import REFERENCE, reference

ROOT = Path(__file__).parent.parent
DOCUMENTS = [*sorted(ROOT.glob("*.md")), *sorted((ROOT / "docs").rglob("*.md"))]


def test_the_readme_has_every_key() -> None:
    """A failure: a command or key changed and the README did not. `python -m scripts.readme_keys` mends it."""
    readme = (ROOT / "README.md").read_text("utf-8")

    assert readme == written(readme)


def test_the_reference_has_every_command_setting_and_option() -> None:
    """A failure: one of the tables changed and the document did not. `python -m scripts.readme_keys` mends it."""
    assert REFERENCE.read_text("utf-8") == reference()


@pytest.mark.parametrize("command", cli.COMMANDS)
def test_the_readme_names_every_core_command(command: str) -> None:
    assert f"python -m reader {command} " in (ROOT / "README.md").read_text("utf-8")


def test_every_decision_is_in_the_index() -> None:
    index = (ROOT / "docs/decisions.md").read_text("utf-8")

    assert [page.name for page in (ROOT / "docs/decisions").iterdir() if f"(decisions/{page.name})" not in index] == []


def test_every_decision_says_what_was_rejected() -> None:
    """A failure: who would change it begins with what was tried and given up."""
    pages = sorted((ROOT / "docs/decisions").iterdir())

    assert [page.name for page in pages if "rejected" not in page.read_text("utf-8").lower()] == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_links_lead_somewhere(document: Path) -> None:
    targets = re.findall(r"\]\(([^)#:]+)\)", document.read_text("utf-8"))

    assert [target for target in targets if not (document.parent / target).exists()] == []
