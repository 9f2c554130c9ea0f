"""Writes reader/parse/meanings.npz anew: python -m scripts.meanings synonyms-3.10.2.tar.gz

The file is that of `pip download synonyms==3.10.2 --no-deps --no-binary :all:` (54 MB). Of its word vectors (word2vec
on the Chinese Wikipedia, 125,796 words, 100 numbers each) the commonest words in hanzi are kept, cut down to the
directions in which words differ most, in whole numbers of one byte.
"""

from __future__ import annotations

import hashlib
import re
import sys
import tarfile
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from reader.parse.meanings import FILE, LONGEST

SHA256 = "d42f4679adcac522bb6b23256a076aeea11c238eeac47d7fd731f49d7ecce094"
INSIDE = "synonyms-3.10.2/synonyms/data/words.vector"
WORDS = 50_000
NUMBERS = 40
COMMON = 20_000  # words whose differences the directions are chosen by
HANZI = re.compile(rf"[\u3400-\u9fff]{{1,{LONGEST}}}")
OUT = Path(__file__).parent.parent / "reader/parse" / FILE


def main() -> None:
    archive = Path(sys.argv[1])
    if hashlib.sha256(archive.read_bytes()).hexdigest() != SHA256:
        sys.exit(f"{archive} is not the file that was meant")
    # None is for a folder alone; the archive is known to the last bit.
    with tarfile.open(archive) as packed, packed.extractfile(INSIDE) as file:  # type: ignore[union-attr]
        words, vectors = kept(file.read())
    scale = np.abs(vectors).max(axis=0) / 127
    np.savez_compressed(
        OUT,
        words=np.frombuffer("\n".join(words).encode(), np.uint8),
        vectors=np.round(vectors / scale).astype(np.int8),
        scale=scale.astype(np.float32),
    )
    print(f"{len(words)} words, {vectors.shape[1]} numbers each, {OUT.stat().st_size} bytes")


def kept(data: bytes) -> tuple[list[str], NDArray[np.float64]]:
    """The commonest words, commonest first, and their vectors: as long as one another, without what all words share
    (their mean, and the direction in which they differ most, which tells common ones from rare: Mu, Viswanath, ICLR
    2018)."""
    words, vectors = read(data)
    some = [nth for nth, word in enumerate(words) if HANZI.fullmatch(word)][:WORDS]
    of_like_length = vectors[some] / np.linalg.norm(vectors[some], axis=1, keepdims=True)
    centred = of_like_length - of_like_length.mean(axis=0)
    directions = np.linalg.svd(centred[:COMMON], full_matrices=False)[2]
    turned = centred @ directions[1 : 1 + NUMBERS].T
    signs = np.sign(turned[0])  # which way a direction points is chance
    return [words[nth] for nth in some], signs * turned / np.linalg.norm(turned, axis=1, keepdims=True)


def read(data: bytes) -> tuple[list[str], NDArray[np.float64]]:
    """Words and vectors in the binary form of word2vec: `words numbers`, then each word, a blank and its numbers."""
    at = data.index(b"\n")
    count, size = map(int, data[:at].split())
    words = list[str]()
    vectors = np.empty((count, size))
    at += 1
    for nth in range(count):
        end = data.index(b" ", at)
        words.append(data[at:end].decode("utf-8", "replace").strip())
        vectors[nth] = np.frombuffer(data, "<f4", size, end + 1)
        at = end + 1 + 4 * size
    return words, vectors


if __name__ == "__main__":
    main()
