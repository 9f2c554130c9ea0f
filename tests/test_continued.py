"""Articles that go on on another page: found by what the page says, never joined on a guess, nothing lost."""

from __future__ import annotations

import json
from pathlib import Path
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.library import Library
from reader.marks import Point, whole_of
from reader.model import Correction, Fix, Kind, PutCorrection, Reading
from reader.parse import Parsed, parse
from reader.parse.as_json import parsed_to_json
from reader.parse.jumps import Jump, Way, read_jump
from reader.parse.show import show_stages
from tests.test_parse import check, try_parse

FRONT = "海棠日报　2022年11月18日　星期五　第1版：要闻\n\n"
SECOND = "海棠日报　2022年11月18日　星期五　第2版：综合\n\n"
MEETING = (
    "重点项目建设现场会在云汀召开\n\n"
    "本报云汀11月15日讯（记者 林小满）全省重点项目建设现场会15日在云汀市召开。与会人员先后察看了云汀港二期、"
    "临江大桥和轨道交通三个工地，听取了各市的汇报。\n\n"
    "今年全省共安排重点项目三百二十个，已开工三百零五个。云汀港二期的桩基施工已经过半，负责人贺长青说，"
    "眼下最缺的是熟练的焊工，项目部正与市总工会一起办班，（下转第二版）\n\n"
)
MEETING_GOES_ON = (
    "重点项目现场会在云汀召开\n\n"
    "（上接第一版）\n\n半个月一期，学一个会一个。焊工班已办了三期，二百多名学员里有一百八十人当场被项目部聘走。\n\n"
    "贺长青算了一笔账：焊工到位，云汀港二期的码头面层可以提前一个月浇筑，临江大桥的钢梁也能在汛期之前合龙。\n\n"
)
RIVER = (
    "门前那条河\n\n"
    "（上接第一版）\n\n我记得河的颜色。春天是豆绿，夏天浑黄，秋天最清，看得见水底的瓦片。祖母在埠头洗菜，菜叶漂出去老远。"
    "后来填了，上面盖了菜场。卖鱼的老沈说，下雨的夜里还听得见水声，我信他。\n\n"
)
OTHER = (
    "城际公交月底开行\n\n"
    "本报讯（记者 周以宁）记者从交通部门获悉，岚川至石濑的城际公交月底开行，全程五十八公里，票价九元。\n\n"
)
TEASERS = "导读\n\n城际公交月底开行 详见2版\n\n"


def read(text: str) -> Parsed:
    return parse("版.txt", text.encode())


def headlines(parsed: Parsed) -> list[str]:
    return [(one.headline or one.parts[0].text) for sheet in parsed.sheets for one in sheet.articles]


def linked(parsed: Parsed) -> list[tuple[str, str, bool]]:
    """What goes on in what, and whether that is sure; teasers left out."""
    said = headlines(parsed)
    return [(said[link.article], said[link.target], link.sure) for link in parsed.links if link.part is None]


# ---- the lines


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("（下转第四版）", Jump(Way.TO, "4")),
        ("（下转A03版）", Jump(Way.TO, "A3")),
        ("（未完，下转２版）", Jump(Way.TO, "2")),
        ("下轉第二、三版", Jump(Way.TO, "2", "3")),
        ("▶紧转3版", Jump(Way.TO, "3")),
        ("（转第4版）", Jump(Way.TO, "4")),
        ("（上接第一版）", Jump(Way.FROM, "1")),
        ("紧接第一版", Jump(Way.FROM, "1")),
        ("上接1版《三级书记抓蚕茧》", Jump(Way.FROM, "1", title="三级书记抓蚕茧")),
        ("让老街留住老住户（上接第1版）", Jump(Way.FROM, "1", title="让老街留住老住户")),
        ("老戏台里唱新声 详见5版", Jump(Way.SEE, "5", title="老戏台里唱新声")),
        ("红树林的第二次移栽 10—11版", Jump(Way.SEE, "10", "11", "红树林的第二次移栽")),
        ("三级书记抓蚕茧（二版）", Jump(Way.SEE, "2", title="三级书记抓蚕茧")),
        ("渡口的灯……04", Jump(Way.SEE, "4", title="渡口的灯")),
        ("上接天线 下接地气", None),
        ("紧接着，他又说", None),
    ],
)
def test_a_jump_says_where_it_leads(text: str, said: Jump | None) -> None:
    """Otherwise a continuation is looked for on the wrong page, or nowhere."""
    assert read_jump(text) == said


