"""The status bar: messages at the left; encoding, place in the list and reading progress at the right."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QLabel, QStatusBar

from reader.signs import visible
from reader.ui.views.announce import announce

SHOWN = 6_000  # ms a message stays
AT_HIT = "第 {at} 处，共 {total} 处"
AT_ARTICLE = "第 {at} 篇，共 {total} 篇"


class StatusLine(QStatusBar):
    def __init__(self) -> None:
        super().__init__()
        self.name_keys: Callable[[str], str] = str  # with the keys that commands have now
        self.setSizeGripEnabled(False)
        self._task, self._encoding, self._hits = QLabel(), QLabel(), QLabel()
        self._place, self._progress, self._linked = QLabel(), QLabel(), QLabel()
        for label, name in (
            (self._task, "正在做的事"),
            (self._linked, "两篇一起滚动"),
            (self._hits, "查找到第几处"),
            (self._encoding, "编码"),
            (self._place, "在列表中的位置"),
            (self._progress, "阅读进度"),
        ):
            label.setAccessibleName(name)
            self.addPermanentWidget(label)

    def say(self, message: str) -> None:
        said = visible(self.name_keys(message))
        self.showMessage(said, SHOWN)
        announce(self, said, again=True)

    def show_task(self, task: str) -> None:
        """What goes on in the background; empty when nothing does."""
        self._task.setText(task)

    def show_encoding(self, encoding: str, chosen: bool) -> None:
        """chosen: by a person; otherwise it is our guess, and says so."""
        self._encoding.setText(f"{encoding.upper()}{'' if chosen else '（自动判断）'}" if encoding else "")

    def show_linked(self, linked: bool) -> None:
        self._linked.setText("联动" if linked else "")

    def show_hits(self, at: int, total: int) -> None:
        shown = f"第 {at}/{total} 处" if at else f"本文 {total} 处"
        self._hits.setText(shown if total else "")
        announce(self._hits, AT_HIT.format(at=at, total=total) if at else "")

    def show_place(self, at: int, total: int) -> None:
        self._place.setText(f"第 {at:,}/{total:,} 篇" if at else f"共 {total:,} 篇")
        self._place.setAccessibleDescription(AT_ARTICLE.format(at=at, total=total) if at else "")

    def show_progress(self, percent: int | None) -> None:
        self._progress.setText("" if percent is None else f"进度 {percent}%")
