"""Words, with the real worker in its own process."""

from __future__ import annotations

import io
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader import segment
from reader.words import Words, simple_ends, worker_command

SENTENCE = "上海市总工会昨天召开座谈会"


def spelled(text: str, ends: tuple[int, ...]) -> list[str]:
    return [text[start:end] for start, end in zip((0, *ends), ends, strict=False)]


@pytest.fixture(scope="module")
def words(dictionary: Path) -> Iterator[Words]:
    with pytest.MonkeyPatch.context() as patch, Words() as words:
        patch.setenv("XDG_CACHE_HOME", str(dictionary.parent))
        words.start()
        yield words


def test_chinese_words_are_found(words: Words) -> None:
    found = spelled(SENTENCE, words.ends(SENTENCE))

    assert found == ["上海市总工会", "昨天", "召开", "座谈会"]


def test_characters_are_read_by_the_phrase_they_stand_in(words: Words) -> None:
    """行 and 长 have two readings each; a failure: a learner is taught the wrong one."""
    assert words.readings("银行行长\n长江，A股") == (
        *("yín", "háng", "háng", "zhǎng", "", "cháng", "jiāng", "", "", "gǔ"),
    )


@pytest.mark.parametrize(
    "text", ["", "\n\n", "PM2.5增长3.5%", "职工👩‍👩‍👧‍👦𠮷野家🏭", "　　近日，", "〇一二", "\u2028\x00汉"]
)
def test_every_character_has_one_reading_or_none(words: Words, text: str) -> None:
    assert len(words.readings(text)) == len(text)


def test_without_a_worker_nothing_is_read() -> None:
    with Words([sys.executable, "-c", "raise SystemExit"]) as words:
        assert words.readings("汉字") == ()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n",
        "一\r\n二\n\n三",
        "职工👩‍👩‍👧‍👦𠮷野家🏭",
        "PM2.5 增长3.5%",
        "　　近日，",
        "工" * 100_000,
        (SENTENCE + "\n") * 8_000,
    ],
)
def test_any_text_comes_back_whole(words: Words, text: str) -> None:
    ends = words.ends(text)

    assert (ends[-1] if ends else 0) == len(text)
    assert list(ends) == sorted(set(ends))


def test_a_killed_worker_is_started_again_once_then_the_simple_rule_holds() -> None:
    with Words() as words:
        by_dictionary = words.ends(SENTENCE)
        _kill(words)

        assert words.ends(SENTENCE) == by_dictionary

        _kill(words)

        assert words.ends(SENTENCE) == tuple(range(1, len(SENTENCE) + 1))


@pytest.mark.parametrize(
    "command",
    [
        ["/nonexistent/python"],
        [sys.executable, "-c", "pass"],
        [sys.executable, "-c", "print(input() and 'nonsense')"],
        [sys.executable, "-c", 'print(input() and \'{"id": 1, "ends": [1]}\')'],
        [sys.executable, "-c", "print(input() and '[]')"],
    ],
)
def test_a_worker_that_cannot_do_it_is_replaced_by_the_simple_rule(command: list[str]) -> None:
    with Words(command) as words:
        assert words.ends("CBD大厦") == (3, 4, 5)


def test_nobody_is_left_behind_after_close() -> None:
    words = Words()
    words.start()
    process = words._process
    assert process is not None

    words.close()

    assert process.returncode is not None
    assert words.ends("近日") == (1, 2)


def test_close_from_another_thread_cuts_a_question_short() -> None:
    words = Words([sys.executable, "-c", "import sys; sys.stdin.read()"])  # never answers
    words.start()
    with ThreadPoolExecutor(1) as lane:
        answer = lane.submit(words.ends, "近日")
        while not words._asked:
            pass
        words.close()

        assert answer.result(timeout=30) == (1, 2)


def test_the_worker_ends_with_its_input() -> None:
    with subprocess.Popen(worker_command(), stdin=subprocess.PIPE, stdout=subprocess.PIPE) as worker:
        written, _ = worker.communicate(timeout=30)

    assert (written, worker.returncode) == (b"", 0)


def test_the_worker_writes_answers_and_nothing_else(tmp_path: Path) -> None:
    environment = os.environ | {"XDG_CACHE_HOME": str(tmp_path), "TMPDIR": str(tmp_path / "absent")}
    asked = '{"id": 7, "text": "新华社北京电"}\n'
    for _ in range(2):  # without the cache, then with it
        done = subprocess.run(
            worker_command(), input=asked, capture_output=True, text=True, check=True, env=environment, timeout=60
        )

        assert (done.stdout, done.stderr) == ('{"id":7,"ends":[3,5,6]}\n', "")


@pytest.fixture
def small_jieba(tmp_path: Path) -> SimpleNamespace:
    """jieba with three words instead of 350,000."""
    (tmp_path / "jieba").mkdir()
    (tmp_path / "jieba/words.txt").write_text("工会 30 n\n工人 20 n\n报 5 n\n", "utf-8")
    return SimpleNamespace(
        __file__=str(tmp_path / "jieba/__init__.py"),
        __version__="0",
        DEFAULT_DICT_NAME="words.txt",
        dt=segment.import_jieba().dt,
    )


@pytest.mark.parametrize("damage", [b"", b"short", b"\0\0\0\0", None], ids=["empty", "short", "no sum", "one byte"])
def test_a_damaged_cache_is_made_again(small_jieba: SimpleNamespace, tmp_path: Path, damage: bytes | None) -> None:
    folder = tmp_path / "cache"
    fresh = segment.frequencies(small_jieba, folder)
    (cache,) = folder.iterdir()
    good = cache.read_bytes()
    cache.write_bytes(good[:-1] + bytes([good[-1] ^ 1]) if damage is None else damage)

    assert fresh == ({"工会": 30, "工人": 20, "工": 0, "报": 5}, 55)
    assert segment.read_cache(cache) is None
    assert segment.frequencies(small_jieba, folder) == fresh
    assert cache.read_bytes() == good


def test_another_dictionary_gets_another_cache(small_jieba: SimpleNamespace, tmp_path: Path) -> None:
    segment.frequencies(small_jieba, tmp_path / "cache")
    (old,) = (tmp_path / "cache").iterdir()
    (tmp_path / "jieba/words.txt").write_text("版心 1 n\n", "utf-8")

    assert segment.frequencies(small_jieba, tmp_path / "cache") == ({"版心": 1, "版": 0}, 1)
    assert not old.exists()


def test_a_cache_that_cannot_be_written_is_no_harm(small_jieba: SimpleNamespace, tmp_path: Path) -> None:
    taken = tmp_path / "file"
    taken.write_text("not a folder")

    assert segment.frequencies(small_jieba, taken)[1] == 55


def test_serve_answers_line_by_line() -> None:
    class Characters:
        def cut(self, text: str, HMM: bool) -> list[str]:
            return list(text)

    answers = io.StringIO()
    segment.serve(io.StringIO('{"id": 1, "text": "甲乙"}\n{"id": 2, "text": ""}\n'), answers, Characters())

    assert answers.getvalue() == '{"id":1,"ends":[1,2]}\n{"id":2,"ends":[]}\n'


def test_a_frozen_program_starts_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)

    assert worker_command() == [sys.executable, "--segment"]


@given(st.text())
def test_the_simple_rule_loses_nothing(text: str) -> None:
    assert "".join(spelled(text, simple_ends(text))) == text


def _kill(words: Words) -> None:
    process = words._process
    assert process is not None
    process.send_signal(signal.SIGKILL)
    process.wait()