@pytest.mark.parametrize(
    ("line", "jump"),
    [
        ("他要求各乡镇（下转第二版）", "（下转第二版）"),
        ("他讲了很久。（下转A2版《讲话》）", "（下转A2版《讲话》）"),
        ("他讲了很久。下转第2版", "下转第2版"),
        ("线路图和注意事项见　▶12版", "线路图和注意事项见　▶12版"),
        ("（线路图、注意事项详见A20版）", "（线路图、注意事项详见A20版）"),
        ("他讲了很久，从水的来历一直讲到管子该埋多深。（详见第3版）", None),
        ("（上接第一版）一些企业也来了。", "（上接第一版）"),
        ("他讲了很久（转自网络）", None),
        ("文件要求干部上接天线、下接地气。", None),
        ("（紧接着还有一场）他说。", None),
    ],
)
def test_a_jump_at_the_edge_of_a_paragraph_is_no_part_of_it(line: str, jump: str | None) -> None:
    text = f"某厂工会召开会议\n\n本报讯（记者 张三）近日，某厂工会召开会议，研究下半年的工作。\n\n{line}\n"
    parsed = read(text)
    check(parsed)
    jumps = [block.text for article in parsed.sheets[0].articles for block in article.blocks if block.kind is Kind.JUMP]

    assert jumps == ([jump] if jump else [])


EDGES = st.sampled_from(
    ["（下转第二版）", "（上接第一版）", "下转A3版", "（上接《某文》）", "紧接1版", "（详见3版）", "▶下转2版◀",
     "（未完 下转四版）", "某区工会开班", "他要求各乡镇", "取得实效。", "本报讯（记者 张三）近日，", "\n", "\n\n", " ",
     "第02版：工会\n", "导读", "“", "\x00"]
)  # fmt: skip


@given(st.lists(EDGES, max_size=18).map("".join))
def test_nothing_is_lost_and_no_article_goes_on_twice(text: str) -> None:
    """Whatever the jumps of a page say, every character stands once, and a link joins two articles that are there."""
    parsed = try_parse(text.encode())
    if parsed is None:
        return
    check(parsed)
    count = sum(len(sheet.articles) for sheet in parsed.sheets)
    joins = [link for link in parsed.links if link.part is None]

    assert all(0 <= end < count for link in parsed.links for end in (link.article, link.target))
    assert all(link.article != link.target and 0 < link.confidence <= 1 for link in parsed.links)
    assert len({link.article for link in joins}) == len({link.target for link in joins}) == len(joins)
    assert list(show_stages(parsed))[-1]


# ---- which belongs to which


def test_a_story_is_found_on_its_other_page_under_a_shorter_headline() -> None:
    parsed = read(FRONT + MEETING + SECOND + OTHER + MEETING_GOES_ON)

    assert linked(parsed) == [("重点项目建设现场会在云汀召开", "重点项目现场会在云汀召开", True)]
    names = [one.name for one in parsed.links[0].evidence]
    assert "the page it names" in names
    assert "headline cut short" in names
    assert any("goes on in" in line for line in show_stages(parsed))


def test_two_stories_that_jump_to_one_page_are_not_mixed_up() -> None:
    shorter = MEETING_GOES_ON.split("\n\n", 1)[1]  # without a headline: the words decide
    mill = (
        "百年缫丝厂重新开机\n\n本报讯（记者 周以宁）停了十一年的河口缫丝厂昨日开机，第一锅蚕茧下了汤，车间里都是白雾。"
        "厂长沈玉梅说，缫丝机是德国的，挡车工是原来的老姐妹。（下转第二版）\n\n"
    )
    mill_goes_on = (
        "（上接第一版）\n\n沈玉梅把挡车工分成两班，老姐妹带新徒弟。缫丝厂的蚕茧都来自河口三个镇，开机头一个月就收了四十吨。\n\n"
        "蚕农最关心的是茧价。沈玉梅答应，缫丝厂按合同收，不压级、不打白条。\n\n"
    )
    parsed = read(FRONT + MEETING + mill + SECOND + mill_goes_on + OTHER + shorter)
    said = headlines(parsed)
    pairs = {(said[link.article], link.target) for link in parsed.links if link.sure}

    assert pairs == {
        ("重点项目建设现场会在云汀召开", len(said) - 1),
        ("百年缫丝厂重新开机", 2),
    }


def test_a_doubt_is_said_and_not_joined() -> None:
    """Both pages point at each other, and headlines and words have nothing in common: a person must decide."""
    parsed = read(FRONT + MEETING + SECOND + OTHER + RIVER)
    (link,) = [link for link in parsed.links if link.part is None]

    assert not link.sure
    assert any("in doubt, not joined" in line for line in show_stages(parsed))


