"""The library: what a person made is never lost, and everything can be taken back."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.corpus import Draft, Issue, lay_out
from reader.errors import NotFound, UnreadableSource
from reader.files import find_pages
from reader.library import Library
from reader.marks import Point, find_highlight, make_highlight
from reader.model import (
    Bookmark,
    DropHighlight,
    Edit,
    Highlight,
    PutHighlight,
    SetBookmark,
    SetRead,
    Sheet,
    Shelf,
    ShelfKind,
)
from reader.search.snippets import LONGEST
from reader.store import Store, intake, marks, open_store, rows
from tests.libraries import PAGE, new_library

PERSONAL = ("reading", "bookmark", "highlight")


def personal(store: Store) -> dict[str, list[tuple[object, ...]]]:
    return {table: store.rows(f"SELECT * FROM {table}") for table in PERSONAL}


def take_in(store: Store, issue: Issue) -> None:
    intake.take_in(store, issue.source, issue.sheets, issue.data, "test", 1)


def edit(store: Store, *edits: Edit) -> tuple[Edit, ...]:
    with store.writing():
        return marks.change_of([marks.edit(store, one) for one in edits]).undo


# ---- bringing in


def test_what_is_taken_in_is_listed_read_and_found(library: Library, tmp_path: Path) -> None:
    file = tmp_path / "版.txt"
    file.write_text(PAGE, "utf-8")
    change = library.import_file(file)
    row = library.articles()[0]

    assert change.articles
    assert change.imported[0].name == "版.txt"
    assert "劳模进校园" in row.headline
    assert library.search("成长经历").rows[0].id == row.id
    assert library.reading(row.id).article == library.article(row.id)
    assert library.source_data(change.imported[0].source) == ("版.txt", PAGE.encode())
    assert library.shelves().unread == library.shelves().articles == len(library.articles())
    assert library.outdated() == []


def test_the_same_content_changes_nothing_and_says_so(library: Library) -> None:
    first = library.import_data("a.txt", PAGE.encode(), "clipboard").imported[0]
    before = library.articles()
    again = library.import_data("b.txt", PAGE.encode(), "elsewhere")

    assert again.imported == (replace(first, known=True),)
    assert not again.articles
    assert library.articles() == before


def test_every_character_of_a_page_can_be_found(library: Library) -> None:
    library.import_data("a.txt", PAGE.encode(), "clipboard")
    for character in set("".join(PAGE.split())):
        answer = library.search(character)

        assert answer.total or answer.banners, character


def test_a_page_read_in_the_wrong_encoding_can_be_put_right_and_keeps_its_marks(library: Library) -> None:
    source = library.import_data("a.txt", PAGE.encode("gb18030"), "x", "gb18030").imported[0].source
    id = next(row.id for row in library.articles() if "劳模" in row.headline)
    library.set_bookmark(id, True)
    library.set_read(id, True)
    before = library.reading(id)
    body = len(before.article.heads)
    library.add_highlight(id, Point(body, 3), Point(body, 12), 2)
    exact = library.reading(id).highlights[0].exact
    library.parse_again(source, "big5")

    assert [orphan.text for orphan in library.orphans() if orphan.kind == "highlight"] == [exact]
    library.parse_again(source, "gb18030")

    row = next(row for row in library.articles() if "劳模" in row.headline)
    assert (row.bookmarked, row.read, row.highlights) == (True, True, 1)
    assert library.reading(row.id).highlights[0].exact == exact
    assert library.reading(row.id).article == before.article
    assert library.orphans() == []


def test_marks_made_under_a_wrong_encoding_come_along_when_it_is_corrected(library: Library) -> None:
    """Read as Big5 all is wrong characters; the bytes that a mark stands on are the same."""
    page = PAGE[PAGE.index("劳模") :].encode("gb18030")
    source = library.import_data("a.txt", page, "x", "big5").imported[0].source
    for row in library.articles():
        library.set_read(row.id, True)
        library.set_bookmark(row.id, True)
    library.parse_again(source, "gb18030")

    assert any(row.read and row.bookmarked for row in library.articles())


def test_a_file_that_is_no_page_changes_nothing(library: Library, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    with pytest.raises(UnreadableSource):
        library.import_file(tmp_path / "empty.txt")

    assert library.shelves().pages == ()


# ---- a new parse

BEFORE = [Draft("第一篇", ("甲说好。", "乙说也好。")), Draft("第二篇", ("丙说不好。",)), Draft("第三篇", ("丁不说。",))]


def joined(issue: Issue) -> tuple[Sheet, ...]:
    """The same source as another parser sees it: the first two articles are one."""
    sheet = issue.sheets[0]
    first, second, third = sheet.articles
    return (replace(sheet, articles=(replace(first, blocks=first.blocks + second.parts), third)),)


def parted(issue: Issue) -> tuple[Sheet, ...]:
    """The second paragraph of the first article is an article of its own; the third article is furniture."""
    sheet = issue.sheets[0]
    first, second, third = sheet.articles
    pieces = (replace(first, blocks=first.blocks[:1]), replace(first, heads=(), blocks=first.blocks[1:]))
    return (replace(sheet, articles=(*pieces, second), furniture=third.parts),)


@pytest.fixture
def marked(store: Store) -> Iterator[tuple[Store, Issue]]:
    """All three articles read and bookmarked; a highlight over both paragraphs of the first and one in the third."""
    issue = lay_out(BEFORE)
    take_in(store, issue)
    articles = issue.sheets[0].articles
    highlights = [
        make_highlight(1, articles[0], Point(1, 2), Point(2, 2), 3),
        make_highlight(3, articles[2], Point(1, 0), Point(1, 4), 1),
    ]
    edit(store, *(PutHighlight(one) for one in highlights if one))
    edit(store, *(made for id in (1, 2, 3) for made in (SetRead(id, True), SetBookmark(id, True))))
    return store, issue


def test_a_new_parse_keeps_ids_and_marks(marked: tuple[Store, Issue]) -> None:
    store, issue = marked
    before = rows.rows_of(store, Shelf()), rows.read_reading(store, 1), personal(store)
    intake.take_anew(store, 1, issue.source, issue.sheets, 2)

    assert (rows.rows_of(store, Shelf()), rows.read_reading(store, 1), personal(store)) == before
    assert marks.orphans(store) == []


def test_marks_go_with_the_text_when_articles_are_joined(marked: tuple[Store, Issue]) -> None:
    store, issue = marked
    before = personal(store)
    intake.take_anew(store, 1, issue.source, joined(issue), 2)

    assert personal(store) == before
    assert [(row.id, row.read, row.bookmarked, row.highlights) for row in rows.rows_of(store, Shelf())] == [
        (1, True, True, 1),
        (3, True, True, 1),
    ]
    undo = edit(store, SetRead(1, False), SetBookmark(1, False))
    assert not rows.rows_of(store, Shelf())[0].read
    assert not rows.rows_of(store, Shelf())[0].bookmarked
    edit(store, *undo)
    assert rows.rows_of(store, Shelf())[0].bookmarked


def test_marks_go_with_the_text_when_an_article_is_parted(marked: tuple[Store, Issue]) -> None:
    store, issue = marked
    before = personal(store)
    intake.take_anew(store, 1, issue.source, parted(issue), 2)
    listed = rows.rows_of(store, Shelf())

    assert personal(store) == before
    assert [(row.read, row.bookmarked, row.highlights) for row in listed] == [
        (True, True, 1),
        (False, False, 1),
        (True, True, 0),
    ]
    assert {orphan.text for orphan in marks.orphans(store)} == {"第三篇", "丁不说。"}
    halves = [rows.read_reading(store, row.id) for row in listed[:2]]
    spans = [find_highlight(half.article, half.highlights[0]) for half in halves]
    assert [half.article.parts[span.part].text[span.start : span.end]
            for half, (span,) in zip(halves, spans, strict=True)] == ["好。", "乙说"]  # fmt: skip


def test_a_highlight_in_a_parted_article_is_taken_off_and_put_back_whole(marked: tuple[Store, Issue]) -> None:
    store, issue = marked
    intake.take_anew(store, 1, issue.source, parted(issue), 2)
    before = [(row.id, row.highlights) for row in rows.rows_of(store, Shelf())]
    undo = edit(store, DropHighlight(rows.read_reading(store, 1).highlights[0].id))
    assert [row.highlights for row in rows.rows_of(store, Shelf())] == [0, 0, 0]
    edit(store, *undo)

    assert [(row.id, row.highlights) for row in rows.rows_of(store, Shelf())] == before


def test_orphans_come_back_when_their_article_does(marked: tuple[Store, Issue]) -> None:
    store, issue = marked
    before = rows.rows_of(store, Shelf())
    intake.take_anew(store, 1, issue.source, parted(issue), 2)
    intake.take_anew(store, 1, issue.source, issue.sheets, 3)

    assert marks.orphans(store) == []
    assert [replace(row, id=0) for row in rows.rows_of(store, Shelf())] == [replace(row, id=0) for row in before]


def test_an_id_is_never_given_to_another_article(marked: tuple[Store, Issue]) -> None:
    """A failure means that an undo can change an article it never belonged to."""
    store, issue = marked
    intake.take_anew(store, 1, issue.source, joined(issue), 2)
    take_in(store, lay_out([Draft("新来的", ("文",))]))

    assert [row.id for row in rows.rows_of(store, Shelf()) if row.headline == "新来的"] == [4]
    edit(store, SetRead(1, False))
    edit(store, SetRead(2, True))  # its words stand in the first article now
    assert {row.id: row.read for row in rows.rows_of(store, Shelf())} == {1: True, 3: True, 4: False}
    with pytest.raises(NotFound, match="不在资料库里"):
        edit(store, SetRead(5, False))


# ---- edits


@contextmanager
def three_articles() -> Iterator[Store]:
    with new_library() as folder:
        store = open_store(folder)
        take_in(store, lay_out(BEFORE))
        yield store
        store.close()


def state(store: Store) -> tuple[object, ...]:
    """All that a person sees of marks."""
    ids = [row.id for row in rows.rows_of(store, Shelf())]
    kept = [(marks.highlights_of(store, id), _carried(marks.bookmark_of(store, id))) for id in ids]
    tagged = store.rows("SELECT article, text, folded FROM article_tag ORDER BY 1, 2")
    return rows.rows_of(store, Shelf()), kept, tagged, rows.shelves_of(store)


def _carried(bookmark: Bookmark | None) -> tuple[str, tuple[str, ...]] | None:
    return (bookmark.label, bookmark.tags) if bookmark else None


ids = st.integers(1, 3)
ARTICLES = lay_out(BEFORE).sheets[0].articles


def highlight(id: str, article: int, at: int, colour: int, note: str, tags: tuple[str, ...]) -> Highlight:
    made = make_highlight(article, ARTICLES[article - 1], Point(1, at), Point(1, at + 2), colour)

    assert made is not None
    return replace(made, id=id, created="2026-01-01T00:00:00+00:00", note=note, tags=tags)


notes = st.sampled_from(("", "要核对", "第一行\n第二行"))
tags = st.lists(st.sampled_from(("青年", "驛站", "ＡＢ")), unique=True, max_size=2).map(tuple)
highlights = st.builds(highlight, st.sampled_from("abc"), ids, st.integers(0, 2), st.integers(1, 5), notes, tags)
labels = st.none() | st.builds(Bookmark, notes, tags, st.just("2026-01-01T00:00:00+00:00"))
edits = st.one_of(
    st.builds(SetRead, ids, st.booleans()),
    st.builds(SetBookmark, ids, st.booleans(), labels),
    st.builds(PutHighlight, highlights),
    st.builds(DropHighlight, st.sampled_from("abc")),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(edits, max_size=3), max_size=8))
def test_every_edit_can_be_taken_back_and_made_again(steps: list[list[Edit]]) -> None:
    """A failure means that undo leaves the library otherwise than it was."""
    with three_articles() as store:
        states, undos = [state(store)], []
        for step in steps:
            try:
                undos.append(edit(store, *step))
            except NotFound:  # drops a highlight that is not there: nothing of the step may stay
                assert state(store) == states[-1]
                continue
            states.append(state(store))
        redos = []
        for undo, before in zip(reversed(undos), reversed(states[:-1]), strict=True):
            redos.append(edit(store, *undo))
            assert state(store) == before
        for redo, after in zip(reversed(redos), states[1:], strict=True):
            edit(store, *redo)
            assert state(store) == after


def test_marks_show_on_their_shelves(marked: tuple[Store, Issue]) -> None:
    store, _ = marked
    edit(store, SetRead(2, False), SetBookmark(1, False))

    assert [row.id for row in rows.rows_of(store, Shelf(ShelfKind.UNREAD))] == [2]
    assert [row.id for row in rows.rows_of(store, Shelf(ShelfKind.BOOKMARKED))] == [2, 3]
    assert [(row.id, row.snippet) for row in rows.rows_of(store, Shelf(ShelfKind.HIGHLIGHTED))] == [
        (1, "好。 乙说"),
        (3, "丁不说。"),
    ]
    shelves = rows.shelves_of(store)
    assert (shelves.articles, shelves.unread, shelves.bookmarked, shelves.highlighted) == (3, 1, 2, 2)
    assert (shelves.pages[0].articles, shelves.pages[0].unread) == (3, 1)


def test_several_highlights_of_an_article_are_listed_as_one_snippet(marked: tuple[Store, Issue]) -> None:
    store, issue = marked
    fresh = make_highlight(3, issue.sheets[0].articles[2], Point(0, 0), Point(0, 2), 1)

    assert fresh is not None
    edit(store, PutHighlight(fresh))
    assert rows.rows_of(store, Shelf(ShelfKind.HIGHLIGHTED))[1].snippet == "第三 … 丁不说。"


def test_a_whole_article_highlighted_is_listed_by_its_beginning(library: Library) -> None:
    """A failure: a row of the list is as long as the article, and its painting stops the window."""
    library.import_data("a.txt", ("标题在这里\n\n" + "工会组织职工开展劳动竞赛，" * 200 + "好。\n").encode(), "x")
    id = library.articles()[0].id
    parts = library.article(id).parts
    library.add_highlight(id, Point(0, 0), Point(len(parts) - 1, len(parts[-1].text)), 1)

    (row,) = library.articles(Shelf(ShelfKind.HIGHLIGHTED))
    assert len(row.snippet) == LONGEST
    assert row.snippet.endswith("…")


def test_the_place_where_reading_stopped_is_kept(library: Library) -> None:
    library.import_data("a.txt", PAGE.encode(), "x")
    id = library.articles()[0].id

    assert library.reading(id).position == 0
    library.set_position(id, 40)
    library.set_position(id, 30)
    assert library.reading(id).position == 30
    library.set_read(id, True)
    library.set_read(id, False)
    assert library.reading(id).position == 30
    library.parse_again(1)
    assert library.reading(id).position == 30


@pytest.mark.parametrize("ask", [
    lambda library: library.article(99),
    lambda library: library.reading(99),
    lambda library: library.source_data(99),
    lambda library: library.parse_again(99),
    lambda library: library.set_position(99, 1),
    lambda library: library.set_bookmark(99, True),
    lambda library: library.remove_highlight("99"),
])  # fmt: skip
def test_what_is_not_there_is_said_in_words(library: Library, ask: object) -> None:
    with pytest.raises(NotFound, match="不在"):
        ask(library)  # type: ignore[operator]  # from a table of objects


@pytest.mark.skipif(os.name == "nt", reason="names are text there")
def test_a_name_in_another_encoding_is_read_as_a_person_would(tmp_path: Path) -> None:
    """A failure: a folder unpacked from a Chinese ZIP cannot be taken in, or its pages bear names of squares."""
    folder = os.fsencode(tmp_path) + b"/" + "海棠日报".encode("gb18030")
    Path(os.fsdecode(folder)).mkdir()
    page = "某厂工会走访职工\n\n本报讯（记者 林小满）近日，某厂工会走访一线职工。\n"
    file = Path(os.fsdecode(folder + b"/" + "第3版.txt".encode("gb18030")))
    file.write_text(page, "utf-8")
    with Library(tmp_path / "one") as library:
        said = library.import_file(file).imported[0]
    with Library(tmp_path / "two") as library:
        arrived = list(library.arrivals.take(find_pages([Path(os.fsdecode(folder))])))
        names = [library.source_data(1)[0]]

    assert [one.failed for one in arrived] == [""]
    assert [said.name, *names] == ["第3版.txt"] * 2
