"""`python -m tests.quality.refit`: all that the parser has learnt, made anew from the golds of tune; writes the files
of reader/parse.

In the order in which one rests on the other: letters, chars, kinds, seams; the lessons; the field, the networks on the
orders of roles that it learnt; both once more for each third of the pages, taught by the other two, and what those
pages, so explained, show of where articles open; the trees of the second look. From fixed seeds: the same golds give
the same files. What is made is kept in build/refit (tests.quality.steps) and taken again as long as nothing it rests on
has changed. Held pages are never read here. Needs the packages of the extra `fit` and torch 2.13 (docs/development.md).
"""

from __future__ import annotations

import argparse
import json
import pickle
import shutil
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import replace
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Any, Final
from unittest.mock import patch

import numpy as np

from reader.parse import chars, page_net, reads_on
from tests.quality import fit, fit_chars, fit_kinds, fit_letters, fit_openings, fit_seams, gold, lessons, shelf
from tests.quality.field import Field, Key, Prior
from tests.quality.fit import MIXED, ROUNDS, WORTH
from tests.quality.fit_seams import PARTS
from tests.quality.gold import corpus
from tests.quality.learnt import FOLD_PUPILS, PUPILS, Learnt, known
from tests.quality.lessons import Lesson, approved_lessons, mixed_lessons, page_lessons
from tests.quality.steps import Step, Steps

PARSE: Final = Path(reads_on.__file__).parent
QUALITY: Final = Path(__file__).parent
BUILD: Final = QUALITY.parent.parent / "build" / "refit"
SOME: Final = 4 * PARTS  # in so many steps the lessons are made
ALL: Final = "all"
Folders = Mapping[str, Path]


def letters(folder: Path, _: Folders) -> None:
    (folder / fit_letters.FILE.name).write_text("\n".join(fit_letters.rows(corpus("tune"))) + "\n", "utf-8")


def kinds(folder: Path, _: Folders) -> None:
    (folder / fit_kinds.FILE.name).write_text(
        fit_kinds.rows(fit_kinds.learn(fit_kinds.samples(corpus("tune")))), "utf-8"
    )


def characters(folder: Path, _: Folders) -> None:
    """The table of all parts, and those of all but one."""
    counted = fit_seams.counted()
    fit_chars.put(fit_chars.table(counted), folder / chars.FILE)
    for but in range(PARTS):
        some = [one for nth, one in enumerate(counted) if nth != but]
        fit_chars.put(fit_chars.table(some), folder / f"without-{but}.npz")


def seams_shown(but: int, folder: Path, needs: Folders) -> None:
    golds = [one for one in corpus("tune") if fit_seams.part(one.name) == but]
    with _characters(needs):
        (folder / "shown").write_bytes(pickle.dumps([one for gold in golds for one in fit_seams.shown_of(gold)]))


def seams(folder: Path, needs: Folders) -> None:
    """What all parts teach, and all but one."""
    shown = [pickle.loads((needs[f"seams-{nth}"] / "shown").read_bytes()) for nth in range(PARTS)]
    taught = fit_seams.learn(list(chain.from_iterable(shown)))
    (folder / fit_seams.FILE.name).write_text(fit_seams.rows(taught), "utf-8")
    for but in range(PARTS):
        taught = fit_seams.learn([one for nth, some in enumerate(shown) if nth != but for one in some])
        (folder / f"without-{but}.json").write_text(json.dumps(taught), "utf-8")


def _characters(needs: Folders) -> Any:
    models = [_model(needs["chars"] / f"without-{but}.npz") for but in range(PARTS)]
    return patch.object(fit_seams, "chars_without", models.__getitem__)


def some_lessons(nth: int, folder: Path, needs: Folders) -> None:
    """The lessons of some pages, and some put together from those of one part."""
    golds = corpus("tune")
    with ExitStack() as known_so_far:
        for one in _read_before(needs):
            known_so_far.enter_context(one)
        pages = [_worth(one) for gold in golds[nth::SOME] for one in page_lessons(gold, 0)]
        mixed = [_worth(one) for one in mixed_lessons(golds, range(nth, MIXED * len(golds), SOME), 0)]
        approved = approved_lessons() if nth == 0 else []
    parts = [shelf.shelf_of(some, but) for some, but in ((approved, None), (pages, 0), (mixed, nth % PARTS)) if some]
    shelf.put(shelf.joined(parts), folder / "shelf")
    (folder / "pages").write_bytes(pickle.dumps([replace(one, cues=()) for one in pages]))


