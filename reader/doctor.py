"""What a bug report needs: versions, places, fonts, input methods, how the library is. Made to be pasted: nothing of
what was read is in it, and the home folder stands as ~.

No Qt is loaded: the report has to come out where Qt does not start. It is in the language of the window that asks for
it; on a terminal in Chinese, as all that is said there.
"""

from __future__ import annotations

import os
import platform
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path

from reader import __version__, paths
from reader.logbook import crash_file, log_file
from reader.parse import PARSER_VERSION
from reader.store.health import health
from reader.tongue import tr

Report = dict[str, dict[str, str]]  # section -> name -> value
PACKAGES = ("PySide6_Essentials", "shiboken6", "jieba", "pypinyin", "python-docx", "appdirs")
DESKTOP = ("XDG_SESSION_TYPE", "XDG_CURRENT_DESKTOP", "LANG", "QT_QPA_PLATFORM", "QT_SCALE_FACTOR", "QT_STYLE_OVERRIDE")
INPUT = ("QT_IM_MODULE", "QT_IM_MODULES", "GTK_IM_MODULE", "XMODIFIERS")
FONTS = ("Noto Sans CJK SC", "Noto Serif CJK SC")  # what the window asks for first
PATIENCE = 10  # seconds for a program that tells of fonts


def diagnose(chosen: str | Path | None = None) -> Report:
    """Takes up to a few seconds with a large library, which is looked through. `chosen`: as for paths.data_dir."""
    folder = paths.data_dir(chosen)
    return {
        tr("版本"): _versions(),
        tr("系统"): {
            tr("系统"): platform.platform(),
            tr("处理器"): tr("{count} 个", count=os.cpu_count()),
            **_environment(DESKTOP),
        },
        tr("位置"): _places(folder),
        tr("字体"): _fonts(),
        tr("输入法"): {**_environment(INPUT), tr("Qt 的输入法插件"): _plugins()},
        tr("资料库"): health(folder),
    }


def as_text(report: Report) -> str:
    return "\n".join(lines_of(report))


def lines_of(report: Report) -> Iterator[str]:
    yield tr("版心 {version} 诊断信息（不含文章内容）", version=__version__)
    for section, told in report.items():
        yield ""
        yield f"[{section}]"
        yield from (tr("{name}：{value}", name=name, value=value) for name, value in told.items())


def _versions() -> dict[str, str]:
    own = {tr("版心"): __version__, tr("解析器"): str(PARSER_VERSION), "Python": sys.version.split()[0]}
    own["SQLite"] = sqlite3.sqlite_version
    own[tr("打包")] = tr("是") if getattr(sys, "frozen", False) else tr("否")
    return own | {package: _version(package) for package in PACKAGES}


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return tr("没有")


def _environment(names: tuple[str, ...]) -> dict[str, str]:
    return {name: os.environ.get(name, tr("没有设")) for name in names}


def _places(folder: Path) -> dict[str, str]:
    places = {
        tr("资料文件夹"): folder,
        tr("日志"): log_file(),
        tr("缓存"): paths.cache_dir(),
        tr("资源"): paths.resources(),
        tr("程序"): Path(__file__).parent,
    }
    told = {name: f"{_home_hidden(place)}{_state(place)}" for name, place in places.items()}
    if _there(folder):
        told[tr("剩余空间")] = f"{shutil.disk_usage(folder).free // 1024**2:,} MB"
    crashed = _there(crash_file()) and crash_file().stat().st_size
    told[tr("上次崩溃的记录")] = tr("有") if crashed else tr("没有")
    return told


def _state(place: Path) -> str:
    try:
        if not place.exists():
            return tr("（还没有）")
    except OSError as error:
        return tr("（看不到：{error}）", error=error.strerror)
    if place.is_dir() and not os.access(place, os.R_OK | os.X_OK):
        return tr("（没有权限进入）")
    return "" if os.access(place, os.W_OK) else tr("（只读）")


def _there(place: Path) -> bool:
    try:
        return place.exists()
    except OSError:  # in a folder that may not be looked into
        return False


def _home_hidden(place: Path) -> str:
    home = str(Path.home())
    return f"~{str(place)[len(home) :]}" if f"{place}{os.sep}".startswith(f"{home}{os.sep}") else str(place)


def _fonts() -> dict[str, str]:
    if not shutil.which("fc-match"):
        return {"fontconfig": tr("没有，查不了")}
    told = {font: _ask("fc-match", "-f", "%{family} %{style}", font) for font in FONTS}
    families = set(_ask("fc-list", ":lang=zh-cn", "family").splitlines())
    told[tr("中文字体")] = tr("{count} 种", count=len(families))
    return told


def _ask(*command: str) -> str:
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE, check=True)
    except (OSError, ValueError, subprocess.SubprocessError) as error:
        return tr("问不到（{error}）", error=type(error).__name__)
    return done.stdout.strip()


def _plugins() -> str:
    """Found beside the package, without loading it."""
    spec = find_spec("PySide6")
    if spec is None or spec.origin is None:
        return tr("没有 Qt")
    root = Path(spec.origin).parent
    names = {file.stem for folder in root.glob("**/platforminputcontexts") for file in folder.iterdir()}
    return tr("、").join(sorted(names)) or tr("没有")
