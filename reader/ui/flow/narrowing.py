"""What stands beside the results: what they have in common, and, where there are none, why and what is near."""

from __future__ import annotations

from reader.model import Found
from reader.search.answers import Facets, Offer, OfferKind, WhyNone
from reader.search.printing import name_query
from reader.tongue import later, tr
from reader.ui.models.choices import Choice
from reader.ui.parts import Parts

NOTES = {
    OfferKind.SOUND: later("同音的字"),
    OfferKind.ANYWHERE: later("不必连着"),
    OfferKind.WITHOUT: later("去掉一个条件"),
    OfferKind.EVERYWHERE: later("在全部文章里"),
    OfferKind.NOTES: later("在批注里"),
}


def show_facets(parts: Parts) -> None:
    """Count what the results, or without a search all articles, have in common, if the pane is open."""
    if parts.facets.isHidden():
        return
    query = parts.doing.found.query if parts.doing.found else ""

    def show(facets: Facets) -> None:
        parts.facets.show_facets(facets)

    parts.facets.show_facets(None)  # counts of an older search must not stand beside newer results
    parts.jobs.beside(lambda library: library.facets(query), show, latest="facets")


def explain_nothing(parts: Parts, found: Found) -> None:
    """Say which part of the query nothing has, and offer what is near."""
    if found.total or found.aloud or found.banners or not found.query.strip():
        return

    def show(why: WhyNone) -> None:
        if parts.doing.found is not found:
            return
        offers = [_choice(offer) for offer in why.offers]
        parts.headlines.show_empty(_why(found, why), offers)
        if parts.doing.entering and offers:
            parts.headlines.setFocus()

    parts.jobs.beside(lambda library: library.why_none(found.query), show, latest="why")


def nothing(found: Found) -> str:
    """What the list says in the place of results before it is known why there are none."""
    return tr("没有找到“{query}”。", query=name_query(found.query))


def _why(found: Found, why: WhyNone) -> str:
    said = nothing(found)
    missing = tuple(map(_unquoted, why.missing))
    if missing and missing != (_unquoted(found.query.strip()),):
        said += tr("没有一篇有{words}。", words=tr("、").join(f"“{name_query(part)}”" for part in missing))
    elif len(found.terms) > 1 and not why.missing:
        said += tr("每个词都有，但没有一篇同时有。")
    return said + ("\n" + tr("相近的：按 ↓ 选择，回车搜索。" if why.offers else "可以少打几个字再试，或按 Esc 返回。"))


def _unquoted(part: str) -> str:
    """A phrase without the quotes that a query writes it in: the sentence has its own."""
    inner = part[1:-1]
    return inner if part[:1] == part[-1:] == '"' and inner and '"' not in inner else part


def _choice(offer: Offer) -> Choice:
    return Choice(offer.query, offer.total, offer.query, tr(NOTES[offer.kind]))
