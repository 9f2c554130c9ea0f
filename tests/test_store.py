"""The store: writes that are all or nothing, files that are not ours, readers beside a writer."""

from __future__ import annotations

import os
import sqlite3
import threading
from contextlib import closing
from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from benchmarks.corpus import Draft, Issue, lay_out
from reader.errors import ReaderError, StoreTooNew, StoreUnusable
from reader.model import Article, ArticleKind, Block, Change, Evidence, Kind, Person, Segment, Shelf
from reader.store import Store, articles, found, intake, open_store, rows
from reader.store.connection import FILE, SENTENCES, address_of, damage_mark, error_in_words
from reader.store.copying import trouble_in
from reader.store.migrations import read_migrations

PAGE = lay_out(
    [
        Draft(
            "劳模进校园",
            ("本报讯近日，某厂", "第二段。"),
            kicker="引题",
            people=(Person("张三", "记者"),),
            uncertain=("kicker",),
        ),
        Draft(None, ("没有标题的一篇文章，从第一句话开始，后面还有许多许多许多字，列表里放不下。",)),
    ],
    banners=["通栏题"],
    furniture=["责编 李四"],
)


def take_in(store: Store, issue: Issue = PAGE) -> Change:
    return intake.take_in(store, issue.source, issue.sheets, issue.data, f"/somewhere/{issue.source.sha256}.txt", 1)


