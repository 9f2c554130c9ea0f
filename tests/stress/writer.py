"""A library that is written to until the process is killed: what is being done, and what was confirmed, to a pipe.

Each line is JSON: {"doing": kind, "keys": […]} before a write that may change these keys of kept.py, {"done": {key:
value}} once it returned; null: it is not there any more.
"""

from __future__ import annotations

import hashlib
import json
import os
import random
import signal
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

from reader.library import Library, restore_backup
from reader.marks import Point, make_highlight
from reader.model import (
    FLAG,
    Bookmark,
    Change,
    Correction,
    DropCorrection,
    DropHighlight,
    Fix,
    PutCorrection,
    PutHighlight,
    SetBookmark,
)
from tests.stress.kept import DIGITS, kept_in

WORDS = "总工会职工书屋暖心驿站匠心传承劳模进校园新港码头图书馆夜间开放工人技能竞赛安全生产民主管理"
DAY = date(2026, 1, 1)
FOLDERS = ("", "论文", "论文/第一章", "选题/青年")
Tell = Callable[[dict[str, Any]], None]


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


def changed(text: str, random_: random.Random) -> str:
    """The same page after somebody has gone over it: words put in, a line taken out."""
    lines = text.split("\n")
    if len(lines) > 12 and random_.random() < 0.3:
        del lines[random_.randrange(4, len(lines))]
    at = random_.randrange(4, len(lines))
    lines[at] += "".join(random_.choices(WORDS, k=12)) + "。"
    return "\n".join(lines)


