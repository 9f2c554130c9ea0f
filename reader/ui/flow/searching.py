"""The search over all articles, as one types: text -> results in the list, hits marked in the open article."""

from __future__ import annotations

from collections.abc import Callable

from reader.library import Library
from reader.model import Change, Found, Order
from reader.search.printing import name_query
from reader.tongue import later, tr
from reader.ui.flow.narrowing import explain_nothing, nothing, show_facets
from reader.ui.flow.places import leave
from reader.ui.flow.reading import (
    mark_hits,
    open_row,
    select_in_tree,
    show_hits,
    show_place,
    show_shelf,
    when_open,
)
from reader.ui.parts import Parts

FIRST = 60  # results listed at once; the count is of all
SHOWN = 500  # listed soon after, and more as one comes to their end
ORDERS = {Order.RELEVANCE: later("最相关的在前"), Order.NEWEST: later("最新的在前"), Order.OLDEST: later("最早的在前")}


def warm(parts: Parts) -> None:
    """One goes to the field, most times to type: what the first search would begin with is done before the first key.
    What is wrong with the library, the search will say."""
    parts.jobs.read(lambda library: library.warm(), lambda _: None, failed=lambda _: None)


def search(parts: Parts, text: str) -> None:
    """Search for text; nothing typed ends the search."""
    doing = parts.doing
    if not text.strip():
        end_search(parts)
        return
    if doing.found is None and not doing.searching:
        for side in parts.sides.shown:
            side.desk.before_search = side.desk.reading.id if side.desk.reading else 0
            side.desk.before_place = side.pane.view.place()
    doing.entering = False
    _ask(parts, text, FIRST)


def run(parts: Parts, query: str) -> None:
    """Search for a query that was chosen, not typed, and show it in the search field."""
    parts.search.show_quietly(query)
    search(parts, query)
    note(parts, query)


def refresh_results(parts: Parts) -> None:
    """The same search again after articles have changed; the list keeps its length and place."""
    if parts.doing.found is not None:
        _ask(parts, parts.doing.found.query, max(FIRST, _longest(parts.doing.found)))


def _ask(parts: Parts, text: str, limit: int) -> None:
    order = _order(parts)
    parts.doing.searching, parts.doing.listing = True, 0

    def fail(sentence: str) -> None:
        parts.doing.searching = False
        parts.notice.warn(sentence)

    def show(found: Found) -> None:
        parts.doing.searching, parts.doing.listing = False, limit
        _show(parts, found)
        if limit < SHOWN:
            more(parts, SHOWN)

    parts.jobs.read(lambda library: library.search(text, limit, order=order), show, latest="list", failed=fail)


def more(parts: Parts, limit: int = 0, then: Callable[[], None] | None = None) -> None:
    """List more of the results, if there are more; `then` once they are there."""
    found = parts.doing.found
    if found is None or not _is_cut(parts, found) or parts.doing.searching:  # what is newer must not be displaced
        return
    wanted = limit or _longest(found) + SHOWN
    if wanted <= parts.doing.listing and then is None:  # asked for already
        return
    parts.doing.listing = wanted

    def show(longer: Found) -> None:
        if parts.doing.found is found:
            _show(parts, longer)
            if then:
                then()

    parts.jobs.beside(lambda library: library.search(found.query, wanted, order=found.order), show, latest="list")


def _longest(found: Found) -> int:
    return max(len(found.rows), len(found.aloud), len(found.banners))


def _is_cut(parts: Parts, found: Found) -> bool:
    """Whether there is more than is listed. Of pages, and of what only sounds so, nobody counted how many there are."""
    return len(found.rows) < found.total or max(len(found.aloud), len(found.banners)) >= parts.doing.listing


def _show(parts: Parts, found: Found) -> None:
    """In the list, which keeps its place where the search is the same; then what stands beside it."""
    doing, before = parts.doing, parts.doing.found
    same = before is not None and (before.query, before.order) == (found.query, found.order)
    current = parts.headlines.current() if before else None
    doing.found = found
    rows = (*found.rows, *found.aloud, *found.banners)
    keep = current.id if current and not current.banner else 0
    title = _title(found, parts.doing.listing)
    parts.headlines.show_rows(rows, found.query, title, nothing(found), keep, select=False, stay=same)
    parts.problems.show_problems(found.problems)
    select_in_tree(parts)
    if before is None or not same or found.terms != before.terms:
        for side in parts.sides.shown:
            mark_hits(side)  # else one would lose which hit one is at
    show_place(parts)
    if before is None or not same or found.total != before.total:
        show_facets(parts)
    explain_nothing(parts, found)


def end_search(parts: Parts) -> None:
    """Back to the shelf, the article and the place in it one was at before."""
    doing, desk = parts.doing, parts.desk
    if doing.found is None and not doing.searching:
        return
    back, place = desk.before_search, desk.before_place
    for side in parts.sides.shown:
        side.desk.before_search, side.desk.before_place = 0, None

    def arrive() -> None:
        view = parts.pane.view
        if desk.reading is None or desk.reading.id != back:
            return
        if place:
            view.to_place(place)
        else:
            view.to_top()

    doing.found = None
    show_shelf(parts, doing.shelf, back, arrive)
    parts.tree.select(doing.shelf)
    for side in parts.sides.shown:
        mark_hits(side)


