"""`banxin search`: a query in, results for people or as JSON out; what was wrong with the query is said, not fatal."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from typing import Any

from reader.cli.arguments import add_command, count
from reader.cli.ends import open_library, place, print_json, print_lines
from reader.model import Found, Order, Row, Where
from reader.search.answers import OfferKind, WhyNone
from reader.search.printing import name_query

ORDERS = {Order.RELEVANCE: "相关", Order.NEWEST: "新的在前", Order.OLDEST: "旧的在前"}
WHERE = {
    Where.HEADLINE: "标题",
    Where.KICKER: "引题",
    Where.SUBHEAD: "副题",
    Where.SECTION: "栏目",
    Where.PEOPLE: "人名",
    Where.BODY: "正文",
}
OFFERS = {
    OfferKind.EVERYWHERE: "在全部文章里找",
    OfferKind.SOUND: "同音",
    OfferKind.ANYWHERE: "不要求连在一起",
    OfferKind.WITHOUT: "少一个条件",
    OfferKind.NOTES: "在批注里",
}


def add_search(commands: Any) -> None:
    command = add_command(commands, "search", "在资料库里查找；写法见 docs/search.md", run_search, json=True)
    command.add_argument("query", nargs="+", metavar="词")
    command.add_argument("--limit", type=count, default=50, metavar="N", help="最多显示几篇（默认 50）")
    orders = "、".join(f"{order.value} {said}" for order, said in ORDERS.items())
    command.add_argument("--order", type=_order, default=Order.RELEVANCE, metavar="顺序", help=f"{orders}")


def run_search(arguments: argparse.Namespace) -> int:
    query = " ".join(arguments.query)
    with open_library(arguments) as library:
        found = library.search(query, arguments.limit, order=arguments.order)
        why = WhyNone() if found.total or found.aloud or found.banners else library.why_none(query)
    if arguments.json:
        print_json(_found_json(found, why))
    else:
        print_lines(_found_lines(found, why))
    return 0


def _order(text: str) -> Order:
    if text not in set(Order):
        raise argparse.ArgumentTypeError(f"没有“{text}”这种顺序，可以写 {'、'.join(Order)}")
    return Order(text)


def _found_json(found: Found, why: WhyNone) -> dict[str, Any]:
    return {
        "query": found.query,
        "order": found.order.value,
        "total": found.total,
        "results": [_row_json(row) for row in found.rows],
        "pinyin": [_row_json(row) for row in found.aloud],
        "banners": [_row_json(row) for row in found.banners],
        "problems": list(found.problems),
        "missing": list(why.missing),
        "offers": [{"kind": offer.kind.value, "query": offer.query, "total": offer.total} for offer in why.offers],
    }


def _row_json(row: Row) -> dict[str, Any]:
    return {
        "id": row.id,
        "paper": row.paper,
        "date": row.date,
        "page": row.page,
        "headline": row.headline,
        "field": row.fields[0].value if row.fields else None,
        "fields": [field.value for field in row.fields],
        "snippet": row.snippet,
        "hits": [list(hit) for hit in row.hits],
    }


def _found_lines(found: Found, why: WhyNone) -> Iterator[str]:
    yield from found.problems
    listed = f"，显示前 {len(found.rows)} 篇" if len(found.rows) < found.total else ""
    yield f"“{name_query(found.query)}”：{found.total} 篇{listed}"
    for row in found.rows:
        fields = "、".join(WHERE[field] for field in row.fields)
        yield f"[{row.id}] {_flat(row.headline)}  {_place(row)}{f'（{fields}）' if fields else ''}"
        yield f"    {_flat(row.snippet)}"
    for row in found.aloud:
        yield f"[{row.id}] {_flat(row.headline)}  {_place(row)}（拼音）"
        yield f"    {_flat(row.snippet)}"
    for row in found.banners:
        yield f"[{row.id}] （在通栏题或报眉里）{_place(row)}"
        yield f"    {_flat(row.snippet)}"
    if why.missing:
        yield f"没有文章有：{'，'.join(map(name_query, why.missing))}"
    for offer in why.offers:
        yield f"可以试试：{offer.query}（{OFFERS[offer.kind]}，{offer.total} 篇）"


def _flat(text: str) -> str:
    """Lines of a headline or between two paragraphs: no sign to be seen, as one in a file name is."""
    return text.replace("\n", " ")


def _place(row: Row) -> str:
    return place(row.paper, row.date, row.page)