def dump(store: Store) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table, those behind the search index too."""
    tables = store.rows("SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'")
    return {table: store.rows(f"SELECT * FROM {table}") for (table,) in tables}


# ---- opening


def test_a_new_store_is_durable_and_checks_its_references(store: Store) -> None:
    assert store.value("PRAGMA journal_mode") == "wal"
    assert store.value("PRAGMA synchronous") == 2
    assert store.value("PRAGMA foreign_keys") == 1
    assert store.value("PRAGMA busy_timeout") == 5000
    assert (
        store.value("PRAGMA user_version") == read_migrations(Path(articles.__file__).parent / "migrations")[-1].number
    )


def test_a_store_of_a_newer_version_is_refused_and_left_as_it_is(data_dir: Path, store: Store) -> None:
    store.execute("PRAGMA user_version = 9999")
    store.execute("CREATE TABLE from_the_future (a)")
    store.close()
    before = (data_dir / FILE).read_bytes()

    with pytest.raises(StoreTooNew, match="请升级版心"):
        open_store(data_dir)
    assert (data_dir / FILE).read_bytes() == before


@pytest.mark.parametrize("content", [b"not a database" * 1000, b"SQLite format 3\x00" + b"\x07" * 5000])
def test_a_file_that_is_no_database_is_refused_in_words_and_left_as_it_is(data_dir: Path, content: bytes) -> None:
    data_dir.mkdir()
    (data_dir / FILE).write_bytes(content)

    with pytest.raises(StoreUnusable, match="--data-dir"):
        open_store(data_dir)
    assert (data_dir / FILE).read_bytes() == content


def test_a_database_of_another_program_is_refused_and_left_as_it_is(data_dir: Path) -> None:
    data_dir.mkdir()
    with sqlite3.connect(data_dir / FILE) as other:
        other.execute("CREATE TABLE theirs (a)")
    other.close()
    before = (data_dir / FILE).read_bytes()

    with pytest.raises(StoreUnusable, match="不是版心的资料库"):
        open_store(data_dir)
    assert (data_dir / FILE).read_bytes() == before


def test_a_damaged_store_is_said_in_words(data_dir: Path, store: Store) -> None:
    for number in range(30):
        take_in(store, lay_out([Draft(f"第{number}篇", ("文" * 2000,))], number=str(number)))
    store.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    store.close()
    content = bytearray((data_dir / FILE).read_bytes())
    content[4096:] = b"\x5a" * (len(content) - 4096)
    (data_dir / FILE).write_bytes(content)

    with pytest.raises(StoreUnusable, match="损坏"), open_store(data_dir) as damaged:
        rows.rows_of(damaged, Shelf())


def test_a_folder_that_cannot_be_made_is_said_in_words(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    with pytest.raises(StoreUnusable, match="不能建立资料文件夹"):
        open_store(tmp_path / "file" / "data")


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="the administrator may write everywhere")
def test_a_folder_without_write_permission_is_said_in_words(data_dir: Path) -> None:
    data_dir.mkdir()
    data_dir.chmod(0o500)

    with pytest.raises(StoreUnusable, match="权"):
        open_store(data_dir)


def test_a_file_in_place_of_which_stands_a_folder_is_said_in_words(data_dir: Path) -> None:
    (data_dir / FILE).mkdir(parents=True)

    with pytest.raises(StoreUnusable, match="不能打开"):
        open_store(data_dir)


def test_a_store_locked_by_another_is_said_in_words(data_dir: Path, store: Store) -> None:
    other = open_store(data_dir)
    other.execute("PRAGMA busy_timeout = 0")
    with store.writing(), pytest.raises(StoreUnusable, match="占用"), other.writing():
        pass
    other.close()


def test_a_full_disk_is_said_in_words_and_changes_nothing(store: Store) -> None:
    take_in(store)
    before = dump(store)
    store.execute(f"PRAGMA max_page_count = {store.value('PRAGMA page_count') + 2}")
    big = lay_out([Draft("大", tuple(f"{nth}{'文' * 3000}" for nth in range(200)))])

    with pytest.raises(StoreUnusable, match="磁盘已满"):
        take_in(store, big)
    assert dump(store) == before


def test_a_fault_of_ours_is_not_dressed_as_one_of_the_disk(store: Store) -> None:
    with pytest.raises(sqlite3.OperationalError, match="no such table"):
        store.rows("SELECT * FROM nowhere")


def test_every_sentence_names_the_file_and_says_what_to_do() -> None:
    for code in SENTENCES:
        error = sqlite3.OperationalError()
        error.sqlite_errorcode = code | 0x700
        said = str(error_in_words(error, Path("/d/library.db")))

        assert "/d/library.db" in said
        assert "请" in said


def test_two_windows_may_open_a_new_store_at_once(tmp_path: Path) -> None:
    """A failure means that the first start of the program can fail, when its lanes open the store together."""
    for attempt in range(20):
        failed: list[BaseException] = []
        start = threading.Barrier(6)

        def open_and_read(folder: Path, start: threading.Barrier, failed: list[BaseException]) -> None:
            start.wait()
            try:
                with open_store(folder) as store:
                    rows.shelves_of(store)
                store.close()
            except (ReaderError, sqlite3.Error) as error:
                failed.append(error)

        threads = [
            threading.Thread(target=open_and_read, args=(tmp_path / str(attempt), start, failed)) for _ in range(6)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

        assert failed == []


# ---- writing and reading back


def test_articles_come_back_as_the_parser_made_them(store: Store) -> None:
    block = Block(Kind.TURN, "问：什么\n人", (Segment(0, 90, 2), Segment(2, 95, 4)), 0.5, (Evidence("cue", -1.5),))
    article = Article(
        ArticleKind.INTERVIEW,
        (Block(Kind.SECTION, "访谈", (Segment(0, 7, 2),)),),
        (block,),
        "本报讯",
        (Person("张三", "记者"), Person("李四", "")),
        0.25,
        ("kicker", "people"),
    )
    take_in(store, Issue(PAGE.source, (PAGE.sheets[0].__class__(PAGE.sheets[0].page, (), (), (article,)),), PAGE.data))

    assert articles.read_article(store, 1) == article


def test_a_failed_import_changes_nothing(store: Store) -> None:
    """A failure means that half of a page can stay in the library when an import breaks off."""
    store.execute("CREATE TEMP TRIGGER fail BEFORE INSERT ON main.article_text WHEN instr(new.text, '第二段。')"
                  " BEGIN SELECT raise(ABORT, 'power cut'); END")  # fmt: skip
    before = dump(store)

    with pytest.raises(sqlite3.IntegrityError, match="power cut"):
        take_in(store)
    assert dump(store) == before
    assert found.find(store, "劳模", 50, Shelf()).total == 0


def test_a_failed_new_parse_changes_nothing(store: Store) -> None:
    take_in(store)
    store.execute("CREATE TEMP TRIGGER fail BEFORE INSERT ON main.article_text WHEN instr(new.text, '第二段。')"
                  " BEGIN SELECT raise(ABORT, 'power cut'); END")  # fmt: skip
    before = dump(store)

    with pytest.raises(sqlite3.IntegrityError, match="power cut"):
        intake.take_anew(store, 1, PAGE.source, PAGE.sheets, 2)
    assert dump(store) == before
    assert found.find(store, "劳模", 50, Shelf()).total == 1


def test_the_same_content_is_taken_in_once(store: Store) -> None:
    take_in(store)
    before = dump(store)
    change = take_in(store)

    assert change.imported[0].known
    assert change.imported[0].articles == 2
    assert not change.articles
    assert dump(store) == before


def test_reading_does_not_wait_for_a_write(data_dir: Path, store: Store) -> None:
    """A failure means that the window stands still during an import."""
    take_in(store)
    reader = open_store(data_dir)
    reader.execute("PRAGMA busy_timeout = 0")
    with store.writing():
        store.run("DELETE FROM page")

        assert len(rows.rows_of(reader, Shelf())) == 2
        assert found.find(reader, "劳模", 50, Shelf()).total == 1
    assert rows.rows_of(reader, Shelf()) == []
    reader.close()


# ---- rows


def test_rows_say_what_a_list_shows(store: Store) -> None:
    take_in(store)
    first, second = rows.rows_of(store, Shelf())

    assert (first.headline, first.kicker, first.byline) == ("劳模进校园", "引题", "记者 张三")
    assert (first.paper, first.date, first.page, first.page_name) == ("劳动报", "2022-11-18", "3", "要闻")
    assert first.length == len("本报讯近日，某厂第二段。")
    assert first.uncertain
    assert not second.uncertain
    assert second.headline == "没有标题的一篇文章，从第一句话开始，后面还有许多许多许多字，…"


def test_rows_come_newest_first_then_by_paper_page_and_place(store: Store) -> None:
    for paper, date, number in [
        ("乙", "2022-01-01", "10"),
        ("乙", "2022-01-01", "9"),
        ("甲", None, "1"),
        ("甲", "2022-01-01", None),
        ("甲", "2022-01-01", "A2"),
        ("甲", "2022-01-02", "3"),
    ]:
        names = [f"{paper}{date}{number}-{nth}" for nth in (1, 2)]
        take_in(store, lay_out([Draft(name, (name,)) for name in names], paper=paper, date=date, number=number))
    listed = [(row.paper, row.date, row.page, row.headline[-1]) for row in rows.rows_of(store, Shelf())]
    pages = [("甲", "2022-01-02", "3"), ("乙", "2022-01-01", "9"), ("乙", "2022-01-01", "10"),
             ("甲", "2022-01-01", "A2"), ("甲", "2022-01-01", None), ("甲", None, "1")]  # fmt: skip

    assert listed == [(*page, nth) for page in pages for nth in "12"]


def test_lists_and_counts_read_indexes_and_sort_nothing(store: Store) -> None:
    """A failure means that the list of a large library takes seconds, not milliseconds."""
    plan = " ".join(row[3] for row in store.rows(
        f"EXPLAIN QUERY PLAN SELECT {rows.COLUMNS} FROM {rows.PAGES_FIRST} ORDER BY {rows.NEWEST}"))  # fmt: skip

    assert "TEMP B-TREE" not in plan
    assert "USING INDEX page_newest" in plan


def test_a_header_of_another_file_format_is_said_in_words(data_dir: Path, store: Store) -> None:
    """Found by fuzzing: SQLite calls this byte, alone of the header, a plain error."""
    store.close()
    data = bytearray((data_dir / FILE).read_bytes())
    data[44:48] = (5).to_bytes(4, "big")
    (data_dir / FILE).write_bytes(data)

    with pytest.raises(StoreUnusable, match="请"):
        open_store(data_dir)


def test_spoilt_json_is_damage_and_no_fault_of_the_program(data_dir: Path, store: Store) -> None:
    """A failure: a byte lost in the names of an article, and the window cannot be opened at all after an upgrade."""
    take_in(store)
    store.execute("UPDATE article SET people = '[[' WHERE people <> '[]'")
    store.execute("UPDATE label_index SET version = 'older'")
    store.close()

    with closing(open_store(data_dir)) as again:
        assert damage_mark(data_dir / FILE).exists()
        assert again.value("SELECT count(*) FROM article") == 2


def test_a_spoilt_word_in_the_tables_is_found_and_no_fault_of_the_program(tmp_path: Path) -> None:
    """A failure: the check that was to say what is wrong with the file ends in a traceback."""
    with closing(sqlite3.connect(tmp_path / "a.db", isolation_level=None)) as db:
        db.execute("CREATE TABLE one (a)")
        db.execute("INSERT INTO one VALUES ('x')")
        db.execute("CREATE INDEX by_a ON one (replace(a, 'x', 'y'))")
        db.execute("PRAGMA writable_schema = ON")
        db.execute("UPDATE sqlite_master SET sql = replace(sql, 'replace', 'raplace')")
    with closing(sqlite3.connect(tmp_path / "a.db", isolation_level=None)) as db:
        assert trouble_in(db, thorough=True) != []


def test_a_library_on_a_share_of_windows_has_an_address_that_sqlite_takes() -> None:
    """A failure: "invalid uri authority", and a library on a share opens no more."""
    assert address_of(PureWindowsPath("//server/share/报/library.db")).startswith("file:////server/share/%E6")
    assert address_of(PureWindowsPath("C:/d/library.db")) == "file:///C:/d/library.db"
    assert address_of(PurePosixPath("/d/a?#%.db")) == "file:///d/a%3F%23%25.db"
