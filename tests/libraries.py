"""Libraries copied from one that is made once a process: to make one, migration by migration, takes longer than most
tests. The folder that is wanted goes in; it comes out as the program leaves it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from reader.library import Library
from reader.marks import Point

TOLD = (
    "本报讯（记者 张三）近日，某厂工会开展劳模进校园活动，深受师生好评，取得了良好的效果。\n\n"
    "活动中，劳模代表向同学们讲述了自己的成长经历，鼓励大家热爱劳动，热爱科学，努力学习。\n\n"
)
PAGE = "第03版 工会\n\n劳模进校园 匠心永相传\n\n" + TOLD
_places: list[Path] = []  # where those to be copied are


def put_new_library(folder: Path) -> Path:
    return Path(shutil.copytree(_places[-1] / "new", folder, dirs_exist_ok=True))


def put_filled_library(folder: Path) -> Path:
    """With the page, a bookmark and a highlight."""
    return Path(shutil.copytree(_places[-1] / "filled", folder, dirs_exist_ok=True))


@contextmanager
def new_library() -> Iterator[Path]:
    """For tests of many examples: a folder that goes when it is left."""
    with TemporaryDirectory() as name:
        yield put_new_library(Path(name) / "data")


def make_once(place: Path) -> None:
    """Before any test changes what libraries are made by."""
    Library(place / "new").close()
    with Library(place / "filled") as library:
        library.import_data("第3版.txt", PAGE.encode(), "/x/第3版.txt")
        id = library.articles()[0].id
        library.set_bookmark(id, True)
        body = len(library.article(id).heads)
        library.add_highlight(id, Point(body, 0), Point(body, 6), 1)
    _places.append(place)
