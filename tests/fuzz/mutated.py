"""Inputs that are kept (tests/fuzz/corpus) and sound ones, spoilt at random: python -m tests.fuzz.mutated
[--executions N].

An execution costs what the reader costs and nothing beside it, so that the dear targets (whole pages, libraries,
archives, the parser's process) get their share: hypothesis thinks for ten milliseconds about each input, and code that
is watched (guided.py) runs three times slower. The targets take turns; each turn prints what was done until then. What
breaks is kept beside the corpus, in build/fuzz, and printed once for each line that it broke at.
"""

from __future__ import annotations

import argparse
import hashlib
import logging
import random
import resource
import time
import traceback
from dataclasses import dataclass, field
from pathlib import Path

from tests.fuzz.corpus import CORPUS
from tests.fuzz.run import Hang, no_hang
from tests.fuzz.targets import FROM_BYTES, PIECES, QUERY_SIGNS, seeds

MEMORY = 4 * 1024**3  # bytes
LONGEST = 16_384  # bytes; a database and an archive are longer, and stay as long as they are
LENGTHY = 2_000  # characters of a traceback, which may quote all of the input
TURN = 1_000
# Executions for each one of the others: these take ten to a hundred times as long.
SHARE = {"page": 0.3, "apart": 0.15, "encodings": 0.2, "backup": 0.5, "library": 0.2, "rows": 0.05}
BROKEN = Path("build/fuzz")
NUMBERS = tuple(
    n.to_bytes(w, order, signed=n < 0)  # lengths, counts and offsets that are too large or too small
    for n in (0, 1, -1, 127, 128, 255, 256, 32767, 65535, 2**31 - 1, 2**31)
    for w in (1, 2, 4, 8)
    if -(2 ** (8 * w - 1)) <= n < 2 ** (8 * w)
    for order in ("little", "big")
)


@dataclass
class Tally:
    inputs: list[bytes]
    executions: int = 0
    seconds: float = 0.0
    slowest: float = 0.0
    broke: dict[str, str] = field(default_factory=dict)  # by the line it broke at
    words: list[bytes] = field(default_factory=list)


def mutated(chance: random.Random, inputs: list[bytes], words: list[bytes]) -> bytes:
    """One of the inputs with one to eight things done to it."""
    data = bytearray(chance.choice(inputs))
    longest = max(LONGEST, len(data) + 64)
    for _ in range(1 << chance.randrange(4)):
        _spoil(chance, data, inputs, words)
    return bytes(data[:longest])


def _spoil(chance: random.Random, data: bytearray, inputs: list[bytes], words: list[bytes]) -> None:
    at = chance.randrange(len(data) + 1)
    length = min(chance.choice((1, 2, 3, 4, 8, 16, 64, 512)), len(data) - at)
    match chance.randrange(9):
        case 0 if at < len(data):
            data[at] ^= 1 << chance.randrange(8)
        case 1 if at < len(data):
            data[at] = chance.randrange(256)
        case 2:
            del data[at : at + length]
        case 3:
            data[at:at] = data[at : at + length] * chance.choice((1, 1, 2, 50))
        case 4:
            data[at:at] = chance.randbytes(length or 1)
        case 5:
            data[at:at] = chance.choice(words)
        case 6:
            number = chance.choice(NUMBERS)
            data[at : at + len(number)] = number
        case 7:  # the rest of another input
            other = chance.choice(inputs)
            data[at:] = other[min(at, len(other)) :]
        case _:  # a piece of another input
            other = chance.choice(inputs)
            start = chance.randrange(len(other) + 1)
            data[at : at + length] = other[start : start + max(length, 8)]


def _words() -> list[bytes]:
    said = [*PIECES, *QUERY_SIGNS]
    return [word.encode(name, "replace") for name in ("utf-8", "gb18030", "utf-16-le") for word in said if word]


def _inputs(name: str) -> list[bytes]:
    kept = CORPUS / name
    files = sorted(kept.iterdir()) if kept.is_dir() else []
    return [*seeds()[name], *(file.read_bytes() for file in files)] or [b""]


def take_turn(name: str, tally: Tally, chance: random.Random, executions: int) -> None:
    run = FROM_BYTES[name]
    for _ in range(executions):
        data = mutated(chance, tally.inputs, tally.words)
        began = time.perf_counter()
        try:
            with no_hang():
                run(data)
        except (Exception, Hang) as error:  # noqa: BLE001  # that is what is looked for
            _note(tally, name, data, error)
        took = time.perf_counter() - began
        tally.executions += 1
        tally.seconds += took
        tally.slowest = max(tally.slowest, took)


def _note(tally: Tally, name: str, data: bytes, error: BaseException) -> None:
    where = str(traceback.extract_tb(error.__traceback__)[-1])
    if where not in tally.broke:
        said = "".join(traceback.format_exception(error)[-6:])
        tally.broke[where] = f"{_kept(name, data)}\n{said[:LENGTHY]}"


def _kept(name: str, data: bytes) -> Path:
    file = BROKEN / name / hashlib.sha256(data).hexdigest()[:12]
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data)
    return file


def _show(tallies: dict[str, Tally]) -> None:
    for name, tally in tallies.items():
        rate = tally.executions / max(tally.seconds, 0.001)
        print(f"{name:12}{tally.executions:>10,} executions {rate:>8,.0f}/s  slowest {tally.slowest:.2f} s")
        for said in tally.broke.values():
            print(said)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    broken = sum(bool(tally.broke) for tally in tallies.values())
    total = sum(tally.executions for tally in tallies.values())
    print(f"{total:,} executions, {broken} targets broke, {peak:,} MB at the most\n", flush=True)


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz.mutated")
    parser.add_argument("--executions", type=int, default=20_000, help="of each target; of the dear ones less")
    parser.add_argument("--target", choices=FROM_BYTES, action="append")
    parser.add_argument("--seed", type=int, default=time.time_ns() % 1_000_000)
    arguments = parser.parse_args()
    logging.disable(logging.CRITICAL)
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    print(f"seed {arguments.seed}")
    chance, words = random.Random(arguments.seed), _words()
    tallies = {name: Tally(_inputs(name), words=words) for name in arguments.target or FROM_BYTES}
    wanted = {name: round(arguments.executions * SHARE.get(name, 1)) for name in tallies}
    while going := [name for name, one in tallies.items() if one.executions < wanted[name]]:
        for name in going:
            turn = round(TURN * SHARE.get(name, 1))
            take_turn(name, tallies[name], chance, min(turn, wanted[name] - tallies[name].executions))
        _show(tallies)
    return int(any(tally.broke for tally in tallies.values()))


if __name__ == "__main__":
    raise SystemExit(main())
