"""What an import did, in sentences."""

from __future__ import annotations

from reader.model import Imported
from reader.tongue import tr

PASTED = "剪贴板"  # begins the names of what was pasted, which stay as they are
SHOWN = 5  # changed files that are named one by one


def report(taken: list[Imported], opened: bool = True) -> list[str]:
    """What an import did, a sentence a line. `opened`: some of it is on screen, where the keys act on it."""
    fresh = [each for each in taken if not each.known]
    known = [each for each in taken if each.known]
    versions = [each for each in fresh if each.replaced]
    lines = []
    if len(fresh) == 1:
        lines.append(_about_one(fresh[0], opened))
    elif fresh:
        pages, articles = sum(each.pages for each in fresh), sum(each.articles for each in fresh)
        lines.append(
            tr(
                "已收入 {count:,} 个文件：{pages:,} 个版面，{articles:,} 篇文章{doubts}。",
                count=len(fresh),
                pages=pages,
                articles=articles,
                doubts=_doubts(fresh),
            )
        )
        lines += [_about_version(each) for each in versions[:SHOWN]]
    if len(known) == 1 and known[0].opened not in ("", known[0].name):
        said = tr("“{opened}”和已收入的“{name}”内容相同，没有改动。", opened=known[0].opened, name=known[0].name)
        lines.append(said)
    elif len(known) == 1:
        lines.append(tr("“{name}”的内容已在资料库中，没有改动。", name=known[0].name))
    elif known:
        lines.append(tr("{count} 个文件的内容已在资料库中，没有改动。", count=len(known)))
    lines += [
        tr(
            "“{name}”有 {damaged} 个字符辨认不出，以 � 代替；若整篇不通，请按 Ctrl+Shift+E 换一种编码。",
            name=each.name,
            damaged=each.damaged,
        )
        for each in fresh
        if each.damaged
    ]
    return lines


def _about_one(taken: Imported, opened: bool) -> str:
    if taken.replaced and not taken.known:
        return _about_version(taken)
    pages = tr("{pages} 个版面，", pages=taken.pages) if taken.pages > 1 else ""
    told = tr("编码判断为 {encoding}（不对可按 Ctrl+Shift+E 更改）。", encoding=taken.encoding.upper())
    silent = taken.name.startswith(PASTED) or not opened  # the key would change that of another file
    return tr(
        "已收入“{name}”：{pages}{articles:,} 篇文章{doubts}。{encoding}",
        name=taken.name,
        pages=pages,
        articles=taken.articles,
        doubts=_doubts([taken]),
        encoding="" if silent else told,
    )


def _about_version(taken: Imported) -> str:
    led = tr("标记有 {moved} 处移了过来", moved=taken.moved) if taken.moved else ""
    lost = tr("{lost} 处没有找到原处（按 Shift+H 查看）", lost=taken.lost) if taken.lost else ""
    marks = tr("{marks}。", marks=tr("，").join(part for part in (led, lost) if part)) if led or lost else ""
    return tr(
        "“{name}”的内容变了：新版已换下旧版，旧版和它的标记都留着。{marks}按 Z 让两版并列。",
        name=taken.name,
        marks=marks,
    )


def _doubts(taken: list[Imported]) -> str:
    doubtful = sum(each.uncertain for each in taken)
    return tr("，其中 {count} 篇的标题待核", count=doubtful) if doubtful else ""
