"""Search: what is found is what a scan finds, whatever is typed; and what is shown of it."""

from __future__ import annotations

import itertools
import sys
import tracemalloc
from pathlib import Path
from types import FrameType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.corpus import Draft, Issue, lay_out
from reader.model import Article, Shelf, ShelfKind
from reader.search import find_hits, fold, read_terms, snippet, text
from reader.search.forms import fold_piece, leans
from reader.search.prints import may_say_otherwise, prints_of
from reader.search.snippets import LONGEST, piece_of_term, piece_of_terms
from reader.search.sql import match, match_headline
from reader.search.text import alike, as_set, keeps_places, trace, usual_signs
from reader.search.tokens import BREAK, IN_TITLE
from reader.search.tree import Tree
from reader.store import Store, found, index, intake, open_store, ranking
from tests.libraries import new_library
from tests.truth import Facts, holds

# Few characters, so that hits, overlaps and hits across borders are common; and every kind of trouble.
ALPHABET = "工会工会报，。：“”\"'-*()[]{}<>^+~%_\\/:.?!&|#@ab1AＡ１－　 \t\x00\u200b\ue5d2𠮷😀ßİ" + BREAK + IN_TITLE
texts = st.text(st.sampled_from(ALPHABET), max_size=12)
some = texts.filter(bool)
paragraphs = st.lists(some, min_size=1, max_size=3).map(tuple)
others = {"kicker": st.one_of(st.none(), some), "subheads": st.lists(some, max_size=2).map(tuple)}
drafts = st.one_of(
    st.builds(Draft, st.one_of(st.none(), some), paragraphs, **others),
    st.builds(Draft, some, st.just(()), **others),  # heads alone
)
queries = st.one_of(texts, st.text(max_size=6), st.lists(texts, max_size=3).map(" ".join))


def take_in(store: Store, issue: Issue) -> None:
    intake.take_in(store, issue.source, issue.sheets, issue.data, "test", 1)


def says(tree: Tree, issue: Issue, article: Article) -> bool:
    return holds(tree, Facts(article, issue.sheets[0].page))


def meant(store: Store, query: str) -> Tree | None:
    return found.read_asked(store, query, Shelf()).tree


def search(store: Store, query: str, limit: int | None = None, shelf: Shelf | None = None) -> list[int]:
    answer = found.find(store, query, limit, shelf or Shelf())
    ids = [row.id for row in answer.rows]

    assert len(ids) == len(set(ids))
    assert answer.total == len(ids) or limit is not None
    return ids


@settings(max_examples=120, deadline=None)
@given(st.lists(drafts, min_size=1, max_size=5), st.lists(queries, min_size=1, max_size=8))
def test_search_finds_exactly_what_a_scan_finds(given_drafts: list[Draft], typed: list[str]) -> None:
    """A failure means that a reader is told a word is not there when it is, or the other way round."""
    issue = lay_out(given_drafts)
    articles = issue.sheets[0].articles
    with new_library() as folder:
        store = open_store(folder)
        take_in(store, issue)
        for query in [*typed, *(part.text for article in articles for part in article.parts)]:
            tree = meant(store, query)
            truth = [nth for nth, article in enumerate(articles, start=1) if tree and says(tree, issue, article)]

            assert sorted(search(store, query)) == truth
        store.close()


@settings(max_examples=120, deadline=None)
@given(st.lists(drafts, min_size=1, max_size=4), st.lists(drafts, min_size=1, max_size=4), texts)
def test_search_stays_exact_when_a_page_is_parsed_anew(before: list[Draft], after: list[Draft], query: str) -> None:
    """A failure means that words of an article that is gone stayed in the index, or words of a new one are missing."""
    old, new = lay_out(before), lay_out(after)
    with new_library() as folder:
        store = open_store(folder)
        take_in(store, old)
        intake.take_anew(store, 1, old.source, new.sheets, 2)
        for table in ("pairs", "characters"):
            store.run(f"INSERT INTO {table} ({table}) VALUES ('integrity-check')")
        for typed in [
            query,
            *(part.text for issue in (old, new) for a in issue.sheets[0].articles for part in a.parts),
        ]:
            tree = meant(store, typed)
            truth = sum(says(tree, new, article) for article in new.sheets[0].articles) if tree else 0

            assert len(search(store, typed)) == truth
        store.close()


