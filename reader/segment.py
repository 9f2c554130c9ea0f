"""Text -> where its words end, or how it is read aloud, in a process of its own: jieba needs over a second to load and
would stall a window, and the phrases of pypinyin (银行, 行走) take a quarter of one and 50 MB.

In, on standard input, one JSON object a line: {"id": 1, "text": "…"}; out, on standard output, one line for each:
{"id": 1, "ends": [2, 4, …]}, the offset of every word's end in characters, the last one the length of the text. To
{"id": 1, "text": "…", "aloud": true} the answer is {"id": 1, "aloud": ["bǎn", "xīn", "", …]}, one for each character.
Nothing else is ever written. Ends when its input does, that is, when the program that started it goes away.
"""

from __future__ import annotations

import json
import logging
import marshal
import os
import signal
import sys
import tempfile
import warnings
import zlib
from collections.abc import Iterable
from contextlib import suppress
from itertools import accumulate
from pathlib import Path
from typing import IO, Any

from reader.paths import cache_dir

Frequencies = tuple[dict[str, int], int]  # word -> how often, and the sum


def main() -> None:
    # Ctrl+C in a terminal reaches the whole group; the program that started us says when to end, by closing our input.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    jieba = import_jieba()
    jieba.dt.FREQ, jieba.dt.total = frequencies(jieba, cache_dir())
    jieba.dt.initialized = True
    with suppress(BrokenPipeError):
        serve(sys.stdin, sys.stdout, jieba.dt)


def serve(requests: IO[str], answers: IO[str], tokenizer: Any) -> None:
    for line in requests:
        asked = json.loads(line)
        answer: dict[str, Any] = {"id": asked["id"]}
        if asked.get("aloud"):
            answer["aloud"] = read_aloud(asked["text"])
        else:
            words: Iterable[str] = tokenizer.cut(asked["text"], HMM=False)
            answer["ends"] = list(accumulate(map(len, words)))
        answers.write(json.dumps(answer, separators=(",", ":")) + "\n")
        answers.flush()


def read_aloud(text: str) -> list[str]:
    """The pinyin of each character with its tone, by the phrase it stands in; nothing where it has none."""
    # Who only looks for names needs single characters alone, and tells this process so too.
    os.environ.pop("PYPINYIN_NO_PHRASES", None)
    from pypinyin import Style, lazy_pinyin

    def read(run: str) -> list[str]:
        unread: Any = lambda other: [""] * len(other)  # noqa: E731  # its types know of no list, its documents do
        return lazy_pinyin(run, style=Style.TONE, errors=unread)

    aloud: list[str] = []
    for line in text.split("\n"):
        made = read(line)
        aloud += made if len(made) == len(line) else [read(one)[0] for one in line]  # a phrase read as one
        aloud.append("")
    return aloud[:-1]


def import_jieba() -> Any:
    """jieba, silent. It would import pkg_resources to find its files, which triples the time; it can do without."""
    blocked = "pkg_resources" not in sys.modules
    if blocked:
        sys.modules["pkg_resources"] = None  # type: ignore[assignment]  # None is how Python bars an import
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # its sources have escapes that newer Pythons warn of
            import jieba
    finally:
        if blocked:
            del sys.modules["pkg_resources"]
    jieba.setLogLevel(logging.CRITICAL + 1)
    return jieba


def frequencies(jieba: Any, folder: Path) -> Frequencies:
    """The dictionary, from our cache in `folder` or, where that is missing, old or damaged, from jieba's text file.

    jieba's own cache lies in the system's temporary folder under a name anybody can guess, and it is read with
    marshal.load, three times slower than marshal.loads.
    """
    dictionary = Path(jieba.__file__).with_name(jieba.DEFAULT_DICT_NAME)
    stat = dictionary.stat()
    key = f"{jieba.__version__}-{stat.st_size}-{stat.st_mtime_ns}-{sys.implementation.cache_tag}"
    cache = folder / f"words-{key}.cache"
    found = read_cache(cache)
    if found is None:
        with dictionary.open("rb") as file:
            found = jieba.dt.gen_pfdict(file)
        with suppress(OSError):  # a full or read-only disk costs a second at every start, nothing else
            write_cache(cache, found)
    return found


def read_cache(cache: Path) -> Frequencies | None:
    """None where there is no cache or one of its bytes is wrong: marshal itself does not notice."""
    try:
        content = cache.read_bytes()
        body = memoryview(content)[4:]
        if content[:4] != zlib.crc32(body).to_bytes(4, "big"):
            return None
        words, total = marshal.loads(body)
    except (OSError, EOFError, ValueError, TypeError):
        return None
    return words, total


def write_cache(cache: Path, content: Frequencies) -> None:
    """Whole or not at all; the caches of other versions, and what a killed worker left half done, go."""
    body = marshal.dumps(content)
    cache.parent.mkdir(parents=True, exist_ok=True)
    number, name = tempfile.mkstemp(dir=cache.parent, prefix="words-", suffix=".new")
    try:
        with os.fdopen(number, "wb") as file:
            file.write(zlib.crc32(body).to_bytes(4, "big"))
            file.write(body)
        Path(name).replace(cache)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise
    for old in cache.parent.glob("words-*"):
        if old != cache:
            old.unlink(missing_ok=True)


if __name__ == "__main__":
    main()
