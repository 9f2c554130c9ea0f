"""`python -m reader`, `banxin` and main.py: core commands go to the command line, everything else opens the window.

Qt is loaded only for the window, and only where there is a screen: the core commands work on a machine without it.
"""

from __future__ import annotations

import os
import re
import socket
import sys
from collections.abc import Sequence
from contextlib import suppress

from reader import cli, parsing, segment

NO_SCREEN = """没有可用的屏幕，打不开窗口。请在桌面里运行；没有桌面时可以用命令行：
  {program} import 文件或文件夹…     收入资料库
  {program} search 要找的字          搜索
  {program} parse 文件 --json        看解析结果"""
NO_QT = "打不开窗口：缺少 Qt 或它需要的系统库（{error}）。在克隆里运行 make run 会装好它们；命令行不受影响。"
NO_WINDOW = 2  # exit code


def main(argv: Sequence[str] | None = None) -> int:
    words = list(sys.argv[1:] if argv is None else argv)
    if words[:1] == ["--segment"]:  # a frozen program starts itself as its own word worker
        segment.main()
        return 0
    if words[:1] == ["--parse"]:  # and as its own parser
        parsing.main()
        return 0
    if cli.is_core(words):
        return cli.main(words)
    return window(cli.words_of_window(words))


def window(argv: Sequence[str] | None = None) -> int:
    """Open the window on the files named; the exit code."""
    words = list(sys.argv[1:] if argv is None else argv)
    if not has_screen() and not {"-h", "--help", "--version"} & set(words):
        print(NO_SCREEN.format(program=f"{sys.executable} -m reader"), file=sys.stderr)
        return NO_WINDOW
    try:
        from reader import app
    except ImportError as error:
        if not str(error).startswith(("lib", "No module named 'PySide6")):
            raise
        print(NO_QT.format(error=error), file=sys.stderr)
        return NO_WINDOW
    return app.main(words)


def has_screen() -> bool:
    """Whether Qt can open a window here. Only X11 and Wayland tell before one tries; Qt itself would abort."""
    if os.environ.get("QT_QPA_PLATFORM") or sys.platform in ("win32", "darwin"):
        return True
    display = os.environ.get("DISPLAY", "")
    return bool(os.environ.get("WAYLAND_DISPLAY")) or (bool(display) and _answers(display))


def _answers(display: str) -> bool:
    """Whether the X server of a local display like :0 takes connections; others are taken on trust."""
    local = re.fullmatch(r"(?:unix)?:(\d+)(?:\.\d+)?", display)
    if not local:
        return True
    for address in (f"/tmp/.X11-unix/X{local[1]}", f"\0/tmp/.X11-unix/X{local[1]}"):
        with socket.socket(socket.AF_UNIX) as server, suppress(OSError):
            server.connect(address)
            return True
    return False


if __name__ == "__main__":
    raise SystemExit(main())
