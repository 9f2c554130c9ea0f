"""What is not seen but changes what is: shown, and never obeyed."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader import cli
from reader.signs import BIDI, STAND_IN, visible
from reader.ui.flow.taking import file_name
from reader.ui.views.compose import compose, compose_raw

EVIL = "第3版\u202etxt.exe\x1b[2J\u2066\x9b"


@given(st.text())
def test_every_sign_keeps_its_place(text: str) -> None:
    shown = visible(text)

    assert len(shown) == len(text)
    assert all(a == b or b == STAND_IN for a, b in zip(text, shown, strict=True))


@pytest.mark.parametrize("sign", BIDI, ids=hex)
def test_what_turns_text_around_is_a_box_in_the_article_and_in_the_source(sign: int) -> None:
    """A failure: 1-2 reads as 2-1, and nobody sees why."""
    assert compose(f"甲{chr(sign)}乙").shown == compose_raw(f"甲{chr(sign)}乙").shown == f"甲{STAND_IN}乙"


def test_a_headline_gives_no_orders_to_the_terminal(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = tmp_path / "页.txt"
    page.write_text("柳溪\x1b]0;x\x07区\u202e办实事\n\n本报讯（记者 林小满）近日，柳溪区办实事。\n", "utf-8")

    assert cli.main(["parse", str(page)]) == 0
    assert cli.main(["--data-dir", str(tmp_path / "d"), "import", str(page)]) == 0
    assert cli.main(["--data-dir", str(tmp_path / "d"), "search", "办实事"]) == 0

    said = capsys.readouterr().out
    assert STAND_IN in said
    assert not {"\x1b", "\x07", "\u202e"} & set(said)


def test_a_file_is_complained_of_by_a_name_that_is_what_it_looks_like(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["parse", f"/nonexistent/{EVIL}"]) == 1

    assert visible(EVIL) in capsys.readouterr().err


@pytest.mark.skipif(os.name == "nt", reason="no such name can be there")
def test_a_line_end_in_a_name_writes_no_line_of_its_own(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A failure: a file is named so that the program seems to say that the library is sound, or what to type next."""
    forged = "第3版\n资料库完好。\u2028.txt"
    page, data = tmp_path / forged, tmp_path / "d\n已恢复。"
    page.write_text("柳溪区办实事\n\n本报讯（记者 林小满）近日，柳溪区办实事。\n", "utf-8")
    shown = forged.replace("\n", STAND_IN).replace("\u2028", STAND_IN)
    copy, taken = tmp_path / f"a\n{forged}.db", tmp_path / f"b\n{forged}.md"
    for words in (
        ("parse", page),
        ("stages", page),
        ("import", page),
        ("search", "办实事"),
        ("export", "--search", "办实事", "-o", taken),
        ("backup", copy),
        ("restore", copy),
        ("remove", forged),
        ("remove",),
        ("remove", "--back", forged),
        ("doctor",),
    ):
        assert cli.main(["--data-dir", str(data), *map(str, words)]) == 0
        said = capsys.readouterr()
        assert said.err == ""
        assert "\u2028" not in said.out
        assert not [line for line in said.out.splitlines() if line.startswith(("资料库完好", "已恢复。”"))]
        if words[0] in ("parse", "import", "backup", "remove"):
            assert shown in said.out
    assert cli.main(["parse", f"/nonexistent/{forged}"]) == 1
    assert cli.main(["parse", "--一\n资料库完好。"]) == 2
    assert len(capsys.readouterr().err.splitlines()) == 2

    assert cli.main(["parse", str(page), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["source"]["name"] == forged  # what a program reads is exact


@pytest.mark.parametrize("title", ["../../etc/passwd", EVIL, "..", "a\0b", "C:\\x", ".bashrc", "题" * 500, "\u2066"])
def test_no_headline_makes_a_file_name_that_leads_elsewhere(title: str) -> None:
    name = file_name(title)

    assert name == visible(name)
    assert not set("/\\:") & set(name)
    assert not name.startswith(".")
    assert 0 < len(name.encode()) < 240
