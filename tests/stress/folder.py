"""python -m tests.stress.folder [FILES] [--short]: a folder of so many files (10,000) into the library through the real
window, to its end. On the way the program is killed (kill -9) and started again, paused, quit while paused, and told to
go on.

Then every file has to be in, each once, with the articles that the parser makes of it; the library has to pass its own
check, with the search index made anew. Prints what was done; 1 where anything is missing.
"""

from __future__ import annotations

import argparse
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.importing import lay
from reader.arriving import Tally
from reader.library import Library
from reader.parse import parse
from tests.e2e.harness import ROOT, Banxin, new_screen, until
from tests.stress.writer import page

FILES = 10_000
FOREVER = 3 * 3600.0
STILL = 8.0  # seconds in which nothing may come while it is paused
LOOKED_AT = 40  # files that are parsed once more to be compared


def main() -> int:
    arguments = argparse.ArgumentParser(prog="python -m tests.stress.folder")
    arguments.add_argument("files", nargs="?", type=int, default=FILES)
    arguments.add_argument("--short", action="store_true", help="of one kilobyte each, not of 22")
    count, short = (wanted := arguments.parse_args()).files, wanted.short
    with tempfile.TemporaryDirectory() as place, new_screen() as screen:
        folder, home = Path(place) / "报纸", Path(place) / "home"
        home.mkdir()
        files = lay_short(folder, count) if short else lay(folder, count)
        _say(f"{count:,} files of {sum(file.stat().st_size for file in files) / 1e6:,.0f} MB are laid out")
        banxin = Banxin(screen, home)
        try:
            _take_in(banxin, folder, count)
        finally:
            banxin.kill()
        wrong = [f"said on the terminal: {banxin.errors}"] if banxin.errors else []
        return _look(banxin.data_dir, files, wrong)


def lay_short(folder: Path, count: int) -> list[Path]:
    folder.mkdir()
    files = [folder / f"{nth:05}.txt" for nth in range(count)]
    for nth, file in enumerate(files):
        file.write_text(page(nth), "utf-8")
    return files


def _take_in(banxin: Banxin, folder: Path, count: int) -> None:
    banxin.start(folder)
    _wait_for(banxin, count * 3 // 10)
    banxin.kill()
    killed = _tally(banxin)
    with Library(banxin.data_dir) as library:
        found = library.check(index=False)
    _say(f"killed: {killed.done:,} in, {killed.waiting:,} wait; check: {found or 'sound'}")
    banxin.start()  # goes on by itself
    _wait_for(banxin, count * 6 // 10)
    _press_in_the_list(banxin, "p")
    paused = until(lambda: _stands_still(banxin), "pause", FOREVER)
    banxin.screenshot(Path("build") / "folder-paused.png")
    _say(f"paused: {paused.done:,} in, {paused.waiting:,} wait, none more in {STILL:g} s")
    banxin.key("Escape")
    until(lambda: len(banxin.screen.windows(banxin.pid)) == 1, "the list is shut")
    banxin.restart()
    if _tally(banxin) != until(lambda: _stands_still(banxin), "pause", FOREVER):
        raise AssertionError("files were taken in after a start, though it had been paused")
    _press_in_the_list(banxin, "p")
    _wait_for(banxin, count)
    until(lambda: _tally(banxin).waiting == 0, "end", FOREVER)
    time.sleep(5)  # the report is on screen
    banxin.screenshot(Path("build") / "folder-done.png")
    banxin.key("Escape")
    until(lambda: len(banxin.screen.windows(banxin.pid)) == 1, "the list is shut")
    banxin.quit()


def _press_in_the_list(banxin: Banxin, key: str) -> None:
    banxin.activate()
    banxin.key("ctrl+i")
    until(lambda: len(banxin.screen.windows(banxin.pid)) == 2, "the list of files")
    shown = next(id for id in banxin.screen.windows(banxin.pid) if id != banxin._window)
    until(lambda: banxin.screen.run("xdotool", "getactivewindow") == shown, "the list has the keyboard")
    banxin.key(key)


def _wait_for(banxin: Banxin, done: int) -> None:
    began, before, said = time.monotonic(), _tally(banxin), 0.0
    while (tally := _tally(banxin)).done < done:
        if not banxin._alive() or time.monotonic() - began > FOREVER:
            raise AssertionError("it does not get there")
        if time.monotonic() - said > 60:
            said = time.monotonic()
            rate = (tally.articles - before.articles) / (said - began + 0.001)
            _say(f"  {tally.done:,} files, {tally.articles:,} articles, {rate:.0f} articles/s")
        time.sleep(1)


def _stands_still(banxin: Banxin) -> Tally | None:
    before = _tally(banxin)
    time.sleep(STILL)
    return before if _tally(banxin) == before else None


def _tally(banxin: Banxin) -> Tally:
    if not (banxin.data_dir / "library.db").exists():
        return Tally()
    with Library(banxin.data_dir) as library:
        return library.arrivals.tally()


def _look(data_dir: Path, files: list[Path], wrong: list[str]) -> int:
    with Library(data_dir) as library:
        tally, shelves = library.arrivals.tally(), library.shelves()
        by_name = {library.source_data(page.source)[0]: page.source for page in shelves.pages}
        told = sum(one.articles for one in library.arrivals.listing())
        if (tally.taken, tally.known, tally.failed, tally.waiting) != (len(files), 0, 0, 0):
            wrong.append(f"not every file was taken in once: {tally}")
        if set(by_name) != {file.name for file in files}:
            wrong.append(f"{len(by_name)} files are in the library")
        if not shelves.articles == tally.articles == told:
            wrong.append(f"articles: {shelves.articles} in the lists, {tally.articles} and {told} told")
        for file in random.Random(1).sample(files, min(LOOKED_AT, len(files))):
            wanted = [one for sheet in parse(file.name, file.read_bytes()).sheets for one in sheet.articles]
            if library.source_data(by_name[file.name])[1] != file.read_bytes():
                wrong.append(f"{file.name} is another file in the library")
            if sum(p.articles for p in shelves.pages if p.source == by_name[file.name]) != len(wanted):
                wrong.append(f"{file.name} has other articles than the parser gives")
    command = [sys.executable, "-m", "reader", "--data-dir", str(data_dir), "check"]
    check = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    if check.returncode:
        wrong.append(check.stderr)
    size = (data_dir / "library.db").stat().st_size / 1e6
    _say(f"{tally.taken:,} of {len(files):,} files in, {shelves.articles:,} articles, {size:,.0f} MB; {check.stdout}")
    for said in wrong:
        print(said)
    return int(bool(wrong))


def _say(line: str) -> None:
    print(f"{time.strftime('%H:%M:%S')} {line}", flush=True)


if __name__ == "__main__":
    raise SystemExit(main())
