"""What the two commands of the README rest on: pins, system packages, fonts, the scripts; and a fault of PySide6."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tomllib
from importlib import metadata
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from PySide6.QtGui import QFont, QFontDatabase, QTextLayout
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from reader.ui import themes

ROOT = Path(__file__).resolve().parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
RANGES = [Requirement(line) for line in (*PROJECT["dependencies"], *PROJECT["optional-dependencies"]["dev"])]
SCREENS = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
LINUX = pytest.mark.skipif(sys.platform != "linux", reason="the scripts install packages on Linux only")


def pins() -> dict[str, str]:
    """name -> version, of the files of requirements/ that reach .venv."""
    lines = [line for name in ("run", "dev") for line in (ROOT / f"requirements/{name}.txt").read_text().splitlines()]
    found = [line.split("==") for line in lines if line and not line.startswith(("#", "-r"))]
    return {canonicalize_name(name): version for name, version in found}


def debian_packages() -> list[str]:
    lines = (ROOT / "requirements/debian.txt").read_text("utf-8").splitlines()
    return [line.split()[1] for line in lines if line.strip() and not line.startswith("#")]


# --------------------------------------------------------------------------------------------------------------- pins


def test_pins_lie_in_the_ranges_of_the_project() -> None:
    pinned = pins()

    assert [str(wanted) for wanted in RANGES if pinned[canonicalize_name(wanted.name)] not in wanted.specifier] == []


def test_everything_is_pinned_and_installed_as_pinned() -> None:
    """Also what our dependencies need themselves; and nothing that none of them needs."""
    needed: dict[str, str] = {}
    waiting = list(RANGES)
    while waiting:
        name = canonicalize_name(waiting.pop().name)
        if name not in needed:
            needed[name] = metadata.version(name)
            requires = map(Requirement, metadata.requires(name) or ())
            waiting += [each for each in requires if not each.marker or each.marker.evaluate({"extra": ""})]

    assert pins() == needed


def test_pyside_keeps_the_references_of_none(qtbot: QtBot) -> None:
    """PySide6 6.12.0 drops one with every call that returns None; below Python 3.12 the program soon aborts."""
    widget = QWidget()
    qtbot.addWidget(widget)
    before = sys.getrefcount(None)
    for _ in range(1000):
        widget.update()

    assert sys.getrefcount(None) > before - 100


# ---------------------------------------------------------------------------------------------------- system packages


@pytest.mark.parametrize("families", [themes.SANS, themes.SERIF], ids=["sans", "serif"])
def test_chinese_has_a_font_with_simplified_forms(qapp: QApplication, families: tuple[str, ...]) -> None:
    if not QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese):
        pytest.skip("这台机器没有中文字体（make test 会在 Debian 上装上 fonts-noto-cjk）")
    font = QFont()
    font.setFamilies(list(families))
    layout = QTextLayout("直骨门，“版心”", font)  # the first three differ between China, Taiwan and Japan
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    used = {run.rawFont().familyName() for run in layout.glyphRuns()}

    assert len(used) == 1
    assert used <= set(families)


def test_every_package_the_documents_name_is_in_the_list() -> None:
    documents = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]
    lines = [line for path in documents for line in re.findall(r"apt(?:-get)? install (.*)", path.read_text("utf-8"))]
    named = {
        word.strip("`。") for line in lines for word in line.split("`")[0].split("#")[0].split() if word[0] not in "-."
    }

    assert named - {*debian_packages(), "git", "make", "python3", "python3-venv", "debootstrap"} == set()


# ------------------------------------------------------------------------------------------------------------ scripts


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """The scripts in a folder of a difficult name, and beside it a bin/ that stands before the real programs."""
    checkout = tmp_path / "报纸 阅读"
    for name in ("scripts", "requirements"):
        shutil.copytree(ROOT / name, checkout / name)
    bin = tmp_path / "bin"
    bin.mkdir()
    for name, body in {"id": "echo 1000", "apt-get": f'echo "$@" >>"{tmp_path}/apt"'}.items():
        _write_program(bin / name, body)
    return checkout


def _write_program(path: Path, body: str) -> None:
    path.write_text(f"#!/bin/sh\n{body}\n")
    path.chmod(0o755)


def _run(checkout: Path, *command: str, **env: str) -> subprocess.CompletedProcess[str]:
    found = os.environ | {"PATH": f"{checkout.parent / 'bin'}:{os.environ['PATH']}"} | env
    return subprocess.run(
        command, cwd=checkout, env=found, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
    )


@LINUX
def test_who_is_not_root_gets_one_command_with_what_is_missing(checkout: Path) -> None:
    (checkout / "requirements/debian.txt").write_text(
        "# of these the second is there\nrun liba lib:libabsent.so.1\nrun sh cmd:sh\nrun fonta file:/nonexistent\n"
        "run file file:/nonexistent,/etc/passwd\nrun empty file:/dev/null\n"
        "test toola cmd:absent-tool\n"
    )
    done = _run(checkout, "scripts/system.sh", "run")

    assert done.returncode == 1
    assert done.stderr.splitlines()[1:] == ["sudo apt-get install -y --no-install-recommends liba fonta empty"]
    assert not (checkout.parent / "apt").exists()


@LINUX
def test_root_has_only_what_is_missing_installed(checkout: Path) -> None:
    _write_program(checkout.parent / "bin/id", "echo 0")
    (checkout / "requirements/debian.txt").write_text("run sh cmd:sh\ntest toola cmd:absent-tool\n")
    done = _run(checkout, "scripts/system.sh", "test")
    calls = (checkout.parent / "apt").read_text().splitlines()

    assert (done.returncode, done.stderr) == (0, "")
    assert [call.split("=")[-1].split(maxsplit=1)[1] for call in calls] == [
        "update",
        "install -y --no-install-recommends toola",
    ]


@LINUX
def test_nothing_missing_says_and_installs_nothing(checkout: Path) -> None:
    (checkout / "requirements/debian.txt").write_text("run sh cmd:sh\ntest toola cmd:absent-tool\n")
    done = _run(checkout, "scripts/system.sh", "run")

    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


@LINUX
def test_an_old_python_is_refused_in_one_sentence(checkout: Path) -> None:
    _write_program(checkout.parent / "bin/oldpython", "exit 1")
    done = _run(checkout, "scripts/setup.sh", "run", PYTHON="oldpython")

    assert done.returncode == 1
    assert done.stderr.startswith("版心需要 Python 3.11")
    assert len(done.stderr.splitlines()) == 1


@LINUX
def test_without_a_screen_no_window_package_is_asked_for(checkout: Path) -> None:
    _write_program(checkout / "scripts/setup.sh", 'echo "$@"')
    (checkout / ".venv/bin").mkdir(parents=True, exist_ok=True)
    _write_program(checkout / ".venv/bin/python", 'echo "$@"; exit 2')
    done = _run(checkout, "scripts/run.sh", DISPLAY="", WAYLAND_DISPLAY="", QT_QPA_PLATFORM="")

    assert (done.returncode, done.stdout) == (2, "core\nmain.py\n")


@LINUX
def test_without_a_screen_the_program_says_so_and_what_to_do() -> None:
    """A failure: no screen ends in a traceback, or Qt's abort."""
    environment = {key: value for key, value in os.environ.items() if key not in SCREENS}
    done = subprocess.run(
        [sys.executable, "main.py"], cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )

    assert done.returncode == 2
    assert done.stderr.startswith("没有可用的屏幕，打不开窗口。")
    assert "-m reader search" in done.stderr
