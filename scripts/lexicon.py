"""Writes reader/search/lexicon.py anew: python -m scripts.lexicon. The commonest words of jieba's dictionary."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path
from textwrap import wrap

from reader.search.text import fold

WORDS = 20_000
LENGTHS = (2, 3, 4)
FILE = Path(__file__).parent.parent / "reader/search/lexicon.py"
HEAD = '''"""The {words:,} commonest words of two to four characters in the dictionary of jieba 0.42.1 (MIT), folded;
made by scripts/lexicon.py. Enough to tell a word from a piece of two words, without jieba's second and 80 MB.
"""

from __future__ import annotations

from functools import cache


@cache
def lexicon() -> frozenset[str]:
    """Cut out of the strings below when first needed, in some milliseconds."""
    return frozenset(
        text[start : start + length]
        for length, text in ((2, _TWO), (3, _THREE), (4, _FOUR))
        for start in range(0, len(text), length)
    )


'''


def main() -> None:
    words = sorted(commonest())
    tables = zip(("_TWO", "_THREE", "_FOUR"), LENGTHS, strict=True)
    texts = [(name, "".join(word for word in words if len(word) == length)) for name, length in tables]
    FILE.write_text(HEAD.format(words=len(words)) + "\n".join(written(name, text) for name, text in texts), "utf-8")


def commonest() -> set[str]:
    """By their count; of people's names and places only the very common, which are what people look for anyhow."""
    found = find_spec("jieba")
    if found is None or found.origin is None:
        raise ModuleNotFoundError("jieba")
    lines = Path(found.origin).with_name("dict.txt").read_text("utf-8").splitlines()
    counted = ((int(count), fold(word)) for word, count, _ in map(str.split, lines))
    ranked = sorted(((count, word) for count, word in counted if len(word) in LENGTHS), reverse=True)
    return {word for _, word in ranked[:WORDS] if all("\u4e00" <= character <= "\u9fff" for character in word)}


def written(name: str, text: str) -> str:
    lines = "\n".join(f'    "{line}"' for line in wrap(text, 108))
    return f"{name} = (\n{lines}\n)\n"


if __name__ == "__main__":
    main()
