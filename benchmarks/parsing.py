"""`python -m benchmarks.parsing`: how fast pages are parsed, and whether twice the text takes twice the time.

Prints MB/s and peak memory for texts of 10 kB to 50 MB of our own making, and for awkward ones: a file of one-phrase
lines, one line of many megabytes, a million blank lines.
"""

from __future__ import annotations

import argparse
import random
import resource
import sys
import time
import tracemalloc

from reader.parse import parse

SIZES = (10_000, 100_000, 1_000_000, 10_000_000, 50_000_000)
_WORDS = (
    "工会", "职工", "活动", "今年", "技能", "竞赛", "开展", "提升", "服务", "企业",
    "建设", "发展", "推进", "工作", "城市", "新桥", "居民", "学校", "图书馆", "举办",
    "参加", "认真", "组织", "培训", "安全", "生产", "车间", "班组", "创新", "经验",
)  # fmt: skip


def page(size: int, seed: int = 0) -> bytes:
    """About `size` bytes of articles with cut paragraphs."""
    rng = random.Random(seed)
    parts: list[str] = []
    made = 0
    while made < size:
        text = _article(rng)
        parts.append(text)
        made += len(text.encode())
    return "\n\n".join(parts).encode()


def _article(rng: random.Random) -> str:
    lines = ["".join(rng.choices(_WORDS, k=6)), "本报讯（记者 林小满）" + _prose(rng)]
    lines += [_prose(rng) for _ in range(rng.randint(2, 6))]
    return "\n\n".join(lines)


def _prose(rng: random.Random) -> str:
    text = "，".join("".join(rng.choices(_WORDS, k=5)) for _ in range(rng.randint(4, 12))) + "。"
    cut = rng.randrange(20, len(text))
    return f"{text[:cut]}\n\n{text[cut:]}" if rng.random() < 0.4 else text


def awkward() -> list[tuple[str, bytes]]:
    rng = random.Random(1)
    phrases = ["".join(rng.choices(_WORDS, k=rng.randint(2, 6))) for _ in range(60_000)]
    return [
        ("60 000 one-phrase lines", "\n".join(phrases).encode()),
        ("one line of 10 MB", ("字" * 3_400_000).encode()),
        ("a million blank lines", ("标题\n" + "\n" * 1_000_000 + "正文。").encode()),
    ]


def measure(name: str, data: bytes) -> None:
    began = time.perf_counter()
    parse("x", data)
    took = time.perf_counter() - began
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{name:26}{len(data) / 1e6:9.2f} MB{took:9.3f} s{len(data) / 1e6 / took:9.2f} MB/s   peak {peak:7.0f} MB")


def allocated(data: bytes) -> float:
    """Peak megabytes that Python allocates for a parse."""
    tracemalloc.start()
    parse("x", data)
    peak = tracemalloc.get_traced_memory()[1] / 1e6
    tracemalloc.stop()
    return peak


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--max", type=int, default=SIZES[-1], help="largest size in bytes")
    most = options.parse_args().max
    parse("warm", page(5_000))
    for size in SIZES:
        if size <= most:
            measure(f"{size:,} bytes", page(size))
    for name, data in awkward():
        measure(name, data)
    megabyte = page(1_000_000)
    print(f"Python allocates at most {allocated(megabyte):.1f} MB for {len(megabyte) / 1e6:.1f} MB of text")
    return 0


if __name__ == "__main__":
    sys.exit(main())
