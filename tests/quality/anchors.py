"""How many marks find their place in a page that was changed, and how many stand in a wrong one. Prints a table.

python -m tests.quality.anchors [PAGES]: quotations of so many pages of tests/corpus/tune, and of one page of briefs
that are nearly the same, are led into the page with so much of its text changed; both versions are parsed.
"""

from __future__ import annotations

import random
import sys
import time
from collections import Counter
from collections.abc import Iterator

from reader.marks import Moved, Mover, Point, Quote, Range, make_highlight, ranges_to_spans
from reader.model import Article
from reader.parse import parse
from tests.edits import Edited, edit
from tests.quality.gold import corpus
from tests.quality.pages import SHAPES, render

QUOTES = 12  # of each page and round
LENGTHS = (2, 4, 6, 10, 16, 24, 40, 80)
TWINS = "简讯\n\n" + "".join(
    f"{name}区总工会开展送清凉活动\n\n本报讯（记者 王某）近日，{name}区总工会开展送清凉活动，走访一线职工，"
    f"送去防暑用品。区总工会有关负责人要求，要关心职工生活，做好防暑降温工作。\n\n{name}区还安排了体检。\n\n"
    for name in ("东山", "西河", "南湖", "北岭", "中渡")
)


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 30
    chance = random.Random(20221118)
    golds = chance.sample(corpus("tune"), count)
    pages = [render(gold, SHAPES[nth % len(SHAPES)]) for nth, gold in enumerate(golds)]
    print(
        f"{'text changed':24} {'quotations':>10} {'untouched':>10} {'found':>8}"
        f" {'wrong':>6} {'frayed':>7} {'touched, astray':>16}"
    )
    for share in (0.0, 0.02, 0.05, 0.1, 0.2):
        _say(f"{share:4.0%}", pages, share, chance)
    _say(" 10%, a line moved", pages, 0.1, chance, moves=True)
    _say(" 10%, briefs all alike", [TWINS] * count, 0.1, chance)
    _say(" 20%, briefs all alike", [TWINS] * count, 0.2, chance)


def _say(name: str, pages: list[str], share: float, chance: random.Random, moves: bool = False) -> None:
    counts: Counter[str] = Counter()
    begun = time.process_time()
    for text in pages:
        counts += Counter(tried(text, edit(text, share, chance, moves), chance))
    spent = (time.process_time() - begun) / len(pages)
    whole = counts["found"] + counts["frayed"] + counts["wrong"] + counts["lost"] + counts["differs"]
    found = 100 * counts["found"] / max(whole, 1)
    print(
        f"{name:24} {counts.total():10,} {whole:10,} {found:7.2f}%"
        f" {counts['wrong']:6,} {counts['frayed']:7,} {counts['elsewhere']:16,}"
        f"   {spent * 1000:.0f} ms a page with both parses"
    )


def tried(text: str, edited: Edited, chance: random.Random, quotes: int = QUOTES) -> Iterator[str]:
    """What became of quotations of a text: found, lost or wrong those that nobody touched, or frayed, where the same
    words selected anew are another range; of the others, kept, given up, or led elsewhere."""
    articles, after = _articles(text), _articles(edited.text)
    mover = Mover(text, edited.text, after)
    for ranges, said in _quotations(articles, chance, quotes):
        moved = mover.passage(ranges, said.exact, said.prefix, said.suffix)
        stood = [offset for start, end in ranges for offset in range(start, end) if not text[offset].isspace()]
        # What the parser of the new page put in no article is no place, though the text is there.
        there = [at for start, end in (moved.ranges if moved else ()) for at in range(start, end)]
        came = {edited.came_from[at] for at in there if not edited.text[at].isspace()}
        outcome = _outcome(moved, came, set(stood), untouched(text, edited, ranges))
        anew = _selected_anew(after, edited, stood) if outcome == "found" and moved else None
        yield "frayed" if anew and moved and moved.ranges != anew else outcome


def _selected_anew(articles: list[Article], edited: Edited, stood: list[int]) -> tuple[Range, ...] | None:
    """What a person gets who selects the same words in the newer text, white space and all; None where its parser put
    them into no article, or not in one piece."""
    first, last = (edited.came_from.index(offset) for offset in (stood[0], stood[-1]))
    for article in articles:
        ends = [ranges_to_spans(article, [(at, at + 1)]) for at in (first, last)]
        if all(ends):
            (begin, *_), (end, *_) = ends
            made = make_highlight(1, article, Point(begin.part, begin.start), Point(end.part, end.end), 1)
            there = [at for one in (made.ranges if made else ()) for at in range(*one)]
            same = [edited.came_from[at] for at in there if not edited.text[at].isspace()] == stood
            return made.ranges if made and same else None
    return None


def _outcome(moved: Moved | None, came: set[int], stood: set[int], whole: bool) -> str:
    if moved is None:
        return "lost" if whole else "given up"
    if whole and came == stood:
        return "found"
    # Where a line was put into the middle of the passage it stands on that too, and says that it differs.
    if moved.near and 2 * len(came & stood) >= len(came):
        return "differs" if whole else "kept"
    return "wrong" if whole else "kept" if came & stood else "elsewhere"


def untouched(text: str, edited: Edited, ranges: tuple[Range, ...]) -> bool:
    return all(edited.stretch(start, end) for start, end in ranges)


def _articles(text: str) -> list[Article]:
    if not text.strip():
        return []
    return [article for sheet in parse("页.txt", text.encode(), "utf-8").sheets for article in sheet.articles]


def _quotations(
    articles: list[Article], chance: random.Random, count: int
) -> Iterator[tuple[tuple[Range, ...], Quote]]:
    for _ in range(count if articles else 0):
        article = chance.choice(articles)
        part = chance.randrange(len(article.parts))
        length, text = chance.choice(LENGTHS), article.parts[part].text
        at = chance.randrange(max(1, len(text) - length + 1))
        highlight = make_highlight(1, article, Point(part, at), Point(part, at + length), 1)
        if highlight and highlight.exact.strip():
            yield highlight.ranges, Quote(highlight.exact, highlight.prefix, highlight.suffix)


if __name__ == "__main__":
    main()
