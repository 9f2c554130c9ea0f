"""The day a dateline names: told from the issue's date, said to be inferred, never guessed without one."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.library import Library
from reader.parse import parse
from reader.parse.as_json import parsed_to_json
from reader.parse.datelines import OLDEST, read_date


@pytest.mark.parametrize(
    ("dateline", "after", "issue", "date"),
    [
        ("新华社北京11月15日电", "", "2022-11-18", "2022-11-15"),
        ("新华社北京十一月十五日电", "", "1962-11-18", "1962-11-15"),
        ("本报北原12月31日讯", "", "2023-01-02", "2022-12-31"),
        ("本报2月29日讯", "", "2023-03-01", None),
        ("新华社北京11月25日电", "", "2022-11-18", None),
        ("本报15日讯", "", "2022-11-18", "2022-11-15"),
        ("本报30日讯", "", "2022-12-02", "2022-11-30"),
        ("本报讯", "（记者 张三）昨日，某厂开工。", "2022-11-01", "2022-10-31"),
        ("本报讯", " 记者 张三 昨天下午，某厂开工。", "2022-11-18", "2022-11-17"),
        ("本报讯", "（记者 张三）本月15日，某厂开工。", "2022-11-18", "2022-11-15"),
        ("本报讯", "（记者 张三）11月15日，某厂开工。", "2022-11-18", "2022-11-15"),
        ("本报讯", "（记者 张三）11月15日起，某路封闭。", "2022-11-18", None),
        ("本报讯", "（记者 张三）今日头条发布报告。", "2022-11-18", None),
        ("本报讯", "（记者 张三）日前，某厂开工。", "2022-11-18", None),
        ("新华社北京11月15日电", "", None, None),
        ("本报讯", "（记者 张三）昨日，某厂开工。", "不是日期", None),
    ],
)
def test_a_day_is_told_by_the_date_of_the_issue(dateline: str, after: str, issue: str | None, date: str | None) -> None:
    told = read_date(dateline, dateline + after, issue)

    assert (told.date if told else None) == date
    assert told is None or told.inferred


def test_a_full_date_needs_no_issue_and_is_not_inferred() -> None:
    told = read_date("新华社北京2022年12月31日电", "", None)

    assert told is not None
    assert (told.date, told.inferred) == ("2022-12-31", False)


DAYS = st.dates(datetime.date(1900, 1, 1), datetime.date(2099, 12, 31))


@given(DAYS, st.integers(0, OLDEST))
def test_a_day_before_the_issue_is_found_again(issue: datetime.date, ago: int) -> None:
    """Whatever year begins in between."""
    day = issue - datetime.timedelta(days=ago)
    told = read_date(f"本报{day.month}月{day.day}日讯", "", issue.isoformat())

    assert told is not None
    assert told.date == day.isoformat()


@given(DAYS, st.text("0123456789年月日昨今前本上讯电十一 ", max_size=14))
def test_no_day_lies_after_the_issue_unless_its_year_is_printed(issue: datetime.date, words: str) -> None:
    told = read_date(f"本报{words}讯", f"本报{words}讯{words}", issue.isoformat())

    assert told is None or not told.inferred or told.date <= issue.isoformat()
    assert told is None or told.words in f"{words}讯{words}"


PAGE = (
    "海棠日报　2023年1月2日　星期一　第1版：要闻\n\n某厂年末赶订单\n\n"
    "本报北原12月31日电（记者 张三）岁末的车间灯火通明，工人们正在赶制最后一批订单，预计元旦之后交付。\n"
)


def test_json_and_library_keep_the_day(library: Library) -> None:
    article = parsed_to_json(parse("a.txt", PAGE.encode()))["pages"][0]["articles"][0]  # type: ignore[index,call-overload]
    library.import_data("a.txt", PAGE.encode(), "x")
    (row,) = library.articles()
    happened = library.article(row.id).happened

    assert article["dateline_date"] == {"date": "2022-12-31", "inferred": True, "words": "12月31日"}
    assert happened is not None
    assert (happened.date, happened.inferred) == ("2022-12-31", True)
