"""What a desktop is given: the wheel's files, the .desktop entry, the pins of the frozen program."""

from __future__ import annotations

import configparser
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from reader.files import SUFFIXES
from reader.paths import APP

ROOT = Path(__file__).resolve().parent.parent
OF_SUFFIXES = {".txt": "text/plain", ".text": "text/plain", ".md": "text/markdown"}


def pins(name: str) -> set[str]:
    lines = (ROOT / f"requirements/{name}.txt").read_text("utf-8").splitlines()
    return {line for line in lines if line and not line.startswith(("#", "-r"))}


@pytest.fixture(scope="module")
def entry() -> configparser.SectionProxy:
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str  # type: ignore[assignment,method-assign]  # keys of these files have cases
    parser.read(ROOT / "resources/banxin.desktop", "utf-8")
    return parser["Desktop Entry"]


def test_the_entry_starts_the_program_and_finds_its_icon(entry: configparser.SectionProxy) -> None:
    """A failure: a double click does nothing, or the window stands in the panel without icon and name."""
    assert entry["Exec"].split()[0] == APP
    assert entry["StartupWMClass"] == APP  # what Qt makes of the application's name
    assert (ROOT / f"resources/{entry['Icon']}.svg").is_file()


def test_the_entry_takes_every_file_that_the_program_reads(entry: configparser.SectionProxy) -> None:
    taken = set(entry["MimeType"].rstrip(";").split(";"))

    assert {OF_SUFFIXES[suffix] for suffix in SUFFIXES} <= taken


def test_what_freezes_the_program_is_pinned_and_contradicts_nothing() -> None:
    """A failure: the frozen program would be made of other versions than were tested."""
    packed = pins("package")
    names = {line.split("==")[0].lower() for line in packed}

    assert all(re.fullmatch(r"[\w.-]+==[\w.]+", line) for line in packed)
    assert not names & {line.split("==")[0].lower() for line in pins("run")}


def test_the_frozen_program_leaves_out_nothing_that_it_runs_on() -> None:
    """A failure: the package is built and starts, and no page can be parsed (numpy was once left out, when only jieba
    asked for it)."""
    spec = (ROOT / "scripts/package/banxin.spec").read_text("utf-8")
    (listed,) = re.findall(r"excludes=\[(.*?)\]", spec)
    excluded = {name.lower() for name in re.findall(r'"([^"]+)"', listed)}

    assert excluded
    assert not excluded & {line.split("==")[0].lower() for line in pins("run")}


def test_the_wheel_brings_what_a_desktop_needs(tmp_path: Path) -> None:
    """A failure: `pip install .` gives a program without first page, weights, tables, menu entry or icon."""
    command = [sys.executable, "-m", "pip", "wheel", "--no-deps", "--no-build-isolation", "--quiet", "--no-index"]
    source = tmp_path / "source"
    tracked = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False)
    if tracked.returncode:
        pytest.skip("not a checkout")
    for name in filter(None, tracked.stdout.split("\0")):
        if (ROOT / name).is_file():
            (source / name).parent.mkdir(parents=True, exist_ok=True)
            (source / name).write_bytes((ROOT / name).read_bytes())
    made = subprocess.run([*command, "-w", tmp_path, source], capture_output=True, text=True, check=False)
    assert made.returncode == 0, made.stderr
    with zipfile.ZipFile(next(tmp_path.glob("*.whl"))) as wheel:
        names = wheel.namelist()
        points = wheel.read(next(name for name in names if name.endswith("entry_points.txt"))).decode()

    for wanted in (
        "share/banxin/resources/welcome.txt",
        "share/applications/banxin.desktop",
        "share/icons/hicolor/scalable/apps/banxin.svg",
        "reader/parse/chars.npz",
        "reader/parse/fitted.txt",
        "reader/parse/meanings.npz",
        "reader/parse/page_net.npz",
        "reader/store/migrations/0001_library.sql",
    ):
        assert any(name.endswith(wanted) for name in names), wanted
    assert "[gui_scripts]" in points
    assert not any("tests/" in name for name in names)
