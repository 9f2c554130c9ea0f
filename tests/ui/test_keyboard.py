"""Which keys do what: what may be a key, what is taken, and what is kept of a person's changes."""

from __future__ import annotations

import logging
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.commands import COMMANDS
from reader.ui.keyboard import DEFAULTS, Keyboard, name_keys, portable, read_keyboard, refusal, twins

KEYS = ["B", "J", "Q", "Ctrl+D", "Ctrl+Shift+D", "F5", "Shift+Q", "G", "、", "/", "Alt+1"]
commands = st.sampled_from(sorted(DEFAULTS))


def clashes(keyboard: Keyboard) -> list[tuple[str, str]]:
    """Each of its keys once: an input method sends the same for keys of one command."""
    keys = [key for command in DEFAULTS for key in {*keyboard.keys(command), *twins(keyboard.keys(command))}]
    return [
        (one, other)
        for one, other in combinations(keys, 2)
        if one == other or one.startswith(f"{other}, ") or other.startswith(f"{one}, ")
    ]


def test_the_keys_of_the_table_are_such_as_a_person_could_give() -> None:
    """A failure: a key of the table that "restore the usual" could not give back."""
    keys = [key for command in COMMANDS for key in command.keys]

    assert [key for key in keys if not portable(key)] == []
    assert [(key, refusal(key)) for key in keys if refusal(key)] == []
    assert clashes(Keyboard()) == []


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("已去掉划线。按 Z 撤销。", "已去掉划线。按 F5 撤销。"),
        ("已划线：事实。按 E 写批注，按 Z 撤销。", "已划线：事实。用菜单写批注，按 F5 撤销。"),
        ("联动：两篇一起滚动。再按 Ctrl+L 分开。", "联动：两篇一起滚动。再按 Ctrl+L 分开。"),
        ("“按 Zeta 键”", "“按 Zeta 键”"),
    ],
)
def test_a_sentence_names_the_keys_a_person_has(said: str, meant: str) -> None:
    """A failure: after the keys were changed, one is told to press a key that does something else, or nothing."""
    keyboard = Keyboard({"mark.undo": ("F5",), "mark.note": ()})

    assert name_keys(said, keyboard) == meant
    assert name_keys(said, Keyboard()) == said


@pytest.mark.parametrize(
    "key", ["Ctrl+C", "Home", "End", "Ctrl+Space", "Shift+Space", "Ctrl+.", "Ctrl+Shift+F", "Tab", "Up", "Return"]
)
def test_reserved_keys_are_refused_with_the_reason(key: str) -> None:
    assert "不能用：" in refusal(key)
    assert refusal(key).endswith("。")


@pytest.mark.parametrize("key", ["Ctrl+Alt+Q", "Ctrl+Alt+Shift+Q", "Meta+Q", "Alt+F", "Q, Ctrl+C"])
def test_so_are_those_of_system_menus_and_chords_that_hold_one(key: str) -> None:
    assert "不能用：" in refusal(key)


def test_what_is_no_key_is_refused() -> None:
    assert refusal("Hyperdrive") == refusal("") != ""


def test_a_key_that_is_taken_names_its_owner() -> None:
    assert Keyboard().owners("B", besides="go.top") == ["mark.bookmark"]
    assert Keyboard().owners("B", besides="mark.bookmark") == []
    assert Keyboard().owners("G") == ["go.top"]  # begins G, G
    assert Keyboard().owners("、") == ["search.find"]  # what an input method sends for /
    assert Keyboard().owners("Ctrl+F5") == []


def test_taking_a_key_over_leaves_its_owner_the_others() -> None:
    keyboard = Keyboard().given("go.tree", "B")

    assert keyboard.keys("go.tree") == ("T", "B")
    assert keyboard.keys("mark.bookmark") == ("Ctrl+D",)


