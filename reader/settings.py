"""Everything a person can change, in one table. The file (settings.json in the data folder) holds only what differs.

A value of the wrong type or out of its range, or an unreadable file counts as not set: a reader must always start.
"""

from __future__ import annotations

import json
import logging
import os
from contextlib import suppress
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Any

from reader.errors import VANISHED, StoreUnusable
from reader.model import COLOURS
from reader.paths import SETTINGS_FILE
from reader.tongue import tr

Value = bool | int | str
KEYS = "keys"  # beside the settings in the file: command -> its keys, of those that a person changed
KEPT = f"{SETTINGS_FILE}.unreadable"
LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Setting:
    name: str
    default: Value
    title: str
    range: tuple[int, int] | None = None  # of a number, both ends included
    choices: tuple[tuple[str, str], ...] = ()  # of a word: each that it can be, and what that is called
    personal: bool = False  # for a person to set, in the settings and the palette; else the program remembers it


THEMES = (
    ("system", "跟随系统"),
    ("light", "浅色"),
    ("sepia", "米黄"),
    ("dark", "深色"),
    ("contrast", "高对比（白底）"),
    ("contrast_dark", "高对比（黑底）"),
)
LANGUAGES = (("system", "跟随系统"), ("zh_CN", "简体中文"), ("zh_TW", "繁體中文"), ("en", "English"))
TEXTS = (("system", "跟随系统"), *((str(percent), f"{percent}%") for percent in (100, 125, 150, 175, 200)))
ORDERS = (("relevance", "最相关的在前"), ("newest", "最新的在前"), ("oldest", "最早的在前"))
GROUPS = (
    ("article", "按文章"),
    ("paper", "按报纸"),
    ("date", "按日期"),
    ("colour", "按颜色"),
    ("tag", "按标签"),
    ("folder", "按文件夹"),
)
STYLES = (
    ("gbt2025", "GB/T 7714—2025"),
    ("gbt2015", "GB/T 7714—2015"),
    ("csl", "CSL-JSON"),
    ("bibtex", "BibTeX"),
    ("ris", "RIS"),
)
SETTINGS = (
    Setting("view.theme", "system", "主题", choices=THEMES, personal=True),
    Setting("view.language", "system", "界面语言", choices=LANGUAGES, personal=True),
    Setting("view.text", "system", "界面文字大小", choices=TEXTS, personal=True),
    Setting("text.face", "serif", "正文字体：serif 宋体，sans 黑体，或一种已安装的中文字体的名称"),
    Setting("text.size", 19, "正文字号（像素）", (12, 48), personal=True),
    Setting("text.leading", 170, "行距（字号的百分之几）", (130, 240), personal=True),
    Setting("text.measure", 36, "一行最多几个字", (16, 60), personal=True),
    Setting("text.indent", 2, "首行缩进几个字", (0, 4), personal=True),
    Setting("text.justified", True, "正文两端对齐", personal=True),
    Setting("text.autospace", True, "汉字与西文、数字之间留空", personal=True),
    Setting("text.columns", False, "窗口够宽时分两栏", personal=True),
    Setting("text.pinyin", False, "汉字上方注拼音", personal=True),
    Setting("search.order", "relevance", "搜索结果的顺序", choices=ORDERS, personal=True),
    Setting("search.facets", False, "搜索时在旁边显示可缩小的范围", personal=True),
    Setting("mark.colour", 1, "上次划线的颜色（1 到 5）", (1, 5)),
    Setting("mark.names", " ".join(COLOURS), "五种划线颜色的名称，用空格隔开"),
    Setting("marks.group", "article", "全部标记的分组", choices=GROUPS, personal=True),
    Setting("window.geometry", "", "窗口的位置和大小"),
    Setting("window.panes", "", "窗格的宽度"),
    Setting("window.lists", "", "资料库和列表的高度"),
    Setting("window.sidebar", True, "显示边栏", personal=True),
    Setting("palette.recent", "", "命令面板里最近用过的，用空格隔开"),
    Setting("reading.article", 0, "上次读的文章", (0, 2**62)),
    Setting("reading.beside", "", "旁边的第二篇：文章、读到的地方、是否在读它"),
    Setting("reading.history", "", "各窗格后退、前进的去处，写成 JSON 的列表"),
    Setting("reading.linked", False, "两篇一起滚动"),
    Setting("reading.shelf", "", "上次看的列表"),
    Setting("file.folder", "", "上次打开文件的文件夹"),
    Setting("file.paused", False, "收入暂停着"),
    Setting("watch.folders", "", "盯住的文件夹，写成 JSON 的列表"),
    Setting("take.form", "docx", "上次导出的格式"),
    Setting("take.style", "gbt2025", "引文格式", choices=STYLES, personal=True),
    Setting("take.folder", "", "上次导出到的文件夹"),
    Setting("library.welcomed", False, "已放入第一次打开时的那一版"),
)
BY_NAME = {setting.name: setting for setting in SETTINGS}
RANGES = {setting.name: setting.range for setting in SETTINGS}
DEFAULTS: dict[str, Value] = {setting.name: setting.default for setting in SETTINGS}


