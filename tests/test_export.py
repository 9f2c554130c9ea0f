"""Taking away: every form holds what was marked with its place, and nothing printed is taken for anything but text."""

from __future__ import annotations

import csv
import io
import json
import os
import shutil
import subprocess
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import docx
import pytest
from markdown_it import MarkdownIt

from reader import cli
from reader.errors import NotFound, Unwritable
from reader.export import FORMS, STYLES, Clipping, Quotation, render
from reader.export.clipping import clip, paragraph_numbers, source_line
from reader.export.plain import RULE
from reader.export.table import cell
from reader.files import write_whole
from reader.library import Library
from reader.marks import Point, make_highlight
from reader.model import FLAG, Bookmark, Cuttings, Kind, PutHighlight, SetBookmark

PAGE = """劳动报 2022年11月18日 星期五 第3版

<script>alert(1)</script> 与 *星号*

本报讯（记者 张三）=HYPERLINK("http://x") 是这一段的一部分，也只是文字；&lt; 还是 &lt;。

活动中，劳模代表向同学们讲述了自己的成长经历，鼓励大家热爱劳动，[链接](javascript:alert(1)) 也不是链接。

第三段说的是别的事，这里一共有三段正文，每段都有编号，导出时写明是第几段。
"""


@pytest.fixture
def marked(library: Library) -> int:
    """An article with two highlights, one of them over two paragraphs, and a bookmark; its id."""
    library.import_data("第3版.txt", PAGE.encode(), "/x/第3版.txt")
    id = library.articles()[0].id
    article = library.article(id)
    body = len(article.heads)
    library.add_highlight(id, Point(body, 0), Point(body, 20), 1)
    library.add_highlight(id, Point(body + 1, 4), Point(body + 2, 3), 3)
    library.set_bookmark(id, True)
    return id


def exported(library: Library, form: str, id: int, whole: bool = True, style: str = "gbt2025") -> str:
    return library.exported(form, Cuttings("我的剪报", (id,), whole, style)).decode("utf-8")


def clipping_of(library: Library, id: int) -> Clipping:
    return clip(library.reading(id), "0" * 64, whole=True)


