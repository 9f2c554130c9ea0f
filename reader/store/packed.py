"""Bits of a chunk of articles, or of several, in, what is stored of them out; and back.

Words that stand in few of the articles are packed: most of their bytes are zero. Of a chunk a shorter code for these
alone is quicker both ways, and shorter, than telling how many stand in a row; of eight chunks to tell that too is read
in four fifths of the time, and a twentieth longer.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable

DENSE = 12  # where one of so many bits is set, packing saves too little for what it takes
SHORT = 512  # bytes: a chunk
WINDOW = -9  # 512 bytes, without a header
MEMORY = 4  # for 1,024 bytes: with less, they are parted, with codes for each part; with more, it takes longer
WINDOW_LONG, MEMORY_LONG = -12, 9  # for 4,096 bytes
NOTHING, PLAIN, PACKED = b"", b"b", b"z"
ZIPPED = PACKED[0]


def pack_bits(bits: bytes) -> bytes:
    count = int.from_bytes(bits, "little").bit_count()
    if not count:
        return NOTHING
    if count * DENSE < 8 * len(bits):
        how = (WINDOW, MEMORY, zlib.Z_HUFFMAN_ONLY) if len(bits) <= SHORT else (WINDOW_LONG, MEMORY_LONG, zlib.Z_RLE)
        packer = zlib.compressobj(1, zlib.DEFLATED, *how)
        packed = packer.compress(bits) + packer.flush()
        if len(packed) < len(bits):
            return PACKED + packed
    return PLAIN + bits


def unpack_bits(stored: bytes, length: int) -> bytes:
    """So many bytes. Raises ValueError where that was never written so."""
    return unpack_chunks([stored], length)


def unpack_chunks(stored: Iterable[bytes], length: int) -> bytes:
    """The same of chunk after chunk: one by one those of a word take twice as long."""
    unpacked, none, decompress = list[bytes](), bytes(length), zlib.decompress
    for packed in stored:
        if not packed:
            unpacked.append(none)
            continue
        try:
            bits = decompress(packed[1:], WINDOW_LONG, length) if packed[0] == ZIPPED else packed[1:]
        except zlib.error as error:
            raise ValueError(packed[:9]) from error
        if len(bits) != length:
            raise ValueError(packed[:9])
        unpacked.append(bits)
    return b"".join(unpacked)
