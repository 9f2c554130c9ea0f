"""What every test gets: a home of its own, no logged warning unnoticed, real stores and libraries."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader import paths
from reader.app import make_application
from reader.library import Library
from reader.store import Store, open_store
from tests import late
from tests.dictionary import handed_on
from tests.libraries import make_once, put_filled_library, put_new_library
from tests.memory import folder_in_memory

HOMES = ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "BANXIN_DATA_DIR", "APPDATA")

if memory := folder_in_memory():
    os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(memory))  # documented: where pytest makes tmp_path

# How long an example takes depends on the machine; what never ends runs into the time limit of its test.
settings.register_profile("any machine", deadline=None)
settings.load_profile("any machine")
# Likewise of what the window is waited for: five seconds are not enough on two cores that four programs share.
PATIENCE = 60_000  # ms
for wait in (QtBot.waitUntil, QtBot.waitSignal, QtBot.waitActive, QtBot.waitExposed):
    wait.__kwdefaults__["timeout"] = PATIENCE


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--late", metavar="SEED", help="every job of the window's lanes begins and answers up to 60 ms late, by chance"
    )
    parser.addoption("--slow", metavar="SEED", help="the test itself goes on up to a second late, by chance")


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "logs_warnings(reason): this test provokes a logged warning on purpose")
    if seed := config.getoption("--late"):
        os.environ[late.SEED] = seed  # for the programs that tests start


@pytest.fixture(autouse=True)
def lateness(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """With --late: what a test waits for comes at other times, in another order, than it happened to come so far."""
    if seed := request.config.getoption("--late"):
        late.make_late(f"{seed} {request.node.nodeid}", monkeypatch.setattr)
    if seed := request.config.getoption("--slow"):
        late.make_slow(f"{seed} {request.node.nodeid}", monkeypatch.setattr)


@pytest.fixture(scope="session")
def dictionary(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cache folder with the dictionary of words, once a test has had one made."""
    folder = tmp_path_factory.mktemp("dictionary") / paths.APP
    folder.mkdir()
    return folder


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch, dictionary: Path) -> Iterator[Path]:
    """No test may read or write the data of the person who runs it."""
    folder = tmp_path_factory.mktemp("home")
    for name in HOMES:
        monkeypatch.setenv(name, str(folder / name.lower()))
    with handed_on(dictionary, paths.cache_dir()):
        yield folder


@pytest.fixture(autouse=True)
def no_warning_is_logged(request: pytest.FixtureRequest, caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """A warning that nobody reads in a test is one that nobody reads at all."""
    yield
    if request.node.get_closest_marker("logs_warnings"):
        return
    records = [record for when in ("setup", "call") for record in caplog.get_records(when)]
    said = [record.getMessage() for record in records if record.levelno >= logging.WARNING]
    if said:
        pytest.fail(f"logged: {said}")


@pytest.fixture(scope="session")
def qapp() -> Iterator[QApplication]:
    """The application as main() makes it, for every test: Qt allows one a process."""
    application = make_application()
    yield application
    # The offscreen clipboard keeps a copied selection past Python's end, and Qt then calls into nothing.
    application.clipboard().clear()


@pytest.fixture(scope="session", autouse=True)
def libraries_to_copy(tmp_path_factory: pytest.TempPathFactory) -> None:
    make_once(tmp_path_factory.mktemp("libraries"))


@pytest.fixture
def data_dir(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def store(data_dir: Path) -> Iterator[Store]:
    store = open_store(put_new_library(data_dir))
    yield store
    store.close()


@pytest.fixture
def filled(data_dir: Path) -> Path:
    """The folder of a library with a page, a bookmark and a highlight, which nobody has open."""
    return put_filled_library(data_dir)


@pytest.fixture
def library(data_dir: Path) -> Iterator[Library]:
    with Library(put_new_library(data_dir)) as library:
        yield library
