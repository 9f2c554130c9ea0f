"""A line -> the words it opens and ends with, as cues: which of them tell anything, and what, the corpus teaches.

A head that ends in 提出 is a kicker, one that ends in 快讯 a section; a paragraph that opens with 近日 begins a story,
one that opens with 此外 goes on with one. Only what several pages of the corpus show has a weight.
"""

from __future__ import annotations

from typing import Final

from reader.parse.lazy import Lazy

_LEFT_OUT: Final = Lazy(r"[\s“”‘’「」『』（）()《》【】〔〕\[\]■□◆◇●○▲△★☆◎·•—\-]+")
_LABEL: Final = Lazy("^[^：:，。！？；“”「」0-9]{0,14}([\u3400-\u9fff]{2})[:：]")
_LOOKED_AT: Final = 40  # characters of a line; heads are no longer
WHOLE: Final = 5  # characters of a head that is looked at as a whole: 更正, 今日提示


def wording(text: str, bare: bool) -> tuple[str, ...]:
    """The cues of the words of a line, its opening first, and its label if it has one; of a bare phrase also how it
    ends, and the whole of it if it is short."""
    plain = _LEFT_OUT.sub("", text[:_LOOKED_AT])
    if len(plain) < 2:
        return ()
    label = _LABEL.match(text)
    labels = (f"labelled “{label[1]}”",) if label else ()
    if not bare:
        return (opens_with(plain), *labels)
    found = (opens_with(plain), f"ends in “{plain[-1]}”", f"ends in “{plain[-2:]}”")
    return (*found, *labels, f"is “{plain}”") if len(plain) <= WHOLE else (*found, *labels)


def opens_with(plain: str) -> str:
    return f"opens with “{plain[:2]}”"