@given(st.one_of(st.text(), texts, st.text(st.sampled_from("e\u0301\u200bﾃﾞ한\u1112\u1161㎏ﬁ…工\xad\ufe0f"))))
def test_every_folded_character_is_led_back_to_the_print(text: str) -> None:
    """A failure means that a hit is marked on other characters than those that were looked for."""
    folded, traced = fold(text), trace(text)

    assert traced.text == folded == fold(folded)
    assert len(traced.starts) == len(traced.ends) == len(folded)
    assert list(traced.starts) == sorted(traced.starts)
    for nth, character in enumerate(folded):
        assert character in fold(text[traced.starts[nth] : traced.ends[nth]])
    if keeps_places(text):
        assert traced.starts == tuple(range(len(text)))
    folded.encode("utf-8")  # what cannot be stored would raise


@pytest.mark.parametrize(
    ("printed", "typed"),
    [
        ("勞動午報記者", "劳动午报记者"),
        ("后勤保障", "後勤保障"),
        ("“金点子‟——", "「金点子」--"),
        ("马丁•路德", "马丁・路德"),
        ("工\u200b会\xad", "工会"),
        ("⾦⾊⺠", "金色民"),
        ("5㎏", "5kg"),
        ("二○二二", "二〇二二"),
        ("……", "......"),
        ("cafe\u0301", "CAFÉ"),
        ("ＡＢＣ１２３", "abc123"),
        ("３．５％", "3.5%"),
        ("ﾃﾚﾋﾞ", "ﾃﾚﾋﾞ"),
        ("Straße", "straße"),
        ("（记者）", "(记者)"),
    ],
)
def test_what_a_reader_takes_for_the_same_is_found(store: Store, printed: str, typed: str) -> None:
    take_in(store, lay_out([Draft("题", (f"前{printed}后",))]))
    (hit,) = find_hits(f"前{printed}后", read_terms(typed))

    assert hit == (1, 1 + len(printed))
    assert search(store, typed) == [1]
    assert search(store, printed) == [1]


def test_no_print_of_a_character_is_passed_over() -> None:
    """A failure: 勞模 in an article is neither shown nor marked for 劳模, because the article is not folded."""
    coded = [chr(code) for code in range(0x10000) if not may_say_otherwise(chr(code), "")]
    assert len(coded) > 20_000
    assert not [printed for printed in coded if leans(printed) or not fold_piece(printed)]
    assert not [
        (printed, character)
        for printed in coded
        for character in fold_piece(printed)
        if character != printed and printed not in prints_of([character])
    ]


def test_what_was_pasted_and_is_changed_key_by_key_is_not_kept_in_all_its_forms() -> None:
    """A failure: whoever pastes a page into the search field and takes letters off it fills the memory."""
    pasted = "劳模 " * 5_000
    tracemalloc.start()
    for nth in range(20):
        for look_up in (match, match_headline):
            look_up((pasted[nth:],))
    left, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert left < 4 * len(pasted)


def test_what_another_thread_folds_meanwhile_changes_nothing() -> None:
    """A failure: a search, or what comes in, ends in an error, or has é for two characters as long as the program runs,
    because another thread met the accent at that moment."""
    folded = list[tuple[str, str]]()
    for nth in itertools.count():
        for known in (text._TABLE, text._met, text._turned, text._leaning, text._changing):
            known.clear()
        text._fold_short.cache_clear()
        fold("工\xad会")
        other = folded_when(nth, "e\u0301", ("e\u0301", "u\u0308"))
        if other is None:
            break
        folded.append(other)

    assert (len(folded) > 10, set(folded)) == (True, {("é", "éü")})


def folded_when(nth: int, said: str, meanwhile: tuple[str, ...]) -> tuple[str, str] | None:
    """A text, and others that are folded at the nth step of it; None where there is no such step."""
    steps, other, before = itertools.count(), list[str](), sys.gettrace()

    def look(frame: FrameType, *_: object) -> object:
        if frame.f_code.co_filename == text.__file__ and next(steps) == nth:
            other.extend(map(fold, meanwhile))
        return look

    # Typing wants a look that names its own type, which returns itself: no type can be written so.
    sys.settrace(look)  # type: ignore[arg-type]  # see above
    try:
        folded = fold(said)
    finally:
        sys.settrace(before)
    return (folded, "".join(other)) if other else None


