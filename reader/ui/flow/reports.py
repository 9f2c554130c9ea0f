"""What an import did, in sentences."""

from __future__ import annotations

from reader.model import Imported

PASTED = "剪贴板"
SHOWN = 5  # changed files that are named one by one


def report(taken: list[Imported]) -> list[str]:
    """What an import did, a sentence a line."""
    fresh = [each for each in taken if not each.known]
    known = [each for each in taken if each.known]
    versions = [each for each in fresh if each.replaced]
    lines = []
    if len(fresh) == 1:
        lines.append(_about_one(fresh[0]))
    elif fresh:
        pages, articles = sum(each.pages for each in fresh), sum(each.articles for each in fresh)
        lines.append(f"已收入 {len(fresh):,} 个文件：{pages:,} 个版面，{articles:,} 篇文章{_doubts(fresh)}。")
        lines += [_about_version(each) for each in versions[:SHOWN]]
    if len(known) == 1:
        lines.append(f"“{known[0].name}”的内容已在资料库中，没有改动。")
    elif known:
        lines.append(f"{len(known)} 个文件的内容已在资料库中，没有改动。")
    lines += [
        f"“{each.name}”有 {each.damaged} 个字符辨认不出，以 � 代替；若整篇不通，请按 Ctrl+Shift+E 换一种编码。"
        for each in fresh
        if each.damaged
    ]
    return lines


def _about_one(taken: Imported) -> str:
    if taken.replaced and not taken.known:
        return _about_version(taken)
    pages = f"{taken.pages} 个版面，" if taken.pages > 1 else ""
    told = f"编码判断为 {taken.encoding.upper()}（不对可按 Ctrl+Shift+E 更改）。"
    pasted = taken.name.startswith(PASTED)
    return f"已收入“{taken.name}”：{pages}{taken.articles:,} 篇文章{_doubts([taken])}。{'' if pasted else told}"


def _about_version(taken: Imported) -> str:
    led = f"标记有 {taken.moved} 处移了过来" if taken.moved else ""
    lost = f"{taken.lost} 处没有找到原处（按 Shift+H 查看）" if taken.lost else ""
    marks = f"{'，'.join(part for part in (led, lost) if part)}。" if led or lost else ""
    return f"“{taken.name}”的内容变了：新版已换下旧版，旧版和它的标记都留着。{marks}按 Z 让两版并列。"


def _doubts(taken: list[Imported]) -> str:
    doubtful = sum(each.uncertain for each in taken)
    return f"，其中 {doubtful} 篇的标题待核" if doubtful else ""
