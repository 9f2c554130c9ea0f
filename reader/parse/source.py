"""Bytes -> Source: a file as text, exactly as decoded, or a sentence saying why it is none.

In: a name to call it by, its bytes, and the encoding if a person named it. Out: Source, whose text holds everything,
line ends, control characters and all. Reads no files.
"""

from __future__ import annotations

import hashlib
from typing import Final

from reader.errors import UnreadableSource
from reader.model import Source
from reader.parse.encodings import ENCODINGS, canonical, decode, guess_encodings
from reader.parse.lazy import Lazy
from reader.tongue import later

# First bytes -> what such a file is, and what can be done with it.
_PICTURE = later("“{name}”是图片，请先识别成文字。")
_PACKED = later("“{name}”是压缩文件，请先解开。")
_PROGRAM = later("“{name}”是程序，请选择报纸版面的文本文件。")
MAGIC: Final = (
    (b"%PDF-", later("“{name}”是 PDF 文件，这一版还不能直接打开，请先导出为文本。")),
    (b"PK\x03\x04", later("“{name}”是 ZIP 类文件（DOCX、EPUB、OFD 也是），请先解开，或另存为文本。")),
    (b"\xd0\xcf\x11\xe0", later("“{name}”是旧式 Office 文件（DOC、XLS），请先另存为文本。")),
    (b"{\\rtf", later("“{name}”是 RTF 文件，请先另存为文本。")),
    *((magic, _PICTURE) for magic in (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*")),
    (b"SQLite format 3\x00", later("“{name}”是数据库，请选择报纸版面的文本文件。")),
    *((magic, _PACKED) for magic in (b"Rar!\x1a", b"7z\xbc\xaf\x27\x1c", b"\x1f\x8b")),
    *((magic, _PROGRAM) for magic in (b"\x7fELF", b"MZ\x90\x00")),
    (b"HN\x01\x00", later("“{name}”是 CAJ 文件，这一版还不能直接打开，请先导出为文本。")),
    (b"Founder CEB", later("“{name}”是 CEB 文件，这一版还不能直接打开，请先导出为文本。")),
)
MAX_CONTROL_SHARE: Final = 0.1  # of characters; text with a stray NUL or two is still text
MIN_SCORE: Final = 0.0  # a text in any of our encodings scores 0.4 and more, random bytes under 0
_CONTROL = Lazy(r"[\x00-\x08\x0e-\x1b]")
_SURROGATE = Lazy(r"[\ud800-\udfff]")


def read_source(name: str, data: bytes, encoding: str | None = None) -> Source:
    """Decode `data`. `encoding` None: told from the bytes.

    Raises UnreadableSource, one Chinese sentence, if it is empty, blank or no text, or if we do not know `encoding`.
    """
    _refuse_known_binary(name, data)
    told = _obey(encoding) if encoding else _tell(name, data)
    text, damaged = decode(data, told)
    text, strays = _SURROGATE.subn("\ufffd", text)  # cannot be stored
    if not text.strip():
        raise UnreadableSource(later("“{name}”里没有文字，请换一个文件。"), name=name)
    if encoding is None:
        _refuse_control(name, text)
    digest = hashlib.sha256(data).hexdigest()
    return Source(name, digest, told, text, encoding_chosen=encoding is not None, damaged=damaged + strays)


def _tell(name: str, data: bytes) -> str:
    best = guess_encodings(data)[0]
    if data.strip() and best.preview and best.score < MIN_SCORE:
        raise _not_text(name)
    return best.encoding


def _obey(encoding: str) -> str:
    told = canonical(encoding)
    if told is None:
        raise UnreadableSource(
            later("不认识编码“{encoding}”，请从 {known} 中选一个。"), encoding=encoding, known="、".join(ENCODINGS)
        )
    return told


def _refuse_known_binary(name: str, data: bytes) -> None:
    for magic, said in MAGIC:
        if data.startswith(magic):
            raise UnreadableSource(said, name=name)


def _refuse_control(name: str, text: str) -> None:
    sample = text[:100_000]
    if len(_CONTROL.findall(sample)) > MAX_CONTROL_SHARE * len(sample):
        raise _not_text(name)


def _not_text(name: str) -> UnreadableSource:
    return UnreadableSource(later("“{name}”不像文本文件，请选择报纸版面的文本，或换一种编码打开。"), name=name)
