"""Text -> its sentences, for selecting by key. Pure.

A sentence ends after 。！？…… or ； and the closing quotation marks or brackets behind it, unless the text then goes
on with ，、：. So “去吧！”他说。 is two, and “去吧！”，他说。 is one.
"""

from __future__ import annotations

ENDS = "。！？；!?…"
CLOSERS = "”’」』）)》】〉"
GOES_ON = "，、：,:"


def sentence_ranges(text: str) -> tuple[tuple[int, int], ...]:
    """(start, end) of each sentence in order; white space between sentences belongs to none."""
    found: list[tuple[int, int]] = []
    start, at = 0, 0
    while at < len(text):
        if text[at] not in ENDS:
            at += 1
            continue
        while at < len(text) and text[at] in ENDS:
            at += 1
        while at < len(text) and text[at] in CLOSERS:
            at += 1
        if at < len(text) and text[at] in GOES_ON:
            continue
        found.append((start, at))
        start = at
    found.append((start, len(text)))
    return tuple(trimmed for pair in found if (trimmed := _trim(text, *pair)))


def _trim(text: str, start: int, end: int) -> tuple[int, int] | None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return (start, end) if start < end else None
