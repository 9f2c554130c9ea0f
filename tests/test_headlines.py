"""Articles by their titles alone, as the palette asks for them."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.library import Library

PAGE = Path(__file__).parent / "ui" / "page.txt"


@pytest.fixture
def filled(library: Library) -> Library:
    library.import_file(PAGE)
    return library


@pytest.mark.parametrize("typed", ["职工书屋", "书屋 青石", "zhigongshuwu", "zhi gong shu wu", "qszzg"])
def test_characters_syllables_or_initials_find_a_headline(filled: Library, typed: str) -> None:
    assert [row.headline for row in filled.headlines(typed, 20)] == ["青石镇职工书屋搬进集市"]


def test_words_of_the_text_do_not(filled: Library) -> None:
    assert filled.search("刮刀").total == 1
    assert filled.headlines("刮刀", 20) == []


@pytest.mark.parametrize("typed", ["", "  ", '"', "题:", "-书屋", "(", "书屋 OR", "\x00"])
def test_signs_of_the_query_language_are_text(filled: Library, typed: str) -> None:
    """A failure: the palette stops at a quotation mark, or finds what does not have the word."""
    assert filled.headlines(typed, 20) == []


def test_no_more_than_was_asked_for(filled: Library) -> None:
    assert len(filled.headlines("一", 1)) <= 1
    assert filled.headlines("工", 1) == filled.headlines("工", 20)[:1]
