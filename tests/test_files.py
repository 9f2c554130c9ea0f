"""Finding and reading files: what is taken, in which order, and a sentence for all that cannot be read."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from reader.errors import UnreadableSource
from reader.files import LARGEST, find_pages, left_out, read_page


def make(folder: Path, *names: str) -> None:
    for name in names:
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(name, "utf-8")


def names(folder: Path) -> list[str]:
    return [str(page.relative_to(folder)) for page in find_pages([folder])]


def test_a_name_that_is_too_long_is_said_in_words() -> None:
    """A failure: a path that cannot be looked at, and the program says that it is broken."""
    with pytest.raises(UnreadableSource, match="请"):
        read_page(find_pages(["/nonexistent/" + "长" * 3000])[0])


def test_a_folder_is_its_text_files_in_the_order_a_person_would_sort_them(tmp_path: Path) -> None:
    make(tmp_path, "第10版.txt", "第2版.TXT", "2022/b.md", "2022/a.text", "图.jpg", ".隐藏.txt", ".git/a.txt", "无后缀")

    assert names(tmp_path) == ["2022/a.text", "2022/b.md", "第2版.TXT", "第10版.txt"]


def test_a_file_is_taken_whatever_its_suffix_and_once(tmp_path: Path) -> None:
    make(tmp_path, "a.dat", "b.txt")

    assert find_pages([tmp_path / "a.dat", tmp_path / "b.txt", tmp_path]) == [tmp_path / "a.dat", tmp_path / "b.txt"]


def test_a_link_back_to_its_own_folder_ends(tmp_path: Path) -> None:
    make(tmp_path, "in/a.txt")
    (tmp_path / "in" / "loop").symlink_to(tmp_path)
    (tmp_path / "in" / "self").symlink_to(tmp_path / "in" / "self")

    assert names(tmp_path) == ["in/a.txt"]


def test_a_folder_without_text_is_said_in_words(tmp_path: Path) -> None:
    make(tmp_path, "a.jpg")

    with pytest.raises(UnreadableSource, match=r"没有文本文件.*请"):
        find_pages([tmp_path])


def test_bytes_are_read_as_they_are(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"\xef\xbb\xbf\r\n\x00\xff")

    assert read_page(tmp_path / "a.txt") == b"\xef\xbb\xbf\r\n\x00\xff"


def test_a_missing_file_is_said_in_words(tmp_path: Path) -> None:
    with pytest.raises(UnreadableSource, match=r"找不到.*没有.txt.*请"):
        read_page(tmp_path / "没有.txt")


def test_a_folder_in_place_of_a_file_is_said_in_words(tmp_path: Path) -> None:
    with pytest.raises(UnreadableSource, match=r"是文件夹.*请"):
        read_page(tmp_path)


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="the administrator may read everything")
def test_a_file_without_permission_is_said_in_words(tmp_path: Path) -> None:
    make(tmp_path, "a.txt")
    (tmp_path / "a.txt").chmod(0)

    with pytest.raises(UnreadableSource, match=r"没有权限.*请"):
        read_page(tmp_path / "a.txt")


def test_a_file_that_is_too_large_is_refused_unread(tmp_path: Path) -> None:
    with (tmp_path / "a.txt").open("wb") as file:
        file.truncate(LARGEST + 1)  # a hole: takes no room on the disk

    with pytest.raises(UnreadableSource, match=r"超过 64 MB.*请"):
        read_page(tmp_path / "a.txt")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no FIFOs")
def test_a_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    """A failure means that the program stands still for ever."""
    os.mkfifo(tmp_path / "a.txt")

    with pytest.raises(UnreadableSource, match=r"不是普通文件.*请"):
        read_page(tmp_path / "a.txt")


@pytest.mark.skipif(os.name == "nt", reason="no such device")
def test_a_device_is_refused() -> None:
    with pytest.raises(UnreadableSource, match="不是普通文件"):
        read_page(Path("/dev/zero"))


@pytest.mark.parametrize("name", ["a\0b.txt", "长" * 500 + ".txt"])
def test_a_path_that_cannot_be_is_said_in_words(tmp_path: Path, name: str) -> None:
    with pytest.raises(UnreadableSource, match="请"):
        read_page(tmp_path / name)


def test_a_link_in_a_circle_is_said_in_words(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to(tmp_path / "a.txt")

    with pytest.raises(UnreadableSource, match="请"):
        read_page(tmp_path / "a.txt")


def test_what_is_no_text_is_told_by_its_kinds(tmp_path: Path) -> None:
    """A failure: a folder of scans gives three articles, and nobody says why not more."""
    for name in ("a.txt", "b.PDF", "c.pdf", "d.jpg", "e.zip", "f.docx", "无后缀", ".hidden.zip"):
        (tmp_path / name).write_text("x")
    others: list[Path] = []
    find_pages([tmp_path], others)

    assert left_out(others) == "另有 6 个文件不是文本（2 个 .pdf、1 个 .jpg、1 个 .zip 等），没有收入。"
    assert left_out([]) == ""
    (tmp_path / "a.txt").unlink()
    with pytest.raises(UnreadableSource, match=r"没有文本文件.*另有 6 个"):
        find_pages([tmp_path])
