"""What a person takes away (剪报): clippings in, the bytes of a file out. Pure; one module a form."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from reader.export.annotations import collection
from reader.export.citation import STYLE_NAMES, STYLES, cite
from reader.export.clipping import Clipping, Quotation, clip, quotation, source_line
from reader.export.markdown import markdown
from reader.export.plain import plain
from reader.export.references import references
from reader.export.table import table
from reader.export.web import web
from reader.export.word import word

Renderer = Callable[[str, Iterable[Clipping], str], Iterable[str | bytes]]

__all__ = [
    "FORMS",
    "STYLES",
    "STYLE_NAMES",
    "Clipping",
    "Form",
    "Quotation",
    "cite",
    "clip",
    "quotation",
    "render",
    "source_line",
]


@dataclass(frozen=True, slots=True)
class Form:
    name: str  # on the command line
    title: str
    suffix: str  # of its files
    renderer: Renderer


FORMS: dict[str, Form] = {
    form.name: form
    for form in (
        Form("md", "Markdown", ".md", markdown),
        Form("html", "网页，可打印", ".html", web),
        Form("docx", "Word 文档", ".docx", word),
        Form("csv", "表格", ".csv", table),
        Form("json", "W3C 网络批注", ".json", collection),
        Form("txt", "纯文本", ".txt", plain),
        *(
            Form(style, f"引文 {STYLE_NAMES[style]}", suffix, references(style))
            for style, suffix in (
                ("gbt2025", ".txt"),
                ("gbt2015", ".txt"),
                ("csl", ".json"),
                ("bibtex", ".bib"),
                ("ris", ".ris"),
            )
        ),
    )
}


def render(form: str, title: str, clippings: Iterable[Clipping], style: str = "gbt2025") -> Iterator[bytes]:
    """The bytes of a file, piece by piece. `form`: a name of FORMS; `style`: of the citations it carries, one of
    STYLES; `title`: of the whole. Text is UTF-8."""
    for piece in FORMS[form].renderer(title, clippings, style):
        # Half of a surrogate pair, from a badly pasted query in the title, cannot be written.
        yield piece.encode("utf-8", "replace") if isinstance(piece, str) else piece
