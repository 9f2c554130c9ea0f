"""The form of a library file: migrations, indexes made anew, another version of the program beside this one."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from benchmarks.corpus import Draft, lay_out
from reader.errors import StoreTooNew
from reader.model import Shelf
from reader.store import Store, articles, found, intake, open_store
from reader.store.backup import back_up
from reader.store.blocks import COLUMNS, pack_block
from reader.store.check import check
from reader.store.connection import FILE, damage_mark
from reader.store.index import is_current, make_anew
from reader.store.migrations import _statements, migrate, read_migrations
from tests.test_store import dump, take_in


def _migrations(folder: Path, **files: str) -> Path:
    folder.mkdir(exist_ok=True)
    for name, sql in files.items():
        (folder / f"{name.removeprefix('m')}.sql").write_text(sql, "utf-8")
    return folder


def test_migrations_are_numbered_one_after_another() -> None:
    """A failure: of two with one number a library gets only the first, and nobody is told."""
    numbers = [migration.number for migration in read_migrations(Path(articles.__file__).parent / "migrations")]

    assert numbers == list(range(1, len(numbers) + 1))


def test_a_library_of_an_older_version_finds_what_stands_outside_articles(store: Store, data_dir: Path) -> None:
    """The index of pages came later than the pages."""
    issue = lay_out([Draft("甲", ("文",))], banners=["学习宣传贯彻"])
    intake.take_in(store, issue.source, issue.sheets, issue.data, "test", 1)
    store.execute("INSERT INTO outside (outside) VALUES ('delete-all')")
    store.execute("UPDATE search_index SET pages_as = ''")
    with open_store(data_dir) as again:
        assert [row.snippet for row in found.find(again, "宣传", 50).banners] == ["学习宣传贯彻"]
        intake.take_anew(again, 1, issue.source, lay_out([Draft("甲", ("文",))]).sheets, 2)
        assert found.find(again, "宣传", 50).banners == ()
        again.run("INSERT INTO outside (outside) VALUES ('integrity-check')")
        assert again.value("SELECT count(*) FROM outside WHERE outside MATCH '\"宣传\"'") == 0
    again.close()


def test_what_is_read_stands_in_a_list_of_its_own(store: Store) -> None:
    """A failure: the unread are searched for in the wrong articles."""
    issue = lay_out([Draft("甲", ("文",)), Draft("乙", ("文",))])
    intake.take_in(store, issue.source, issue.sheets, issue.data, "test", 1)
    listed = "SELECT article FROM read_article"
    store.execute("UPDATE article SET read = 1")
    assert store.rows(listed) == [(1,), (2,)]
    store.execute("UPDATE article SET read = 0 WHERE id = 1")
    assert store.rows(listed) == [(2,)]
    store.execute("DELETE FROM page")
    assert store.rows(listed) == []


def test_a_library_with_a_row_for_each_block_is_read_and_searched_as_before(data_dir: Path) -> None:
    """As version 10 wrote it. A failure means that an update loses words, or what is found."""
    with open_store(data_dir) as store:
        take_in(store)
        wanted = [articles.read_article(store, id) for id in (1, 2)]
        old = read_migrations(Path(articles.__file__).parent / "migrations")
        store.executescript(
            "DROP TABLE article_text; DROP TABLE spread; DROP TABLE spread_begun; DROP TABLE spread_changed;"
            " DROP TABLE spread_together; DROP TABLE removed; DROP TABLE draft;"
        )
        for table in ("block", "spread"):
            made = next(sql for sql in _statements("".join(one.sql for one in old[:10])) if f"TABLE {table} (" in sql)
            store.execute(made)
        for id, article in enumerate(wanted, 1):
            store.run_many(
                f"INSERT INTO block (article, nth, head, {COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                ((id, nth, nth < len(article.heads), *pack_block(block)) for nth, block in enumerate(article.parts)),
            )
        store.execute("UPDATE search_index SET folded_as = '3/14.0.0'")
        store.execute("PRAGMA user_version = 10")
    store.close()

    with open_store(data_dir) as again:
        assert [articles.read_article(again, id) for id in (1, 2)] == wanted
        assert [row.id for row in found.find(again, "劳模", 50).rows] == [1]
        assert [row.id for row in found.find(again, "没有标题的一篇", 50).rows] == [2]
        assert (data_dir / f"{FILE}.before-0011").exists()
    again.close()


def test_a_failed_migration_changes_nothing(tmp_path: Path) -> None:
    """A failure means that an update that goes wrong leaves a library no version can read."""
    file = tmp_path / "a.db"
    folder = _migrations(tmp_path / "m", m0001_a="CREATE TABLE a (b);\nINSERT INTO a VALUES (1);")
    db = sqlite3.connect(file, isolation_level=None)
    migrate(db, file, folder)
    before = list(db.iterdump())
    _migrations(folder, m0002_b="ALTER TABLE a ADD c;\nUPDATE a SET b = 2;\nINSERT INTO missing VALUES (1);")

    with pytest.raises(sqlite3.OperationalError, match="missing"):
        migrate(db, file, folder)
    assert list(db.iterdump()) == before
    assert db.execute("PRAGMA user_version").fetchone() == (1,)
    assert not db.in_transaction
    db.close()


def test_a_migration_runs_once_and_after_a_copy_was_made(tmp_path: Path) -> None:
    file = tmp_path / "a.db"
    folder = _migrations(tmp_path / "m", m0001_a="CREATE TABLE a (b);\nINSERT INTO a VALUES (1);")
    db = sqlite3.connect(file, isolation_level=None)
    migrate(db, file, folder)
    trigger = "CREATE TRIGGER t AFTER INSERT ON a BEGIN\n  SELECT 1;\nEND;\nUPDATE a SET b = b + 1;"
    _migrations(folder, m0002_b=trigger, m0003_c="CREATE TABLE c (d);")
    migrate(db, file, folder)
    migrate(db, file, folder)
    copy = sqlite3.connect(tmp_path / "a.db.before-0002")

    assert db.execute("SELECT b FROM a").fetchall() == [(2,)]
    assert copy.execute("SELECT b FROM a").fetchall() == [(1,)]
    assert not (tmp_path / "a.db.before-0003").exists()  # one copy an update, however many steps it has
    copy.close()
    db.close()


def test_an_index_of_another_fold_version_is_made_anew(data_dir: Path, store: Store) -> None:
    take_in(store)
    store.execute("UPDATE search_index SET folded_as = '0/of another Python'")
    store.execute("INSERT INTO pairs (pairs) VALUES ('delete-all')")
    store.execute("UPDATE page SET outside = ''")
    store.close()

    with open_store(data_dir) as again:
        assert found.find(again, "劳模", 50, Shelf()).total == 1
        assert found.find(again, "栏", 50, Shelf()).banners
    again.close()


# ---- another version of the program beside this one


def upgrade(data_dir: Path) -> None:
    """As a newer version does when it opens the library: in one write, under the open window of an older one."""
    with closing(sqlite3.connect(data_dir / FILE, isolation_level=None)) as newer:
        newer.executescript(
            """BEGIN IMMEDIATE;
            ALTER TABLE source RENAME COLUMN parser TO parsed_by;
            CREATE TABLE from_the_future (a);
            PRAGMA user_version = 9999;
            COMMIT;"""
        )


def test_a_library_that_was_upgraded_is_not_written_to_by_the_older_version(data_dir: Path, store: Store) -> None:
    """A failure: two versions at once, and the older one fails at half of its writes, or writes what the newer one
    takes for damage."""
    take_in(store, lay_out([Draft("甲", ("文" * 20,))]))
    upgrade(data_dir)
    before = dump(store)

    with pytest.raises(StoreTooNew, match="一个更新版本的版心已升级了这个资料库；请关闭这个窗口，用新版打开。"):
        take_in(store, lay_out([Draft("乙", ("文" * 20,))], number="2"))
    assert dump(store) == before
    assert not store.in_transaction


def test_an_upgraded_library_is_not_called_damaged_by_the_older_version(data_dir: Path, store: Store) -> None:
    """A failure: the older window's copy of the day, or a column it misses, leaves the mark by which the newer version
    only reads from then on."""
    take_in(store, lay_out([Draft("甲", ("文" * 20,))]))
    upgrade(data_dir)

    with pytest.raises(StoreTooNew):
        store.value("SELECT parser FROM source")
    with pytest.raises(StoreTooNew):
        back_up(store, data_dir / "copy.db")
    with pytest.raises(StoreTooNew):
        check(store)
    assert not damage_mark(data_dir / FILE).exists()
    assert not (data_dir / "copy.db").exists()


def test_an_index_made_by_another_version_is_not_added_to(data_dir: Path, store: Store) -> None:
    """A failure: words folded in two ways stand in one index, and taking an article out again spoils it."""
    with closing(sqlite3.connect(data_dir / FILE)) as other, other:
        other.execute("UPDATE search_index SET folded_as = 'another'")

    with pytest.raises(StoreTooNew, match="另一个版本的版心改过这个资料库的索引"):
        take_in(store, lay_out([Draft("甲", ("文" * 20,))]))


def test_what_this_version_makes_anew_is_no_other_form(data_dir: Path, store: Store) -> None:
    """A failure: `banxin repair` in a terminal makes the open window refuse to write."""
    take_in(store, lay_out([Draft("甲", ("文" * 20,))]))
    with closing(open_store(data_dir)) as other:
        make_anew(other)

        take_in(store, lay_out([Draft("乙", ("文" * 20,))], number="2"))
        assert is_current(other)
