"""One printed piece in (a character, or one with its accents), what it is folded to out. Pure, and slow: text.py asks
once for each character it meets.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from reader.search.variants import SIMPLIFIED, TRADITIONAL

SPACE = " "
REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
# The first 256 characters of plane 15 stand for ASCII punctuation and for marks inside the index. A text that holds
# them (none printed does) would forge those marks, so that search sees all of them as one unknown character.
RESERVED = 0xF0000
RESERVED_END = RESERVED + 0x100

# One sign for all that are set for one another; which one is chosen matters to nobody.
ALIKE = {
    '"': "“”„‟«»「」『』〝〞〟❝❞ˮ″",
    "'": "‘’‚‛‹›❛❜′ʼˈ`´",
    "-": "‐‑‒–—―─━−⁃﹣",
    "--": "⸺",
    "·": "•・‧∙⋅᛫⸱⸳",  # not ●, which an item of a list begins with
    "~": "〜∼∽⁓",
    "〇": "○◯",  # 二○二二年
}
# Forms of the radicals that PDF extractors give for whole characters and that NFKC does not know (it knows ⾦).
RADICALS = (
    "⺁⺄⺇⺌⺎⺒⺓⺔⺕⺘⺙⺛⺝⺞⺠⺡⺣⺤⺦⺨⺩⺫⺬⺭⺮⺰⺵⺼⺾⻂⻃⻄⻅⻆⻉⻊⻋⻌⻓⻔⻗⻘⻙⻚⻛⻜⻝⻞⻟⻠⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻲",
    "厂乙几小兀巳幺彑彐扌攵旡月歺民氵灬爫丬犭王罒示礻竹纟羊月艹衤覀西见角贝足车辶长门雨青韦页风飞食食飠饣马骨鬼鱼鸟卤麦黄黾齐齐齿齿龙龙龟",
)
FILLERS = "\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0"  # letters and marks that are drawn as nothing
# Signs that are drawn, though Unicode files them under what is not ("Cf").
DRAWN = frozenset((*range(0x600, 0x606), 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD))
SELECTORS = ((0x180B, 0x180F), (0xFE00, 0xFE0F), (0xE0100, 0xE01EF))
IDEOGRAPHS = ("\u4e00", "\u9fff")  # of these, only those in the tables above and in variants.py are folded to others
ROUNDS = 4  # the form of a form of a form

PLAIN_FORMS = dict(zip(map(ord, TRADITIONAL), SIMPLIFIED, strict=True))
PLAIN_FORMS |= dict(zip(map(ord, RADICALS[0]), RADICALS[1], strict=True))
PLAIN_FORMS |= {ord(one): sign for sign, others in ALIKE.items() for one in others}
PLAIN = frozenset(map(chr, PLAIN_FORMS))  # characters that are folded to others, those that Unicode tells aside


@lru_cache(maxsize=2_000)  # asked of what stands behind each hit that is shown
def leans(character: str) -> bool:
    """Whether it makes one piece with the character before: accents, voice marks of half-width kana, vowels and finals
    of spelled-out Hangul, and what is not seen."""
    if character < "\u0300" or IDEOGRAPHS[0] <= character <= IDEOGRAPHS[1]:
        return character == "\xad"
    if unicodedata.category(character)[0] == "M" or character in "ﾞﾟ" or "\u1160" <= character <= "\u11ff":
        return True
    return is_unseen(character)


def is_unseen(character: str) -> bool:
    code = ord(character)
    if character in FILLERS or any(first <= code <= last for first, last in SELECTORS):
        return True
    return unicodedata.category(character) == "Cf" and code not in DRAWN


def fold_piece(piece: str) -> str:
    """Empty where nothing of it is seen. No white space comes out but of white space: it would part the piece."""
    now = "".join(_storable(character) for character in piece if not is_unseen(character))
    for _ in range(ROUNDS):
        new = unicodedata.normalize("NFKC", now.translate(PLAIN_FORMS)).casefold().translate(PLAIN_FORMS)
        if new == now or SPACE in new:
            break
        now = new
    return now


def _storable(character: str) -> str:
    """White space as a space. What cannot be stored as UTF-8 (half of a surrogate pair, from a badly pasted query), or
    is reserved, as the sign for it."""
    if character.isspace():
        return SPACE
    code = ord(character)
    return REPLACEMENT if 0xD800 <= code <= 0xDFFF or RESERVED <= code < RESERVED_END else character