class Settings:
    """Current values, by name. Kept in memory; `save` writes them, so that the caller chooses the thread."""

    def __init__(self, saved: dict[str, Any] | None = None) -> None:
        fitting = {name: value for name, value in (saved or {}).items() if _fits(name, value)}
        self._values: dict[str, Value] = DEFAULTS | fitting
        self.keys = _read_keys((saved or {}).get(KEYS, {}))
        self.kept_as: Path | None = None  # the file in which they stood, where it could not be read

    def __getitem__(self, name: str) -> Value:
        return self._values[name]

    def __setitem__(self, name: str, value: Value) -> None:
        if not _fits(name, value):
            raise TypeError(f"{name} cannot be {value!r}: its default is {DEFAULTS.get(name)!r}")
        self._values[name] = value

    def integer(self, name: str) -> int:
        return int(self._values[name])

    def text(self, name: str) -> str:
        return str(self._values[name])

    @property
    def changed(self) -> dict[str, Any]:
        """What differs from the defaults."""
        differing: dict[str, Any] = {name: value for name, value in self._values.items() if value != DEFAULTS[name]}
        return differing | ({KEYS: {command: list(keys) for command, keys in self.keys.items()}} if self.keys else {})


def colour_names(settings: Settings) -> tuple[str, ...]:
    """What the five colours of highlights are called: by the person, else in the language of the window."""
    names = settings.text("mark.names").split()
    kept = names if len(names) == len(COLOURS) else COLOURS
    return tuple(tr(name) if name in COLOURS else name for name in kept)


def load(path: Path, aside: bool = True) -> Settings:
    """Settings from a file; the defaults where there is none or it cannot be read. Such a file is kept `aside`, with
    those that were before it."""
    try:
        saved = json.loads(path.read_text("utf-8"))
        if not isinstance(saved, dict):
            raise ValueError("not a table of settings")
    except FileNotFoundError:
        return Settings()
    except (OSError, ValueError, RecursionError) as error:
        settings = Settings()
        if not aside:
            return settings
        with suppress(OSError):
            settings.kept_as = path.replace(_free(path.with_name(KEPT)))
        LOG.warning("settings not read, defaults used, the file kept as %s: %s", settings.kept_as, error)
        return settings
    return Settings(saved)


def _free(path: Path) -> Path:
    """The name, or one of it that nothing has: what a person repairs by hand may be there from the last time."""
    names = (path if nth == 1 else path.with_name(f"{path.name}.{nth}") for nth in count(1))
    return next(name for name in names if not os.path.lexists(name))


def save(path: Path, changed: dict[str, Any], known: bool = False) -> None:
    """Write atomically: a crash leaves the old file or the new one, never half a file. `known`: the folder was there
    before; none is made in the place of one that was moved. Raises StoreUnusable."""
    fresh = path.with_suffix(".json.new")
    try:
        if known and not path.parent.is_dir():
            raise StoreUnusable(tr(VANISHED, folder=path.parent))
        path.parent.mkdir(parents=True, exist_ok=True)
        with fresh.open("w", encoding="utf-8") as file:
            json.dump(changed, file, ensure_ascii=False, indent=2)
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(path)
    except OSError as error:
        raise StoreUnusable(tr("设置没有存进“{path}”。请检查磁盘空间和这个文件夹的写入权限。", path=path)) from error


def choice_name(name: str, value: Value) -> str:
    """What a value of a setting is called; nothing where it has no name."""
    return dict(BY_NAME[name].choices).get(str(value), "")


def _read_keys(kept: Any) -> dict[str, tuple[str, ...]]:
    """What has the right shape; whether such keys can be is for the keyboard to say."""
    if not isinstance(kept, dict):
        LOG.warning("keys not used, the usual ones are: not a table of commands")
        return {}
    read = {}
    for command, keys in kept.items():
        if isinstance(keys, list) and all(isinstance(key, str) for key in keys):
            read[command] = tuple(keys)
        else:
            LOG.warning("keys of %s not used, the usual ones are: not a list of keys", command)
    return read


def _fits(name: str, value: Value) -> bool:
    if name not in DEFAULTS or type(value) is not type(DEFAULTS[name]):
        return False
    limits, choices = BY_NAME[name].range, BY_NAME[name].choices
    if choices:
        return value in dict(choices)
    return limits is None or limits[0] <= int(value) <= limits[1]