class Writer:
    """Each method that is named in KINDS does one write of its kind."""

    def __init__(self, folder: Path, library: Library, seed: int, tell: Tell) -> None:
        self.folder, self.library, self.random, self.tell = folder, library, random.Random(seed), tell
        self.articles = [row.id for row in library.articles()]

    @contextmanager
    def writing(self, kind: str, *keys: str) -> Iterator[dict[str, Any]]:
        """What is put into the answer was confirmed, the rest of the keys as the library holds them afterwards."""
        done: dict[str, Any] = {}
        self.tell({"doing": kind, "keys": [*keys]})
        yield done
        now = kept_in(self.folder) if keys else {}
        self.tell({"done": {**{key: now.get(key) for key in keys}, **done}})

    def get_ready(self, kind: str) -> None:
        """Enough to work on: a library is small in its first rounds."""
        while len(self.articles) < 3:
            self.bring()
        if kind == "note":
            self.highlight(self.random.choice(self.articles))

    def work(self, kind: str) -> None:
        """That kind of write, and others between."""
        others = [self.bring, self.mark, self.note, self.correct, self.revise]
        self.get_ready(kind)
        while True:
            if self.random.random() < 0.25:
                self.random.choice(others)()
            getattr(self, kind)()

    def bring(self) -> None:
        self._take("bring", self.random.getrandbits(40))

    def queue(self) -> None:
        """As the window takes in a folder: what waits is kept, each file is told when it is done."""
        incoming = self.folder / "incoming"
        incoming.mkdir(exist_ok=True)
        files = [incoming / f"{self.random.getrandbits(40)}.txt" for _ in range(3)]
        for file in files:
            file.write_text(page(int(file.stem)), "utf-8")
        self.tell({"doing": "queue", "keys": []})
        self.library.arrivals.want(files)
        while arrived := self.library.arrivals.step().arrived:
            keys = [hashlib.sha256(one.path.read_bytes()).hexdigest()[:DIGITS] for one in arrived]
            self.tell({"done": {f"source {key}": key for key in keys}})
            self.tell({"doing": "queue", "keys": []})
        self.tell({"done": {}})
        self._look()

    def _take(self, kind: str, seed: int) -> None:
        data = page(seed).encode()
        key = hashlib.sha256(data).hexdigest()[:DIGITS]
        with self.writing(kind, f"source {key}") as done:
            self.library.import_data(f"{seed}.txt", data, f"/x/{seed}.txt")
            done[f"source {key}"] = key
        self._look()

    def _look(self) -> None:
        self.articles = [row.id for row in self.library.articles()]

    def _one(self) -> int:
        return self.random.choice(self.articles)

    def revise(self) -> None:
        """A file that was changed is taken in again."""
        source = self.library.reading(self._one()).page.source
        name, old = self.library.source_data(source)
        data = changed(old.decode(), self.random).encode()
        new, key = hashlib.sha256(data).hexdigest()[:DIGITS], hashlib.sha256(old).hexdigest()[:DIGITS]
        with self.writing("revise", f"source {new}", f"revision {key}") as done:
            change = self.library.import_data(name, data, f"/x/{name}")
            if change.imported[0].replaced != source:
                raise AssertionError("taken for another file")
            done.update({f"source {new}": new, f"revision {key}": new})
        self._look()

    def _line(self, source: int) -> list[str]:
        """A source and its earlier versions: marks of any of them may go with one write."""
        line = [self.library.digest(source)[:DIGITS]]
        versions = {key: value for key, value in kept_in(self.folder).items() if key.startswith("revision ")}
        while older := [key[9:] for key, newer in versions.items() if newer in line and key[9:] not in line]:
            line += older
        return line

    def mark(self) -> None:
        id = self._one()
        if self.random.random() < 0.4:
            self.highlight(id)
            return
        kind, on = self.random.choice(("read", "bookmark")), self.random.random() < 0.7
        with self.writing("mark", *(f"{kind} {each}" for each in self._line(self.library.reading(id).page.source))):
            (self.library.set_read if kind == "read" else self.library.set_bookmark)(id, on)
            row = self.library.reading(id).row
            if (row.read if kind == "read" else row.bookmarked) is not on and not (self.library.reading(id).flags):
                raise AssertionError(kind)

    def highlight(self, id: int) -> None:
        marks = self.library.reading(id).highlights
        if marks and self.random.random() < 0.3:
            with self.writing("mark", f"highlight {marks[0].id}") as done:
                self.library.remove_highlight(marks[0].id)
                done[f"highlight {marks[0].id}"] = None
            return
        parts = self.library.article(id).parts
        nth = self.random.randrange(len(parts))
        end = max(1, len(parts[nth].text) // 2)
        with self.writing("mark") as done:
            change = self.library.add_highlight(id, Point(nth, 0), Point(nth, end), 1)
            done.update(self._made(change))

    def _made(self, change: Change) -> dict[str, Any]:
        """The highlights that a change put in, as the library holds them."""
        now = kept_in(self.folder)
        keys = (f"highlight {edit.id}" for edit in change.undo if isinstance(edit, DropHighlight))
        return {key: now[key] for key in keys}

    def note(self) -> None:
        """A note and tags on a highlight."""
        marks = [mark for id in self.articles for mark in self.library.reading(id).highlights]
        if not marks:
            self.highlight(self._one())
            return
        mark = self.random.choice(marks)
        text = "".join(self.random.choices(WORDS, k=30))
        with self.writing("note", f"highlight {mark.id}") as done:
            self.library.apply([PutHighlight(replace(mark, note=text, tags=("青年", text[:2])))])
            tags = json.dumps(["青年", text[:2]], ensure_ascii=False)
            done[f"highlight {mark.id}"] = [mark.colour, text, tags, ""]

    def file(self) -> None:
        """A bookmark with a folder, a label and tags; of an article or of a paragraph."""
        id, folder = self._one(), self.random.choice(FOLDERS)
        article = self.library.article(id)
        last = len(article.parts) - 1
        flag = make_highlight(id, article, Point(last, 0), Point(last, min(60, len(article.parts[last].text))), FLAG)
        if flag is not None and self.random.random() < 0.5:
            with self.writing("file") as done:
                put = PutHighlight(replace(flag, folder=folder, note="待核"))
                done.update(self._made(self.library.apply([put])))
            return
        keys = [f"bookmark {each}" for each in self._line(self.library.reading(id).page.source)]
        with self.writing("file", *keys):
            self.library.apply([SetBookmark(id, True, Bookmark("写论文用", ("青年",), folder=folder))])
            kept = self.library.reading(id).bookmark
            if kept is None or kept.folder != folder:
                raise AssertionError("file")

    def correct(self) -> None:
        reading = self.library.reading(self._one())
        source, block = reading.page.source, self.random.choice(self.library.article(reading.id).parts)
        known = self.library.corrections(source)
        if known and self.random.random() < 0.4:
            key = f"correction {known[-1].id}"
            with self.writing("correct", key) as done:
                self.library.apply([DropCorrection(source, known[-1].id)])
                done[key] = None
        else:
            text = self.library.source_text(source)[block.start : block.end]
            kind = self.random.choice(("headline", "paragraph", "crosshead"))
            self._put("correct", Correction(uuid4().hex, source, Fix.ROLE, block.start, block.end, kind, text, _now()))
        self._look()

    def _put(self, kind: str, fix: Correction) -> None:
        key = f"correction {fix.id}"
        with self.writing(kind, key) as done:
            self.library.apply([PutCorrection(fix)])
            done[key] = [fix.fix.value, fix.value, fix.created]

    def story(self) -> None:
        """Two articles of different files joined, or taken apart, by hand."""
        first, second = (self.library.reading(self._one()) for _ in "ab")
        begins, place = second.article.parts[0], first.article.parts[0]
        value = {
            "sha256": self.library.digest(first.page.source),
            "encoding": "utf-8",
            "start": place.start,
            "exact": place.text,
        }
        which = self.random.choice((Fix.GO_ON, Fix.PART))
        fix = (uuid4().hex, second.page.source, which, begins.start, begins.end, json.dumps(value), begins.text, _now())
        self._put("story", Correction(*fix))

    def renew(self) -> None:
        """What an upgrade does: nothing a person made may change by it."""
        source = self.library.reading(self._one()).page.source
        with self.writing("renew"):
            self.library.parse_again(source)
        self._look()

    def copy(self) -> None:
        file = self.folder / "copies" / f"{self.random.randrange(3)}.db"
        with self.writing("copy") as done:
            self.library.back_up(file, replace=True)
            done[f"copy {file}"] = True

    def daily(self) -> None:
        day = DAY + timedelta(days=self.random.randrange(4000))
        with self.writing("daily"):
            self.library.back_up_daily(day)

    def export(self) -> None:
        file = self.folder / "copies" / f"{self.random.randrange(2)}.zip"
        file.parent.mkdir(exist_ok=True)
        with self.writing("export") as done:
            self.library.export_library(file, replace=True)
            done[f"export {file}"] = True


def _now() -> str:
    return datetime.now(UTC).isoformat()


KINDS = ("bring", "queue", "revise", "mark", "note", "file", "correct", "story", "renew", "copy", "daily", "export")


def write(folder: Path, seed: int, kind: str, tell: Tell) -> None:
    with Library(folder) as library:
        Writer(folder, library, seed, tell).work(kind)


def take_in(folder: Path, archives: Sequence[Path], tell: Tell) -> None:
    """Whole libraries, one after another, into the one that is there."""
    with Library(folder) as library:
        for archive in archives:
            tell({"doing": "take_in", "keys": [str(archive)]})
            library.import_library(archive)
            tell({"done": {f"archive {archive}": True}})
        signal.pause()


def restore(folder: Path, seed: int, copies: Sequence[Path], tell: Tell) -> None:
    """Copies put in the place of the library, one after another."""
    random_ = random.Random(seed)
    while True:
        copy = random_.choice(copies)
        tell({"doing": "restore", "keys": [str(copy)]})
        restore_backup(folder, copy)
        tell({"done": {f"restored {copy}": True}})


def migrate(folder: Path, tell: Tell) -> None:
    """A library of an older version is opened; what was made of older parsers' work is made anew."""
    tell({"doing": "migrate", "keys": []})
    with Library(folder) as library:
        tell({"done": {}})
        tell({"doing": "outdated", "keys": []})
        for source in library.outdated():
            library.parse_again(source)
        tell({"done": {}})
        signal.pause()


def talking(pipe: int) -> Tell:
    def tell(entry: dict[str, Any]) -> None:
        os.write(pipe, (json.dumps(entry) + "\n").encode())

    return tell
