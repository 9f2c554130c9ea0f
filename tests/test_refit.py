"""Teaching the parser anew: what is kept is taken again, lessons in numbers say the same, and it comes out the same."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from reader.parse import chars
from tests.quality import fit_seams, gold
from tests.quality.gold import corpus
from tests.quality.lessons import Lesson, mixed_lessons, page_lessons
from tests.quality.shelf import Shelf, joined, put, shelf_of, take
from tests.quality.steps import DONE, Step, Steps

ROOT = Path(__file__).parent.parent


def doubled(folder: Path, needs: Mapping[str, Path]) -> None:
    (folder / "said").write_text(2 * "".join((path / "said").read_text() for path in needs.values()))


def chain(source: Path, build: Path) -> Steps:
    def first(folder: Path, _: Mapping[str, Path]) -> None:
        (folder / "said").write_text(source.read_text())

    return Steps(
        [Step("first", first, (), (source,)), Step("second", doubled, ("first",)), Step("third", doubled)], build
    )


def test_what_is_made_is_taken_again_until_something_it_rests_on_changes(tmp_path: Path) -> None:
    """A run that was stopped would begin again from nothing; or weights would come from lessons that are no more."""
    source = tmp_path / "source"
    source.write_text("a")
    steps = chain(source, tmp_path / "build")
    for name in steps.steps:
        steps.make(name)
    assert (steps.folder("second") / "said").read_text() == "aa"
    assert all(chain(source, tmp_path / "build").done(name) for name in steps.steps)

    changed = tmp_path / "changed"
    changed.write_text("b")
    others = chain(changed, tmp_path / "build")

    assert [name for name in others.steps if others.done(name)] == ["third"]


def test_what_is_half_made_is_not_taken_for_made(tmp_path: Path) -> None:
    def stopped(folder: Path, _: Mapping[str, Path]) -> None:
        (folder / "half").write_text("")
        raise KeyboardInterrupt

    steps = Steps([Step("one", stopped)], tmp_path)
    with pytest.raises(KeyboardInterrupt):
        steps.make("one")
    assert not steps.done("one")

    again = Steps([Step("one", lambda folder, needs: None)], tmp_path)
    again.make("one")
    assert [path.name for path in again.folder("one").iterdir()] == [DONE]


def lessons_of(nth: int) -> list[Lesson]:
    golds = [one for one in corpus("tune") if one.as_is is None]
    return [*page_lessons(golds[nth], 0), *mixed_lessons(golds[:20], range(nth, nth + 2), 0)]


def test_lessons_in_numbers_say_what_they_said(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Put together from parts that number their cues differently, and kept on the disk between: a cue under another's
    number would teach nonsense, and nothing else would notice."""
    monkeypatch.setattr(fit_seams, "taught_without", lambda part: {})  # to learn them takes packages and a while
    monkeypatch.setattr(fit_seams, "chars_without", lambda part: chars.model())
    lessons = [lessons_of(3), lessons_of(11)]
    put(joined([shelf_of(lessons[0], 0), shelf_of(lessons[1], 1)]), tmp_path / "shelf")
    whole = [one for some in lessons for one in some]
    shelf = take(tmp_path / "shelf")

    assert [cues for one in whole for cues in one.cues] == [frozenset(row) for row in rows(shelf)]
    assert [frozenset(pair) for one in whole for pair in one.pairs] == seams(shelf)
    assert [len(one.cues) for one in whole] == np.diff(shelf.starts).tolist()
    first = "".join(chr(code) for code in shelf.letters[0] if code < 0x110000)
    assert whole[0].texts[0].startswith(first[:20])

    some = shelf.only(np.array([2, 9]))
    assert [cues for nth in (2, 9) for cues in whole[nth].cues] == [frozenset(row) for row in rows(some)]
    assert set(shelf.without(1).parts.tolist()) == {fit_seams.part(one.page) for one in whole if one.page} - {1} | {0}


def rows(shelf: Shelf) -> list[list[str]]:
    ends = shelf.cues.starts.tolist()
    flat = [shelf.names[nth] for nth in shelf.cues.flat.tolist()]
    return [flat[first:last] for first, last in pairwise(ends)]


def seams(shelf: Shelf) -> list[frozenset[str]]:
    found = shelf.pairs.only(shelf.pair.astype(np.int64))
    flat = [shelf.pair_names[nth] for nth in found.flat.tolist()]
    above = [frozenset(flat[first:last]) for first, last in pairwise(found.starts)]
    opening = set(shelf.starts.tolist())
    return [one for nth, one in enumerate(above) if nth not in opening]


def test_the_same_golds_teach_the_same(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Of six pages; what they teach is little, but must be read by the parser. Needs torch and the extra `fit`, which
    `make test` has not."""
    for package in ("torch", "numba", "scipy", "sklearn"):
        pytest.importorskip(package)
    from tests.quality import refit

    for one in [one for one in corpus("tune") if one.as_is is None][5:300:50]:
        (tmp_path / "few" / "tune").mkdir(parents=True, exist_ok=True)
        shutil.copy(gold.CORPUS / "tune" / f"{one.name}.gold", tmp_path / "few" / "tune")
    monkeypatch.setattr(gold, "CORPUS", tmp_path / "few")
    made = []
    for build in ("one", "other"):
        steps = refit.steps(tmp_path / build)
        for name in steps.steps:
            steps.make(name)
        into = tmp_path / f"{build}-program"
        shutil.copytree(ROOT / "reader", into / "reader", ignore=shutil.ignore_patterns("__pycache__"))
        shutil.copytree(ROOT / "resources", into / "resources")
        refit.write(steps, into / "reader" / "parse")
        made.append([(into / "reader" / "parse" / file).read_bytes() for file in refit.MADE.values()])

    assert made[0] == made[1]
    said = subprocess.run(
        [sys.executable, "-m", "reader", "parse", "--json", str(ROOT / "resources" / "welcome.txt")],
        cwd=into, env=os.environ | {"PYTHONPATH": str(into)}, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert '"articles"' in said.stdout
