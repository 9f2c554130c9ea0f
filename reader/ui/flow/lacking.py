"""What a command needs before it can do anything: a command in, the sentence that says what is missing out."""

from __future__ import annotations

from collections.abc import Callable

from reader.tongue import later, tr
from reader.ui.flow import marking, placing, saving
from reader.ui.parts import Parts

NO_ARTICLE = later("先打开一篇文章。")


def lacking(parts: Parts, command: str) -> str:
    """Nothing where the command can act."""
    return NEEDS[command](parts) if command in NEEDS else ""


def _article(parts: Parts) -> str:
    return "" if parts.desk.reading or parts.desk.opening else tr(NO_ARTICLE)


def _words(parts: Parts) -> str:
    """Something selected, or a highlight at the caret."""
    reading = parts.desk.reading
    if reading is None:
        return _article(parts)
    there = parts.pane.view.selection() or marking.highlight_at_caret(parts, reading)
    return "" if there else tr(marking.NO_SELECTION)


def _mark(parts: Parts) -> str:
    reading = parts.desk.reading
    return _article(parts) or ("" if reading and marking.mark_here(parts, reading) else tr(marking.NO_MARK))


def _taken(parts: Parts) -> str:
    return _article(parts) or ("" if parts.doing.placing else tr(placing.NONE_TAKEN))


def _saved(parts: Parts) -> str:
    return "" if parts.tree.current_saved() else tr(saving.NONE_SAVED)


def _query(parts: Parts) -> str:
    return "" if parts.search.text().strip() else tr(saving.NO_QUERY)


NEEDS: dict[str, Callable[[Parts], str]] = {
    **dict.fromkeys(
        (
            *("file.encoding", "file.parse_again", "go.page_down", "go.page_up", "go.line_down", "go.line_up"),
            *("go.top", "go.bottom", "go.other_part", "search.find", "mark.bookmark", "mark.label"),
            *("mark.next_sentence", "mark.previous_sentence", "mark.next_paragraph", "mark.previous_paragraph"),
            *("mark.extend", "mark.next_mark", "mark.previous_mark", "mark.toggle_read", "take.citation"),
            *("take.preview", "take.print", "correct.headline", "correct.kicker", "correct.subhead"),
            *("correct.crosshead", "correct.paragraph", "correct.caption", "correct.section", "correct.banner"),
            *("correct.furniture", "correct.begin_article", "correct.merge_article", "correct.cut_paragraph"),
            *("correct.join_paragraph", "correct.edit", "correct.approve", "correct.restore", "view.seams"),
            *("correct.part_story", "correct.join_story", "mark.bookmark_paragraph", "mark.issue_read"),
            *("mark.next_word", "mark.previous_word", "take.citation_style", "view.raw"),
        ),
        _article,
    ),
    **dict.fromkeys(
        (
            *("mark.highlight", "mark.highlight_1", "mark.highlight_2", "mark.highlight_3", "mark.highlight_4"),
            *("mark.highlight_5", "mark.highlight_all", "mark.note", "take.passage"),
        ),
        _words,
    ),
    "mark.remove_highlight": _mark,
    "mark.place_here": _taken,
    "search.rename": _saved,
    "search.remove": _saved,
    "search.save": _query,
}
