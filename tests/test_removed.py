"""Files taken out of the library: nothing that was brought in or made on them is lost, and all of it comes back."""

from __future__ import annotations

import json
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from reader import cli
from reader.arriving import ArrivalState
from reader.errors import NotFound, Stopped, StoreUnusable
from reader.library import Library, compact_library
from reader.marks import Point
from reader.model import Bookmark, Change, RemoveSource, RestoreSource, SetBookmark
from reader.store import compacting, open_store
from reader.store.connection import FILE
from tests.libraries import PAGE
from tests.stress.writer import page
from tests.test_archive import ASIDE, OTHER, After, act, acts, files
from tests.test_backup import spoil
from tests.test_store import dump

# What was brought in, and what a person made: of these no row may ever go, whatever is taken out or let in again.
KEPT = ("source", "revision", "reading", "bookmark", "highlight", "correction")
# Ids are remembered, chunks of common words written down again; the rest is as it was, to the last row.
PAGE_IDS = (("page", 0), ("page_block", 0), ("article", 2))  # table, column
LEFT = (*ASIDE, "article_id", "sqlite_sequence", "spread", "removed")


def tables(folder: Path, names: tuple[str, ...] = ()) -> dict[str, list[tuple[object, ...]]]:
    store = open_store(folder)
    found = {name: sorted(rows, key=repr) for name, rows in dump(store).items() if not name.startswith(LEFT)}
    for table, nth in PAGE_IDS:  # a page gets a new one, as with each parse that finds none there
        found[table] = sorted(((*row[:nth], *row[nth + 1 :]) for row in found[table]), key=repr)
    store.close()
    return {name: found[name] for name in names} if names else found


def filled(library: Library, taken: list[tuple[str, str]], done: list[tuple[str, int, int, int]]) -> list[int]:
    for nth, (text, encoding) in enumerate(taken):
        library.import_data(f"{nth}.txt", text.encode(encoding), f"/x/{nth}.txt", encoding)
    for each in done:
        act(library, *each)
    return sorted({library.reading(row.id).page.source for row in library.articles()})


@settings(max_examples=12, deadline=None, phases=(Phase.explicit, Phase.reuse, Phase.generate))
@given(files, acts, st.lists(st.integers(0, 2), min_size=1, max_size=3), acts)
def test_nothing_is_lost_by_taking_out_and_all_comes_back(
    taken: list[tuple[str, str]],
    done: list[tuple[str, int, int, int]],
    out: list[int],
    meanwhile: list[tuple[str, int, int, int]],
) -> None:
    """A failure: a mark, a text or an id is gone after a file was taken out and that was taken back, at once or after
    other things were done; or what was taken out is still found, listed or counted."""
    with TemporaryDirectory() as name:
        folder = Path(name) / "one"
        with Library(folder) as library:
            here = filled(library, taken, done)
            before = tables(folder)
            changes = [library.remove(here[nth % len(here)]) for nth in out if here]
            gone = {source for change in changes for source in change.sources}

            rows = library.articles()
            assert not gone & {library.reading(row.id).page.source for row in rows}
            assert library.search("-没有这样的词", limit=None).total == len(rows) == library.shelves().articles
            assert tables(folder, KEPT) == {name: before[name] for name in KEPT}
            assert library.check() == []

            for change in reversed(changes):
                library.apply(change.undo)
            assert tables(folder) == before

            again = [library.remove(source) for source in gone]
            for each in meanwhile:
                act(library, *each)
            kept = tables(folder, KEPT)
            library.export_library(Path(name) / "all.zip")
            for change in again:
                library.apply(change.undo)
            assert tables(folder, KEPT) == kept
            assert library.check() == []
            for each in library.removals():  # of what was done meanwhile
                library.restore(each.source)
            shown = sorted(row.id for row in library.articles())

        with Library(Path(name) / "two") as library:
            library.import_library(Path(name) / "all.zip")
            for each in library.removals():
                library.restore(each.source)
            assert tables(Path(name) / "two", KEPT) == kept
            assert sorted(row.id for row in library.articles()) == shown
            assert library.check() == []


def shelved(library: Library) -> list[str]:
    return sorted({row.source_name for row in library.articles()})


@pytest.fixture
def two(library: Library, tmp_path: Path) -> Library:
    for name, text in (("一.txt", PAGE), ("二.txt", OTHER)):
        (tmp_path / name).write_text(text, "utf-8")
        library.import_file(tmp_path / name)
    return library


def source_of(library: Library, name: str) -> int:
    return next(library.reading(row.id).page.source for row in library.articles() if row.source_name == name)


