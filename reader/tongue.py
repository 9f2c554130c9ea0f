"""The language of the window: a Chinese sentence in, what is shown of it out.

Sentences stand in Chinese in the code and are their own keys: tr("已收入 {count:,} 个文件。", count=3). What they are
in other languages stands in resources/translations/ (scripts/translations.py). Without a window nothing is translated:
the command line speaks Chinese. This file knows no Qt; the window says who translates (reader/ui/languages.py).
"""

from __future__ import annotations

from collections.abc import Callable
from string import Formatter
from typing import Any


def _itself(text: str, meaning: str) -> str:
    return text


_translate: Callable[[str, str], str] = _itself


def tr(text: str, meaning: str = "", /, **values: object) -> str:
    """A sentence in the language of the window, with values put in where it names them. From any thread.
    `meaning` tells words apart that are one in Chinese and two elsewhere: 书签, a list of them and a single one."""
    said = _translate(text, meaning)
    return WITH_VALUES.format(said, **values) if values else said


def later(text: str, _meaning: str = "", /) -> str:
    """The same text, named here for scripts/translations.py. For what is made before there is a window, constants above
    all: tr(CONSTANT) where it is shown."""
    return text


def in_chinese(text: str) -> str:
    """The text itself, where the window speaks another language: what else a title can be found by."""
    return "" if _translate is _itself else text


def translate_with(translate: Callable[[str, str], str] | None) -> None:
    """From now on tr() asks this; None: Chinese as it stands in the code."""
    global _translate
    _translate = translate or _itself


class _WithValues(Formatter):
    """As str.format, and one of two words by number: {count:,} {count:article|articles}."""

    def format_field(self, value: Any, format_spec: str) -> Any:
        if "|" in format_spec:
            one, many = format_spec.split("|")
            return one if value == 1 else many
        return super().format_field(value, format_spec)


WITH_VALUES = _WithValues()
