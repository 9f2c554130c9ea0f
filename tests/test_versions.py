"""Changed files in the library and their marks: a newer version takes the place of the older one, or gives it back."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import uuid4

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.library import Library
from reader.marks import Point, find_highlight
from reader.marks.place import words
from reader.model import Bookmark, Change, Correction, Fix, Highlight, PutCorrection, SetBookmark, SetRead
from tests.libraries import new_library

FIRST = "青石镇职工书屋搬进集市"
SECOND = "三位工匠收徒传艺"
TOLD = (
    "本报讯（记者 张三）近日，青石镇总工会把职工书屋搬进了集市，赶集的人放下担子就能翻两页。",
    "书屋管理员说，开张头一个月借出四百多本，最受欢迎的是养殖和电工两类。",
)
TAUGHT = (
    "本报讯（记者 李四）昨日，机床厂三位老工匠收了六名徒弟，拜师礼上没有鞭炮，只有一人一把卡尺。",
    "厂工会负责人介绍，师徒协议写明三年里要学会的十二项手艺，每年考一次。",
)
PAGE = "\n\n".join(("劳动报 2022年11月18日 第3版", FIRST, *TOLD, SECOND, *TAUGHT)) + "\n"
QUOTED = "开张头一个月借出四百多本"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    made = tmp_path / "第3版.txt"
    made.write_text(PAGE, "utf-8")
    return made


def article(library: Library, headline: str) -> int:
    return next(row.id for row in library.articles() if row.headline == headline)


def personal(library: Library) -> tuple[object, ...]:
    """All that a person made of articles, by what it hangs on."""
    bookmarks = "SELECT sha256, encoding, anchor, label, tags, folder FROM bookmark ORDER BY 1, 2, 3"
    read = "SELECT sha256, encoding, anchor FROM reading WHERE read_at IS NOT NULL ORDER BY 1, 2, 3"
    highlights = "SELECT id, sha256, encoding, ranges, colour FROM highlight ORDER BY 1"
    return tuple(library._store.rows(sql) for sql in (bookmarks, read, highlights))


def mark(library: Library, headline: str, said: str, colour: int = 3) -> None:
    id = article(library, headline)
    parts = library.article(id).parts
    part = next(nth for nth, block in enumerate(parts) if said in block.text)
    at = parts[part].text.index(said)
    library.add_highlight(id, Point(part, at), Point(part, at + len(said)), colour)


def standing(library: Library, headline: str) -> list[tuple[str, Highlight]]:
    """What is marked in an article, and the words it stands on now."""
    reading = library.reading(article(library, headline))
    return [(words(reading.article, find_highlight(reading.article, one)), one) for one in reading.highlights]


CHANGED = PAGE.replace("最受欢迎的是养殖和电工两类", "最受欢迎的是养殖、电工和小说三类").replace(
    "第3版", "第3版\n\n更正启事\n\n昨日本版一处人名有误，特此更正，并向读者致歉。", 1
)


def test_a_changed_file_takes_the_place_of_its_earlier_version_with_all_its_marks(library: Library, file: Path) -> None:
    """A failure: who corrects a typing error in a file and opens it again has every article twice, and no marks."""
    library.import_file(file)
    mark(library, FIRST, QUOTED)
    kept = Bookmark("写论文用", ("书屋",), folder="论文/第一章")
    library.apply([SetBookmark(article(library, SECOND), True, kept)])
    library.set_read(article(library, SECOND), True)
    library.set_position(article(library, SECOND), PAGE.index("厂工会负责人"))

    file.write_text(CHANGED, "utf-8")
    taken = library.import_file(file).imported[0]

    assert (taken.known, taken.moved, taken.lost) == (False, 2, 0)
    assert sorted(row.headline for row in library.articles()).count(FIRST) == 1
    assert [(said, one.colour, one.near) for said, one in standing(library, FIRST)] == [(QUOTED, 3, False)]
    reading = library.reading(article(library, SECOND))
    assert (reading.row.read, reading.bookmark and reading.bookmark.folder) == (True, "论文/第一章")
    assert reading.position == CHANGED.index("厂工会负责人")
    assert library.check() == []


def test_undone_both_versions_stand_side_by_side_and_redone_one_does(library: Library, file: Path) -> None:
    library.import_file(file)
    mark(library, FIRST, QUOTED)
    before = library.all_marks()
    file.write_text(CHANGED, "utf-8")
    change = library.import_file(file)

    back = library.apply(change.undo)
    assert [row.headline for row in library.articles()].count(FIRST) == 2
    assert library.all_marks() == before
    library.apply(back.undo)
    assert [row.headline for row in library.articles()].count(FIRST) == 1
    assert [said for said, _ in standing(library, FIRST)] == [QUOTED]


def test_a_version_is_undone_though_another_has_come_since(library: Library, file: Path) -> None:
    """A failure: whoever undoes in the window what a watched folder has gone beyond is told that the program failed."""
    library.import_file(file)
    library.set_bookmark(article(library, FIRST), True)
    library.set_read(article(library, SECOND), True)
    before = personal(library)
    file.write_text(CHANGED, "utf-8")
    second = library.import_file(file)
    file.write_text(CHANGED.replace("昨日", "前日"), "utf-8")
    library.import_file(file)

    undone = library.apply(second.undo)

    assert personal(library) == before
    assert [row.headline for row in library.articles() if row.bookmarked] == [FIRST]
    assert library.check(index=False) == []
    library.apply(undone.undo)
    assert personal(library) == before
    assert library.check(index=False) == []


@pytest.mark.parametrize("changed", [CHANGED, PAGE.replace(SECOND + "\n\n", "")])
@pytest.mark.parametrize("made", ["read", "bookmark", "position"])
def test_both_versions_stand_side_by_side_though_the_older_one_was_read(
    library: Library, file: Path, changed: str, made: str
) -> None:
    """A failure: who has read an article, or marked it, and then takes a new version of its file in, cannot undo."""
    library.import_file(file)
    for row in library.articles():
        match made:
            case "read":
                library.set_read(row.id, True)
            case "bookmark":
                library.set_bookmark(row.id, True)
            case "position":
                library.set_position(row.id, PAGE.index("厂工会负责人"))
    before = [(row.headline, row.read, row.bookmarked) for row in library.articles()]
    file.write_text(changed, "utf-8")

    library.apply(library.import_file(file).undo)

    older = [row for row in library.articles() if library.reading(row.id).page.source == 1]
    assert [(row.headline, row.read, row.bookmarked) for row in older] == before
    assert library.check() == []


def test_undo_of_what_was_done_to_one_article_leaves_the_marks_of_another_that_became_part_of_it(
    library: Library, file: Path
) -> None:
    """A failure: a labelled bookmark of last year is deleted for ever by taking back one of a minute ago."""
    opened = "桥头公园开放\n\n本报讯（记者 李四）"
    told = "桥头公园昨日向市民开放，园内有湖泊和长廊，市民可以免费游览，夜里也不关门。\n"
    page = "\n\n".join(("劳动报 2022年11月18日 第3版", FIRST, *TOLD, opened + told))
    file.write_text(page, "utf-8")
    library.import_file(file)
    first, second = article(library, FIRST), article(library, "桥头公园开放")
    library.apply([SetBookmark(second, True, Bookmark("写论文用", ("书屋",)))])
    library.set_read(second, True)
    before = personal(library)
    undos = [library.set_read(first, True).undo, library.set_bookmark(first, True).undo]
    marked = personal(library)
    file.write_text(page.replace(opened, ""), "utf-8")
    library.import_file(file)
    assert len(library.articles()) == 1

    redos = [library.apply(undo).undo for undo in reversed(undos)]

    assert personal(library) == before
    assert [(row.read, row.bookmarked) for row in library.articles()] == [(True, True)]
    for redo in reversed(redos):
        library.apply(redo)
    assert personal(library) == marked
    assert library.check() == []


def test_what_was_marked_is_unmarked_in_another_decoding(library: Library, file: Path) -> None:
    """A failure: the list shows an article as read and bookmarked, its marks are gone, and the check says so."""
    library.import_file(file)
    first = article(library, FIRST)
    undos = [library.set_read(first, True).undo, library.set_bookmark(first, True).undo]
    library.parse_again(1, "gb18030")
    assert any(row.read and row.bookmarked for row in library.articles())

    for undo in reversed(undos):
        library.apply(undo)

    assert not any(row.read or row.bookmarked for row in library.articles())
    assert library.check() == []


def test_the_earlier_text_taken_in_again_comes_back_with_the_marks_of_both(library: Library, file: Path) -> None:
    library.import_file(file)
    mark(library, FIRST, QUOTED)
    file.write_text(CHANGED, "utf-8")
    library.import_file(file)
    mark(library, SECOND, "十二项手艺")
    file.write_text(PAGE, "utf-8")

    library.import_file(file)

    assert [row.headline for row in library.articles()].count(FIRST) == 1
    assert [said for said, _ in standing(library, FIRST)] == [QUOTED]
    assert [said for said, _ in standing(library, SECOND)] == ["十二项手艺"]
    assert library.check() == []


def test_an_old_copy_elsewhere_does_not_take_the_place_of_the_newer_file(
    library: Library, file: Path, tmp_path: Path
) -> None:
    """A failure: importing a folder that also holds old/第3版.txt hides the corrected page behind the one before."""
    library.import_file(file)
    file.write_text(CHANGED, "utf-8")
    library.import_file(file)
    copy = tmp_path / "旧" / file.name
    copy.parent.mkdir()
    copy.write_text(PAGE, "utf-8")

    said = library.import_file(copy).imported[0]

    assert said.known
    assert (said.pages, said.articles) == (1, len(library.articles()))  # of the version that is read
    assert any("特此更正" in block.text for row in library.articles() for block in library.article(row.id).blocks)


def test_through_three_versions_a_mark_is_led_and_a_lost_one_comes_back(library: Library, file: Path) -> None:
    library.import_file(file)
    mark(library, FIRST, QUOTED)
    file.write_text(PAGE.replace(TOLD[1], ""), "utf-8")
    assert library.import_file(file).imported[0].lost == 1
    (lost,) = [one for one in library.all_marks() if not one.article]
    assert (lost.text, lost.before[-4:], lost.after[:3]) == (QUOTED, "理员说，", "，最受")

    file.write_text(CHANGED, "utf-8")
    assert library.import_file(file).imported[0].lost == 0
    assert [said for said, _ in standing(library, FIRST)] == [QUOTED]


def test_words_that_were_edited_are_found_and_said_to_differ(library: Library, file: Path) -> None:
    library.import_file(file)
    mark(library, FIRST, TOLD[1])
    file.write_text(PAGE.replace("四百多本", "五百多本"), "utf-8")
    library.import_file(file)

    ((said, one),) = standing(library, FIRST)
    assert (said, one.near) == (TOLD[1].replace("四百", "五百"), True)
    assert [mark.near for mark in library.all_marks()] == [True]
    assert library.check() == []


def test_another_page_under_the_same_path_keeps_its_own_place(library: Library, file: Path) -> None:
    """A failure: who saves every day's page under one name loses yesterday's from the lists."""
    library.import_file(file)
    other = "市职工运动会昨日开幕\n\n本报讯（记者 王五）三十支队伍参加了拔河和跳绳，场边坐满了加油的家属。\n"
    file.write_text(other, "utf-8")

    assert library.import_file(file).imported[0].replaced == 0
    assert len(library.articles()) == 3


def test_the_same_page_from_another_folder_is_a_newer_version_too(library: Library, file: Path, tmp_path: Path) -> None:
    library.import_file(file)
    again = tmp_path / "新" / file.name
    again.parent.mkdir()
    again.write_text(CHANGED, "utf-8")

    assert library.import_file(again).imported[0].replaced
    other = tmp_path / "他报" / file.name
    other.parent.mkdir()
    other.write_text(CHANGED.replace("11月18日", "11月19日"), "utf-8")
    assert not library.import_file(other).imported[0].replaced


def test_corrections_are_led_over_and_taken_back(library: Library, file: Path) -> None:
    library.import_file(file)
    source = library.reading(article(library, FIRST)).page.source
    start = PAGE.index(TOLD[1])
    made = Correction("c1", source, Fix.BEGIN, start, start + len(TOLD[1]), "", TOLD[1][:20], "2026-01-01")
    library.apply([PutCorrection(made)])
    count = len(library.articles())
    file.write_text(CHANGED, "utf-8")
    new = library.import_file(file).imported[0].source

    assert len(library.articles()) == count + 1  # the notice of the correction
    assert [one.id for one in library.corrections(new)] == ["c1"]
    assert library.unapplied() == []


def test_corrections_that_find_no_place_in_a_new_version_are_listed(library: Library, file: Path) -> None:
    """A failure: what somebody corrected is in force no more, and nothing says so."""
    library.import_file(file)
    source = library.reading(article(library, FIRST)).page.source
    start = PAGE.index(TOLD[1])
    made = Correction("c1", source, Fix.BEGIN, start, start + len(TOLD[1]), "", TOLD[1][:20], "2026-01-01")
    library.apply([PutCorrection(made)])
    file.write_text(PAGE.replace(TOLD[1], "书屋明年还要办到另外三个镇去。"), "utf-8")
    undo = library.import_file(file).undo

    assert [one.id for one in library.unapplied()] == ["c1"]
    library.apply(undo)
    assert library.unapplied() == []


def test_a_correction_is_undone_though_a_new_version_has_come_since(library: Library, file: Path) -> None:
    """A failure: Z says that it took the correction back, and the page stays as it was."""
    library.import_file(file)
    start = PAGE.index(TOLD[1])
    begin = Correction("c1", 1, Fix.BEGIN, start, start + 20, "", TOLD[1][:20], "2026-01-01")
    made = library.apply([PutCorrection(begin)])
    file.write_text(CHANGED, "utf-8")
    library.import_file(file)
    corrected = len(library.articles())

    undone = library.apply(made.undo)
    assert len(library.articles()) == corrected - 1
    again = library.apply(undone.undo)
    assert (len(library.articles()), library.unapplied()) == (corrected, [])
    assert undone.sources == again.sources == (library.reading(article(library, FIRST)).page.source,)


def test_a_correction_comes_after_those_of_an_earlier_version_though_the_clock_went_back(
    library: Library, file: Path
) -> None:
    """A failure: what somebody corrects once more in a new version changes nothing."""
    library.import_file(file)
    now = datetime.now(UTC)
    words = "最受欢迎的是"
    start, ahead = PAGE.index(words), (now + timedelta(hours=8)).isoformat()
    library.apply([PutCorrection(Correction("cut", 1, Fix.CUT, start, start + 6, "", words, ahead))])
    file.write_text(CHANGED, "utf-8")
    source = library.import_file(file).imported[0].source
    paragraphs = len(library.article(article(library, FIRST)).blocks)

    start = CHANGED.index(words)
    join = Correction("join", source, Fix.JOIN, start, start + 6, "", words, now.isoformat())
    library.apply([PutCorrection(join)])

    assert len(library.article(article(library, FIRST)).blocks) == paragraphs - 1


def test_an_earlier_version_that_is_taken_out_leaves_corrections_in_force(library: Library, file: Path) -> None:
    """A failure: whoever undoes that a file was brought back, of which a newer version has come since, finds what was
    corrected among what has no place, and it has."""
    library.import_file(file)
    library.remove(1)
    back = library.restore(1)
    start = PAGE.index(TOLD[1])
    library.apply([PutCorrection(Correction("c1", 1, Fix.BEGIN, start, start + 20, "", TOLD[1][:20], "2026-01-01"))])
    file.write_text(CHANGED, "utf-8")
    library.import_file(file)

    library.apply(back.undo)

    assert library.unapplied() == []


def test_a_mark_taken_off_in_the_new_version_comes_back_in_the_old_place(library: Library, file: Path) -> None:
    library.import_file(file)
    mark(library, FIRST, QUOTED)
    file.write_text(CHANGED, "utf-8")
    library.import_file(file)
    ((_, one),) = standing(library, FIRST)

    change = library.remove_highlight(one.id)
    assert standing(library, FIRST) == []
    library.apply(change.undo)
    assert [(said, back.colour) for said, back in standing(library, FIRST)] == [(QUOTED, 3)]


def test_versions_and_their_marks_go_through_an_export(library: Library, file: Path, tmp_path: Path) -> None:
    library.import_file(file)
    mark(library, FIRST, QUOTED)
    file.write_text(CHANGED, "utf-8")
    library.import_file(file)
    library.export_library(tmp_path / "all.zip")

    with Library(tmp_path / "two") as other:
        other.import_library(tmp_path / "all.zip")
        assert [row.id for row in other.articles()] == [row.id for row in library.articles()]
        assert other.all_marks() == library.all_marks()
        assert other.check() == []
    with Library(tmp_path / "three") as other:  # which has the newer version as the older one's predecessor
        file.write_text(CHANGED, "utf-8")
        other.import_file(file)
        file.write_text(PAGE, "utf-8")
        other.import_file(file)
        other.import_library(tmp_path / "all.zip")
        assert [row.headline for row in other.articles()].count(FIRST) == 1
        assert [said for said, _ in standing(other, FIRST)] == [QUOTED]


def test_marks_on_an_earlier_version_that_come_with_an_archive_stand_in_the_version_here(
    library: Library, file: Path, tmp_path: Path
) -> None:
    """A failure: who brings his marks from another computer, where the page had not been corrected yet, sees none."""
    with Library(tmp_path / "other") as other:
        other.import_file(file)
        mark(other, FIRST, QUOTED)
        other.set_bookmark(article(other, SECOND), True)
        other.set_read(article(other, SECOND), True)
        other.export_library(tmp_path / "all.zip")
    library.import_file(file)
    file.write_text(CHANGED, "utf-8")
    library.import_file(file)

    library.import_library(tmp_path / "all.zip")

    assert [said for said, _ in standing(library, FIRST)] == [QUOTED]
    assert [(row.read, row.bookmarked) for row in library.articles() if row.headline == SECOND] == [(True, True)]
    assert library.orphans() == []
    assert library.check() == []


def test_an_earlier_version_that_comes_with_an_archive_brings_its_marks_to_the_version_here(
    library: Library, file: Path, tmp_path: Path
) -> None:
    with Library(tmp_path / "other") as other:
        other.import_file(file)
        mark(other, FIRST, QUOTED)
        file.write_text(CHANGED, "utf-8")
        other.import_file(file)
        other.export_library(tmp_path / "all.zip")
    library.import_file(file)

    library.import_library(tmp_path / "all.zip")

    assert [said for said, _ in standing(library, FIRST)] == [QUOTED]
    assert library.check() == []


def test_an_archive_does_not_part_versions_that_somebody_keeps_side_by_side(
    library: Library, file: Path, tmp_path: Path
) -> None:
    """A failure: reading an archive in, which leaves what is there, takes pages and marks out of the lists."""
    with Library(tmp_path / "other") as other:
        other.import_file(file)
        file.write_text(CHANGED, "utf-8")
        other.import_file(file)
        other.export_library(tmp_path / "all.zip")
    file.write_text(PAGE, "utf-8")
    library.import_file(file)
    file.write_text(CHANGED, "utf-8")
    library.apply(library.import_file(file).undo)
    for row in library.articles():
        library.apply([SetBookmark(row.id, True, Bookmark("都要")), SetRead(row.id, True)])
    before = library.articles(), library.all_marks()

    library.import_library(tmp_path / "all.zip")

    assert (library.articles(), library.all_marks()) == before


TWINS_IN_ENGLISH = """劳动报 2022年11月18日 第3版

