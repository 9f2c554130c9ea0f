"""What is being written, kept every few seconds, so that a kill costs no more; offered when one comes back to it.

In: what the note bar says while one types. Out: writes of drafts, and the bar taking up what was not done. What was
kept of a note since is never replaced by it unseen: it then stands above.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict, replace

from reader.library import Library
from reader.model import Change, Highlight, Reading
from reader.store.drafts import Draft
from reader.tongue import later, tr
from reader.ui.parts import Parts

KEPT = later("{about}的{what}上次没有写完，都留着。菜单“标记”里的“接着写没写完的批注”接着写。")
TAKEN_UP = later("接着上次没写完的。Ctrl+Z 回到存好的。")
ADDED = later("存好的批注后来改过；上次没写完的接在它后面。")


def place_of(marks: list[Highlight]) -> str:
    """What a note is written on, in words that outlive the program."""
    return json.dumps({"marks": [asdict(mark) for mark in marks]}, ensure_ascii=False)


def place_of_article(reading: Reading) -> str:
    return json.dumps({"article": reading.id}, ensure_ascii=False)


def marks_in(place: str) -> list[Highlight]:
    """None, where it is the bookmark of an article."""
    return [
        Highlight(**{**mark, "ranges": tuple((a, b) for a, b in mark["ranges"]), "tags": tuple(mark["tags"])})
        for mark in json.loads(place).get("marks", ())
    ]


def article_in(place: str) -> int:
    marks = marks_in(place)
    return marks[0].article if marks else int(json.loads(place).get("article", 0))


def begin(parts: Parts, saved: Draft) -> None:
    """Something is being written from now on, where this is kept already; what was not done there is taken up."""
    parts.desk.drafting = saved

    def offer(known: list[Draft]) -> None:
        found = next((one for one in known if _is_same(one.place, saved.place)), None)
        if parts.desk.drafting is not saved or found is None:
            return
        parts.desk.drafting = replace(saved, place=found.place)  # goes on being kept, and goes when this is done
        _take_up(parts, found, saved)

    parts.jobs.read(lambda library: library.drafts.all(), offer)


def note_typing(parts: Parts, note: str, tags: tuple[str, ...], folder: str) -> None:
    """Called every few seconds while one types."""
    if parts.desk.drafting is not None:
        now = replace(parts.desk.drafting, note=note, tags=tags, folder=folder)
        _write(parts, lambda library: library.drafts.put(now))


def end(parts: Parts) -> None:
    """It is done: asked for behind the write that keeps the note."""
    draft = parts.desk.drafted = parts.desk.drafting
    parts.desk.drafting = None
    if draft is not None:
        _write(parts, lambda library: library.drafts.drop(draft.place))


def remind(parts: Parts) -> None:
    """At the start of the program: something was not done."""

    def say(known: list[Draft]) -> None:
        if known:
            what = tr("批注") if marks_in(known[0].place) else tr("书签名称")
            parts.notice.say(tr(KEPT, about=known[0].about, what=what))

    parts.jobs.read(lambda library: library.drafts.all(), say)


def _take_up(parts: Parts, draft: Draft, saved: Draft) -> None:
    if (draft.note.strip(), draft.tags, draft.folder) == (saved.note, saved.tags, saved.folder):
        return  # it was kept; only the draft of it was still there
    changed = saved.note not in (draft.before, "")
    note = f"{saved.note}\n{draft.note}" if changed else draft.note
    parts.pane.note_bar.take_up(note, tuple(dict.fromkeys((*saved.tags, *draft.tags))), draft.folder)
    parts.status.say(tr(ADDED if changed else TAKEN_UP))


def _is_same(one: str, other: str) -> bool:
    """The same passage: what was selected anew is another highlight with another id."""
    if one == other:
        return True
    marks, others = marks_in(one), marks_in(other)
    if not marks or not others:
        return False
    return marks[0].id == others[0].id or ((marks[0].article, marks[0].ranges) == (others[0].article, others[0].ranges))


def _write(parts: Parts, job: Callable[[Library], None]) -> None:
    """One that fails says nothing: what is written stands in the bar, and is said of when it is kept."""

    def run(library: Library) -> Change:
        job(library)
        return Change()

    parts.jobs.write(run, failed=lambda sentence: None)
