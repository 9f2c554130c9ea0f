"""The status bar: messages at the left; encoding, place in the list and reading progress at the right."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QStatusBar

from reader.signs import visible
from reader.tongue import later, tr
from reader.ui.plain import PlainLabel, tip
from reader.ui.views.announce import announce

GAP = 6  # pixels that Qt leaves between two
SHOWN = 6_000  # ms a message stays
LATE = later("资料库还没有应答（磁盘慢，或被别的程序占用），正在等…")
AT_HIT = later("第 {at} 处，共 {total} 处")
AT_ARTICLE = later("第 {at} 篇，共 {total} 篇")


class StatusLine(QStatusBar):
    def __init__(self) -> None:
        super().__init__()
        self.name_keys: Callable[[str], str] = str  # with the keys that commands have now
        self.setSizeGripEnabled(False)
        self._doing, self._slow, self._late = "", "", False
        self._labels: list[QLabel] = []
        self._yielding: tuple[QLabel, ...] = ()  # in this order, to what says more, where there is no room for all
        self._message = _Message()
        self._message.setAccessibleName(tr("消息"))
        self.addWidget(self._message, 1)
        self._gone = QTimer(self, interval=SHOWN, singleShot=True)
        self._gone.timeout.connect(self.clearMessage)
        self._task, self._encoding, self._hits = PlainLabel(), PlainLabel(), PlainLabel()
        self._place, self._progress, self._linked = PlainLabel(), PlainLabel(), PlainLabel()
        self._picked = PlainLabel()
        for label, name in (
            (self._task, tr("正在做的事")),
            (self._linked, tr("两篇一起滚动")),
            (self._picked, tr("选中的文章")),
            (self._hits, tr("查找到第几处")),
            (self._encoding, tr("编码")),
            (self._place, tr("在列表中的位置")),
            (self._progress, tr("阅读进度")),
        ):
            label.setAccessibleName(name)
            label.hide()  # what says nothing takes no room
            self.addPermanentWidget(label)
            self._labels.append(label)
        self._yielding = (self._encoding, self._progress, self._place, self._linked)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._make_room()

    def _make_room(self) -> None:
        """With large letters, in a narrow window: Qt would let the last ones hang over the edge."""
        wides = {label: label.sizeHint().width() + GAP for label in self._labels if label.text()}
        room = min(self.width(), self.window().width())
        for label in self._yielding:
            if sum(wides.values()) > room:
                wides.pop(label, None)
        for label in self._labels:
            if label.isHidden() is (label in wides):
                label.setVisible(label in wides)

    def say(self, message: str) -> None:
        said = visible(self.name_keys(message))
        self._message.say(said)
        self._gone.start()
        announce(self, said, again=True)

    def currentMessage(self) -> str:
        """The whole of it; nothing when it had its time."""
        return self._message.whole

    def clearMessage(self) -> None:
        self._message.say("")

    def _put(self, label: QLabel, said: str, in_full: str = "") -> None:
        """`in_full`: for who asks a screen reader, which knows of a label with a name no other text."""
        label.setText(said)
        label.setAccessibleDescription(in_full or said)
        self._make_room()

    def show_task(self, task: str, slow: str = "") -> None:
        """What goes on in the background; empty when nothing does. `slow`: said only once it takes long."""
        self._doing, self._slow = task, slow
        self._show_task()

    def show_late(self, late: bool) -> None:
        """The library does not answer; said where nothing is going on that takes its time anyhow."""
        self._late = late
        self._show_task()

    def _show_task(self) -> None:
        late = (self._slow or tr(LATE)) if self._late and not self._doing else ""
        if late and late != self._task.text():
            announce(self._task, late, again=True)
        self._put(self._task, self._doing or late)

    def show_encoding(self, encoding: str, chosen: bool) -> None:
        """chosen: by a person; otherwise it is our guess, and says so."""
        said = encoding.upper() if chosen or not encoding else tr("{encoding}（自动判断）", encoding=encoding.upper())
        self._put(self._encoding, said)

    def show_linked(self, linked: bool) -> None:
        self._put(self._linked, tr("联动") if linked else "")

    def show_hits(self, at: int, total: int) -> None:
        shown = tr("第 {at}/{total} 处", at=at, total=total) if at else tr("本文 {total} 处", total=total)
        in_full = tr(AT_HIT, at=at, total=total) if at else ""
        announce(self._hits, in_full)
        self._put(self._hits, shown if total else "", in_full)

    def show_place(self, at: int, total: int) -> None:
        shown = tr("第 {at:,}/{total:,} 篇", at=at, total=total) if at else tr("共 {total:,} 篇", total=total)
        self._put(self._place, shown, tr(AT_ARTICLE, at=at, total=total) if at else "")

    def show_picked(self, articles: int) -> None:
        self._put(self._picked, tr("选了 {count:,} 篇", count=articles) if articles else "")

    def show_progress(self, percent: int | None) -> None:
        self._put(self._progress, "" if percent is None else tr("进度 {percent}%", percent=percent))


class _Message(QLabel):
    """One line, cut with … where there is no room. Qt's own message of a status bar stands at the very edge, and is cut
    in the middle of a character."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("statusMessage")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.whole = ""

    def say(self, whole: str) -> None:
        self.whole = whole
        self.setAccessibleDescription(whole)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        line = " ".join(self.whole.splitlines())
        shown = self.fontMetrics().elidedText(line, Qt.TextElideMode.ElideRight, self.contentsRect().width())
        self.setText(shown)
        self.setToolTip(tip(self.whole) if shown != line else "")