@pytest.mark.parametrize(
    "second",
    [
        "海棠日报　2022年11月18日　第3版：综合\n\n",
        "海棠日报　2022年11月19日　第2版：综合\n\n",
        "榆林晚报　2022年11月18日　第2版：综合\n\n",
    ],
)
def test_another_page_another_day_or_another_paper_is_never_joined(second: str) -> None:
    assert linked(read(FRONT + MEETING + second + MEETING_GOES_ON)) == []


def test_the_same_headline_on_the_page_named_is_enough() -> None:
    """Some papers do not print 上接."""
    again = MEETING_GOES_ON.replace("（上接第一版）\n\n", "").replace("重点项目现场会", "重点项目建设现场会")

    assert [sure for *_, sure in linked(read(FRONT + MEETING + SECOND + OTHER + again))] == [True]


def test_a_teaser_leads_to_its_article() -> None:
    parsed = read(FRONT + TEASERS + MEETING + SECOND + OTHER + MEETING_GOES_ON)
    (link,) = [link for link in parsed.links if link.part is not None]

    assert headlines(parsed)[link.target] == "城际公交月底开行"
    assert link.sure


def test_json_says_what_continues_what() -> None:
    said = parsed_to_json(read(FRONT + MEETING + SECOND + MEETING_GOES_ON))["pages"]
    first, second = said[0]["articles"][0], said[1]["articles"][0]  # type: ignore[index,call-overload]

    assert (first["continued_in"]["page"], first["continued_in"]["article"]) == (1, 0)
    assert (second["continues"]["page"], second["continues"]["joined"]) == (0, True)


def test_a_file_of_nothing_but_jumps_ends() -> None:
    """Every 下转 could meet every 上接; that must not grow with the square of a hostile file."""
    check(read("（下转第二版）\n\n某某会议召开\n\n（上接第一版）\n\n" * 2000))


# ---- in the library


def take(library: Library, *texts: str, folder: str = "/报/20221118") -> list[int]:
    return [
        library.import_data(f"{nth}.txt", text.encode(), f"{folder}/{nth}x.txt").imported[0].source
        for nth, text in enumerate(texts)
    ]


def opened(library: Library, headline: str) -> Reading:
    return library.reading(next(row.id for row in library.articles() if row.headline == headline))


@pytest.mark.parametrize("order", [1, -1])
def test_a_story_in_two_files_is_read_as_one_whichever_came_first(library: Library, order: int) -> None:
    take(library, *[FRONT + MEETING, SECOND + OTHER + MEETING_GOES_ON][::order])
    first, second = opened(library, "重点项目建设现场会在云汀召开"), opened(library, "重点项目现场会在云汀召开")

    assert [piece.id for piece in first.pieces] == [piece.id for piece in second.pieces] == [first.id, second.id]
    assert (second.row.continues, second.row.continues_page) == (first.row.headline, "1")
    assert first.row.continues == ""
    assert whole_of(second).article.headline == first.article.headline
    assert {row.id for row in library.search("贺长青").rows} == {first.id, second.id}


def test_marks_on_a_continuation_stay_in_its_own_file(library: Library) -> None:
    """A failure: what was marked on page 2 hangs on a place of page 1's file, and is lost with the next parse."""
    sources = take(library, FRONT + MEETING, SECOND + MEETING_GOES_ON)
    whole = whole_of(opened(library, "重点项目建设现场会在云汀召开"))
    seam = whole.starts[1]
    parted = whole.parted(Point(seam - 2, 0), Point(seam + 2, 4))

    assert [piece.page.source for piece, *_ in parted] == sources
    for piece, start, end in parted:
        library.add_highlight(piece.id, start, end, 1)
    for source in sources:
        library.parse_again(source)
    now = opened(library, "重点项目建设现场会在云汀召开")
    assert [len(piece.highlights) for piece in now.pieces] == [1, 1]
    assert now.pieces[1].highlights[0].exact.endswith("半个月一")


def test_a_corrected_date_parts_what_was_joined(library: Library) -> None:
    _, second = take(library, FRONT + MEETING, SECOND + MEETING_GOES_ON)
    wrong = Correction("1", second, Fix.PAGE, 0, 0, '{"date": "2022-11-19"}', "", "2026-01-01")
    change = library.apply([PutCorrection(wrong)])

    assert opened(library, "重点项目现场会在云汀召开").pieces[0].row.continues == ""
    assert len(opened(library, "重点项目建设现场会在云汀召开").pieces) == 1
    library.apply(change.undo)
    assert len(opened(library, "重点项目建设现场会在云汀召开").pieces) == 2