class _Texts(HTMLParser):
    """The text of an HTML page, its tags, and the addresses it points to."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.text, self.tags, self.links = "", set[str](), list[str]()
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.links += [value or "" for name, value in attrs if name in ("href", "src")]

    def handle_data(self, data: str) -> None:
        self.text += data


def test_the_page_has_the_shape_these_tests_rest_on(library: Library, marked: int) -> None:
    article = library.article(marked)

    assert article.headline == "<script>alert(1)</script> 与 *星号*"
    assert [block.kind for block in article.blocks] == [Kind.PARAGRAPH] * 3


def test_a_quotation_knows_its_paragraphs(library: Library, marked: int) -> None:
    first, second = clipping_of(library, marked).quotations

    assert first.where == "第1段"
    assert second.where == "第2–3段"
    assert second.text == library.article(marked).blocks[1].text[4:] + "\n第三段"
    assert source_line(library.reading(marked), first) == (
        "——《劳动报》2022-11-18 第3版《<script>alert(1)</script> 与 *星号*》第1段，记者 张三"
    )


def test_what_is_no_paragraph_has_no_number(library: Library, marked: int) -> None:
    article = library.article(marked)

    assert paragraph_numbers(article) == (*(0 for _ in article.heads), 1, 2, 3)


@pytest.mark.parametrize("form", ["md", "html", "txt", "csv", "json"])
def test_every_form_says_where_each_quotation_stands(library: Library, marked: int, form: str) -> None:
    """A failure: somebody has a quotation and cannot say where it is from."""
    said = exported(library, form, marked, whole=False)

    for words in ("劳动报", "2022-11-18", "张三", "第1段", "第2–3段", "alert(1)"):
        assert words in said.replace("\\", ""), words
    assert "[N]" in said.replace("\\", "")


@pytest.mark.parametrize("form", ["md", "html", "txt", "csv", "docx", "json"])
def test_a_note_goes_with_its_quotation(library: Library, marked: int, form: str) -> None:
    made = clipping_of(library, marked)
    first = made.quotations[0]
    noted = Quotation(first.text, first.where, replace(first.highlight, note="要核对", tags=("青年",)), "人物")
    data = b"".join(render(form, "题", [Clipping(made.reading, made.sha256, (noted,), whole=False)]))
    if form == "docx":
        said = "".join(paragraph.text for paragraph in docx.Document(io.BytesIO(data)).paragraphs)
    else:
        said = data.decode()
    assert "要核对" in said
    assert "青年" in said


@pytest.mark.parametrize("form", ["md", "html", "txt", "docx", "csv", "json"])
@pytest.mark.parametrize("style", STYLES)
def test_every_form_can_carry_every_style_of_citation(library: Library, marked: int, form: str, style: str) -> None:
    data = library.exported(form, Cuttings("题", (marked,), style=style))
    if form == "docx":
        said = "\n".join(paragraph.text for paragraph in docx.Document(io.BytesIO(data)).paragraphs)
    else:
        said = data.decode("utf-8")

    mark = {"gbt2025": "2022-11-18（3）.", "gbt2015": "2022-11-18(3).", "csl": "article-newspaper"}
    assert mark.get(style, {"bibtex": "@article", "ris": "NEWS"}.get(style, "")) in said.replace("\\", "")


def test_html_shows_what_was_printed_and_runs_none_of_it(library: Library, marked: int) -> None:
    page = _Texts(exported(library, "html", marked))

    assert "<script>alert(1)</script> 与 *星号*" in page.text
    assert "&lt; 还是 &lt;。" in page.text
    assert not {"script", "a", "img", "iframe", "link"} & page.tags
    assert page.links == []


def test_html_shows_the_marks_in_the_text(library: Library, marked: int) -> None:
    assert exported(library, "html", marked).count("background-color: #fff3a8") == 1
    assert exported(library, "html", marked).count("background-color: #cfe3ff") == 2


def test_markdown_reads_back_as_what_was_printed(library: Library, marked: int) -> None:
    """By a CommonMark parser of others: no sign of the text is taken for a sign of Markdown."""
    page = _Texts(MarkdownIt("commonmark").render(exported(library, "md", marked)))
    article = library.article(marked)

    for block in article.parts:
        assert block.text in page.text
    assert not {"script", "a", "code", "img", "li"} & page.tags
    assert "blockquote" in page.tags


@pytest.mark.parametrize(
    "text",
    ["1. 一", "- 一", "=====", "+ 一", "# 一", "    四格", "`x`", "a_b_c", "![x](y)", "<b>", "&amp;", "> 引", "~~x~~"],
)
def test_markdown_signs_are_text(text: str) -> None:
    from reader.export.markdown import escape

    page = _Texts(MarkdownIt("commonmark").enable("strikethrough").render(f"前\n\n{escape(text)}\n"))

    assert text.strip() in page.text
    assert page.tags <= {"p"}


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@x", "\t=1", "＝1", "　=1", "\n=1", "\x00=1"])
def test_no_cell_is_a_formula(text: str) -> None:
    """A failure: opening the table runs what a newspaper, or somebody posing as one, printed."""
    assert cell(text).startswith("'")


def test_csv_reads_back_row_by_row(library: Library, marked: int) -> None:
    data = exported(library, "csv", marked)
    rows = list(csv.DictReader(io.StringIO(data.removeprefix("\ufeff"), newline="")))

    assert data.startswith("\ufeff")
    assert [row["段落"] for row in rows] == ["第1段", "第2–3段"]
    assert [row["颜色"] for row in rows] == ["事实", "数据"]
    assert rows[0]["摘录"] == clipping_of(library, marked).quotations[0].text
    assert rows[0]["正文"]
    assert not rows[1]["正文"]
    assert rows[0]["GB/T 7714—2015"].endswith("劳动报, 2022-11-18(3).")


def test_a_file_of_a_form_that_cannot_be_written_is_not_written(
    library: Library, marked: int, data_dir: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A failure: Markdown under the name of a PDF, which nothing opens."""
    library.close()
    at = ["export", "--data-dir", str(data_dir)]

    assert cli.main([*at, "-o", str(tmp_path / "剪报.pdf")]) == 1
    assert "不会写 .pdf 文件" in capsys.readouterr().err
    assert not (tmp_path / "剪报.pdf").exists()
    assert cli.main([*at, "-o", str(tmp_path / "剪报.dat"), "--form", "txt"]) == 0
    assert cli.main([*at, "-o", str(tmp_path / "剪报")]) == 0


