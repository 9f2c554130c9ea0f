"""What the keys of the menu 订正 do."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt

from reader.model import Correction, Kind, Orphan
from reader.ui.flow import correcting, storying
from reader.ui.panes.form import ArticleForm
from reader.ui.parts import Parts

SHOWN = 30  # characters of each
MARKS = {"bookmark": "书签", "highlight": "划线"}
FIXES = {
    "role": "改类别",
    "cut": "分段",
    "join": "接段",
    "begin": "另起一篇",
    "merge": "并入上一篇",
    "people": "改作者",
    "page": "改版面信息",
    "part": "不是下转",
    "go_on": "接成一篇",
}


def headline(parts: Parts) -> None:
    correcting.set_role(parts, Kind.HEADLINE, "已改为主题。")


def kicker(parts: Parts) -> None:
    correcting.set_role(parts, Kind.KICKER, "已改为引题。")


def subhead(parts: Parts) -> None:
    correcting.set_role(parts, Kind.SUBHEAD, "已改为副题。")


def crosshead(parts: Parts) -> None:
    correcting.set_role(parts, Kind.CROSSHEAD, "已改为小标题。")


def paragraph(parts: Parts) -> None:
    correcting.set_role(parts, Kind.PARAGRAPH, "已改为正文。")


def caption(parts: Parts) -> None:
    correcting.set_role(parts, Kind.CAPTION, "已改为图片说明。")


def section(parts: Parts) -> None:
    correcting.set_role(parts, Kind.SECTION, "已改为栏目。")


def banner(parts: Parts) -> None:
    correcting.set_role(parts, Kind.BANNER, "已改为通栏题。")


def furniture(parts: Parts) -> None:
    correcting.set_role(parts, Kind.FURNITURE, "已移出文章，归入报眉、责编等。")


def begin_article(parts: Parts) -> None:
    correcting.begin_article(parts)


def merge_article(parts: Parts) -> None:
    correcting.merge_article(parts)


def cut_paragraph(parts: Parts) -> None:
    correcting.cut_paragraph(parts)


def join_paragraph(parts: Parts) -> None:
    correcting.join_paragraph(parts)


def part_story(parts: Parts) -> None:
    storying.part_story(parts)


def join_story(parts: Parts) -> None:
    storying.join_story(parts)


def edit(parts: Parts) -> None:
    reading = correcting.piece_here(parts)
    if reading is None:
        return
    form = ArticleForm(parts.window, reading)
    form.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    form.saved.connect(partial(correcting.save_form, parts, reading))
    form.open()


def approve(parts: Parts) -> None:
    correcting.approve(parts)


def restore(parts: Parts) -> None:
    correcting.restore(parts)


def unapplied(parts: Parts) -> None:
    """Name what found its place no more: it is kept, and holds again should its words come back."""

    def show(found: tuple[list[Correction], list[Orphan]]) -> None:
        corrections, marks = found
        lines = [f"{MARKS[one.kind]}：“{one.text[:SHOWN]}”（{one.created[:10]}）" for one in marks]
        lines += [f"{FIXES[one.fix]}：“{one.exact[:SHOWN]}”（{one.created[:10]}）" for one in corrections]
        if lines:
            parts.notice.warn(f"有 {len(lines)} 处标记或订正找不到原来的字句，都还留着：", *lines)
        else:
            parts.notice.say("所有的标记和订正都在原处。")

    parts.jobs.read(lambda library: (library.unapplied(), library.orphans()), show)
