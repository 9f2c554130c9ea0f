"""Back and forward through where one has been: each pane has a history of its own."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence

from reader.library import Library
from reader.model import Reading
from reader.tongue import tr
from reader.ui.flow.places import go_to_spot, spot_now, spot_of
from reader.ui.flow.reading import open_found, turn_list
from reader.ui.parts import Anchor, Parts, Spot

KEPT = 50  # places of each pane, either way, that outlive the window


def step(parts: Parts, back: bool) -> None:
    """To the place one was at before this one (or after it, where one has come back), and where in its article."""
    desk = parts.desk
    source, target = (desk.back, desk.forward) if back else (desk.forward, desk.back)
    here = spot_of(parts)
    while source and source[-1] == here:
        source.pop()
    if not source:
        parts.status.say(tr("前面没有读过的地方了。") if back else tr("已是最近读到的地方。"))
        return
    spot = source[-1]

    def leave() -> None:
        source.pop()
        if here:
            target.append(here)

    def pass_over(_: str) -> None:
        source.pop()
        step(parts, back)

    if here and here.opened == spot.opened:
        leave()
        go_to_spot(parts, spot)
    else:
        _open(parts, spot, leave, pass_over)


def keep(parts: Parts) -> None:
    """Put the last places of each pane into the settings, for the next start."""
    desks = [side.desk for side in parts.sides.shown]
    told = [[[_told(spot) for spot in way[-KEPT:]] for way in (desk.back, desk.forward)] for desk in desks]
    parts.settings["reading.history"] = json.dumps(told) if any(map(any, told)) else ""


def restore(parts: Parts) -> None:
    """The history that this pane had when the window was closed. What cannot be read counts as not there; places in
    what has been deleted meanwhile are passed over when one comes to them."""
    try:
        back, forward = json.loads(parts.settings.text("reading.history"))[parts.sides.shown.index(parts)]
        parts.desk.back, parts.desk.forward = list(map(_spot, back)), list(map(_spot, forward))
    except (ValueError, TypeError, LookupError):
        return


def _told(spot: Spot) -> list[list[int | str]]:
    return [[at.source, at.encoding, at.offset] for at in (spot.opened, spot.place) if at]


def _spot(told: Sequence[tuple[int, str, int]]) -> Spot:
    opened, *place = (Anchor(int(source), str(encoding), int(offset)) for source, encoding, offset in told)
    return Spot(opened, place[0] if place else None)


def _open(parts: Parts, spot: Spot, leave: Callable[[], None], pass_over: Callable[[str], None]) -> None:
    """Open the article that now stands where the spot's did; one that has been deleted is passed over."""
    now: list[Spot] = []

    def find(library: Library) -> Reading:
        now.append(spot_now(library, spot))
        article, page = library.opened_at(spot.opened.source, now[0].opened.offset)
        return library.bare_page(page) if page else library.reading(article)

    def arrive() -> None:
        leave()
        go_to_spot(parts, now[0])
        turn_list(parts)

    open_found(parts, find, arrive, failed=pass_over, step=False)