def test_bookmarked_paragraphs_and_folders_are_in_the_table(library: Library, marked: int) -> None:
    """A failure: what a person called a paragraph's bookmark, and where it is kept, is lost on the way out."""
    article = library.article(marked)
    flag = make_highlight(marked, article, Point(len(article.heads) + 1, 0), Point(len(article.heads) + 1, 4), FLAG)
    assert flag is not None
    kept = Bookmark("综述用", ("青年",), "", "论文/第一章")
    library.apply([SetBookmark(marked, True, kept)])
    library.apply([PutHighlight(replace(flag, note="原话", tags=("待核",), folder="论文/第二章"))])
    data = exported(library, "csv", marked)
    rows = list(csv.DictReader(io.StringIO(data.removeprefix("\ufeff"), newline="")))

    said = [tuple(row[f"书签{name}"] for name in ("", "名称", "标签", "文件夹")) for row in rows]
    assert said == [*[("是", "综述用", "青年", "论文/第一章")] * 2, ("段落", "原话", "待核", "论文/第二章")]
    assert (rows[2]["段落"], rows[2]["摘录"]) == ("第2段", article.blocks[1].text[:4])


@pytest.fixture
def filed(library: Library, marked: int) -> int:
    """The same with a note and tags on a highlight, a bookmark in a folder, and the bookmark of a paragraph."""
    first = library.reading(marked).highlights[0]
    article = library.article(marked)
    third = Point(len(article.parts) - 1, 0)
    flag = make_highlight(marked, article, third, Point(third.part, 12), FLAG)
    assert flag is not None
    library.apply([PutHighlight(replace(first, note="这一句要核对", tags=("青年", "待核")))])
    library.apply([SetBookmark(marked, False)])
    library.apply([SetBookmark(marked, True, Bookmark("写论文用", ("工运史",), folder="论文/第一章"))])
    library.apply([PutHighlight(replace(flag, note="回头看", tags=("存疑",), folder="选题"))])
    return marked


@pytest.mark.parametrize("form", ["md", "html", "txt", "csv", "docx", "json"])
def test_every_form_carries_all_that_a_person_added(library: Library, filed: int, form: str) -> None:
    """A failure: notes, tags, folders, the bookmark of a paragraph stay behind in the program."""
    data = library.exported(form, Cuttings("题", (filed,), whole=False))
    if form == "docx":
        said = "\n".join(paragraph.text for paragraph in docx.Document(io.BytesIO(data)).paragraphs)
    else:
        said = data.decode().replace("\\", "")

    for words in (
        "这一句要核对",
        "青年",
        "待核",
        "写论文用",
        "工运史",
        "论文/第一章",
        "回头看",
        "存疑",
        "选题",
        "第3段",
    ):
        assert words in said, words


def test_web_annotations_select_the_words_they_quote(library: Library, marked: int) -> None:
    """Against the source itself: a TextPositionSelector counts its characters."""
    said = json.loads(exported(library, "json", marked))
    items = said["first"]["items"]
    text = library.source_text(library.reading(marked).page.source)

    assert said["type"] == "AnnotationCollection"
    assert said["total"] == len(items) == 3
    assert said["@context"][0] == "http://www.w3.org/ns/anno.jsonld"
    first = items[0]["target"]
    assert [selector["type"] for selector in first["selector"]] == ["TextQuoteSelector", "TextPositionSelector"]
    assert text[first["selector"][1]["start"] : first["selector"][1]["end"]] == first["selector"][0]["exact"]
    pieces = [text[start:end] for start, end in items[1]["target"]["banxin:ranges"]]
    assert "".join("".join(pieces).split()) == "".join(items[1]["target"]["selector"][0]["exact"].split())
    assert items[2]["motivation"] == "bookmarking"
    assert all(item["target"]["source"].startswith("ni:///sha-256;") for item in items)


def test_docx_is_read_by_others(library: Library, marked: int) -> None:
    data = library.exported("docx", Cuttings("我的剪报", (marked,), whole=True))
    document = docx.Document(io.BytesIO(data))
    said = [paragraph.text for paragraph in document.paragraphs]

    assert zipfile.ZipFile(io.BytesIO(data)).testzip() is None
    assert said[:2] == ["我的剪报", "<script>alert(1)</script> 与 *星号*"]
    assert [each.style.name for each in document.paragraphs[:2] if each.style] == ["Heading 1", "Heading 2"]
    assert {block.text for block in library.article(marked).blocks} <= set(said)


