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
from reader.tongue import later, tr

COUNTED = {
    "source": later("文件", "several"),
    "page": later("版面", "several"),
    "article": later("文章", "several"),
    "highlight": later("划线", "several"),
    "bookmark": later("书签", "several"),
    "correction": later("订正", "several"),
}


def health(folder: Path) -> dict[str, str]:
    """Names and values, as a person reads them."""
    file = folder / FILE
    try:
        marked = is_marked(file)
    except StoreUnusable as error:
        return {tr("状态"): str(error)}
    if not file.exists():
        return {tr("资料库"): tr("还没有")}
    told = {tr("大小"): tr("{size:,} 字节", size=file.stat().st_size)}
    log = Path(f"{file}-wal")
    if log.exists():
        told[tr("未并入的日志")] = tr("{size:,} 字节", size=log.stat().st_size)
    try:
        with closing(open_to_read(file, Store)) as db:
            told |= _looked_at(db)
    except (ReaderError, sqlite3.DatabaseError) as error:
        told[tr("状态")] = tr("打不开（{error}）", error=type(error).__name__)
    if marked:
        told[tr("损坏标记")] = tr("有：只读不写")
    copies = backups_in(folder)
    told[tr("备份")] = tr("{count} 份，最近 {made}", count=len(copies), made=copies[0].made) if copies else tr("没有")
    return told


def _looked_at(db: Store) -> dict[str, str]:
    version = db.value("PRAGMA user_version")
    told = {tr("格式"): tr("{version}（本版到 {newest}）", version=version, newest=newest_version())}
    for table, name in COUNTED.items():
        if db.value("SELECT count(*) FROM sqlite_master WHERE name = ?", table):
            told[tr(name, "several")] = f"{db.value(f'SELECT count(*) FROM {table}'):,}"
    found = trouble_in(db)
    told[tr("状态")] = tr("有 {count} 处损坏", count=len(found)) if found else tr("文件完好（快速检查）")
    return told
