"""What came of an import, a row a file -> a CSV table as spreadsheets take it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reader.export.table import BOM, row

HEAD = ("文件", "结果", "篇数", "待核篇数", "原因")
Row = tuple[str, str, int, int, str]  # path, outcome, articles, doubtful ones, reason


def arrivals_table(rows: Iterable[Row]) -> Iterator[bytes]:
    yield f"{BOM}{row(HEAD)}".encode()
    for each in rows:
        yield row(map(str, each)).encode("utf-8", "backslashreplace")