@pytest.mark.parametrize("form", ["md", "html", "txt", "docx"])
def test_a_single_article_has_its_headline_once(library: Library, marked: int, form: str) -> None:
    headline = library.reading(marked).row.headline
    data = library.exported(form, Cuttings(headline, (marked,), style="ris"))
    said = data.decode() if form != "docx" else "\n".join(p.text for p in docx.Document(io.BytesIO(data)).paragraphs)

    body = said[said.index("<body>") :] if form == "html" else said
    assert body.count("星号") == 2  # and in its citation


HEADS = ("市总工会今年为职工办实事", "三千名快递员领到免费体检卡", "——让骑手在城里有个歇脚的地方")


def lines_of(form: str, data: bytes) -> list[str]:
    """What is to be read in an exported file, line by line."""
    if form == "docx":
        return [paragraph.text for paragraph in docx.Document(io.BytesIO(data)).paragraphs]
    text = data.decode()
    if form == "html":
        parts = _Texts(text[text.index("<body>") :])
        return [line for line in parts.text.split("\n") if line]
    return [line.strip("#* ") for line in text.split("\n") if line]


@pytest.mark.parametrize("alone", [True, False], ids=["alone", "under a title"])
@pytest.mark.parametrize("form", ["md", "html", "txt", "docx"])
def test_a_kicker_stands_above_its_headline(library: Library, form: str, alone: bool) -> None:
    """A failure: a kicker opens the sentence that its headline ends, and is read after it."""
    page = "\n\n".join(["劳动报 2022年11月18日 星期五 第3版", *HEADS, PAGE.partition("*星号*")[2].strip()])
    library.import_data("第3版.txt", page.encode(), "/x/第3版.txt")
    (row,) = library.articles()
    title = row.headline if alone else "我的剪报"
    said = lines_of(form, library.exported(form, Cuttings(title, (row.id,), whole=True)))

    at = said.index(HEADS[0])
    assert tuple(said[at : at + 4]) == (*HEADS, "《劳动报》2022-11-18 第3版　记者 张三")
    assert said[:at] == ([] if alone else [title, *([RULE] if form == "txt" else ["---"] if form == "md" else [])])
    assert said.count(HEADS[1]) == 1

    quotes_only = lines_of(form, library.exported(form, Cuttings(title, (row.id,))))
    assert HEADS[1] in quotes_only
    assert HEADS[0] not in quotes_only


@pytest.mark.parametrize("form", ["md", "html", "txt", "docx"])
def test_two_articles_of_one_headline_both_have_it(library: Library, form: str) -> None:
    """A failure: of a column that has the same headline each day, one day alone has it, and the others begin with the
    subhead."""
    for day in (18, 19):
        page = "\n\n".join([f"劳动报 2022年11月{day}日 星期五 第3版", *HEADS, PAGE.partition("*星号*")[2].strip()])
        library.import_data(f"{day}.txt", page.encode(), f"/x/{day}.txt")
    ids = tuple(row.id for row in library.articles())
    said = lines_of(form, library.exported(form, Cuttings(HEADS[1], ids, whole=True)))

    places = [nth for nth, line in enumerate(said) if line == HEADS[1]]
    assert [tuple(said[at - 1 : at + 2]) for at in places] == [HEADS, HEADS]


@pytest.mark.parametrize("form", ["md", "html", "txt", "docx"])
def test_what_holds_no_article_still_says_what_it_is(form: str) -> None:
    said = lines_of(form, b"".join(render(form, "我的剪报", [])))

    assert said == ["我的剪报"]


def test_signs_that_xml_forbids_do_not_spoil_a_document(library: Library) -> None:
    library.import_data("a.txt", "标题\n\n本报讯 这里有一个\x0b控制符\x01，还有\ufffe。\n".encode(), "/x/a.txt")
    ids = tuple(row.id for row in library.articles())
    for form in FORMS:
        assert library.exported(form, Cuttings("题\x00\ud800", ids, whole=True)), form


@pytest.mark.parametrize("form", ["gbt2025", "gbt2015", "csl", "bibtex", "ris"])
def test_references_list_every_article_once(library: Library, marked: int, form: str) -> None:
    said = exported(library, form, marked)

    assert said.count("劳动报") == 1
    if form == "csl":
        assert [item["type"] for item in json.loads(said)] == ["article-newspaper"]


# ---- files


