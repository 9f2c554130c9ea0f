"""The command line: JSON that is a promise, and one Chinese sentence for every wrong input."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from reader import cli
from reader.library import Library

PAGE = (
    "劳动报 2022年11月18日 星期五 第3版\n\n劳模进校园 匠心永相传\n\n"
    "本报讯（记者 张三）近日，某厂工会开展劳模进校园活动，深受师生好评。\n\n"
    "活动中，劳模代表向同学们讲述了自己的成长经历，鼓励大家热爱劳动。\n"
)
ROOT = Path(cli.__file__).parent.parent.parent


@pytest.fixture
def page(tmp_path: Path) -> Path:
    file = tmp_path / "第3版.txt"
    file.write_text(PAGE, "utf-8")
    return file


def run(*words: object, **options: str) -> subprocess.CompletedProcess[bytes]:
    """The program as a shell runs it."""
    return subprocess.run(
        [sys.executable, "-m", "reader.cli", *map(str, words)],
        capture_output=True,
        cwd=ROOT,
        env=os.environ | options,
        timeout=60,
    )


def test_parse_prints_one_object_for_one_file(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["parse", str(page), "--json"]) == 0

    parsed = json.loads(capsys.readouterr().out)
    assert parsed["source"]["name"] == "第3版.txt"
    assert parsed["source"]["characters"] == len(PAGE)
    assert any(article["blocks"] for sheet in parsed["pages"] for article in sheet["articles"])


def test_parse_prints_a_list_for_several_files(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["parse", str(page), str(page), "--json"]) == 0

    assert len(json.loads(capsys.readouterr().out)) == 2


def test_parse_without_json_is_for_people_and_touches_no_library(
    page: Path, data_dir: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["--data-dir", str(data_dir), "parse", str(page)]) == 0

    assert "劳模进校园" in capsys.readouterr().out
    assert not data_dir.exists()


def test_stages_shows_what_each_stage_saw(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["stages", str(page)]) == 0

    assert "劳模进校园" in capsys.readouterr().out


@pytest.mark.parametrize("before", [True, False])
def test_the_data_folder_may_be_named_before_or_after_the_command(
    page: Path, data_dir: Path, capsys: pytest.CaptureFixture[str], before: bool
) -> None:
    place = ["--data-dir", str(data_dir)]
    command = ["import", str(page), "--json"]

    assert cli.main(place + command if before else command + place) == 0
    (entry,) = json.loads(capsys.readouterr().out)
    assert (entry["name"], entry["known"], entry["encoding"]) == ("第3版.txt", False, "utf-8")
    with Library(data_dir) as library:
        assert library.shelves().articles == entry["articles"]


def test_import_says_what_it_took_and_what_was_there(
    page: Path, data_dir: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    command = ["--data-dir", str(data_dir), "import", str(page.parent)]

    assert cli.main(command) == 0
    assert "编码 utf-8" in capsys.readouterr().out
    assert cli.main(command) == 0
    assert "已有" in capsys.readouterr().out


def test_import_goes_on_after_a_bad_file(page: Path, data_dir: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (page.parent / "第1版.txt").write_bytes(b"")
    command = ["--data-dir", str(data_dir), "import", str(page.parent / "没有"), str(page.parent), "--json"]

    assert cli.main(command) == 1
    printed = capsys.readouterr()
    assert [entry.get("name") for entry in json.loads(printed.out)] == [None, None, "第3版.txt"]
    missing, empty, beside = printed.err.splitlines()
    assert ("找不到" in missing, "没有文字" in empty, "不是文本" in beside) == (True, True, True)


def test_import_takes_the_encoding_it_is_told(page: Path, data_dir: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page.write_text(PAGE, "gb18030")

    assert cli.main(["--data-dir", str(data_dir), "import", str(page), "--encoding", "gbk", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)[0]["encoding"] == "gb18030"
    with Library(data_dir) as library:
        assert library.shelves().pages[0].encoding_chosen


def test_search_answers_in_json(page: Path, data_dir: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with Library(data_dir) as library:
        library.import_file(page)
    assert cli.main(["--data-dir", str(data_dir), "search", "成长经历", "--json"]) == 0

    answer = json.loads(capsys.readouterr().out)
    (row,) = answer["results"]
    assert (answer["query"], answer["total"], answer["banners"]) == ("成长经历", 1, [])
    assert (answer["order"], answer["problems"], answer["offers"]) == ("relevance", [], [])
    assert set(row) == {"id", "paper", "date", "page", "headline", "field", "fields", "snippet", "hits"}
    assert (row["field"], row["fields"]) == ("body", ["body"])
    assert [row["snippet"][start:end] for start, end in row["hits"]] == ["成长经历"]


def test_search_says_what_was_wrong_and_what_is_near(
    page: Path, data_dir: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with Library(data_dir) as library:
        library.import_file(page)
    search = ["--data-dir", str(data_dir), "search"]

    assert cli.main([*search, "劳摸", "日期:2022-13", "--json", "--order", "oldest"]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert (answer["total"], answer["order"], answer["missing"]) == (0, "oldest", ["劳摸"])
    assert "不是日期" in answer["problems"][0]
    assert {"kind": "sound", "query": "劳模", "total": 1} in answer["offers"]

    assert cli.main([*search, "zs", "--json"]) == 0
    (row,) = json.loads(capsys.readouterr().out)["pinyin"]
    assert (row["field"], row["snippet"], row["hits"]) == ("people", "记者 张三", [[3, 5]])

    assert cli.main([*search, "劳摸"]) == 0
    assert "可以试试：劳模（同音，1 篇）" in capsys.readouterr().out


def test_a_long_query_is_said_by_its_beginning(data_dir: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["--data-dir", str(data_dir), "search", "海底捞月" * 50]) == 0

    assert max(map(len, capsys.readouterr().out.splitlines())) < 80


def test_search_answers_people(page: Path, data_dir: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with Library(data_dir) as library:
        library.import_file(page)

    assert cli.main(["--data-dir", str(data_dir), "search", "劳模", "校园", "--limit", "1"]) == 0
    assert "“劳模 校园”：1 篇" in capsys.readouterr().out
    assert cli.main(["--data-dir", str(data_dir), "search", "没有这个词"]) == 0
    assert "0 篇" in capsys.readouterr().out


@pytest.mark.parametrize(
    "words",
    [
        ["parse", "没有.txt"],
        ["parse", "没有.txt", "--json"],
        ["parse", "."],
        ["parse", "{page}", "--encoding", "klingon"],
        ["stages", "没有.txt"],
        ["import", "没有.txt"],
        ["import", "{empty}"],
        ["--data-dir", "{page}", "import", "{page}"],
        ["--data-dir", "{page}", "search", "劳模"],
        ["parse"],
        ["search"],
        ["search", "劳模", "--limit", "0"],
        ["search", "劳模", "--limit", "很多"],
        ["search", "劳模", "--limit", "9" * 5_000],
        ["export", "--article", "9" * 19],
        ["search", "劳模", "--limit"],
        ["search", "劳模", "--order", "best"],
        ["search", "劳模", "--nonsense"],
        ["frobnicate"],
        [],
    ],
)
def test_wrong_input_is_one_chinese_sentence_and_no_traceback(
    words: list[str], page: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    places = {"page": str(page), "empty": str(tmp_path / "empty.txt")}
    code = cli.main([word.format(**places) for word in words])

    printed = capsys.readouterr()
    assert code in (1, 2)
    assert printed.out == ""
    assert len(printed.err.splitlines()) == 1
    assert printed.err.endswith("。\n")
    assert "Traceback" not in printed.err
    assert any("\u4e00" <= character <= "\u9fff" for character in printed.err)


def test_help_lists_every_command_and_the_window(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["--help"]) == 0

    said = capsys.readouterr().out
    assert all(command in said for command in (*cli.COMMANDS, "open"))


@pytest.mark.parametrize(
    ("words", "core"),
    [
        (["parse", "a.txt"], True),
        (["--data-dir", "d", "search", "x"], True),
        (["--data-dir=d", "import", "x"], True),
        (["--help"], True),
        (["open", "a.txt"], False),
        (["a.txt"], False),
        (["--data-dir", "parse"], False),
        ([], False),
    ],
)
def test_commands_of_the_core_are_told_from_files_to_open(words: list[str], core: bool) -> None:
    assert cli.is_core(words) == core


@pytest.mark.parametrize("before", [[], ["--data-dir", "d"], ["--data-dir=d"]])
def test_open_is_a_command_after_the_data_folder_too(before: list[str]) -> None:
    """A failure: `banxin --data-dir d open a.txt` complains that there is no file named open."""
    assert cli.words_of_window([*before, "open", "a.txt"]) == [*before, "a.txt"]
    assert cli.words_of_window([*before, "a.txt", "open"]) == [*before, "a.txt", "open"]


def test_output_is_utf8_whatever_the_locale(page: Path) -> None:
    done = run("parse", page, "--json", LC_ALL="C", PYTHONIOENCODING="ascii", PYTHONUTF8="0")

    assert done.returncode == 0
    assert "劳模进校园" in done.stdout.decode("utf-8")
    assert done.stderr == b""


def test_a_closed_pipe_is_no_error(tmp_path: Path) -> None:
    """`banxin parse FILE --json | head -1` must end without a traceback."""
    big = tmp_path / "a.txt"
    big.write_text(PAGE * 200, "utf-8")
    code = f"'{sys.executable}' -m reader.cli parse '{big}' --json | head -1"
    done = subprocess.run(["sh", "-c", code], capture_output=True, cwd=ROOT, timeout=60)

    assert done.stdout.strip() == b"{"
    assert done.stderr == b""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no disk here is always full")
@pytest.mark.parametrize(
    "words",
    [("search", "劳模"), ("doctor",), ("parse", "PAGE", "--json"), ("import", "PAGE"), ("export", "--search", "劳模")],
)
def test_output_onto_a_full_disk_is_one_sentence(page: Path, data_dir: Path, words: tuple[str, ...]) -> None:
    """A failure: a traceback, or an exit code of 0 with half of the answer in the file."""
    with Library(data_dir) as library:
        library.import_file(page)
    command = [
        sys.executable,
        "-m",
        "reader",
        "--data-dir",
        data_dir,
        *(page if word == "PAGE" else word for word in words),
    ]
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, cwd=ROOT, timeout=60, check=False)

    assert done.stderr.decode("utf-8").splitlines() == ["输出没有写完：磁盘已满。请腾出一些空间，再试一次。"]
    assert done.returncode == 1


def test_an_import_that_is_interrupted_carries_on(data_dir: Path, tmp_path: Path) -> None:
    """A failure: Ctrl+C in the middle of a folder leaves a broken library, or costs what was done."""
    folder = tmp_path / "报"
    folder.mkdir()
    for nth in range(12):
        (folder / f"{nth:02}.txt").write_text(f"某报 2026年1月{nth + 1}日\n\n标题{nth}\n\n本报讯 今天的事。\n", "utf-8")
    command = [sys.executable, "-m", "reader", "--data-dir", str(data_dir), "import", str(folder)]
    env = os.environ | {"PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(command, env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        first = process.stdout.readline()
        process.send_signal(signal.SIGINT)
        told = [first, *process.stdout.readlines()]
        assert process.wait() in (130, 0)
    assert "00.txt" in first

    again = subprocess.run(command, env=env, capture_output=True, text=True, check=True)

    assert again.stderr == ""
    lines = again.stdout.splitlines()
    assert [f"{nth:02}.txt" in line for nth, line in enumerate(lines)] == [True] * 12
    assert all("已有，没有改动" in line for line in lines[: len(told)])
    with Library(data_dir) as library:
        assert library.shelves().articles == 12
        assert library.check() == []


def test_an_encoding_named_for_a_file_that_is_there_is_obeyed(
    data_dir: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A failure: it says that nothing was changed, and the page stays unreadable."""
    file = tmp_path / "版.txt"
    file.write_bytes("劳动报\n\n书屋搬进集市\n\n本报讯（记者 张三）昨日，书屋搬进了集市。\n".encode())
    with Library(data_dir) as library:
        library.import_file(file)
        library.set_bookmark(library.articles()[0].id, True)
    for encoding, said in (("gbk", "编码 gb18030"), ("gbk", "没有改动"), ("utf-8", "编码 utf-8")):
        assert cli.main(["--data-dir", str(data_dir), "import", "--encoding", encoding, str(file)]) == 0
        assert said in capsys.readouterr().out
    assert cli.main(["--data-dir", str(data_dir), "import", "--encoding", "foo", str(file)]) == 1
    assert "不认识编码“foo”" in capsys.readouterr().err

    with Library(data_dir) as library:
        assert [(row.headline, row.bookmarked) for row in library.articles()] == [("书屋搬进集市", True)]
        assert library.check() == []