def _read_before(needs: Folders) -> list[Any]:
    """What was counted and learnt of letters and seams in place of what the parser knows of them now."""
    taught = [json.loads((needs["seams"] / f"without-{but}.json").read_text("utf-8")) for but in range(PARTS)]
    rows = (needs["letters"] / fit_letters.FILE.name).read_text("utf-8").splitlines()
    seams = reads_on.read((needs["seams"] / fit_seams.FILE.name).read_text("utf-8").splitlines())
    return [
        _characters(needs),
        patch.object(chars, "model", return_value=_model(needs["chars"] / chars.FILE)),
        patch.object(fit_seams, "taught_without", taught.__getitem__),
        patch.object(reads_on, "letters", return_value=reads_on.met(rows)),
        patch.object(reads_on, "weights", return_value=seams),
    ]


def _model(path: Path) -> chars.Chars:
    with path.open("rb") as file:
        return chars.read(file)


def _worth(lesson: Lesson) -> Lesson:
    return replace(lesson, worth=WORTH)


def all_lessons(folder: Path, needs: Folders) -> None:
    shelf.put(shelf.joined([shelf.take(needs[f"lessons-{nth}"] / "shelf") for nth in range(SOME)]), folder)


def _taught_by(fold: str, needs: Folders) -> shelf.Shelf:
    whole = shelf.take(needs["lessons"])
    return whole if fold == ALL else whole.without(int(fold))


def field(fold: str, folder: Path, needs: Folders) -> None:
    with fit.by_hand():
        taught = fit.large(Field(_taught_by(fold, needs), Prior()).learn(ROUNDS))
    (folder / fit.FITTED_FILE.name).write_text(fit.rows(taught), "utf-8")
    (folder / "taught").write_bytes(pickle.dumps(taught))


def _field(fold: str, needs: Folders) -> dict[Key, float]:
    taught: dict[Key, float] = pickle.loads((needs[f"field-{fold}"] / "taught").read_bytes())
    return taught


def network(fold: str, seed: int, unheard: float, folder: Path, needs: Folders) -> None:
    from tests.quality import fit_page_net  # here, for torch takes seconds to come in

    with fit.by_hand():
        fit.apply(fit.orders(_field(fold, needs)))
        taught = fit_page_net.teach(_taught_by(fold, needs), seed, unheard)
    (folder / "net").write_bytes(pickle.dumps(taught))


def networks(folder: Path, needs: Folders) -> None:
    np.savez_compressed(folder / page_net.FILE, **_tables(needs))


def _tables(needs: Folders) -> dict[str, Any]:
    from tests.quality import fit_page_net

    found = [path for name, path in needs.items() if name.startswith("net-")]
    return fit_page_net.tables([pickle.loads((path / "net").read_bytes()) for path in found])


def shown(fold: int, folder: Path, needs: Folders) -> None:
    """What the pages of a fold show of where articles open, explained by what those of the others taught."""
    nets = page_net.of_tables(_tables(needs))
    found: list[fit_openings.Sample] = []
    margins: list[tuple[float, bool]] = []
    with fit.by_hand(), known(Learnt(fit.shared(_field(str(fold), needs)), nets)):
        for nth in range(SOME):
            for lesson in pickle.loads((needs[f"lessons-{nth}"] / "pages").read_bytes()):
                if fit_seams.part(lesson.page) == fold and lesson.seen:
                    found += fit_openings.of_page(lesson, margins)
    (folder / "shown").write_bytes(pickle.dumps((found, margins)))


def trees(folder: Path, needs: Folders) -> None:
    each = [pickle.loads((needs[f"shown-{fold}"] / "shown").read_bytes()) for fold in range(PARTS)]
    taught = [one for found, _ in each for one in found]
    wrong = sum((seen["margin"] > 0) != opens for seen, opens in taught)
    (folder / fit_openings.FILE.name).write_text("\n".join(fit_openings.grow(taught)) + "\n", "utf-8")
    told = (
        f"{len(taught)} lines, of which the first explanation judges {wrong} wrong; margins divided by "
        f"{fit.temperature([one for _, some in each for one in some]):.2f} are log odds (weights.TEMPERATURE)"
    )
    (folder / "told.txt").write_text(told + "\n", "utf-8")