def test_a_file_that_is_there_is_not_replaced_unasked(library: Library, marked: int, tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_text("我的")
    with pytest.raises(Unwritable, match="已存在"):
        library.export(file, "md", Cuttings("题", (marked,)))
    assert file.read_text() == "我的"
    library.export(file, "md", Cuttings("题", (marked,)), replace=True)
    assert "劳动报" in file.read_text("utf-8")
    (tmp_path / "folder").mkdir()
    for never in (tmp_path / "folder", Path(os.devnull)):  # the administrator's /dev/null became a page of Markdown
        with pytest.raises(Unwritable, match="已存在"):
            library.export(never, "md", Cuttings("题", (marked,)), replace=True)
    assert list(tmp_path.glob(".*")) == []


def test_an_export_that_fails_leaves_nothing_behind(library: Library, marked: int, tmp_path: Path) -> None:
    with pytest.raises(NotFound):
        library.export(tmp_path / "a.md", "md", Cuttings("题", (marked, 9999)))
    with pytest.raises(Unwritable, match="文件夹"):
        library.export(tmp_path / "no" / "a.md", "md", Cuttings("题", (marked,)))
    with pytest.raises(ZeroDivisionError):
        write_whole(tmp_path / "b", (bytes([1 // nth]) for nth in (1, 0)))

    assert [each for each in tmp_path.iterdir() if each.is_file()] == []
    assert library.export(tmp_path / "a.md", "md", Cuttings("题", (marked,))) == 1  # no transaction was left open


# ---- the command line


@pytest.fixture
def folder(library: Library, marked: int, data_dir: Path) -> Iterator[Path]:
    library.close()
    return data_dir


def test_banxin_export_writes_by_the_suffix(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    place = ["--data-dir", str(folder), "export"]
    for name in ("a.md", "a.html", "a.docx", "a.csv", "a.json", "a.txt", "a.bib", "a.ris"):
        assert cli.main([*place, "-o", str(tmp_path / name)]) == 0
    assert cli.main([*place, "--search", "成长经历", "--form", "gbt2015", "-o", str(tmp_path / "b.txt"), "--json"]) == 0
    out = capsys.readouterr().out

    assert json.loads(out[out.index("{") :]) == {"file": str(tmp_path / "b.txt"), "form": "gbt2015", "articles": 1}
    assert (tmp_path / "a.docx").read_bytes()[:2] == b"PK"
    assert (tmp_path / "a.bib").read_text("utf-8").startswith("@article{")
    assert (tmp_path / "b.txt").read_text("utf-8").startswith("[1] 张三. ")
    assert cli.main([*place, "-o", str(tmp_path / "a.md")]) == 1
    assert "已存在" in capsys.readouterr().err
    assert cli.main([*place, "-o", "-"]) == 0  # as everywhere: no file of that name
    assert capsys.readouterr().out == (tmp_path / "a.md").read_text("utf-8")


def test_banxin_export_says_when_there_is_nothing(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["--data-dir", str(folder), "export", "--search", "没有这个词"]) == 1
    assert "没有可以导出" in capsys.readouterr().err
    assert cli.main(["--data-dir", str(folder), "export", "--article", "9999"]) == 1
    assert "已不在" in capsys.readouterr().err


# ---- opened by others


@pytest.mark.parametrize(
    ("form", "office", "how"),
    [
        ("docx", "lowriter", ("--convert-to", "txt:Text (encoded):UTF8")),
        ("html", "lowriter", ("--convert-to", "txt:Text (encoded):UTF8")),
        ("csv", "localc", ("--infilter=CSV:44,34,76", "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76")),
    ],
)
def test_libreoffice_opens_the_exports(
    library: Library, filed: int, tmp_path: Path, form: str, office: str, how: tuple[str, ...]
) -> None:
    """A failure: the office of many readers cannot open what we write. `make office` installs it."""
    program = shutil.which(office)
    if program is None:
        pytest.skip(f"LibreOffice ({office}) is not installed")
    library.export(tmp_path / f"剪报.{form}", form, Cuttings("我的剪报", (filed,), whole=True))
    home = f"-env:UserInstallation=file://{tmp_path}/office"
    done = subprocess.run(
        [program, home, "--headless", *how, "--outdir", str(tmp_path / "out"), str(tmp_path / f"剪报.{form}")],
        capture_output=True,
        env=os.environ | {"HOME": str(tmp_path)},
        timeout=100,
    )
    assert done.returncode == 0, done.stderr.decode()
    (read,) = (tmp_path / "out").iterdir()
    text = read.read_text("utf-8")

    for words in ("劳模代表向同学们讲述了自己的成长经历", "第2–3段", "劳动报，2022-11-18（3）"):
        assert words in text
    for words in ("这一句要核对", "论文/第一章", "回头看", "选题"):
        assert words in text