SIGNS = "，,；;：？?甲乙"


@given(st.text(st.sampled_from(SIGNS), max_size=30), st.text(st.sampled_from(",;?甲乙"), min_size=1, max_size=4))
def test_a_sign_of_a_term_is_found_in_either_print(text: str, term: str) -> None:
    """A failure: of 甲，乙 and 甲,乙 in one article only one is marked, or the place of neither is right."""
    terms, signs = (term,), usual_signs([term])

    said, (asked,) = alike(text, terms, (as_set(term),), signs)

    places = [at for at in range(len(text)) if said.startswith(asked, at)]
    assert places == [at for at in range(len(text)) if fold(text).startswith(term, at)]


@pytest.mark.parametrize("query", ["甲，乙", "甲,乙"])
def test_an_article_that_prints_a_sign_in_two_ways_is_marked_at_both(store: Store, query: str) -> None:
    """A failure: the text is looked into for one print of the sign alone."""
    bodies = ("前甲，乙后甲,乙。",), ("前甲，乙后。",), ("前甲,乙后。",), ("无。",)
    take_in(store, lay_out([Draft(f"题{nth}", body) for nth, body in enumerate(bodies)]))

    answer = found.find(store, query, 50)

    said = {row.id: [row.snippet[start:end] for start, end in row.hits] for row in answer.rows}
    assert said == {1: ["甲，乙", "甲,乙"], 2: ["甲，乙"], 3: ["甲,乙"]}


def test_white_space_parts_terms_and_all_must_occur(store: Store) -> None:
    take_in(store, lay_out([Draft("工会", ("劳模进校园",)), Draft("工会", ("别的",))]))

    assert search(store, "工会　劳模") == [1]
    assert search(store, "劳模\t工 会") == [1]


def test_no_term_is_found_across_two_blocks(store: Store) -> None:
    take_in(store, lay_out([Draft("甲乙", ("丙丁", "戊己"))]))

    assert search(store, "乙丙") == []
    assert search(store, "丁戊") == []


def test_a_word_cut_by_a_column_end_is_found(store: Store) -> None:
    take_in(store, lay_out([Draft("题", ("世界500\v强企业",))]))

    assert search(store, "500强") == [1]


@pytest.mark.parametrize("query", ["", "  ", "　\n", "\t"])
def test_nothing_typed_finds_nothing(store: Store, query: str) -> None:
    take_in(store, lay_out([Draft("题", ("文",))]))

    assert search(store, query) == []


@pytest.mark.parametrize("query", ["工会" * 500, " ".join(chr(0x4E00 + nth) for nth in range(3_000)),
                                   " ".join(f"工{chr(0x4E00 + nth)}" for nth in range(3_000))])  # fmt: skip
def test_a_whole_page_pasted_as_a_query_is_answered(store: Store, query: str) -> None:
    take_in(store, lay_out([Draft("题", ("工会" * 1_000, "".join(f"工{chr(0x4E00 + nth)}" for nth in range(3_000))))]))

    assert search(store, query) == [1]


def test_half_a_surrogate_pair_in_a_query_is_no_crash(store: Store) -> None:
    take_in(store, lay_out([Draft("题", ("文",))]))

    assert search(store, "文\ud83d") == []


def test_title_hits_come_before_body_hits(store: Store) -> None:
    filler = "无关的话" * 20
    take_in(store, lay_out([Draft("别的", (filler + "劳模" + filler,)), Draft("劳模进校园", (filler,))]))

    assert search(store, "劳模") == [2, 1]
    assert search(store, "模") == [2, 1]


def test_above_the_cap_titles_come_first_and_the_newest_of_each(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ranking, "CAP", 3)
    for day in (10, 12, 11):
        drafts = [Draft("甲", ("劳模",)), Draft("劳模", ("乙",))]
        take_in(store, lay_out(drafts, date=f"2022-11-{day}", furniture=[f"{day}日"]))

    assert search(store, "劳模") == [4, 6, 2, 3, 5, 1]
    assert search(store, "劳模", limit=4) == [4, 6, 2, 3]
    assert found.find(store, "劳模", 2, Shelf()).total == 6