def test_pages_that_say_nothing_belong_to_their_folder(library: Library) -> None:
    take(library, MEETING, OTHER + MEETING_GOES_ON, folder="/报/一")
    take(library, OTHER + RIVER, folder="/报/二")

    assert len(opened(library, "重点项目建设现场会在云汀召开").pieces) == 2
    assert len(opened(library, "门前那条河").pieces) == 1


def test_pages_that_say_nothing_in_two_folders_are_not_joined(library: Library, tmp_path: Path) -> None:
    take(library, MEETING, folder="/报/一")
    take(library, OTHER + MEETING_GOES_ON, folder="/报/二")

    assert len(opened(library, "重点项目建设现场会在云汀召开").pieces) == 1


def test_doubts_and_teasers_can_be_followed(library: Library) -> None:
    take(library, FRONT + TEASERS + MEETING, SECOND + OTHER + RIVER)
    doubt = opened(library, "重点项目建设现场会在云汀召开")
    back = opened(library, "门前那条河")

    assert [(one.row.headline, one.sure) for one in doubt.pointers] == [("门前那条河", False)]
    assert doubt.article.parts[doubt.pointers[0].part].text == "（下转第二版）"
    assert [(one.row.headline, one.sure) for one in back.pointers] == [("重点项目建设现场会在云汀召开", False)]
    (teaser,) = [library.reading(row.id) for row in library.articles() if "详见" in row.headline]
    assert [(one.row.headline, one.sure, one.teaser) for one in teaser.pointers] == [("城际公交月底开行", True, True)]


def test_two_parts_joined_the_other_way_round_are_no_circle(tmp_path: Path) -> None:
    """A failure: each part is told to continue the other, and which one comes first depends on which is opened."""
    with Library(tmp_path) as library:
        library.import_data("1.txt", (FRONT + MEETING).encode(), "/报/1.txt")
        library.import_data("2.txt", (SECOND + MEETING_GOES_ON).encode(), "/报/2.txt")
        one, two = (row.id for row in sorted(library.articles(), key=lambda row: row.id))
        assert story_of(library, one) == story_of(library, two) == [one, two]

        change = library.apply([PutCorrection(goes_on(library, two, one))])

        assert story_of(library, one) == story_of(library, two) == [two, one]
        rows = {row.id: row.continues for row in library.articles()}
        assert rows[one]
        assert not rows[two]
        library.apply(change.undo)
        assert story_of(library, one) == story_of(library, two) == [one, two]


def test_what_was_joined_by_hand_is_not_read_for_every_file_that_comes_in(tmp_path: Path) -> None:
    """A failure: each of ten thousand files taken in waits until the files of all stories ever joined are read."""
    with Library(tmp_path) as library:
        library.import_data("1.txt", (FRONT + OTHER).encode(), "/报/1.txt")
        library.import_data("2.txt", (SECOND + RIVER).encode(), "/报/2.txt")
        one, two = (row.id for row in sorted(library.articles(), key=lambda row: row.id))
        library.apply([PutCorrection(goes_on(library, one, two))])
        said: list[str] = []
        library._store.set_trace_callback(said.append)
        library.import_data("3.txt", SECOND.replace("18日", "19日").encode() + OTHER.encode(), "/别处/3.txt")
        elsewhere = [
            line for line in said if line.startswith("SELECT") and " bytes," in line and line.endswith("id = 1")
        ]
        said.clear()
        library.import_data("4.txt", FRONT.replace("第1版", "第3版").encode() + OTHER.encode(), "/报/4.txt")
        library._store.set_trace_callback(None)

        assert not elsewhere
        assert any(line.startswith("SELECT") and " bytes," in line and line.endswith("id = 1") for line in said)
        assert story_of(library, two) == [one, two]
        assert not library.unapplied()


def story_of(library: Library, article: int) -> list[int]:
    return [piece.id for piece in library.reading(article).pieces]


def goes_on(library: Library, first: int, second: int) -> Correction:
    """That the first article goes on in the second, said by hand."""
    begin, then = library.reading(first), library.reading(second)
    place = {
        "sha256": library.digest(begin.page.source),
        "encoding": begin.page.encoding,
        "start": begin.article.anchor,
        "exact": begin.article.parts[0].text,
    }
    head = then.article.parts[0]
    return Correction(
        uuid4().hex, then.page.source, Fix.GO_ON, head.start, head.end, json.dumps(place), head.text, "2026-11-28"
    )
