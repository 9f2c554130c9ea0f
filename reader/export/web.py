"""Clippings in, one HTML page out: self-contained, to be read in a browser or printed. Everything printed is escaped;
the page may load nothing and run nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from reader.export.citation import STYLE_NAMES, cite
from reader.export.clipping import Clipping, Quotation, Run, coloured
from reader.export.headed import Headed, headed
from reader.model import Kind

TINTS = ("", "#fff3a8", "#cdeec5", "#cfe3ff", "#ffd6e3", "#e4d7ff")  # by colour, 1..5
STYLE = """
body { max-width: 42em; margin: 2em auto; padding: 0 1em; line-height: 1.8;
  font-family: "Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", SimSun, serif; color: #1c1a17; }
h1 { font-size: 1.3em; line-height: 1.4; margin: 0.2em 0; break-after: avoid; }
h1.whole { border-bottom: 1px solid #bbb; }
h2 { font-size: 1.25em; line-height: 1.4; margin: 0.2em 0; break-after: avoid; }
h3 { font-size: 1em; break-after: avoid; }
.about, .where, .cite, .head { color: #5c574f; font-size: 0.85em; }
.about { margin: 0 0 0.8em; }
.head { margin: 0; break-after: avoid; }
.first { margin-top: 1.6em; }
p.text { text-indent: 2em; margin: 0.3em 0; }
p.caption { font-size: 0.9em; color: #5c574f; }
blockquote { margin: 0.8em 0; padding: 0.2em 0 0.2em 1em; border-left: 4px solid #bbb; break-inside: avoid; }
.note { margin: 0.3em 0; }
pre { white-space: pre-wrap; }
@media print { body { margin: 0; max-width: none; } article { break-inside: auto; } }
@page { margin: 2cm; }
"""
HEAD = """<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>{title}</title>
<style>{style}</style>
</head>
<body>
"""


def web(title: str, clippings: Iterable[Clipping], style: str) -> Iterator[str]:
    yield HEAD.format(title=_text(title), style=STYLE)
    for part in headed(title, clippings):
        if part.clipping is None:
            yield f'<h1 class="whole">{_text(part.heading)}</h1>\n'
        else:
            yield "<article>\n" + "\n".join([*_heading(part), *_parts(part.clipping, style)]) + "\n</article>\n"
    yield "</body>\n</html>\n"


def _heading(part: Headed) -> Iterator[str]:
    """Kicker, headline, subheads. The first of them keeps its distance from what is before the article."""
    said = [("p", "head", block.text) for block in part.above]
    said += [(f"h{part.level}", "", part.heading)]
    said += [("p", "head", block.text) for block in part.below]
    for nth, (tag, name, text) in enumerate(said):
        names = " ".join(filter(None, (name, "" if nth else "first")))
        yield f'<{tag} class="{names}">{_text(text)}</{tag}>' if names else f"<{tag}>{_text(text)}</{tag}>"


def _parts(clipping: Clipping, style: str) -> Iterator[str]:
    yield f'<p class="about">{_text(clipping.about)}</p>'
    if clipping.whole:
        yield from _body(clipping)
    yield from map(_quotation, clipping.quotations)
    yield _citation(cite(clipping.reading, style), style)


def _body(clipping: Clipping) -> Iterator[str]:
    runs = coloured(clipping)
    for nth, block in enumerate(clipping.article.blocks, start=len(clipping.article.heads)):
        inside = "".join(map(_run, runs[nth]))
        match block.kind:
            case Kind.CROSSHEAD:
                yield f"<h3>{inside}</h3>"
            case Kind.CAPTION | Kind.BYLINE | Kind.JUMP:
                yield f'<p class="caption">{inside}</p>'
            case _:
                yield f'<p class="text">{inside}</p>'


def _run(run: Run) -> str:
    text, colour = run
    tint = TINTS[colour] if 0 < colour < len(TINTS) else ""
    return f'<span style="background-color: {tint}">{_text(text)}</span>' if tint else _text(text)


def _quotation(said: Quotation) -> str:
    colour = said.highlight.colour
    tint = TINTS[colour] if 0 < colour < len(TINTS) else TINTS[1]
    where = "，".join(part for part in (said.where, said.colour) if part)
    note = f'<p class="note"><b>批注：</b>{_text(said.note)}</p>' if said.note else ""
    note += f'<p class="where">{_text(said.tags)}</p>' if said.tags else ""
    about = f' <span class="where">（{_text(where)}）</span>' if where else ""
    return f'<blockquote style="border-left-color: {tint}"><p>{_text(said.text)}{about}</p>{note}</blockquote>'


def _citation(text: str, style: str) -> str:
    if style.startswith("gbt"):
        return f'<p class="cite">{STYLE_NAMES[style]}：{_text(text)}</p>'
    return f'<pre class="cite">{escape(_visible(text))}</pre>'


def _text(text: str) -> str:
    return escape(_visible(text)).replace("\n", "<br>")


def _visible(text: str) -> str:
    """Without controls, which HTML forbids."""
    return "".join(sign for sign in text if sign >= " " or sign in "\n\t")