def test_a_shelf_narrows_the_search(store: Store) -> None:
    take_in(store, lay_out([Draft("甲", ("劳模",))], paper="甲报", date="2022-01-01"))
    take_in(store, lay_out([Draft("乙", ("劳模",))], paper="乙报", date="2022-01-02", banners=["劳模周"]))
    take_in(store, lay_out([Draft("丙", ("劳模",))], paper=None, date=None))

    assert search(store, "劳模", shelf=Shelf(ShelfKind.PAPER, paper="乙报")) == [2]
    assert search(store, "劳", shelf=Shelf(ShelfKind.DATE, paper="甲报", date="2022-01-01")) == [1]
    assert search(store, "劳模", shelf=Shelf(ShelfKind.PAPER, paper=None)) == [3]
    assert search(store, "劳模", shelf=Shelf(ShelfKind.PAGE, page=1)) == [1]
    assert search(store, "劳模", shelf=Shelf(ShelfKind.BOOKMARKED)) == []
    assert len(found.find(store, "劳模", None, Shelf(ShelfKind.PAPER, paper="乙报")).banners) == 1
    assert found.find(store, "劳模", None, Shelf(ShelfKind.PAPER, paper="甲报")).banners == ()


def test_words_outside_every_article_are_found_with_their_page(store: Store) -> None:
    take_in(store, lay_out([Draft("甲", ("文",))], banners=["学习宣传贯彻"], furniture=["责编 张三"]))
    answer = found.find(store, "宣传", 50, Shelf())

    assert answer.total == 0
    assert [(row.id, row.banner, row.snippet, row.hits) for row in answer.banners] == [
        (1, True, "学习宣传贯彻", ((2, 4),))
    ]
    assert len(found.find(store, "张", 50, Shelf()).banners) == 1
    assert len(found.find(store, "学习 责编", 50, Shelf()).banners) == 1


def test_words_of_a_page_without_an_article_are_found(store: Store) -> None:
    take_in(store, lay_out([], banners=["学习宣传贯彻"]))
    (row,) = found.find(store, "宣传", 50, Shelf()).banners

    assert (row.id, row.page_id, row.headline, row.banner) == (0, 1, "学习宣传贯彻", True)


def test_two_pieces_of_a_snippet_are_parted_by_one_ellipsis() -> None:
    made = snippet([], ["前" * 50 + "劳模" + "中" * 50, "后" * 30 + "劳模"], ["劳模"])

    assert made.text == "…" + "前" * 20 + "劳模" + "中" * 20 + "…" + "后" * 20 + "劳模"
    assert [made.text[start:end] for start, end in made.hits] == ["劳模", "劳模"]


@given(texts.filter(bool), st.lists(texts.filter(bool), min_size=1, max_size=3))
def test_hits_are_ranges_of_the_printed_text(text: str, typed: list[str]) -> None:
    terms = read_terms(" ".join(typed))
    hits = find_hits(text, terms)
    folded = fold(text)

    assert all(first[1] < second[0] for first, second in itertools.pairwise(hits))
    assert bool(hits) == any(term in folded for term in terms)


def test_a_snippet_shows_twenty_characters_on_both_sides_of_the_first_hit() -> None:
    made = snippet([], ["前" * 50 + "劳模" + "后" * 50], ["劳模"])

    assert made.text == "…" + "前" * 20 + "劳模" + "后" * 20 + "…"
    assert [made.text[start:end] for start, end in made.hits] == ["劳模"]


def test_a_snippet_of_a_title_hit_shows_how_the_body_begins() -> None:
    made = snippet([], ["正文开头。", "第二段"], ["劳模"])

    assert (made.text, made.hits) == ("正文开头。", ())


def test_a_snippet_of_a_hit_in_a_subhead_shows_the_subhead() -> None:
    made = snippet(["——记劳模张三"], ["正文开头。"], ["劳模"])

    assert (made.text, made.hits) == ("——记劳模张三…正文开头。", ((3, 5),))


@given(st.lists(texts, max_size=3), st.lists(texts, max_size=4), st.lists(texts.filter(bool), min_size=1, max_size=3))
def test_hits_of_a_snippet_are_the_terms(titles: list[str], bodies: list[str], typed: list[str]) -> None:
    terms = read_terms(" ".join(typed))
    made = snippet(titles, bodies, terms)

    assert all(find_hits(made.text[start:end], terms) == ((0, end - start),) for start, end in made.hits)
    assert "\n" not in made.text


