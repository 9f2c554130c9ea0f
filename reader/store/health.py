"""A data folder in, how its library is out, for a bug report: counts and sizes, never what was read. Nothing is changed
or made, and no library is needed that this version could open."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from reader.errors import ReaderError, StoreUnusable
from reader.store.backup import backups_in
from reader.store.connection import FILE, Store, is_marked
from reader.store.copying import open_to_read, trouble_in
from reader.store.migrations import newest_version

COUNTED = {
    "source": "文件",
    "page": "版面",
    "article": "文章",
    "highlight": "划线",
    "bookmark": "书签",
    "correction": "订正",
}


def health(folder: Path) -> dict[str, str]:
    """Names and values, in Chinese."""
    file = folder / FILE
    try:
        marked = is_marked(file)
    except StoreUnusable as error:
        return {"状态": str(error)}
    if not file.exists():
        return {"资料库": "还没有"}
    told = {"大小": f"{file.stat().st_size:,} 字节"}
    log = Path(f"{file}-wal")
    if log.exists():
        told["未并入的日志"] = f"{log.stat().st_size:,} 字节"
    try:
        with closing(open_to_read(file, Store)) as db:
            told |= _looked_at(db)
    except (ReaderError, sqlite3.DatabaseError) as error:
        told["状态"] = f"打不开（{type(error).__name__}）"
    if marked:
        told["损坏标记"] = "有：只读不写"
    copies = backups_in(folder)
    told["备份"] = f"{len(copies)} 份，最近 {copies[0].made}" if copies else "没有"
    return told


def _looked_at(db: Store) -> dict[str, str]:
    version = db.value("PRAGMA user_version")
    told = {"格式": f"{version}（本版到 {newest_version()}）"}
    for table, name in COUNTED.items():
        if db.value("SELECT count(*) FROM sqlite_master WHERE name = ?", table):
            told[name] = f"{db.value(f'SELECT count(*) FROM {table}'):,}"
    found = trouble_in(db)
    told["状态"] = f"有 {len(found)} 处损坏" if found else "文件完好（快速检查）"
    return told