def test_the_usual_keys_come_back_from_whoever_has_them() -> None:
    keyboard = Keyboard().given("go.tree", "B").restored("mark.bookmark")

    assert keyboard.keys("mark.bookmark") == DEFAULTS["mark.bookmark"]
    assert keyboard.keys("go.tree") == DEFAULTS["go.tree"]
    assert keyboard.changed == {}


@given(st.lists(st.tuples(st.sampled_from(["give", "take", "restore"]), commands, st.sampled_from(KEYS)), max_size=12))
def test_whatever_a_person_does_no_key_means_two_things(steps: list[tuple[str, str, str]]) -> None:
    """A failure: Qt calls such a key ambiguous and does neither."""
    keyboard = Keyboard()
    for step, command, key in steps:
        match step:
            case "give":
                keyboard = keyboard.given(command, key)
                assert key in keyboard.keys(command)
            case "take":
                keyboard = keyboard.taken(command, key)
            case _:
                keyboard = keyboard.restored(command)
                assert set(keyboard.keys(command)) == set(DEFAULTS[command])

    assert clashes(keyboard) == []
    assert all(keys != DEFAULTS[command] for command, keys in keyboard.changed.items())
    assert read_keyboard(keyboard.changed) == (keyboard, [])  # what is kept is what comes back


entries = st.dictionaries(
    st.one_of(commands, st.just("no.such")),
    st.lists(st.one_of(st.sampled_from([*KEYS, "Ctrl+C", "nonsense", ""]), st.text(max_size=5)), max_size=3),
    max_size=6,
)


@given(entries)
def test_whatever_stands_in_the_file_no_key_means_two_things(kept: dict[str, list[str]]) -> None:
    logging.disable(logging.WARNING)
    try:
        keyboard, _ = read_keyboard(kept)
    finally:
        logging.disable(logging.NOTSET)

    assert clashes(keyboard) == []
    assert all(
        set(keyboard.keys(command)) <= set(DEFAULTS[command])  # as usual, but for what it gave to a person's
        or set(keyboard.keys(command)) == set(map(portable, kept[command]))
        for command in DEFAULTS
    )


@pytest.mark.logs_warnings("the entries are wrong on purpose")
@pytest.mark.parametrize(
    "kept",
    [
        {"mark.bookmark": ["Hyperdrive"]},
        {"mark.bookmark": ["Ctrl+C"]},
        {"mark.bookmark": ["F5"], "go.tree": ["F5"]},
        {"mark.dance": ["F5"]},
    ],
    ids=str,
)
def test_a_wrong_entry_gives_the_usual_keys_and_a_line_in_the_log(
    kept: dict[str, list[str]], caplog: pytest.LogCaptureFixture
) -> None:
    keyboard, said = read_keyboard(kept)

    assert keyboard.changed == {}
    assert "not used" in caplog.text
    assert [("没有用上" in one) for one in said] == [True] * ("mark.dance" not in kept)  # that is another version's


def test_a_key_that_an_update_gives_to_another_command_stays_where_a_person_put_it() -> None:
    """A failure: an update takes the key away, and who presses it does something else."""
    keyboard, said = read_keyboard({"mark.bookmark": ["Q", "N"]})

    assert keyboard.keys("mark.bookmark") == ("Q", "N")
    assert keyboard.keys("take.pick") == ()
    assert keyboard.keys("go.next") == ("F3",)
    assert [one.split("，")[0] for one in said] == [
        "Q 是您给“加书签／去书签”的键",
        "N 是您给“加书签／去书签”的键",
    ]
    assert read_keyboard(keyboard.changed) == (keyboard, [])  # said once


def test_two_commands_may_change_places() -> None:
    kept = {"go.line_down": ("K",), "go.line_up": ("J",)}

    assert read_keyboard(kept)[0].changed == kept


def test_a_command_may_have_no_key() -> None:
    assert read_keyboard({"mark.bookmark": []})[0].keys("mark.bookmark") == ()