@given(
    st.lists(st.sampled_from(["哈", "工会", "组织", "，", "和" * 45, "会" * 300, "a ", "𠮷"]), max_size=99),
    st.sampled_from(["哈", "工会", "哈哈", "会", "工会 组织", "会" * 250, "和 哈 工", "组织", "a"]),
)
def test_no_snippet_is_longer_than_the_bound(bits: list[str], typed: str) -> None:
    """A failure: an article full of hits is its own excerpt, and the window paints 5 MB in a row of the list."""
    text, terms = "".join(bits), read_terms(typed)
    made = snippet([text], [text, text], terms)
    ends = [len(text), 2 * len(text)]
    first = [text.find(term) for term in terms]
    in_one_go = piece_of_terms(text * 2, text * 2, ends, first, terms)

    assert len(made.text) <= LONGEST
    assert all(0 <= start < end <= len(made.text) for start, end in made.hits)
    if in_one_go and all(term in text for term in terms):
        assert in_one_go == snippet([], [text, text], terms)  # both ways cut it alike
    if len(terms) == 1:
        assert in_one_go == piece_of_term(text * 2, text * 2, ends, first[0], terms[0])


def test_an_article_that_says_one_thing_over_and_over_is_shown_by_its_beginning(store: Store) -> None:
    take_in(store, lay_out([Draft("竞赛", ("工会组织职工开展劳动竞赛，" * 20_000,))]))

    for query in ("工会组织", "工会 组织", "工会组织 职工"):
        (row,) = found.find(store, query, 50, Shelf()).rows
        assert row.snippet.startswith("工会组织职工")
        assert len(row.snippet) <= LONGEST


# ---- an index made anew


def test_an_index_made_anew_bit_by_bit_misses_and_doubles_nothing(
    store: Store, data_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The making is broken off; meanwhile a page comes in, and pages on both sides of the break are parsed anew."""
    monkeypatch.setattr(index, "BIT", 2)
    pages = [lay_out([Draft(f"甲{nth}", ("劳模",)), Draft("乙", ("工会",))], furniture=[f"{nth}"]) for nth in range(4)]
    for page in pages[:3]:
        take_in(store, page)
    store.execute("UPDATE search_index SET folded_as = '0'")
    store.form = ()  # as while it is being opened

    def break_off(done: int, of: int) -> None:
        if done >= 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        index.keep_current(store, break_off)
    take_in(store, pages[3])
    anew = lay_out([Draft("甲", ("劳动模范",))], furniture=["又"])
    for source in (1, 3):
        intake.take_anew(store, source, anew.source, anew.sheets, 2)
    told: list[tuple[int, int]] = []
    with open_store(data_dir, lambda done, of: told.append((done, of))) as again:
        for table in ("pairs", "characters"):
            again.run(f"INSERT INTO {table} ({table}) VALUES ('integrity-check')")

        assert told[-1] == (6, 6)
        assert sorted(search(again, "劳模")) == [3, 7]
        assert sorted(search(again, "劳动模范")) == [1, 5]
        assert sorted(search(again, "会")) == [4, 8]
    again.close()


def test_searching_goes_on_while_pages_come_in(store: Store, data_dir: Path) -> None:
    """A failure means that a reader waits for an import, or sees half of it."""
    take_in(store, lay_out([Draft("甲", ("劳模",))]))
    (article,) = lay_out([Draft("乙", ("劳模",))]).sheets[0].articles
    with open_store(data_dir) as reader:
        reader.execute("PRAGMA busy_timeout = 0")  # whatever would have to wait fails instead
        with reader.reading():
            before = reader.value("SELECT count(*) FROM pairs WHERE pairs MATCH ?", '"劳模"')
            with store.writing():
                for id in range(1_000, 1_300):
                    index.add_articles(store, {id: article})
                during = reader.value("SELECT count(*) FROM pairs WHERE pairs MATCH ?", '"劳模"')

            assert (before, during) == (1, 1)
        assert found.find(reader, "劳模", 0).total == 301
    reader.close()
