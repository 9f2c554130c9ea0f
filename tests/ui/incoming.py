"""Files for a window to take in, and what of them it has taken."""

from __future__ import annotations

import sqlite3
import zlib
from contextlib import closing
from pathlib import Path

from reader.store.connection import FILE
from reader.ui.window import Window
from tests.folders import put_in


def text(nth: int) -> str:
    return (
        f"柳溪日报 2026年2月{nth % 28 + 1}日\n\n某镇第{nth}件事\n\n本报讯（记者 林小满）昨日，某镇办成第{nth}件事。\n"
    )


def fill(folder: Path, count: int) -> list[Path]:
    return put_in(folder, map(text, range(count)))


def listed(data_dir: Path) -> list[tuple[str, str]]:
    """Name and text of each source in the lists, in order; in one look, for an import may be going on."""
    sql = "SELECT s.name, s.bytes FROM source s WHERE EXISTS (SELECT 1 FROM page WHERE source = s.id) ORDER BY s.id"
    with closing(sqlite3.connect(data_dir / FILE)) as db:
        return [(name, zlib.decompress(data).decode()) for name, data in db.execute(sql)]


def taken(data_dir: Path) -> list[str]:
    """Names of what was taken in after the page that the window began with."""
    return [name for name, _ in listed(data_dir) if name != "page.txt"]


def finished(window: Window) -> bool:
    doing = window.parts.doing.arriving
    return not doing.running and not doing.finding and not doing.tally.waiting


def run(window: Window, command: str) -> None:
    window.actions_by_id[command].trigger()
