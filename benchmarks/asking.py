"""How fast the query language is beside plain words: `python -m benchmarks.asking [ARTICLES…]`, by default 10000.

Prints, for each kind of query with fields, OR, - and pinyin, for the palette, for facets and for why nothing was
found, the times in milliseconds of processor; and, as a floor in the same file, those of a walk over all articles.
"""

from __future__ import annotations

import argparse
import random
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from benchmarks.corpus import SEED, Issue, issues
from reader.library import Library
from reader.model import Person
from reader.store import Store, intake

PAPERS = ("劳动报", "工人日报", "经济参考", "晨报")
FAMILY, GIVEN = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗单解", "子康明华建国文军平志伟芳娜敏静丽强磊洋勇"
PEOPLE = 5_000
ROWS = 50
PALETTE = 20  # articles that the palette asks for at every key
TIMES = 40  # each query is asked


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("articles", nargs="*", type=int, default=[10_000])
    for articles in parser.parse_args().articles:
        with tempfile.TemporaryDirectory() as folder, Library(folder) as library:
            for issue in signed(articles):
                intake.take_in(store_of(library), issue.source, issue.sheets, issue.data, issue.source.name, 1)
            measure(library, articles)


def store_of(library: Library) -> Store:
    return library._store  # the parser is not what is measured


def signed(articles: int) -> Iterator[Issue]:
    """The pages of the corpus with papers, people and sections, as frequent as such are."""
    chance = random.Random(SEED)
    people = [chance.choice(FAMILY) + "".join(chance.choices(GIVEN, k=2)) for _ in range(PEOPLE)]
    weights = [1 / (nth + 20) for nth in range(PEOPLE)]
    for nth, issue in enumerate(issues(articles)):
        (sheet,) = issue.sheets
        made = tuple(
            replace(article, people=tuple(Person(name, "记者") for name in chance.choices(people, weights, k=1)))
            for article in sheet.articles
        )
        page = replace(sheet.page, paper=PAPERS[nth % 4], name=f"第{nth % 60}类")
        yield replace(issue, sheets=(replace(sheet, page=page, articles=made),))


def measure(library: Library, articles: int) -> None:
    common, usual = words(library)
    person = store_of(library).value("SELECT text FROM label WHERE field = 'by' LIMIT 1 OFFSET 1000")
    hits = [library.search(word, 0).total for word in (common, usual)]
    print(f"\n{articles:,} articles; “{common}” is in {hits[0]:,}, “{usual}” in {hits[1]:,}; milliseconds")
    print(f"{'':22} {'p50':>8} {'p95':>8} {'max':>8}")
    queries = {
        "word": usual,
        "word and year": f"{usual} 日期:2000",
        "common and year": f"{common} 日期:2000",
        "word and paper": f"{usual} 报:劳动",
        "common and month": f"{common} 日期:2001-03",
        "person": f"记者:{person}",
        "word or word": f"{usual} OR {common}",
        "without": f"{common} -{usual}",
        "unread of a page": f"{common} 未读:是 版:3类",
        "pinyin, initials": "zzk",
        "pinyin, syllables": "zhangzikang",
    }
    for name, query in queries.items():
        say(name, lambda query: library.search(query, ROWS), [query] * TIMES)
    for name, typed in (("word", usual), ("initials", "zgs"), ("syllables", "zhongguo")):
        say(f"palette, {name}", lambda typed: library.headlines(typed, PALETTE), [typed] * TIMES)
    for name, query in (("word", usual), ("common", common), ("nothing asked", "")):
        say(f"facets, {name}", library.facets, [query] * TIMES)
    say("why none, 1 word", library.why_none, [f"{usual}龘"] * 5)
    say("why none, 2 words", library.why_none, [f"{usual} 龘龘"] * 5)
    say("why none, homophones", library.why_none, ["公惠惠", "十艺", "一记"])
    say("walk of all articles", lambda _: store_of(library).value("SELECT sum(length(people)) FROM article"), [""] * 5)


def words(library: Library) -> tuple[str, str]:
    """A character in nearly every article, and a pair in one of a hundred or so."""
    store = store_of(library)
    texts = [text for (text,) in store.rows("SELECT text FROM article_text LIMIT 200")]
    pairs = sorted({text[at : at + 2] for text in texts for at in range(0, 40, 2)})
    total = store.value("SELECT count(*) FROM article")
    return "，", min(pairs, key=lambda pair: abs(library.search(pair, 0).total - total // 100))


def say(name: str, job: Callable[[str], object], queries: Sequence[str]) -> None:
    job(queries[0])
    took = sorted(clock(job, query) for query in queries)
    print(f"{name:22} {statistics.median(took):8.2f} {took[int(len(took) * 0.95)]:8.2f} {took[-1]:8.2f}")


def clock(job: Callable[[str], object], query: str) -> float:
    """Milliseconds of processor: other work on the machine does not count."""
    begun = time.thread_time()
    job(query)
    return (time.thread_time() - begun) * 1000


if __name__ == "__main__":
    main()
