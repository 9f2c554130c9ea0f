"""How what is on screen is read aloud: asked of the process that knows words, where pinyin is wanted."""

from __future__ import annotations

from reader.ui.jobs import Jobs
from reader.ui.views.aloud import readings_of, text_to_read
from reader.ui.views.article import ArticleView


def read_aloud(jobs: Jobs, view: ArticleView, name: str = "") -> None:
    """Have the view show the pinyin of its text; `name` tells views apart."""
    whole = view.whole
    if whole is None or not view.look.pinyin or view.aloud.readings:
        return

    def show(aloud: tuple[str, ...]) -> None:
        if view.whole is whole and aloud:
            view.show_readings(readings_of(whole, aloud))

    jobs.readings(text_to_read(whole), show, latest=name)
