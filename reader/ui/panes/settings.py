"""The settings: pages of fields made from tables, and a sample that shows what is chosen. Values in; out, by signals,
the values being tried, at every change, and those to be kept. Esc keeps nothing.

A row names a setting; what field it gets follows from what the table of settings says of it: a range a slider, choices
a list, yes or no a box to tick. The page of keys is made elsewhere; what is changed there holds at once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QScrollArea,
    QSlider,
    QStyle,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from reader.settings import BY_NAME, DEFAULTS, Value
from reader.tongue import later, tr
from reader.ui.plain import PlainLabel
from reader.ui.sizes import scaled
from reader.ui.views.article import ArticleView
from reader.ui.views.sample import sample_marks, sample_reading

Choices = Sequence[tuple[str, str]]  # value, what it is called


@dataclass(frozen=True, slots=True)
class FormRow:
    name: str  # of a setting
    title: str  # with the letter that leads there
    said: Callable[[int], str] = str  # how a number reads
    step: int = 1


TEXT = (
    FormRow("view.theme", later("主题(&T)")),
    FormRow("view.language", later("语言(&G)")),
    FormRow("view.text", later("界面文字(&X)")),
    FormRow("text.face", later("字体(&F)")),
    FormRow("text.size", later("字号(&S)"), lambda pixels: tr("{pixels} 像素", pixels=pixels)),
    FormRow("text.leading", later("行距(&L)"), lambda percent: tr("{percent:.2f} 倍", percent=percent / 100), 5),
    FormRow("text.measure", later("行宽(&W)"), lambda characters: tr("{characters} 字", characters=characters)),
    FormRow(
        "text.indent",
        later("首行缩进(&I)"),
        lambda characters: tr("{characters} 字", characters=characters) if characters else tr("不缩进"),
    ),
    FormRow("text.justified", later("两端对齐(&J)")),
    FormRow("text.autospace", later("汉字与西文、数字之间留空(&A)")),
    FormRow("text.columns", later("窗口够宽时分两栏(&C)")),
    FormRow("text.pinyin", later("汉字上方注拼音(&P)")),
)
PAGES: tuple[tuple[str, tuple[FormRow, ...]], ...] = ((later("排版(&B)"), TEXT),)
NAMES = tuple(row.name for _, rows in PAGES for row in rows)
WIDTH, HEIGHT = 356, 860  # at 100 %: as wide as the sidebar it lies over
KEYS_WIDTH = 560  # of the page of keys
SAMPLE = 120  # pixels, the least height of the sample
OFFSET = QPoint(2, 2)


class SettingsForm(QDialog):
    tried = Signal(object)  # values by name
    kept = Signal(object)

    def __init__(self, parent: QWidget, values: Mapping[str, Value], faces: Choices, keys: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("设置"))
        self.setObjectName("settings")
        self.fields: dict[str, _Field] = {}
        self._over, self._typed = parent, list[QWidget]()
        self.pages = QTabWidget()
        self.pages.setDocumentMode(True)
        self.pages.tabBar().setAccessibleName(tr("设置的各页"))
        for title, rows in PAGES:
            area = QScrollArea()  # twice as large on a small screen, it is higher than the window
            area.setFrameShape(QScrollArea.Shape.NoFrame)
            area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            area.setWidgetResizable(True)
            self._typed.append(self._page(rows, values, faces))
            area.setWidget(self._typed[-1])
            self.pages.addTab(area, tr(title))
        self._editor = keys
        self.keys = self._keys_page()
        self.pages.addTab(self.keys, tr("按键(&K)"))
        self.sample = ArticleView()
        self.sample.setAccessibleName(tr("样张"))
        self.sample.setMinimumHeight(SAMPLE)
        self.sample.show_reading(sample_reading(), sample_marks())
        self._later = QTimer(self)  # a slider that is dragged gives more values than can be set in type
        self._later.setSingleShot(True)
        self._later.timeout.connect(lambda: self.tried.emit(self.values))
        self._lay_out()
        self.pages.currentChanged.connect(lambda _: self._turn())
        self._turn()
        self._fit()
        next(iter(self.fields.values())).widget.setFocus()
        self.move(parent.mapToGlobal(OFFSET))  # over the sidebar: the open article stays in view

    @property
    def values(self) -> dict[str, Value]:
        return {name: field.value for name, field in self.fields.items()}

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.sample.to_top()  # it has only now got its size

    def accept(self) -> None:
        self._later.stop()
        self.kept.emit(self.values)
        super().accept()

    def reject(self) -> None:
        self._later.stop()
        super().reject()

    def restore_defaults(self) -> None:
        for name, field in self.fields.items():
            field.set_value(DEFAULTS[name])

    def _keys_page(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(16, 16, 16, 4)
        note = PlainLabel(tr("按键的改动马上生效，“取消”不会收回；用“全部恢复默认”可以改回来。"))
        note.setObjectName("keysNote")
        note.setWordWrap(True)
        column.addWidget(self._editor, 1)
        column.addWidget(note)
        return page

    def _turn(self) -> None:
        """The page of keys has no sample, and is wider. Hidden, its editor takes no room from the page of type."""
        keys = self.pages.currentWidget() is self.keys
        self.sample.setVisible(not keys)
        self._usual.setVisible(not keys)
        self._editor.setVisible(keys)
        if keys:
            self._editor.setFocus()
        self._fit()

    def _fit(self) -> None:
        """As wide as the fields are, in this language and at this size of letters; as high as there is room."""
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
        if self.pages.currentWidget() is self.keys:
            width = scaled(KEYS_WIDTH)
        else:
            width = max(scaled(WIDTH), *(page.sizeHint().width() + bar for page in self._typed))
        frame = self._over.frameGeometry().height() - self._over.height()  # this has one too
        room = self._over.size() - QSize(2 * OFFSET.x(), 2 * OFFSET.y() + frame)
        self.resize(min(width, room.width()), min(scaled(HEIGHT), room.height()))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:  # the size of letters is among what is tried here
            QTimer.singleShot(0, self, self._refit)  # once the fields have their letters

    def _refit(self) -> None:
        for field in self.fields.values():
            field.fit()
        self._fit()

    def _page(self, rows: tuple[FormRow, ...], values: Mapping[str, Value], faces: Choices) -> QWidget:
        page = QWidget()
        form = QFormLayout(page)
        form.setContentsMargins(16, 16, 16, 10)
        form.setHorizontalSpacing(12)
        form.setVerticalSpacing(9)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        for row in rows:
            field = _make_field(row, faces)
            field.set_value(values[row.name])
            field.changed.connect(lambda: self._later.start(0))
            self.fields[row.name] = field
            if isinstance(field, _Tick):
                form.addRow("", field.widget)
            else:
                label = PlainLabel(tr(row.title))
                label.setBuddy(field.widget)
                field.widget.setAccessibleName(tr(row.title).split("(")[0])
                form.addRow(label, field)
        return page

    def _lay_out(self) -> None:
        buttons = QDialogButtonBox()
        buttons.addButton(tr("确定"), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(tr("取消"), QDialogButtonBox.ButtonRole.RejectRole)
        self._usual = buttons.addButton(tr("恢复默认(&D)"), QDialogButtonBox.ButtonRole.ResetRole)
        self._usual.clicked.connect(self.restore_defaults)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.pages)
        column.addWidget(self.sample, 1)
        below = QHBoxLayout()
        below.setContentsMargins(16, 12, 16, 14)
        below.addWidget(buttons)
        column.addLayout(below)


class _Field(QWidget):
    """One setting: value in and out."""

    changed = Signal()
    widget: QWidget

    @property
    def value(self) -> Value:
        raise NotImplementedError

    def set_value(self, value: Value) -> None:
        raise NotImplementedError

    def fit(self) -> None:
        """To letters of another size; most do by themselves."""

    def _hold(self, *widgets: QWidget) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        for widget in widgets:
            row.addWidget(widget)


class _Tick(_Field):
    def __init__(self, title: str) -> None:
        super().__init__()
        self.widget = self._box = QCheckBox(title)
        self._box.setAccessibleName(title.split("(")[0])
        self._box.toggled.connect(self.changed)

    @property
    def value(self) -> Value:
        return self._box.isChecked()

    def set_value(self, value: Value) -> None:
        self._box.setChecked(bool(value))


class _List(_Field):
    def __init__(self, choices: Choices) -> None:
        super().__init__()
        self.widget = self._list = QComboBox()
        self._list.setMinimumContentsLength(8)
        self._list.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        for value, title in choices:
            self._list.addItem(tr(title), value)
        self._hold(self._list)
        self._list.currentIndexChanged.connect(self.changed)

    @property
    def value(self) -> Value:
        return str(self._list.currentData())

    def set_value(self, value: Value) -> None:
        """One that is not among the choices, a typeface no longer installed, is kept and named."""
        if self._list.findData(value) < 0:
            self._list.addItem(tr("{value}（没有安装）", value=value), value)
        self._list.setCurrentIndex(self._list.findData(value))


class _Number(_Field):
    def __init__(self, row: FormRow) -> None:
        super().__init__()
        self._row = row
        least, most = BY_NAME[row.name].range or (0, 100)
        self.widget = self._slider = QSlider(Qt.Orientation.Horizontal)
        self._slider.setRange(0, (most - least) // row.step)
        self._slider.setPageStep(max(1, self._slider.maximum() // 6))
        self._least = least
        self._said = PlainLabel()
        self._hold(self._slider, self._said)
        self._slider.valueChanged.connect(self._change)
        self.fit()
        self._change()

    def fit(self) -> None:
        """What sliders say has one width, so that they are all as long, whatever they say."""
        self._said.setFixedWidth(max(map(self._said.fontMetrics().horizontalAdvance, _sayings())) + 2)

    @property
    def value(self) -> Value:
        return self._least + self._slider.value() * self._row.step

    def set_value(self, value: Value) -> None:
        self._slider.setValue(round((int(value) - self._least) / self._row.step))

    def _change(self) -> None:
        said = self._row.said(int(self.value))
        self._said.setText(said)
        self._slider.setAccessibleDescription(said)
        self.changed.emit()


def _make_field(row: FormRow, faces: Choices) -> _Field:
    setting = BY_NAME[row.name]
    if isinstance(setting.default, bool):
        return _Tick(tr(row.title))
    if setting.range:
        return _Number(row)
    return _List(setting.choices or faces)


def _sayings() -> Iterator[str]:
    """Whatever the sliders of any page can say."""
    for row in (row for _, rows in PAGES for row in rows):
        if limits := BY_NAME[row.name].range:
            yield from map(row.said, range(limits[0], limits[1] + 1, row.step))
