"""A layout of as many columns as fit side by side: its items in order, each whole, the columns about equally high."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate, pairwise

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class Columns(QLayout):
    def __init__(self, parent: QWidget, spacing: int) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._known: list[list[list[QLayoutItem]]] = []  # the splits, until something changes
        self.setSpacing(spacing)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def invalidate(self) -> None:
        self._known = []
        super().invalidate()

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._arrange(QRect(0, 0, width, 0), place=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arrange(rect, place=True)

    def minimumSize(self) -> QSize:
        """One column, as wide as its widest item."""
        margins = self.contentsMargins()
        widest = max((item.minimumSize().width() for item in self._shown()), default=0)
        return QSize(widest + margins.left() + margins.right(), 0)

    def sizeHint(self) -> QSize:
        """Of as many columns as there are items."""
        margins = self.contentsMargins()
        shown = self._shown()
        width = sum(item.sizeHint().width() for item in shown) + self.spacing() * max(len(shown) - 1, 0)
        return QSize(width + margins.left() + margins.right(), self.heightForWidth(width))

    def width_for(self, most: int, height: int) -> int:
        """The least width, up to `most`, at which nothing is higher than `height`, or the height is the least."""
        margins = self.contentsMargins()
        sides = margins.left() + margins.right()
        widths = [self._width(split) + sides for split in self._splits()]
        fitting = sorted(width for width in widths if width <= most) or [most]
        enough = [width for width in fitting if self.heightForWidth(width) <= height]
        return enough[0] if enough else min(fitting, key=self.heightForWidth)

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _splits(self) -> list[list[list[QLayoutItem]]]:
        """For each number of columns, from one on, which items stand in which."""
        if not self._known:
            shown = self._shown()
            heights = [item.sizeHint().height() for item in shown]
            for count in range(1, len(shown) + 1):
                ends = [0, *accumulate(balance(heights, count))]
                self._known.append([shown[start:end] for start, end in pairwise(ends)])
        return self._known

    def _width(self, columns: Sequence[Sequence[QLayoutItem]]) -> int:
        widths = [max(item.sizeHint().width() for item in column) for column in columns]
        return sum(widths) + self.spacing() * (len(widths) - 1)

    def _arrange(self, rect: QRect, place: bool) -> int:
        """Height of it all."""
        margins = self.contentsMargins()
        room = rect.width() - margins.left() - margins.right()
        fitting = [split for split in self._splits() if len(split) == 1 or self._width(split) <= room]
        if not fitting:
            return margins.top() + margins.bottom()
        columns = fitting[-1]
        spare = max(room - self._width(columns), 0) // len(columns)
        left, bottom = rect.left() + margins.left(), 0
        for column in columns:
            width = min(max(item.sizeHint().width() for item in column) + spare, room)
            top = rect.top() + margins.top()
            for item in column:
                height = item.sizeHint().height()
                if place:
                    item.setGeometry(QRect(left, top, width, height))
                top += height
            bottom = max(bottom, top)
            left += width + self.spacing()
        return bottom - rect.top() + margins.bottom()


def balance(heights: Sequence[int], columns: int) -> list[int]:
    """How many items each column takes so that the highest is as low as can be; items keep their order."""
    sums = [0, *accumulate(heights)]
    limits = sorted({sums[end] - sums[start] for start in range(len(heights)) for end in range(start + 1, len(sums))})
    return next((taken for limit in limits if (taken := _fill(heights, limit, columns))), [])


def _fill(heights: Sequence[int], limit: int, columns: int) -> list[int]:
    """Nothing where they do not fit into that many columns so high."""
    taken, height = [0], 0
    for one in heights:
        if one > limit:
            return []
        if height + one > limit:
            taken.append(0)
            height = 0
        taken[-1] += 1
        height += one
    return taken if len(taken) <= columns else []