def steps(build: Path) -> Steps:
    some = tuple(f"lessons-{nth}" for nth in range(SOME))
    in_parts = tuple(f"seams-{nth}" for nth in range(PARTS))
    told = (
        *_modules(PARSE, *LOOKING), PARSE / "meanings.npz", *_of_golds(), lessons.FIXTURES, lessons.WELCOME,
        *_modules(QUALITY, "lessons", "neighbours", "shelf", "fit"),
    )  # fmt: skip
    each = [
        Step("chars", characters, (), (*_of_golds(), *_modules(PARSE, "chars", "reads_on"))),
        *(Step(name, partial(seams_shown, nth), ("chars",)) for nth, name in enumerate(in_parts)),
        Step("letters", letters, (), _of_golds()),
        Step("seams", seams, in_parts),
        *(Step(name, partial(some_lessons, nth), ("chars", "letters", "seams"), told) for nth, name in enumerate(some)),
        Step("kinds", kinds, (), (*_of_golds(), *_modules(PARSE, "kinds"), *_modules(QUALITY, "fit_kinds"))),
        Step("lessons", all_lessons, some),
        *_taught(some),
        Step("trees", trees, tuple(f"shown-{fold}" for fold in range(PARTS)), _modules(QUALITY, "fit_openings")),
    ]
    return Steps(each, build)


def _taught(some: tuple[str, ...]) -> Iterator[Step]:
    """The fields and networks, those of the folds first, for of them the trees are told."""
    folds = (*map(str, range(PARTS)), ALL)
    pupils = {fold: PUPILS if fold == ALL else FOLD_PUPILS for fold in folds}
    nets = {fold: tuple(f"net-{fold}-{nth}" for nth in range(len(pupils[fold]))) for fold in folds}
    of_field = _modules(QUALITY, "field", "chain", "fit", "shelf")
    of_nets = (*_modules(QUALITY, "fit_page_net", "learnt"), *_modules(PARSE, "page_net"))
    for fold in folds:
        yield Step(f"field-{fold}", partial(field, fold), ("lessons",), of_field)
    for fold in folds:
        for name, pupil in zip(nets[fold], pupils[fold], strict=True):
            yield Step(name, partial(network, fold, *pupil), ("lessons", f"field-{fold}"), of_nets)
    for fold in folds[:-1]:
        needs = (*some, f"field-{fold}", *nets[fold])
        yield Step(f"shown-{fold}", partial(shown, int(fold)), needs, _modules(PARSE, *EXPLAINING))
    yield Step("nets", networks, nets[ALL])


def _of_golds() -> tuple[Path, ...]:
    return gold.CORPUS / "tune", *_modules(QUALITY, "gold", "pages", "fit_seams", "fit_chars", "fit_letters")


def _modules(folder: Path, *names: str) -> tuple[Path, ...]:
    return tuple(folder / f"{name}.py" for name in names)


# What looks at lines, and what that rests on: a change there makes the lessons others.
LOOKING: Final = (
    "bands", "blocks", "chars", "columns", "context", "cues", "headwords", "knowledge", "lazy", "lines", "matter",
    "meanings", "measure", "openings", "page_net", "pages", "pairs", "reads_on", "rows", "running", "series", "source",
    "sums", "texts", "weights", "wording",
)  # fmt: skip
EXPLAINING: Final = ("explain", "sums", "weights", "openings", "page_net", "meanings")
MADE: Final = {
    "letters": fit_letters.FILE.name, "chars": chars.FILE, "seams": fit_seams.FILE.name, "kinds": fit_kinds.FILE.name,
    f"field-{ALL}": fit.FITTED_FILE.name, "nets": page_net.FILE, "trees": fit_openings.FILE.name,
}  # fmt: skip


def main(said: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.quality.refit", description=__doc__)
    parser.add_argument("--build", type=Path, default=BUILD, help="where what is made is kept")
    parser.add_argument("--into", type=Path, default=PARSE, help="where the files are written in the end")
    parser.add_argument("--corpus", type=Path, default=gold.CORPUS, help="the folder of tune")
    parser.add_argument("--at-once", type=int, default=2)
    parser.add_argument("--step", help="this one alone, in this process")
    options = parser.parse_args(said)
    gold.CORPUS = options.corpus
    made = steps(options.build)
    if options.step:
        made.make(options.step)
        return 0
    command = [sys.executable, "-m", "tests.quality.refit", "--build", options.build, "--corpus", options.corpus]
    failed = made.run(options.at_once, list(map(str, command)))
    if not failed:
        write(made, options.into)
        print((made.folder("trees") / "told.txt").read_text("utf-8"), end="")
    return failed


def write(made: Steps, into: Path) -> None:
    """What the steps have made, where the parser looks for it."""
    for name, file in MADE.items():
        shutil.copy(made.folder(name) / file, into / file)


if __name__ == "__main__":
    sys.exit(main())
