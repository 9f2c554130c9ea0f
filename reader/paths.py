"""Where things are: the data, log and cache folders of this person, and the resources that ship with the program."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import appdirs

APP = "banxin"
ENV_DATA_DIR = "BANXIN_DATA_DIR"
SETTINGS_FILE = "settings.json"  # in the data folder


def data_dir(chosen: str | Path | None = None) -> Path:
    """The library's folder: chosen (--data-dir), else $BANXIN_DATA_DIR, else the user data directory."""
    return Path(chosen or os.environ.get(ENV_DATA_DIR) or appdirs.user_data_dir(APP, False)).expanduser().absolute()


def log_dir() -> Path:
    return Path(appdirs.user_log_dir(APP, False))


def cache_dir() -> Path:
    return Path(appdirs.user_cache_dir(APP, False))


def resources() -> Path:
    """The folder of icons, themes and the first page: beside the package in a checkout, inside it when installed."""
    beside = Path(__file__).resolve().parent.parent / "resources"
    installed = Path(sys.prefix) / "share" / APP / "resources"
    return beside if beside.is_dir() else installed