def change_order(parts: Parts) -> None:
    """By relevance, newest first, oldest first, and round again."""
    orders = list(Order)
    chosen = orders[(orders.index(_order(parts)) + 1) % len(orders)]
    parts.settings["search.order"] = chosen.value
    parts.status.say(tr("搜索结果：{order}。", order=tr(ORDERS[chosen])))
    reorder(parts)


def reorder(parts: Parts) -> None:
    """The results that are listed, in the order that is now set."""
    if parts.doing.found is not None:
        _ask(parts, parts.doing.found.query, FIRST)


def _order(parts: Parts) -> Order:
    chosen = parts.settings.text("search.order")
    return Order(chosen) if chosen in set(Order) else Order.RELEVANCE


# ------------------------------------------------------------------------------------------------------------ narrowing


def narrow(parts: Parts, query: str) -> None:
    """Search for what was chosen beside the results; what was searched before can be taken back."""
    parts.doing.narrowed.append(parts.search.text())
    run(parts, query)


def widen(parts: Parts) -> bool:
    """Take back the last narrowing; False where there is none."""
    if not parts.doing.narrowed:
        return False
    before = parts.doing.narrowed.pop()
    parts.search.show_quietly(before)
    search(parts, before)
    return True


def note(parts: Parts, query: str) -> None:
    """Keep the query among the recent ones: its results are being used."""
    query = query.strip()
    if not query or query == parts.doing.noted:
        return
    parts.doing.noted = query

    def keep(library: Library) -> Change:
        library.note_search(query)
        return Change()

    parts.jobs.write(keep)


# ------------------------------------------------------------------------------------------------------- going to hits


def enter_results(parts: Parts) -> None:
    """On to the list, the first result opened if none is; after the search that is still under way, if one is."""
    parts.headlines.setFocus()
    if parts.search.text() == (parts.doing.found.query if parts.doing.found else ""):
        _open_first(parts)
    else:  # reads answer in the order they were asked for
        parts.jobs.read(lambda _: None, lambda _: _open_first(parts))


def _open_first(parts: Parts) -> None:
    if not parts.headlines.model.rows:
        parts.doing.entering = True
        parts.headlines.setFocus()
        return
    note(parts, parts.search.text())
    if parts.headlines.current() is None:
        parts.headlines.move_to(0)


def step_hit(parts: Parts, step: int) -> None:
    """To the next or previous hit; past the last one in this article, into the next article of the results."""
    when_open(parts, lambda: _step_hit(parts, step))


def _step_hit(parts: Parts, step: int) -> None:
    view = parts.pane.view
    if parts.desk.came_to != (view.place(),):  # one was reading here, not on the way from hit to hit
        leave(parts)
    if not view.step_hit(step) and parts.doing.found is not None and not parts.pane.find_bar.isVisible():
        _step_article(parts, step)
    parts.desk.came_to = (view.place(),)
    show_hits(parts)


def _step_article(parts: Parts, step: int) -> None:
    headlines, found = parts.headlines, parts.doing.found
    at = headlines.table.currentIndex().row() + 1
    if step > 0 and found and len(found.rows) < found.total and at >= len(found.rows):
        more(parts, then=lambda: _step_article(parts, step))
        return
    headlines.blockSignals(True)
    moved = headlines.move_by(step)
    headlines.blockSignals(False)
    row = headlines.current()
    if not moved or row is None:
        parts.status.say(tr("已是最后一处。") if step > 0 else tr("已是第一处。"))
        return

    def arrive() -> None:
        if step > 0:
            _step_hit(parts, 1)
        else:
            parts.pane.view.last_hit()
            parts.desk.came_to = (parts.pane.view.place(),)
            show_hits(parts)

    open_row(parts, row, arrive)


def _title(found: Found, limit: int) -> str:
    """Where only pinyin or a banner has what is searched for, no 共 0 篇 stands over a list that is not empty."""
    listed = tr("，列出前 {count:,} 篇", count=len(found.rows)) if found.total > len(found.rows) else ""
    others = [
        *([tr("拼音相同 {count}篇", count=_at_least(len(found.aloud), limit))] if found.aloud else []),
        *([tr("通栏题和报眉 {count}处", count=_at_least(len(found.banners), limit))] if found.banners else []),
    ]
    total = [tr("共 {total:,} 篇{listed}", total=found.total, listed=listed)] if found.total or not others else []
    order = f" · {tr(ORDERS[found.order])}" if found.order is not Order.RELEVANCE and found.total > 1 else ""
    counts = tr("，").join((*total, *others))
    return tr("搜索“{query}” · {counts}{order}", query=name_query(found.query), counts=counts, order=order)


def _at_least(listed: int, limit: int) -> str:
    return tr("{listed:,} 多", listed=listed) if listed >= limit else f"{listed:,} "
