"""`python -m tests.quality.real FOLDER`: score real pages that are not part of this project; prints numbers only.

The folder holds pairs page_NN_cols.txt and page_NN.json, the latter a list of {title, column, byline, paras}. An
article is right when its four-grams agree with one of the truth by F1 0.9; a headline when an article's is the title; a
paragraph when its text is exact. --worst prints where it went wrong, to the terminal only.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from pathlib import Path
from typing import Final, TypedDict

from reader.model import HEADS, Article, Kind
from reader.parse import parse
from tests.quality.score import Tally, bare

SAME: Final = 0.9  # agreement of four-grams from which two articles are one


class Truth(TypedDict):
    title: str
    column: str
    byline: str
    paras: list[str]


def grams(text: str) -> Counter[str]:
    return Counter(text[i : i + 4] for i in range(max(1, len(text) - 3)))


def alike(a: Counter[str], b: Counter[str]) -> float:
    return 2 * (a & b).total() / max(1, a.total() + b.total())


def score_page(articles: list[Article], truths: list[Truth]) -> dict[str, Tally]:
    body = [block for article in articles for block in article.blocks if block.kind is not Kind.BYLINE]
    given = Counter(bare(block.text) for block in body)
    wanted = Counter(bare(text) for truth in truths for text in truth["paras"])
    heads = Counter(bare(article.headline or "") for article in articles)
    titles = Counter(bare(truth["title"]) for truth in truths)
    return {
        "articles": _articles(articles, truths),
        "headlines": _overlap(heads, titles),
        "paragraphs": _overlap(given, wanted),
    }


def _overlap(given: Counter[str], wanted: Counter[str]) -> Tally:
    return Tally((given & wanted).total(), (given - wanted).total(), (wanted - given).total())


def _articles(articles: list[Article], truths: list[Truth]) -> Tally:
    left = [grams(bare("".join(part.text for part in article.parts))) for article in articles]
    right = 0
    for truth in truths:
        want = grams(bare(truth["column"] + truth["title"] + truth["byline"] + "".join(truth["paras"])))
        best = max(left, key=lambda one: alike(one, want), default=None)
        if best is not None and alike(best, want) >= SAME:
            right += 1
            left.remove(best)
    return Tally(right, len(articles) - right, len(truths) - right)


def truths_of(path: Path, text: str) -> list[Truth]:
    """The items of a page whose text is in the file; lists of editors are no articles."""
    items: list[Truth] = json.loads(path.read_text("utf-8"))
    flat = bare(text)
    there = [item for item in items if "责编" not in item["title"] and bare(item["title"]) in flat]
    once = {bare(item["title"] + "".join(item["paras"])): item for item in there}
    return [item for item in there if item in once.values()] if _doubled(there, flat) else list(once.values())


def _doubled(items: list[Truth], flat: str) -> bool:
    """Whether what the list names twice is printed twice."""
    return all(flat.count(bare(item["title"])) >= items.count(item) for item in items)


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("folder", type=Path)
    options.add_argument("--worst", action="store_true")
    said = options.parse_args()
    totals: dict[str, Tally] = {}
    for path in sorted(said.folder.glob("*_cols.txt")):
        text = path.read_text("utf-8")
        parsed = parse(path.name, path.read_bytes())
        articles = [article for sheet in parsed.sheets for article in sheet.articles]
        truths = truths_of(path.with_name(path.name.replace("_cols.txt", ".json")), text)
        page = score_page(articles, truths)
        print(path.stem, " ".join(f"{name} {tally.f1:.3f}" for name, tally in page.items()))
        totals = {name: totals.get(name, Tally()) + tally for name, tally in page.items()}
        if said.worst:
            _show(articles, truths)
    print("all", " ".join(f"{name} {tally.f1:.3f}" for name, tally in totals.items()))
    return 0


def _show(articles: list[Article], truths: list[Truth]) -> None:
    titles = [bare(truth["title"]) for truth in truths]
    for article in articles:
        heads = [f"{part.kind.value}:{part.text[:40]}" for part in article.parts if part.kind in HEADS]
        mark = " " if bare(article.headline or "") in titles else "!"
        print("  ", mark, heads or article.parts[0].text[:30], len(article.blocks))
    paras = {bare(text) for truth in truths for text in truth["paras"]}
    for article in articles:
        for block in article.blocks:
            if bare(block.text) not in paras:
                print("     ", block.kind.value, block.text[:30], "…", block.text[-20:])


if __name__ == "__main__":
    sys.exit(main())
