"""What a command needs before it can do anything: a command in, the sentence that says what is missing out."""

from __future__ import annotations

from collections.abc import Callable

from reader.tongue import later, tr
from reader.ui.flow import marking, placing, saving
from reader.ui.parts import Parts

NO_ARTICLE = later("先打开一篇文章。")
BARE = later("这一版没有认出文章。先把光标放到一行，按 Ctrl+1 定为主题，它就成了一篇。")


def lacking(parts: Parts, command: str) -> str:
    """Nothing where the command can act."""
    return NEEDS[command](parts) if command in NEEDS else ""


def _article(parts: Parts) -> str:
    return "" if parts.desk.reading or parts.desk.opening else tr(NO_ARTICLE)


def _whole(parts: Parts) -> str:
    """An article, not the text of a page in which none was found: nothing can hang on that."""
    reading = parts.desk.reading
    return _article(parts) or (tr(BARE) if reading and not reading.id else "")


def _words(parts: Parts) -> str:
    """Something selected, or a highlight at the caret."""
    reading = parts.desk.reading
    if reading is None or not reading.id:
        return _whole(parts)
    there = parts.pane.view.selection() or marking.highlight_at_caret(parts, reading)
    return "" if there else tr(marking.NO_SELECTION)


def _mark(parts: Parts) -> str:
    reading = parts.desk.reading
    return _whole(parts) or ("" if reading and marking.mark_here(parts, reading) else tr(marking.NO_MARK))


def _taken(parts: Parts) -> str:
    return _whole(parts) or ("" if parts.doing.placing else tr(placing.NONE_TAKEN))


def _saved(parts: Parts) -> str:
    return "" if parts.tree.current_saved() else tr(saving.NONE_SAVED)


def _query(parts: Parts) -> str:
    return "" if parts.search.text().strip() else tr(saving.NO_QUERY)


NEEDS: dict[str, Callable[[Parts], str]] = {
    **dict.fromkeys(
        (
            *("file.encoding", "file.parse_again", "go.page_down", "go.page_up", "go.line_down", "go.line_up"),
            *("go.top", "go.bottom", "search.find", "mark.next_sentence", "mark.previous_sentence"),
            *("mark.next_paragraph", "mark.previous_paragraph", "mark.next_word", "mark.previous_word", "mark.extend"),
            *("mark.issue_read", "correct.headline", "correct.kicker", "correct.subhead", "correct.crosshead"),
            *("correct.paragraph", "correct.caption", "correct.section", "correct.banner", "correct.furniture"),
            *("correct.begin_article", "correct.edit", "correct.restore", "view.seams", "view.raw"),
        ),
        _article,
    ),
    **dict.fromkeys(
        (
            *("go.other_part", "mark.bookmark", "mark.label", "mark.bookmark_paragraph", "mark.next_mark"),
            *("mark.previous_mark", "mark.toggle_read", "take.citation", "take.citation_style", "take.preview"),
            *("take.print", "correct.merge_article", "correct.cut_paragraph", "correct.join_paragraph"),
            *("correct.approve", "correct.part_story", "correct.join_story"),
        ),
        _whole,
    ),
    **dict.fromkeys(
        (
            *("mark.highlight", "mark.highlight_1", "mark.highlight_2", "mark.highlight_3", "mark.highlight_4"),
            *("mark.highlight_5", "mark.highlight_all", "mark.note", "take.passage"),
        ),
        _words,
    ),
    "mark.remove_highlight": _mark,
    "take.pick": lambda parts: parts.headlines.why_no_pick(),
    "mark.place_here": _taken,
    "search.rename": _saved,
    "search.remove": _saved,
    "search.save": _query,
}