东山区开了会

本报讯（记者 张三）昨日，东山区工会开了会，会开得很短，散会时天还没有黑。

They all agreed. 大家都说好，会开得很短，散会时天还没有黑。

西河区开了会

本报讯（记者 李四）昨日，西河区工会开了会，会开得很短，散会时天还没有黑。

They all agreed. 大家都说好，会开得很短，散会时天还没有黑。
"""


@pytest.mark.parametrize("nth", [0, 1])
def test_in_another_decoding_a_mark_never_stands_on_its_twin(library: Library, nth: int) -> None:
    """A failure: who tries another encoding finds a highlight on words that nobody marked. Only the Latin words can be
    read in both."""
    library.import_data("页.txt", TWINS_IN_ENGLISH.encode(), "/x/页.txt")
    source = library.reading(library.articles()[0].id).page.source
    headline = ("东山区开了会", "西河区开了会")[nth]
    mark(library, headline, "They all agreed.")
    before = [(one.text, one.start, one.headline) for one in library.all_marks()]
    library.parse_again(source, "gb18030")
    text = library.source_text(source)
    for one in library.all_marks():
        if one.article:
            (found,) = (each for each in library.reading(one.article).highlights if each.id == one.id)
            begun = [at for at in range(len(text)) if text.startswith("They all agreed.", at)]
            assert found.ranges[0][0] == begun[nth]
    library.parse_again(source, "utf-8")
    assert [(one.text, one.start, one.headline) for one in library.all_marks()] == before


steps = st.lists(
    st.tuples(
        st.sampled_from(["read", "bookmark", "highlight", "change", "decode", "merge"]),
        st.integers(0, 5),
        st.booleans(),
    ),
    max_size=4,
)


def took(library: Library, what: str, nth: int, on: bool) -> Change:
    """A step as a person takes it in the window, or (decode) as another program does meanwhile."""
    rows = library.articles()
    row = rows[nth % len(rows)]
    reading = library.reading(row.id)
    body = len(reading.article.heads)
    match what:
        case "read":
            return library.set_read(row.id, on)
        case "bookmark":
            return library.set_bookmark(row.id, on)
        case "highlight":
            return library.add_highlight(row.id, Point(body, nth), Point(body, nth + 9), 1)
        case "merge":
            head = reading.article.parts[0]
            kept = Correction(
                *(f"m{uuid4().hex}", reading.page.source, Fix.MERGE, head.start, head.end),
                *("", head.text[:20], "2026-01-01T00:00:00+00:00"),
            )
            return library.apply([PutCorrection(kept)])
        case "change":
            return library.import_data("第3版.txt", (CHANGED if on else PAGE).encode(), "/x/第3版.txt")
        case "decode":
            library.parse_again(reading.page.source, "gb18030" if on else "utf-8")
    return Change()


@given(st.booleans(), steps, steps)
@settings(max_examples=30, derandomize=True, deadline=None)
def test_what_was_done_is_undone_whatever_became_of_the_articles_since(
    marked: bool, before: list[tuple[str, int, bool]], since: list[tuple[str, int, bool]]
) -> None:
    """A failure: a file is changed by another program, and Z says that the article is gone, leaves the mark, or takes
    one away that was there before (`marked`)."""
    with new_library() as folder, Library(folder) as library:
        library.import_data("第3版.txt", PAGE.encode(), "/x/第3版.txt")
        if marked:
            library.apply([SetBookmark(article(library, SECOND), True, Bookmark("写论文用", ("书屋",)))])
            library.set_read(article(library, SECOND), True)
        there = personal(library)
        taken = [*before, ("change", 0, True), *since]
        undos = [change.undo for each in taken if (change := took(library, *each)).undo]
        done = personal(library)
        redos = [library.apply(undo).undo for undo in reversed(undos)]

        assert personal(library) == there
        assert library.check() == []
        for redo in reversed(redos):
            library.apply(redo)
        assert personal(library) == done
        assert library.check() == []
