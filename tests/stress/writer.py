"""A library that is written to until the process is killed: what is being done, and what was confirmed, to a pipe.

Each line is JSON: {"doing": key} before a write, {"done": key, "value": value} once it returned.
"""

from __future__ import annotations

import json
import os
import random
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

from reader.library import Library
from reader.marks import Point
from reader.model import Correction, DropCorrection, Fix, PutCorrection
from reader.store.connection import FILE

WORDS = "总工会职工书屋暖心驿站匠心传承劳模进校园新港码头图书馆夜间开放工人技能竞赛安全生产民主管理"
DAY = date(2026, 1, 1)


def page(seed: int) -> str:
    """A page of a few articles, which no other seed gives."""
    random_ = random.Random(seed)
    day = DAY + timedelta(days=seed % 3000)
    lines = [f"柳溪日报 {day.year}年{day.month}月{day.day}日 第{seed % 12 + 1}版", ""]
    for nth in range(random_.randint(1, 4)):
        said = "".join(random_.choices(WORDS, k=random_.randint(60, 400)))
        lines += [
            f"{said[:5]}{seed}之{nth}事",
            "",
            f"本报讯（记者 林小满）近日，{said}。",
            "",
            f"据了解，{said[::-1]}。",
            "",
        ]
    return "\n".join(lines)


class Writer:
    def __init__(self, folder: Path, library: Library, seed: int, tell: Callable[[dict[str, Any]], None]) -> None:
        self.folder, self.library, self.random, self.tell = folder, library, random.Random(seed), tell
        self.articles = [row.id for row in library.articles()]
        self.highlights: list[str] = []

    def write(self, key: str, write: Callable[[], Any], value: Any) -> Any:
        self.tell({"doing": key})
        done = write()
        self.tell({"done": key, "value": value})
        return done

    def work(self) -> None:
        steps = (
            self.bring,
            self.bring,
            self.bring_some,
            self.mark,
            self.mark,
            self.mark,
            self.correct,
            self.renew,
            self.keep,
        )
        while True:
            self.random.choice(steps if self.articles else (self.bring,))()

    def bring(self) -> None:
        seed = self.random.getrandbits(40)
        text = page(seed)
        name = f"{seed}.txt"
        self.write(f"source {name}", lambda: self.library.import_data(name, text.encode(), f"/x/{name}"), text)
        self.articles = [row.id for row in self.library.articles()]

    def bring_some(self) -> None:
        """As the window takes in a folder: what waits is kept, each file is told when it is done."""
        incoming = self.folder / "incoming"
        incoming.mkdir(exist_ok=True)
        texts = {f"{seed}.txt": page(seed) for seed in (self.random.getrandbits(40) for _ in range(3))}
        for name, text in texts.items():
            (incoming / name).write_text(text, "utf-8")
        self.tell({"doing": "queue"})
        self.library.arrivals.want([incoming / name for name in texts])
        while arrived := self.library.arrivals.step().arrived:
            for one in arrived:
                self.tell({"done": f"source {one.path.name}", "value": (incoming / one.path.name).read_text("utf-8")})
            self.tell({"doing": "queue"})
        self.articles = [row.id for row in self.library.articles()]

    def mark(self) -> None:
        id = self.random.choice(self.articles)
        source = self.library.reading(id).page.source
        on = self.random.random() < 0.7
        kind = self.random.choice(("read", "bookmark", "highlight"))
        if kind == "highlight":
            self.highlight(id)
            return
        set_ = self.library.set_read if kind == "read" else self.library.set_bookmark
        # Of a whole source: after corrections an article may have the marks of several, which are set together.
        key = f"{kind} {source}"
        self.tell({"doing": key})
        set_(id, on)
        row = self.library.reading(id).row
        if (row.read if kind == "read" else row.bookmarked) is not on:
            raise AssertionError(key)
        self.tell({"done": key, "value": marks_of(self.folder)[key]})

    def highlight(self, id: int) -> None:
        if self.highlights and self.random.random() < 0.3:
            old = self.highlights.pop()
            self.write(f"highlight {old}", lambda: self.library.remove_highlight(old), None)
            return
        part = self.random.randrange(len(self.library.article(id).parts))
        length = len(self.library.article(id).parts[part].text)
        made: dict[str, str] = {}

        def add() -> None:
            change = self.library.add_highlight(id, Point(part, 0), Point(part, max(1, length // 2)), 1)
            made.update({edit.id: "made" for edit in change.undo if hasattr(edit, "id")})

        self.tell({"doing": "highlight new"})
        add()
        for new in made:
            self.tell({"done": f"highlight {new}", "value": "made"})
            self.highlights.append(new)

    def correct(self) -> None:
        reading = self.library.reading(self.random.choice(self.articles))
        source, block = reading.page.source, self.random.choice(self.library.article(reading.id).parts)
        known = self.library.corrections(source)
        if known and self.random.random() < 0.4:
            old = known[-1].id
            self.write(f"correction {old}", lambda: self.library.apply([DropCorrection(source, old)]), False)
        else:
            text = self.library.source_text(source)[block.start : block.end]
            kind = self.random.choice(("headline", "paragraph", "crosshead"))
            now = f"2026-01-01T{self.random.randrange(24):02}:00:00"
            fix = Correction(uuid4().hex, source, Fix.ROLE, block.start, block.end, kind, text, now)
            self.write(f"correction {fix.id}", lambda: self.library.apply([PutCorrection(fix)]), True)
        self.articles = [row.id for row in self.library.articles()]

    def renew(self) -> None:
        """What an upgrade does: nothing a person made may change by it."""
        source = self.library.reading(self.random.choice(self.articles)).page.source
        self.library.parse_again(source)
        self.articles = [row.id for row in self.library.articles()]

    def keep(self) -> None:
        if self.random.random() < 0.5:
            copy = self.folder / "copies" / f"{self.random.randrange(3)}.db"
            self.write(f"copy {copy}", lambda: self.library.back_up(copy, replace=True), True)
        else:
            day = DAY + timedelta(days=self.random.randrange(400))
            self.library.back_up_daily(day)


def marks_of(folder: Path) -> dict[str, list[int]]:
    """Where each source is marked as read and where it has bookmarks, read past the program."""
    found: dict[str, list[int]] = {}
    with closing(sqlite3.connect(folder / FILE)) as db:
        for (id,) in db.execute("SELECT id FROM source").fetchall():
            found |= {f"read {id}": [], f"bookmark {id}": []}
        for kind, table, where in (("read", "reading", "read_at IS NOT NULL"), ("bookmark", "bookmark", "1")):
            rows = f"SELECT s.id, t.anchor FROM {table} t JOIN source s USING (sha256) WHERE {where} ORDER BY 1, 2"
            for source, anchor in db.execute(rows):
                found[f"{kind} {source}"].append(anchor)
    return found


def write_until_killed(folder: Path, seed: int, pipe: int) -> None:
    def tell(entry: dict[str, Any]) -> None:
        os.write(pipe, (json.dumps(entry) + "\n").encode())

    tell({"doing": "open"})
    with Library(folder) as library:
        tell({"done": "open", "value": True})
        Writer(folder, library, seed, tell).work()
