"""Clippings in, a DOCX file out, made with python-docx."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from reader.export.citation import STYLE_NAMES, cite
from reader.export.clipping import Clipping, Quotation, coloured
from reader.export.headed import Headed, headed
from reader.model import Kind

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

SONG = "宋体"  # by this name Word, WPS and LibreOffice all find a Chinese serif
FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # in XML 1.0
TINTS = (0, 7, 4, 3, 5, 12)  # WD_COLOR_INDEX by colour: yellow, bright green, turquoise, pink, violet


def word(title: str, clippings: Iterable[Clipping], style: str) -> Iterator[bytes]:
    # Here and not above: it brings lxml, and the window should not wait for it when it starts.
    import docx

    document = docx.Document()
    _set_up(document, title)
    for part in headed(title, clippings):
        _add_heading(document, part)
        if part.clipping:
            _add(document, part.clipping, style)
    made = io.BytesIO()
    document.save(made)
    yield made.getvalue()


def _set_up(document: Document, title: str) -> None:
    from docx.oxml.ns import qn

    for name in ("Normal", "Heading 1", "Heading 2", "Heading 3", "Quote"):
        fonts = document.styles[name].element.get_or_add_rPr().get_or_add_rFonts()
        for theme in ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme"):
            fonts.attrib.pop(qn(theme), None)  # a theme's font would win over the one named
        fonts.set(qn("w:eastAsia"), SONG)
    document.core_properties.title = _text(title)[:255]
    document.core_properties.author = ""
    document.core_properties.comments = ""


def _add_heading(document: Document, part: Headed) -> None:
    from docx.shared import Pt

    for nth, block in enumerate(part.above):
        over = document.add_paragraph()
        over.add_run(_text(block.text)).italic = True
        over.paragraph_format.space_before = Pt(0 if nth else 24)  # as over a heading: it belongs to what follows
        over.paragraph_format.space_after = Pt(0)
        over.paragraph_format.keep_with_next = True
    _add_paragraph(document, part.heading, f"Heading {part.level}")
    for block in part.below:
        document.add_paragraph().add_run(_text(block.text)).italic = True


def _add(document: Document, clipping: Clipping, style: str) -> None:
    document.add_paragraph(_text(clipping.about))
    if clipping.whole:
        _add_body(document, clipping)
    for said in clipping.quotations:
        _add_quotation(document, said)
    small = document.add_paragraph()
    small.add_run(f"{STYLE_NAMES[style]}：").bold = True
    small.add_run(_text(cite(clipping.reading, style)))


def _add_body(document: Document, clipping: Clipping) -> None:
    runs = coloured(clipping)
    for nth, block in enumerate(clipping.article.blocks, start=len(clipping.article.heads)):
        if block.kind is Kind.CROSSHEAD:
            paragraph = _add_paragraph(document, "", "Heading 3")
        else:
            paragraph = document.add_paragraph()
            _indent(paragraph)
        for text, colour in runs[nth]:
            run = paragraph.add_run(_text(text))
            if 0 < colour < len(TINTS):
                run.font.highlight_color = TINTS[colour]  # type: ignore[assignment] # an enum of these numbers


def _add_quotation(document: Document, said: Quotation) -> None:
    paragraph = _add_paragraph(document, said.text, "Quote")
    about = "，".join(part for part in (said.where, said.colour) if part)
    if about:
        paragraph.add_run(f"（{about}）").italic = False
    if said.note:
        document.add_paragraph(f"批注：{_text(said.note)}")
    if said.tags:
        document.add_paragraph(_text(said.tags))


def _add_paragraph(document: Document, text: str, style: str) -> Paragraph:
    """A paragraph of a style. Its id is set directly: by its name python-docx would look at all 160 styles each time,
    and a thousand articles took 18 s."""
    paragraph = document.add_paragraph(_text(text))
    paragraph._p.style = style.replace(" ", "")
    return paragraph


def _indent(paragraph: Paragraph) -> None:
    from docx.shared import Pt

    paragraph.paragraph_format.first_line_indent = Pt(22)  # two characters of 11 pt
    paragraph.paragraph_format.space_after = Pt(4)


def _text(text: str) -> str:
    return FORBIDDEN.sub("", text)
