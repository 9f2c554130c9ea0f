"""Bits of a chunk of articles in, what is stored of them out; and back.

Words that stand in few of the articles are packed: most of their bytes are zero. A shorter code for these alone is
quicker both ways, and shorter, than telling how many stand in a row.
"""

from __future__ import annotations

import zlib

DENSE = 12  # where one of so many bits is set, packing saves too little for what it takes
WINDOW = -9  # 512 bytes, without a header
MEMORY = 4  # for 1,024 bytes: with less, they are parted, with codes for each part; with more, it takes longer
NOTHING, PLAIN, PACKED = b"", b"b", b"z"


def pack_bits(bits: bytes) -> bytes:
    count = int.from_bytes(bits, "little").bit_count()
    if not count:
        return NOTHING
    if count * DENSE < 8 * len(bits):
        packer = zlib.compressobj(1, zlib.DEFLATED, WINDOW, MEMORY, zlib.Z_HUFFMAN_ONLY)
        packed = packer.compress(bits) + packer.flush()
        if len(packed) < len(bits):
            return PACKED + packed
    return PLAIN + bits


def unpack_bits(stored: bytes, length: int) -> bytes:
    """So many bytes. Raises ValueError where that was never written so."""
    if not stored:
        return bytes(length)
    try:
        bits = zlib.decompress(stored[1:], WINDOW, length) if stored[:1] == PACKED else stored[1:]
    except zlib.error as error:
        raise ValueError(stored[:9]) from error
    if len(bits) != length:
        raise ValueError(stored[:9])
    return bits
