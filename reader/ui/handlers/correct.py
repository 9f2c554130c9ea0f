"""What the keys of the menu 订正 do."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt

from reader.model import Correction, Kind, Orphan
from reader.tongue import later, tr
from reader.ui.flow import correcting, storying
from reader.ui.panes.form import ArticleForm
from reader.ui.parts import Parts

SHOWN = 30  # characters of each
MARKS = {"bookmark": later("书签", "one"), "highlight": later("划线", "one")}
FIXES = {
    "role": later("改类别"),
    "cut": later("分段"),
    "join": later("接段"),
    "begin": later("另起一篇"),
    "merge": later("并入上一篇", "one"),
    "people": later("改作者"),
    "page": later("改版面信息"),
    "part": later("不是下转"),
    "go_on": later("接成一篇"),
}


def headline(parts: Parts) -> None:
    correcting.set_role(parts, Kind.HEADLINE, tr("已改为主题。"))


def kicker(parts: Parts) -> None:
    correcting.set_role(parts, Kind.KICKER, tr("已改为引题。"))


def subhead(parts: Parts) -> None:
    correcting.set_role(parts, Kind.SUBHEAD, tr("已改为副题。"))


def crosshead(parts: Parts) -> None:
    correcting.set_role(parts, Kind.CROSSHEAD, tr("已改为小标题。"))


def paragraph(parts: Parts) -> None:
    correcting.set_role(parts, Kind.PARAGRAPH, tr("已改为正文。"))


def caption(parts: Parts) -> None:
    correcting.set_role(parts, Kind.CAPTION, tr("已改为图片说明。"))


def section(parts: Parts) -> None:
    correcting.set_role(parts, Kind.SECTION, tr("已改为栏目。"))


def banner(parts: Parts) -> None:
    correcting.set_role(parts, Kind.BANNER, tr("已改为通栏题。"))


def furniture(parts: Parts) -> None:
    correcting.set_role(parts, Kind.FURNITURE, tr("已移出文章，归入报眉、责编等。"))


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
        lines = [
            tr(
                "{what}：“{text}”（{created}）",
                what=tr(MARKS[one.kind], "one"),
                text=one.text[:SHOWN],
                created=one.created[:10],
            )
            for one in marks
        ]
        lines += [
            tr(
                "{what}：“{text}”（{created}）",
                what=tr(FIXES[one.fix], "one"),
                text=one.exact[:SHOWN],
                created=one.created[:10],
            )
            for one in corrections
        ]
        if lines:
            parts.notice.warn(tr("有 {count} 处标记或订正找不到原来的字句，都还留着：", count=len(lines)), *lines)
        else:
            parts.notice.say(tr("所有的标记和订正都在原处。"))

    parts.jobs.read(lambda library: (library.unapplied(), library.orphans()), show)