def test_it_says_what_goes_with_a_file(two: Library) -> None:
    article = next(row.id for row in two.articles() if row.source_name == "二.txt")
    body = len(two.article(article).heads)
    two.add_highlight(article, Point(body, 2), Point(body, 8), 1)
    two.apply([SetBookmark(article, True, Bookmark("留着"))])

    said = two.removal(source_of(two, "二.txt"))

    assert (said.name, said.removed) == ("二.txt", "")
    assert (said.articles, said.highlights, said.notes, said.bookmarks) == (1, 1, 0, 1)
    two.remove(said.source)
    assert [(one.name, one.articles, one.highlights, bool(one.removed)) for one in two.removals()] == [
        ("二.txt", 0, 1, True)
    ]
    assert len(two.orphans()) == 2
    assert len(two.all_marks()) == 2


def test_taking_out_twice_changes_nothing_more(two: Library) -> None:
    source = source_of(two, "一.txt")
    two.remove(source)

    assert two.remove(source) == Change()
    assert two.restore(source).undo == (RemoveSource(source),)
    assert two.restore(source) == Change()
    with pytest.raises(NotFound):
        two.remove(99)


def test_whoever_opens_the_file_again_has_it_again(two: Library, tmp_path: Path) -> None:
    two.remove(source_of(two, "一.txt"))
    change = two.import_file(tmp_path / "一.txt")

    assert shelved(two) == ["一.txt", "二.txt"]
    assert not change.imported[0].known
    two.apply(change.undo)
    assert shelved(two) == ["二.txt"]


def test_a_watched_folder_does_not_bring_it(two: Library, tmp_path: Path) -> None:
    """A failure: it is back a minute later, or after it was touched or copied; or it cannot be had again at all."""
    wanted = [tmp_path / "一.txt", tmp_path / "二.txt"]
    two.arrivals.want(wanted)
    while two.arrivals.step().arrived:
        pass
    two.remove(source_of(two, "一.txt"))
    (tmp_path / "抄本.txt").write_text(PAGE, "utf-8")
    (tmp_path / "一.txt").touch()

    two.arrivals.want([*wanted, tmp_path / "抄本.txt"], asked=False)
    while two.arrivals.step().arrived:
        pass
    assert shelved(two) == ["二.txt"]
    states = {one.path.name: one.state for one in two.arrivals.listing()}
    assert (states["一.txt"], states["抄本.txt"]) == (ArrivalState.REMOVED, ArrivalState.REMOVED)

    two.arrivals.want([tmp_path / "一.txt"])
    while two.arrivals.step().arrived:
        pass
    assert shelved(two) == ["一.txt", "二.txt"]


def test_a_changed_file_is_another_and_has_the_marks(two: Library, tmp_path: Path) -> None:
    """In a watched folder too: what was taken out was the file as it was."""
    article = next(row.id for row in two.articles() if row.source_name == "二.txt")
    two.set_bookmark(article, True)
    two.remove(source_of(two, "二.txt"))
    (tmp_path / "二.txt").write_text(OTHER.replace("也不长", "也不算长"), "utf-8")

    two.arrivals.want([tmp_path / "二.txt"], asked=False)
    change = Change()
    while (step := two.arrivals.step()).arrived:
        change = step.change

    assert [row.bookmarked for row in two.articles() if row.source_name == "二.txt"] == [True]
    two.apply(change.undo)  # side by side again: but the older one is out
    assert sum(row.source_name == "二.txt" for row in two.articles()) == 1
    assert two.check() == []


def test_an_earlier_version_stays_behind_the_one_taken_out(two: Library, tmp_path: Path) -> None:
    """A failure: with the file its earlier version comes into the lists, or opening that shows nothing."""
    (tmp_path / "二.txt").write_text(OTHER.replace("也不长", "也不算长"), "utf-8")
    newer = two.import_file(tmp_path / "二.txt").imported[0].source
    two.remove(newer)
    assert shelved(two) == ["一.txt"]

    (tmp_path / "旧.txt").write_text(OTHER, "utf-8")
    two.import_file(tmp_path / "旧.txt")
    assert shelved(two) == ["一.txt", "二.txt"]
    two.remove(newer)
    (tmp_path / "二.txt").write_text(OTHER, "utf-8")  # changed back
    change = two.import_file(tmp_path / "二.txt")
    assert shelved(two) == ["一.txt", "二.txt"]
    two.apply(change.undo)
    assert two.check() == []


def test_another_encoding_may_be_named_when_it_comes_back(two: Library, tmp_path: Path) -> None:
    source = source_of(two, "一.txt")
    two.remove(source)

    two.import_file(tmp_path / "一.txt", "gb18030")

    ((page, _, _),) = two.page_stretches(source)  # what is read wrongly so need not have an article
    assert two.bare_page(page).page.encoding == "gb18030"


def test_what_is_out_is_not_parsed_anew(two: Library) -> None:
    """A failure: the next version of the program, or a repair, brings back what was taken out."""
    source = source_of(two, "一.txt")
    two.remove(source)

    two.repair()
    assert two.parse_again(source) == Change()
    assert source not in two.outdated()
    assert shelved(two) == ["二.txt"]
    assert two.check() == []


