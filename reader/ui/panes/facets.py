"""What the articles found have in common, to narrow the search by: Facets in by method, the narrowed query out by
signal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reader.search.answers import Facet, Facets
from reader.tongue import later, tr
from reader.ui.models.choices import Choice
from reader.ui.panes.choices import Choices
from reader.ui.plain import PlainLabel
from reader.ui.sizes import scaled
from reader.ui.themes import Theme
from reader.ui.views.bars import Bar, BarChart

WIDE = 232
MOST = 30  # per cent of the window
LISTED = 6  # values of a group shown before it is unfolded
LONGEST_SPAN = 60  # years between which those without an article are shown as gaps
UNSTATED = later("未注明")


class FacetPane(QWidget):
    """narrowed(query) when one is chosen; undone on Backspace: the last narrowing is to be taken back."""

    narrowed = Signal(str)
    undone = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("facets")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._facets = Facets(0)
        self._unfolded: set[str] = set()
        self._arriving = False  # somebody came here before there was anything
        self._title = PlainLabel()
        self._title.setObjectName("listTitle")
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._title.setWordWrap(True)
        self.years, self.months = BarChart(tr("年份")), BarChart(tr("月份"))
        self.list = Choices(tr("缩小范围"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 1, 0)  # its border, which a child would cover
        layout.setSpacing(0)
        for widget in (self._title, self.years, self.months):
            layout.addWidget(widget)
        layout.addWidget(self.list, 1)
        self._connect()
        self.show_facets(None)
        self.hide()

    def _connect(self) -> None:
        for chart in (self.years, self.months):
            chart.taken.connect(lambda bar: self.narrowed.emit(bar.query))
            chart.passed.connect(self._pass)
        self.years.moved.connect(lambda _: self._show_months())
        self.list.taken.connect(self._take)
        self.list.above.connect(lambda: self._pass(-1))

    @property
    def facets(self) -> Facets:
        return self._facets

    def show_facets(self, facets: Facets | None) -> None:
        """Show them; None: they are being counted, and what was shown is of an older search."""
        self._facets = facets or Facets(0)
        self._title.setText(_title(facets))
        focused = next((one for one in (self.years, self.months, self.list) if one.hasFocus()), None)
        self.years.show_bars(_year_bars(self._facets.years))
        self._show_months()
        self.list.show_choices(list(_lines(self._facets, self._unfolded)))
        if facets is not None:
            for chart in (self.years, self.months):
                chart.setVisible(len(chart.bars) > 0)
            if focused and (focused.isHidden() or self._arriving):
                self.take_focus()
            self._arriving = False

    def set_theme(self, theme: Theme) -> None:
        self._fit()
        for chart in (self.years, self.months):
            chart.theme = theme
            chart.updateGeometry()
            chart.update()
        self.list.set_theme(theme)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Large letters want a wider pane, but the text beside it has to be read too."""
        self.setFixedWidth(min(scaled(WIDE), max(WIDE, self.window().width() * MOST // 100)))

    def take_focus(self) -> None:
        """To the first that holds anything, once anything is there."""
        self._arriving = not self._facets.total
        self._open_to()[0].setFocus()

    def has_focus(self) -> bool:
        return any(one.hasFocus() for one in (self.years, self.months, self.list))

    def event(self, event: QEvent) -> bool:
        """Backspace takes back what was chosen here, before it is a key of the window."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_back(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _is_back(event):
            self.undone.emit()
            return
        super().keyPressEvent(event)

    def _show_months(self) -> None:
        """Those of the year one is at."""
        year = self.years.current
        self.months.show_bars(_month_bars(year.label, self._facets.months) if year else [])

    def _take(self, choice: Choice) -> None:
        if choice.unfolds:
            nth = self.list.currentIndex().row()
            self._unfolded.add(choice.unfolds)
            self.list.show_choices(list(_lines(self._facets, self._unfolded)))
            self.list.setCurrentIndex(self.list.model().index(nth, 0))
        else:
            self.narrowed.emit(choice.query)

    def _pass(self, step: int) -> None:
        """To the part above or below the one that has the keyboard."""
        ring = self._open_to()
        at = next((nth for nth, one in enumerate(ring) if one.hasFocus()), 0) + step
        if 0 <= at < len(ring):
            ring[at].setFocus()

    def _open_to(self) -> list[QWidget]:
        shown: list[QWidget] = [chart for chart in (self.years, self.months) if chart.bars]
        return [*shown, self.list]


def _title(facets: Facets | None) -> str:
    if facets is None:
        return tr("正在数…")
    if not facets.total:
        return tr("没有可以缩小的范围")
    return tr("拼音相同 {total:,} 篇，可缩小到" if facets.aloud else "{total:,} 篇，可缩小到", total=facets.total)


def _is_back(event: QKeyEvent) -> bool:
    return event.key() == Qt.Key.Key_Backspace and event.modifiers() == Qt.KeyboardModifier.NoModifier


def _year_bars(years: Sequence[Facet]) -> list[Bar]:
    """One a year, with gaps for those that have none; what has no date stands in the list."""
    dated = {int(year.value): year for year in years if year.value}
    if not dated:
        return []
    span = range(min(dated), max(dated) + 1)
    shown = span if len(span) <= LONGEST_SPAN else sorted(dated)
    return [_bar(str(year), tr("{year}年", year=year), dated.get(year)) for year in shown]


def _month_bars(year: str, months: Sequence[Facet]) -> list[Bar]:
    """All twelve: where in the year it was is seen at once."""
    known = {month.value: month for month in months}
    return [
        _bar(str(nth), tr("{year}年{nth}月", year=year, nth=nth), known.get(f"{int(year):04}-{nth:02}"))
        for nth in range(1, 13)
    ]


def _bar(label: str, said: str, facet: Facet | None) -> Bar:
    return Bar(label, said, facet.count, facet.query) if facet else Bar(label, said, 0, "")


def _lines(facets: Facets, unfolded: set[str]) -> Iterator[Choice]:
    groups = {
        tr("报纸"): facets.papers,
        tr("版名"): facets.pages,
        tr("栏目"): facets.sections,
        tr("人名"): facets.people,
        tr("日期"): [year for year in facets.years if not year.value],
    }
    for name, values in groups.items():
        if not values:
            continue
        yield Choice(name)
        shown = values if name in unfolded or len(values) <= LISTED + 1 else values[:LISTED]
        yield from (Choice(value.value or tr(UNSTATED), value.count, value.query) for value in shown)
        if len(shown) < len(values):
            yield Choice(tr("还有 {count} 个…", count=len(values) - len(shown)), unfolds=name)
