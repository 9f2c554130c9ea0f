"""How fast files are taken in, and how long the rest will take: what was done and when in, a line to be read out."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass

from reader.tongue import tr

WINDOW = 30.0  # seconds that the pace is taken from
LEAST = 2.0  # seconds after which there is one to speak of


@dataclass(frozen=True, slots=True)
class _Beat:
    at: float  # seconds
    files: int
    articles: int


class Pace:
    """What needed no parsing is not to be added: files that are there already say nothing of how fast new ones go."""

    def __init__(self) -> None:
        self._beats: deque[_Beat] = deque()

    def begin(self, now: float) -> None:
        """From now on; what went before, and a pause, do not count."""
        self._beats = deque([_Beat(now, 0, 0)])

    def add(self, now: float, files: int, articles: int) -> None:
        self._beats.append(_Beat(now, files, articles))
        while len(self._beats) > 2 and self._beats[0].at < now - WINDOW:
            self._beats.popleft()

    def rates(self) -> tuple[float, float]:
        """Files and articles a second; nothing before there is a pace."""
        if not self._beats or (took := self._beats[-1].at - self._beats[0].at) < LEAST:
            return 0.0, 0.0
        later = list(self._beats)[1:]
        return sum(beat.files for beat in later) / took, sum(beat.articles for beat in later) / took

    def said(self, done: int, total: int) -> str:
        """3,214/10,000 个文件，每秒 4.1 个、31 篇，还要约 28 分钟."""
        files, articles = self.rates()
        line = tr("{done:,}/{total:,} 个文件", done=done, total=total)
        if not files:
            return line
        return tr(
            "{line}，每秒 {files} 个、{articles} 篇，还要约 {left}",
            line=line,
            files=_rate(files),
            articles=_rate(articles),
            left=time_left((total - done) / files),
        )


def time_left(seconds: float) -> str:
    """No finer than one can rely on."""
    if seconds < 60:
        return tr("{count} 秒", count=max(10, round(seconds / 10) * 10))
    if seconds < 3600:
        return tr("{count} 分钟", count=round(seconds / 60))
    hours, minutes = divmod(round(seconds / 60), 60)
    return (
        tr("{hours} 小时 {minutes} 分钟", hours=hours, minutes=minutes) if minutes else tr("{hours} 小时", hours=hours)
    )


def _rate(rate: float) -> str:
    return f"{rate:.1f}" if rate < 10 else f"{rate:,.0f}"
