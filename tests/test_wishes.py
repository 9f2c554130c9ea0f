"""Wishes: paths kept in a file that takes no more room when it is written over."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.wishes import FILE, ROOM, keep, kept, take_room
from tests.test_disk import fill, small_disk

__all__ = ["small_disk"]


def test_wishes_are_kept_on_a_full_disk(small_disk: Path) -> None:
    """A failure: a file opened on a full disk is forgotten with the end of the program."""
    take_room(small_disk)
    fill(small_disk)

    keep(small_disk, [Path("/报/新.txt"), Path("/报")])
    assert kept(small_disk) == [Path("/报/新.txt"), Path("/报")]
    keep(small_disk, [])
    assert kept(small_disk) == []


def test_where_there_is_no_room_from_the_first_nothing_is_said_and_nothing_breaks(small_disk: Path) -> None:
    fill(small_disk)
    take_room(small_disk)
    keep(small_disk, [Path("/报")])

    assert kept(small_disk) == []
    assert not (small_disk / FILE).exists()


@given(st.lists(st.text(min_size=1).map(Path)))
def test_what_is_kept_is_what_was_wanted_or_the_first_of_it(
    tmp_path_factory: pytest.TempPathFactory, paths: list[Path]
) -> None:
    folder = tmp_path_factory.mktemp("wishes")
    take_room(folder)
    keep(folder, paths)

    assert kept(folder) == paths[: len(kept(folder))]
    assert (folder / FILE).stat().st_size == ROOM


def test_names_that_are_no_text_and_more_than_there_is_room_for(tmp_path: Path) -> None:
    odd = Path(os.fsdecode(b"/\xb1\xa8.txt"))
    wanted = [odd, *(Path(f"/报纸/{nth:05}.txt") for nth in range(10_000))]
    take_room(tmp_path)
    keep(tmp_path, wanted)

    first = kept(tmp_path)
    assert first == wanted[: len(first)]
    assert len(json.dumps([*map(str, first)])) <= ROOM < len(json.dumps([*map(str, wanted[: len(first) + 1])]))


def test_half_a_wish_is_none(tmp_path: Path) -> None:
    (tmp_path / FILE).write_bytes(b'["/\xe6\x8a')

    assert kept(tmp_path) == []
