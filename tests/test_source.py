"""What reaches us as bytes becomes the text that was meant, or a sentence that says why not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import UnreadableSource
from reader.parse import ENCODINGS, guess_encodings
from reader.parse.source import read_source

SIMPLIFIED = "本报讯（记者 丁一）昨日，海棠区图书馆夜间自习室正式开放，首批座位在半小时内坐满。"
TRADITIONAL = "翻新了兩年的老碼頭昨日重新開放，首日遊客超過一萬人，碼頭保留了原來的石階。"
CASES = [
    ("utf-8", "utf-8", SIMPLIFIED),
    ("utf-8-sig", "utf-8", SIMPLIFIED),
    ("utf-8", "utf-8", TRADITIONAL),
    ("gb18030", "gb18030", SIMPLIFIED),
    ("gbk", "gb18030", SIMPLIFIED),
    ("gb18030", "gb18030", TRADITIONAL),
    ("big5", "big5", TRADITIONAL),
    ("big5hkscs", "big5", TRADITIONAL),
    ("utf-16-le", "utf-16-le", SIMPLIFIED),
    ("utf-16-be", "utf-16-be", SIMPLIFIED),
    ("utf-16-le", "utf-16-le", TRADITIONAL),
]


@pytest.mark.parametrize(("codec", "name", "text"), CASES)
def test_a_sentence_is_read_in_the_encoding_it_was_written_in(codec: str, name: str, text: str) -> None:
    """A failure would show a person mojibake instead of their newspaper."""
    source = read_source("页.txt", text.encode(codec))

    assert (source.encoding, source.text, source.damaged) == (name, text, 0)
    assert not source.encoding_chosen


@pytest.mark.parametrize(("codec", "name", "text"), CASES)
@pytest.mark.parametrize("start", range(0, 24, 3))
def test_twelve_characters_are_enough(codec: str, name: str, text: str, start: int) -> None:
    """Short scraps reach us too: a pasted headline. Big5 is the hardest; the others must never fail."""
    scrap = text[start : start + 12]

    assert read_source("页.txt", scrap.encode(codec)).text == scrap


@pytest.mark.parametrize("word", ["联通", "中国", "北京工会", "通知"])
def test_words_famous_for_being_misread(word: str) -> None:
    """联通 in GBK happens to be valid UTF-8 bytes."""
    assert read_source("页.txt", word.encode("gbk")).text == word
    assert read_source("页.txt", word.encode()).text == word


def test_plain_ascii_is_utf8() -> None:
    assert read_source("a.txt", b"Bush hid the facts").encoding == "utf-8"


@pytest.mark.parametrize(("bom", "codec", "name"), [
    (b"\xff\xfe", "utf-16-le", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be", "utf-16-be"),
    (b"\xef\xbb\xbf", "utf-8", "utf-8"),
])  # fmt: skip
def test_a_byte_order_mark_decides_and_is_no_text(bom: bytes, codec: str, name: str) -> None:
    source = read_source("页.txt", bom + "工 A".encode(codec))

    assert (source.encoding, source.text) == (name, "工 A")


def test_one_bad_byte_spoils_nothing_else() -> None:
    """A page must never be refused for a byte; the person is told how many characters were lost."""
    data = bytearray((SIMPLIFIED * 3).encode())
    data[60] = 0xFF
    source = read_source("页.txt", bytes(data))

    assert source.encoding == "utf-8"
    assert source.damaged >= 1
    assert SIMPLIFIED in source.text


def test_a_cut_tail_does_not_change_the_guess() -> None:
    source = read_source("页.txt", SIMPLIFIED.encode()[:-1])

    assert (source.encoding, source.damaged) == ("utf-8", 1)


def test_a_replacement_character_that_was_printed_is_not_damage() -> None:
    assert read_source("页.txt", f"{SIMPLIFIED}\ufffd".encode()).damaged == 0


def test_no_lone_surrogate_survives() -> None:
    """They cannot be stored in the library or written to a file."""
    source = read_source("页.txt", SIMPLIFIED.encode("utf-16-le") + b"\x00\xd8" + "完".encode("utf-16-le"))

    source.text.encode("utf-8")
    assert source.damaged >= 1


def test_a_person_is_obeyed() -> None:
    """The guess may be wrong; what a person chose must not be second-guessed."""
    source = read_source("页.txt", TRADITIONAL.encode("gb18030"), "big5")

    assert source.encoding == "big5"
    assert source.encoding_chosen
    assert read_source("页.txt", SIMPLIFIED.encode("gbk"), "GBK").text == SIMPLIFIED


def test_every_guess_can_be_chosen_and_shows_what_it_would_give() -> None:
    guesses = guess_encodings(SIMPLIFIED.encode("gb18030"))

    assert {guess.encoding for guess in guesses} == set(ENCODINGS)
    assert guesses[0].encoding == "gb18030"
    assert guesses[0].preview == "".join(SIMPLIFIED.split())[:30]
    assert [guess.score for guess in guesses] == sorted((guess.score for guess in guesses), reverse=True)


@pytest.mark.parametrize(("data", "words"), [
    (b"", "没有文字"),
    ("　\n \t".encode(), "没有文字"),
    (b"%PDF-1.7\n...", "PDF"),
    (b"PK\x03\x04...", "DOCX"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "DOC"),
    (b"\x89PNG\r\n\x1a\n", "图片"),
    (b"\xff\xd8\xff\xe0", "图片"),
    (bytes(range(256)) * 8, "不像文本"),
    (b"\x00\x01\x02\x03" * 50, "不像文本"),
])  # fmt: skip
def test_what_is_no_text_is_refused_in_one_sentence(data: bytes, words: str) -> None:
    """Names the file and says what to do; anything else leaves the person stuck."""
    with pytest.raises(UnreadableSource) as refusal:
        read_source("某页.bin", data)

    said = str(refusal.value)
    assert words in said
    assert "某页.bin" in said
    assert said.endswith("。")
    assert "请" in said
    assert "\n" not in said


def test_an_unknown_encoding_is_named() -> None:
    with pytest.raises(UnreadableSource, match="klingon"):
        read_source("页.txt", b"abc", "klingon")


@given(st.binary(max_size=300), st.sampled_from([None, *ENCODINGS]))
def test_no_bytes_crash_it(data: bytes, encoding: str | None) -> None:
    """Either text that can be stored, or the refusal that is made for it."""
    try:
        source = read_source("x", data, encoding)
    except UnreadableSource:
        return

    source.text.encode("utf-8")
    assert source.text.strip()
