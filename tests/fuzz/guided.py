"""The same targets led by what code an input reaches (atheris): python -m tests.fuzz.guided TARGET [-runs=N].

Wants `pip install atheris` (Linux; it is in no list of requirements, for nothing else needs it). What reached something
new is put into tests/fuzz/corpus/TARGET, with which the next run begins, and which the tests run over.
"""

from __future__ import annotations

import logging
import sys

import atheris  # type: ignore[import-not-found]  # see above

with atheris.instrument_imports(include=["reader"]):
    from tests.fuzz.corpus import CORPUS
    from tests.fuzz.targets import FROM_BYTES, seeds

MEGABYTES = 4096
SECONDS = 20
LONGEST = 8192  # bytes


def main() -> None:
    name, *more = sys.argv[1:]
    logging.disable(logging.CRITICAL)
    corpus = CORPUS / name
    corpus.mkdir(exist_ok=True)
    for nth, seed in enumerate(seeds()[name]):
        (corpus / f"seed-{nth}").write_bytes(seed)
    limits = (f"-max_len={LONGEST}", "-len_control=0", f"-timeout={SECONDS}", f"-rss_limit_mb={MEGABYTES}")
    atheris.Setup([sys.argv[0], *limits, *more, str(corpus)], FROM_BYTES[name])
    atheris.Fuzz()


if __name__ == "__main__":
    main()
