"""The search over all articles, as one types: text -> results in the list, hits marked in the open article."""

from __future__ import annotations

from reader.model import Found
from reader.ui.flow.reading import mark_hits, open_article, show_place, show_shelf, when_open
from reader.ui.parts import Parts

SHOWN = 500  # results listed; the count is of all


def search(parts: Parts, text: str) -> None:
    """Search for text; nothing typed ends the search."""
    doing = parts.doing
    if not text.strip():
        end_search(parts)
        return
    doing.searching = True
    if doing.found is None:
        doing.before_search = doing.reading.id if doing.reading else 0

    def show(found: Found) -> None:
        doing.searching = False
        doing.found = found
        rows = (*found.rows, *found.aloud, *found.banners)
        parts.headlines.show_rows(rows, _title(found), _nothing(found), select=False)
        mark_hits(parts)
        show_place(parts)
        if found.problems:
            parts.status.say(found.problems[0])

    parts.jobs.read(lambda library: library.search(text, SHOWN), show, latest="list")


def end_search(parts: Parts) -> None:
    """Back to the shelf and the article one was at before."""
    doing = parts.doing
    if doing.found is None and not doing.searching:
        return
    back, doing.before_search = doing.before_search, 0
    doing.found = None
    show_shelf(parts, doing.shelf, back)
    mark_hits(parts)


def enter_results(parts: Parts) -> None:
    """On to the list, the first result opened if none is; after the search that is still under way, if one is."""
    parts.headlines.setFocus()
    if parts.search.text() == (parts.doing.found.query if parts.doing.found else ""):
        _open_first(parts)
    else:  # reads answer in the order they were asked for
        parts.jobs.read(lambda _: None, lambda _: _open_first(parts))


def _open_first(parts: Parts) -> None:
    if parts.headlines.current() is None:
        parts.headlines.move_to(0)


def step_hit(parts: Parts, step: int) -> None:
    """To the next or previous hit; past the last one in this article, into the next article of the results."""
    when_open(parts, lambda: _step_hit(parts, step))


def _step_hit(parts: Parts, step: int) -> None:
    view = parts.pane.view
    if not view.step_hit(step) and parts.doing.found is not None and not parts.pane.find_bar.isVisible():
        _step_article(parts, step)
    at, total = view.hit
    parts.pane.find_bar.show_count(at, total)
    parts.status.show_hits(at, total)


def _step_article(parts: Parts, step: int) -> None:
    headlines = parts.headlines
    headlines.blockSignals(True)
    moved = headlines.move_by(step)
    headlines.blockSignals(False)
    row = headlines.current()
    if not moved or row is None or not row.id:  # a page without an article has nothing to open
        parts.status.say("已是最后一处。" if step > 0 else "已是第一处。")
        return

    def arrive() -> None:
        if step > 0:
            _step_hit(parts, 1)
        else:
            parts.pane.view.last_hit()

    open_article(parts, row.id, arrive)


def _title(found: Found) -> str:
    listed = f"，列出前 {len(found.rows)} 篇" if found.total > len(found.rows) else ""
    more = "以上" if len(found.banners) >= SHOWN else ""
    pages = f"，通栏题和报眉 {len(found.banners)} 处{more}" if found.banners else ""
    aloud = f"，拼音相同 {len(found.aloud)} 篇" if found.aloud else ""
    return f"搜索“{found.query.strip()}” · 共 {found.total:,} 篇{listed}{aloud}{pages}"


def _nothing(found: Found) -> str:
    several = "几个词用空格隔开时，要都出现在同一篇里；" if len(found.terms) > 1 else ""
    return f"没有找到“{found.query.strip()}”。{several}可以少打几个字再试，或按 Esc 返回。"
