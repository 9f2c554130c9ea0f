"""Writes reader/search/variants.py anew: python -m scripts.variants, with the package OpenCC installed.

A table of our own, not the package at run time: an index holds folded text, and a dictionary that changes under it
would hide articles until the whole index is made anew. It also spares the start of the program 15 ms and 7 MB.
"""

from __future__ import annotations

from pathlib import Path
from textwrap import wrap

import opencc

BLOCKS = ((0x3400, 0xA000), (0x20000, 0x33480))  # hanzi
# Hong Kong's forms as well. Of Taiwan's only 著: the others (么 -> 幺) would change simplified text.
CONFIGURATIONS = ("t2s", "hk2s")
MORE = {"著": "着"}
FILE = Path(__file__).parent.parent / "reader/search/variants.py"
HEAD = f'''"""Traditional characters and the simplified ones they are folded to, one to one. Made by scripts/variants.py
from OpenCC {opencc.__version__} (Apache License 2.0, Carbo Kuo and others, https://github.com/BYVoid/OpenCC).
"""

'''


def main() -> None:
    pairs = sorted(simplified().items())
    tables = (("TRADITIONAL", "".join(old for old, _ in pairs)), ("SIMPLIFIED", "".join(new for _, new in pairs)))
    FILE.write_text(HEAD + "\n".join(written(name, text) for name, text in tables), "utf-8")


def simplified() -> dict[str, str]:
    """Each character that has another form, and the last form of the chain: 薴 -> 苧 -> 苎."""
    steps = dict(MORE)
    for name in reversed(CONFIGURATIONS):
        convert = opencc.OpenCC(name).convert
        for start, stop in BLOCKS:
            forms = ((chr(code), convert(chr(code))) for code in range(start, stop))
            steps |= {old: new for old, new in forms if new != old and len(new) == 1}
    ends = {}
    for old, new in steps.items():
        seen = {old}
        while new in steps and new not in seen:
            seen.add(new)
            new = steps[new]
        ends[old] = new
    return {old: new for old, new in ends.items() if old != new}


def written(name: str, text: str) -> str:
    lines = "\n".join(f'    "{line}"' for line in wrap(text, 100))
    return f"{name} = (\n{lines}\n)\n"


if __name__ == "__main__":
    main()
