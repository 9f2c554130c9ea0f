"""Text as search sees it: character in, character out, so that an offset in folded text is one in the printed text.

`fold` makes alike what a reader takes for the same. Counter-example that rules out str.casefold() and NFKC on whole
strings: 'ß' and '㎏' become two characters there, and every hit behind them would be marked one place off.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

# Raise it whenever a fold or the tokens change: a store indexed under another version is indexed anew when opened.
FOLD_VERSION = 1

SPACE = " "
REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
# The first 256 characters of plane 15 stand for ASCII punctuation and for marks inside the index. A text that holds
# them (none printed does) would forge those marks, so that search sees all of them as one unknown character.
RESERVED = 0xF0000
RESERVED_END = RESERVED + 0x100


def _space(character: str) -> str:
    return SPACE if character.isspace() else character


def _width(character: str) -> str:
    """Full-width letters, digits and signs to half width; half-width kana and brackets to full width."""
    return (
        _single(character, unicodedata.normalize("NFKC", character)) if "\uff00" <= character <= "\uffef" else character
    )


def _case(character: str) -> str:
    return _single(_single(character, character.lower()), character.casefold())


def _unknown(character: str) -> str:
    """What cannot be stored as UTF-8 (half of a surrogate pair, from a badly pasted query) or is reserved."""
    code = ord(character)
    return REPLACEMENT if 0xD800 <= code <= 0xDFFF or RESERVED <= code < RESERVED_END else character


# In this order. Each takes one character and gives one.
FOLDS: tuple[Callable[[str], str], ...] = (_unknown, _width, _space, _case)


def fold(text: str) -> str:
    """The text with every character folded; as long as before."""
    return text.translate(_TABLE)


class _Folded(dict[int, str]):
    """Code point -> folded character, worked out the first time it is met (1.1 million entries are never built)."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        for step in FOLDS:
            character = step(character)
        self[code] = character
        return character


def _single(character: str, folded: str) -> str:
    return folded if len(folded) == 1 else character


_TABLE = _Folded()