def test_a_library_with_marks_keeps_what_stands_in_it(two: Library, tmp_path: Path) -> None:
    """Where the same file stands in the lists, an archive in which it was taken out does not take it out."""
    two.remove(source_of(two, "一.txt"))
    two.export_library(tmp_path / "all.zip")
    with Library(tmp_path / "other") as other:
        other.import_data("一.txt", PAGE.encode(), "/y/一.txt")
        other.import_library(tmp_path / "all.zip")

        assert shelved(other) == ["一.txt", "二.txt"]
        assert other.removals() == []
        assert other.check() == []


def run(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    code = cli.main(list(words))
    said = capsys.readouterr()
    return code, said.out, said.err


@pytest.fixture
def mostly_out(data_dir: Path) -> Path:
    """A library of forty files, of which all but one were taken out."""
    with Library(data_dir) as library:
        for nth in range(40):
            library.import_data(f"{nth}.txt", page(nth).encode(), f"/x/{nth}.txt")
            library.set_bookmark(library.articles()[0].id, True)
        library.apply([RemoveSource(one.source) for one in library.sources()[1:]])
        with pytest.raises(StoreUnusable, match="占用"):  # nobody else's write would have a chance
            compact_library(data_dir)
    return data_dir


def every_row(folder: Path) -> dict[str, list[tuple[object, ...]]]:
    store = open_store(folder)
    found = {name: rows for name, rows in dump(store).items() if not name.startswith(ASIDE)}
    store.close()
    return found


def test_the_file_is_made_smaller_and_all_that_was_taken_out_comes_back(
    mostly_out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A failure: who gives the disk its room back loses what was only taken out of the lists."""
    before, large = every_row(mostly_out), (mostly_out / FILE).stat().st_size
    with monkeypatch.context() as patched:  # stopped in the middle of it
        patched.setattr("reader.course.STEPS", 1)
        patched.setattr(compacting, "trouble_in", lambda *_, **__: [])
        with pytest.raises(Stopped):
            compact_library(mostly_out, After(10).course)
    assert every_row(mostly_out) == before
    assert compact_library(mostly_out) == (large, (mostly_out / FILE).stat().st_size)
    assert (mostly_out / FILE).stat().st_size < large / 2
    assert every_row(mostly_out) == before

    with Library(mostly_out) as library:
        library.apply([RestoreSource(one.source) for one in library.removals()])
        assert len(library.sources()) == 40
        assert len(library.all_marks()) == 40
        assert all(mark.article for mark in library.all_marks())
        assert library.check() == []


def test_what_is_damaged_or_has_no_room_is_not_made_smaller(
    mostly_out: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    banxin = ["--data-dir", str(mostly_out), "compact"]
    assert cli.main(banxin) == 0
    assert "移出的文件和标记都还在" in capsys.readouterr().out
    assert cli.main(["--data-dir", str(mostly_out / "none"), "compact"]) == 1
    assert "还没有资料库" in capsys.readouterr().err
    with monkeypatch.context() as patched:
        patched.setattr(compacting, "ROOM", 1 << 60)
        assert cli.main(banxin) == 1
        assert "磁盘空间不够" in capsys.readouterr().err
    spoilt = spoil(mostly_out)
    assert cli.main(banxin) == 1
    assert "损坏" in capsys.readouterr().err
    assert (mostly_out / FILE).read_bytes() == spoilt


def test_banxin_removes_lists_and_brings_back(
    two: Library, data_dir: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    place = ("--data-dir", str(data_dir))
    code, out, _ = run(capsys, "remove", str(tmp_path / "一.txt"), *place, "--json")
    (gone,) = json.loads(out)
    assert (code, gone["name"], gone["articles"] > 0) == (0, "一.txt", True)
    assert shelved(two) == ["二.txt"]
    code, out, _ = run(capsys, "remove", *place)
    assert (code, "一.txt" in out) == (0, True)

    assert run(capsys, "remove", "--back", gone["sha256"][:12], *place)[0] == 0
    assert shelved(two) == ["一.txt", "二.txt"]
    assert run(capsys, "remove", "二.txt", *place)[0] == 0
    assert run(capsys, "import", str(tmp_path / "二.txt"), *place)[0] == 0
    assert shelved(two) == ["一.txt", "二.txt"]


def test_banxin_says_what_it_cannot_remove(
    two: Library, data_dir: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    two.import_data("二.txt", PAGE.encode("gb18030"), "/elsewhere/二.txt")
    place = ("--data-dir", str(data_dir))
    code, _, err = run(capsys, "remove", "三.txt", *place)
    assert (code, "没有" in err) == (1, True)
    code, _, err = run(capsys, "remove", "二.txt", *place)
    assert (code, "不止一份" in err) == (1, True)
    assert run(capsys, "remove", "--back", "一.txt", *place)[0] == 1
    assert run(capsys, "remove", "--back", *place)[0] == 2
    assert len(two.removals()) == 0
