"""A .gold file -> Gold: what a page says and what each part of it is. The format: tests/corpus/README.md.

In: the text of a file. Out: its pages, each with its page data and its items in the order printed. Raises ValueError
with the line at fault.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

CORPUS: Final = Path(__file__).parent.parent / "corpus"
PRINTED: Final = frozenset(
    ("furniture", "banner", "section", "kicker", "headline", "subhead", "byline", "p", "crosshead", "caption", "turn",
     "verse", "note", "table", "jump")
)  # fmt: skip
DATA: Final = ("paper", "date", "number", "name")
NOBODY: Final = ("评论员", "记者", "编辑部", "通讯员")


@dataclass(frozen=True, slots=True)
class Item:
    """A line of the gold that the page prints. article: which of its page's articles it is part of; -1 for none."""

    kind: str
    text: str
    article: int


@dataclass(frozen=True, slots=True)
class Story:
    """What an article says of itself beside what it prints."""

    kind: str
    people: tuple[tuple[str, str], ...]  # (role, name)
    dateline: str | None


@dataclass(frozen=True, slots=True)
class GoldPage:
    data: dict[str, str]
    items: tuple[Item, ...]
    stories: tuple[Story, ...]


@dataclass(frozen=True, slots=True)
class Gold:
    name: str
    phenomena: tuple[int, ...]
    pages: tuple[GoldPage, ...]
    as_is: str | None = None  # the .txt beside it, parsed as it stands


@dataclass
class _Draft:
    """A page being read."""

    data: dict[str, str] = field(default_factory=dict)
    items: list[Item] = field(default_factory=list)
    stories: list[Story] = field(default_factory=list)

    def done(self) -> GoldPage:
        return GoldPage(self.data, tuple(self.items), tuple(self.stories))


def corpus(part: str) -> list[Gold]:
    """Every gold page of `tune` or `held`, by name."""
    return [load(path) for path in sorted((CORPUS / part).glob("*.gold"))]


def load(path: Path) -> Gold:
    beside = path.with_suffix(".txt")
    text = beside.read_bytes().decode("utf-8") if beside.exists() else None
    return read_gold(path.stem, path.read_text("utf-8"), text)


def read_gold(name: str, text: str, as_is: str | None = None) -> Gold:
    phenomena: tuple[int, ...] = ()
    pages = [_Draft()]
    for number, key, value in _entries(name, text):
        if key == "phenomena":
            phenomena = tuple(int(word) for word in value.split())
        elif key == "page":
            pages.append(_Draft())
        elif key != "about":
            _take(pages[-1], key, value, f"{name}.gold:{number}")
    return Gold(name, phenomena, tuple(page.done() for page in pages), as_is)


def _entries(name: str, text: str) -> Iterator[tuple[int, str, str]]:
    for number, raw in enumerate(text.splitlines(), start=1):
        line = raw.strip()
        if not line or line.startswith("#"):
            continue
        key, colon, value = line.partition(":")
        if not colon:
            raise ValueError(f"{name}.gold:{number}: no key")
        yield number, key.strip(), value.strip()


def _take(page: _Draft, key: str, value: str, where: str) -> None:
    """Put one line of the file into the page."""
    if key in DATA:
        page.data[key] = value
    elif key == "article":
        page.stories.append(Story(value, (), None))
    elif key == "people":
        story = page.stories[-1]
        page.stories[-1] = Story(story.kind, (*story.people, *_people(value)), story.dateline)
    elif key == "dateline":
        story = page.stories[-1]
        page.stories[-1] = Story(story.kind, story.people, value)
    elif key in PRINTED:
        loose = key in ("furniture", "banner") or not page.stories
        page.items.append(Item(key, value, -1 if loose else len(page.stories) - 1))
    else:
        raise ValueError(f"{where}: unknown key {key}")


def _people(value: str) -> Iterator[tuple[str, str]]:
    """记者 林小满; 周以宁 -> role and name. Who has no role is an author, 本报评论员 is nobody."""
    for part in value.replace("；", ";").split(";"):
        role, _, name = part.strip().rpartition(" ")
        if name and not name.endswith(NOBODY):
            yield role or "作者", name
