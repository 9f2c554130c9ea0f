"""How long it takes until an article stands on the screen. python -m benchmarks.typesetting

Printed, in milliseconds of this process alone (what else runs on the machine does not count), medians of seven: an
article is shown and painted; painted again; one screen further; for each way to set it. Bars of the window: 16 ms for
2,000 characters, 50 ms for 20,000; 500 highlights cost 20 ms at the most.
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QApplication

from reader.app import make_application
from reader.library import Library
from reader.marks import Span, whole_of
from reader.model import Reading
from reader.ui.themes import Look
from reader.ui.views.aloud import readings_of, text_to_read
from reader.ui.views.article import ArticleView
from reader.ui.views.highlights import Painted
from reader.words import Words

SENTENCE = (
    "工地旁的驿站里，三位师傅一边喝茶一边说起2021年冬天的那场雪，说得大家都笑了。"
    "“真冷！”有人说；《海棠日报》记者——他姓张——记下了这一切：温度零下15℃，风力6级，App上的点单却有1,200份。"
)
TIMES = 7
LOOKS = {
    "one column": Look(),
    "two columns": Look(columns=True),
    "without gaps": Look(autospace=False),
    "pinyin": Look(pinyin=True),
    "pinyin, two columns": Look(pinyin=True, columns=True),
}


def main() -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = make_application()
    with Words() as words:
        for characters in (2_000, 20_000):
            reading = article(characters)
            aloud = words.readings(text_to_read(whole_of(reading)))
            measure_all(application, reading, aloud)


def measure_all(application: QApplication, reading: Reading, aloud: tuple[str, ...]) -> None:
    view = ArticleView()
    view.resize(1_400, 860)
    view.show()
    length = f"{reading.row.length:,} characters"
    readings = readings_of(whole_of(reading), aloud)
    for name, look in LOOKS.items():
        view.set_look(look)
        measure(application, f"{length}, {name}", view, reading, lambda: view.show_readings(readings))
    view.set_look(Look())
    marks = highlights(reading, 500)
    measure(application, f"{length}, {len(marks)} highlights", view, reading, lambda: view.set_highlights(marks))
    view.close()


def article(characters: int) -> Reading:
    paragraphs = [SENTENCE * 3] * (characters // (3 * len(SENTENCE)))
    text = "\n\n".join(["一篇文章", "本报讯（记者 某人）" + paragraphs[0], *paragraphs[1:]])
    with tempfile.TemporaryDirectory() as folder, Library(Path(folder)) as library:
        library.import_data("long.txt", text.encode(), "benchmark")
        return library.reading(library.articles()[0].id)


def highlights(reading: Reading, count: int) -> list[Painted]:
    parts = reading.article.parts
    each = -(-count // max(1, len(parts) - 1))
    spans = [
        Span(part, at, at + 4)
        for part, block in enumerate(parts)
        for at in range(0, len(block.text) - 5, max(6, len(block.text) // each))
    ]
    return [Painted((span,), 1 + nth % 5) for nth, span in enumerate(spans[:count])]


def measure(
    application: QApplication, name: str, view: ArticleView, reading: Reading, also: Callable[[], None]
) -> None:
    shown, painted, turned = [], [], []
    for _ in range(TIMES):
        shown.append(timed(lambda: (view.show_reading(reading), also(), view.viewport().repaint())))
        painted.append(timed(view.viewport().repaint))
        turned.append(timed(lambda: (view.page_down(), view.viewport().repaint())))
        application.processEvents()
    figures = (statistics.median(times) for times in (shown, painted, turned))
    print("typesetting  {:<44} shown {:6.1f}  again {:5.1f}  next screen {:5.1f}".format(name, *figures), flush=True)


def timed(act: Callable[[], object]) -> float:
    begin = time.process_time()
    act()
    return (time.process_time() - begin) * 1_000


if __name__ == "__main__":
    sys.exit(main())
