"""Files that break the parser break nothing else. Real processes, with parsers that do what a bug could do."""

from __future__ import annotations

import io
import os
import pickle
import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader import cli
from reader.apart import Apart, _Answer, parser_command
from reader.errors import ParserClosed, UnreadableSource
from reader.library import Library
from reader.model import Kind
from reader.parse import parse
from reader.parsing import told

ROOT = Path(__file__).parent.parent
PAGE = "劳动报 2022年11月18日 星期五 第3版\n\n劳模进校园\n\n本报讯（记者 张三）近日，某厂工会开展活动，深受师生好评。\n"
# The real process, but its parser falls into what the text names: a page goes on as ever.
TRAP = """
import os, re, sys
import reader.parse, reader.parsing
real = reader.parse.parse
def trapped(name, data, *rest):
    if data.startswith(b"loop"):
        re.match(r"(x+x+)+y", "x" * 64)
    if data.startswith(b"memory"):
        kept = [bytearray(64 << 20) for _ in range(1000)]
    if data.startswith(b"crash"):
        os.kill(os.getpid(), 11)
    if data.startswith(b"exit"):
        os._exit(0)
    if data.startswith(b"deep"):
        return trapped(name, data)
    if data.startswith(b"bug"):
        raise ValueError("what stands in the newspaper")
    if data.startswith(b"code"):
        return print
    if data.startswith(b"nonsense"):
        os.write(1, b"nonsense")
        sys.stdout.write("nonsense")
    return real(name, data, *rest)
reader.parse.parse = trapped
reader.parsing.main()
"""
LOOPS = 4  # seconds until a file is given up; the others of that test take a hundredth of one
TRAPPED = [sys.executable, "-c", TRAP]


@pytest.mark.logs_warnings("it is told to the log")
def test_a_file_is_not_blamed_for_a_parser_that_was_ended_before_it_came() -> None:
    """A failure: where memory is short, a resting parser is ended, and the next good file is refused."""
    with Apart() as parser:
        parser("1.txt", PAGE.encode())
        resting = _process_of(parser)
        assert resting is not None
        resting.send_signal(signal.SIGKILL)
        os.waitid(os.P_PID, resting.pid, os.WEXITED | os.WNOWAIT)

        assert parser("2.txt", PAGE.encode()).sheets == parse("2.txt", PAGE.encode()).sheets


@pytest.mark.logs_warnings("a parser that broke is told to the log")
@pytest.mark.parametrize(
    ("trap", "said"),
    [
        ("loop", f"解析了 {LOOPS} 秒还没有完"),
        ("memory", "内存太多"),
        ("crash", "程序出错"),
        ("exit", "程序出错"),
        ("deep", "程序出错"),
        ("bug", "程序出错"),
        ("code", "程序出错"),
    ],
)
def test_a_file_that_breaks_the_parser_costs_itself_only(
    data_dir: Path, trap: str, said: str, caplog: pytest.LogCaptureFixture
) -> None:
    """A failure: one file takes the window, or the rest of a folder, with it."""
    with (
        Apart(TRAPPED, seconds=LOOPS if trap == "loop" else 90, memory=512 << 20) as parser,
        Library(data_dir, parser=parser) as library,
    ):
        before = library.import_data("前.txt", PAGE.encode(), "")
        with pytest.raises(UnreadableSource, match=rf"^[^\n]*“坏.txt”[^\n]*{said}[^\n]*请[^\n]*。$") as caught:
            library.import_data("坏.txt", f"{trap} {PAGE}".encode(), "")
        after = library.import_data("后.txt", f"{PAGE}某人。\n".encode(), "")

        assert before.imported[0].articles == after.imported[0].articles == 1
        assert library.shelves().articles == 2
        assert library.check() == []
    assert "newspaper" not in caplog.text, caught  # a log never quotes what was read


def _process_of(parser: Apart) -> subprocess.Popen[bytes]:
    assert parser._worker is not None
    return parser._worker.process


def test_what_is_printed_by_the_way_does_no_harm() -> None:
    with Apart(TRAPPED) as parser:
        assert parser("页.txt", b"nonsense").source.text == "nonsense"


def test_what_is_no_text_is_refused_in_the_words_of_the_parser() -> None:
    with Apart() as parser, pytest.raises(UnreadableSource, match="PDF"):
        parser("页.pdf", b"%PDF-1.7")


def test_one_process_serves_file_after_file() -> None:
    with Apart() as parser:
        parser("一.txt", PAGE.encode())
        process = _process_of(parser)
        parser("二.txt", PAGE.encode())

        assert process is not None
        assert _process_of(parser) is process
    assert process.returncode is not None


@given(
    st.lists(st.sampled_from([*PAGE.splitlines(), "", "下转第2版", "□张三 文/摄", "A\u202eB", "\0", "𠮷"]), max_size=12)
)
@settings(max_examples=40, deadline=None)
def test_the_result_is_that_of_the_parser(lines: list[str]) -> None:
    data = "\n".join(lines).encode()
    try:
        here = parse("页.txt", data, None, (), "某报/2022-11-18.txt")
    except UnreadableSource as error:
        with pytest.raises(UnreadableSource, match=str(error)):
            SHARED("页.txt", data)
    else:
        assert SHARED("页.txt", data, None, (), "某报/2022-11-18.txt") == here


SHARED = Apart()


@pytest.fixture(scope="module", autouse=True)
def shared_parser_ends() -> object:
    yield
    SHARED.close()


@pytest.mark.logs_warnings("says that it parses unguarded")
@pytest.mark.parametrize("command", [["/nonexistent/python"], [sys.executable, "-c", "pass"]])
def test_where_no_process_can_be_started_pages_are_still_read(command: list[str]) -> None:
    with Apart(command) as parser:
        assert parser("页.txt", PAGE.encode()) == parse("页.txt", PAGE.encode())


@pytest.mark.logs_warnings("says that it parses unguarded, and that the parser broke")
@pytest.mark.parametrize(("error", "said"), [(ImportError("numpy"), "程序出错"), (MemoryError(), "内存太多")])
def test_what_breaks_the_parser_in_this_process_costs_one_file(
    monkeypatch: pytest.MonkeyPatch, error: Exception, said: str
) -> None:
    """A failure: where no process can be started, one file stops all that wait behind it, at each start again."""

    def broken(*_: object) -> None:
        raise error

    with Apart(["/nonexistent/python"]) as parser:
        with monkeypatch.context() as patched:
            patched.setattr("reader.apart.parse", broken)
            with pytest.raises(UnreadableSource, match=said):
                parser("坏.txt", PAGE.encode())
        assert parser("页.txt", PAGE.encode()) == parse("页.txt", PAGE.encode())


def test_close_from_another_thread_cuts_it_short() -> None:
    """A failure: a window that is closed over a bad file stays for half a minute."""
    parser = Apart(TRAPPED)
    parser("页.txt", PAGE.encode())
    process = _process_of(parser)
    with ThreadPoolExecutor(1) as lane:
        answer = lane.submit(parser, "坏.txt", b"loop")
        parser.close()

        with pytest.raises(UnreadableSource, match="正在退出"):
            answer.result(timeout=30)
    assert process is not None
    assert process.returncode is not None


def test_a_process_that_is_being_ended_takes_nothing_of_the_next_one(monkeypatch: pytest.MonkeyPatch) -> None:
    """A failure: a window closed while a file is begun leaves a file open, or closes that of the next process."""
    with Apart() as parser:
        parser("页.txt", PAGE.encode())
        ended = _process_of(parser)
        wait = ended.wait

        def begin_meanwhile(timeout: float | None = None) -> int:
            monkeypatch.undo()
            parser.begin("页.txt", PAGE.encode())  # as the other thread does while this one waits
            return wait(timeout)

        monkeypatch.setattr(ended, "wait", begin_meanwhile)
        parser.rest()

        assert parser._worker is not None
        assert not parser._worker.last_words.closed
        assert parser.finish() == parse("页.txt", PAGE.encode())


@pytest.mark.skipif(sys.platform == "win32", reason="its pipes cannot be looked at")
def test_an_answer_is_read_out_a_bit_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """A failure: whoever looks whether a large file is parsed waits until all of it is read out; or it is spoilt."""
    monkeypatch.setattr("reader.apart.AT_A_TIME", 1)
    with Apart() as parser:
        for page in (PAGE, PAGE * 2):
            parser.begin("页.txt", page.encode())
            looks = 1
            while not parser.is_done(0):
                looks += 1
            assert looks > 10
            assert parser.is_done(0)
            assert parser.finish() == parse("页.txt", page.encode())


@pytest.mark.skipif(sys.platform == "win32", reason="its pipes cannot be looked at")
def test_many_open_files_are_in_nobodys_way() -> None:
    """A failure: where a thousand folders are watched on macOS, each holding a descriptor, every file is refused."""
    resource = pytest.importorskip("resource")
    before = resource.getrlimit(resource.RLIMIT_NOFILE)
    many, taken = 1_100, list[int]()
    resource.setrlimit(resource.RLIMIT_NOFILE, (max(before[0], many + 100), before[1]))
    try:
        with Apart() as parser, Path(os.devnull).open("rb") as nothing:
            taken += [os.dup(nothing.fileno()) for _ in range(many)]
            parser.begin("页.txt", PAGE.encode())
            while not parser.is_done(0.1):
                pass
            assert parser.finish() == parse("页.txt", PAGE.encode())
    finally:
        for one in taken:
            os.close(one)
        resource.setrlimit(resource.RLIMIT_NOFILE, before)


def test_the_process_ends_with_its_input() -> None:
    with subprocess.Popen(parser_command(), stdin=subprocess.PIPE, stdout=subprocess.PIPE) as worker:
        written, _ = worker.communicate(timeout=30)

    assert (written, worker.returncode) == (b"", 0)


def test_a_frozen_program_starts_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)

    assert parser_command() == [sys.executable, "--parse"]


@pytest.mark.parametrize("name", ["encodings.codecs.builtins.eval", "dataclass", "parse", "read_source", "Any"])
@pytest.mark.parametrize("module", ["reader.parse", "reader.model", "builtins", "os"])
def test_an_answer_brings_no_code(module: str, name: str) -> None:
    """A failure: what got hold of the parser has this process run code: by a dotted name, by what a module imported."""
    packed = b"\x80\x04" + b"".join(b"\x8c" + bytes([len(said)]) + said.encode() for said in (module, name))
    with pytest.raises((pickle.UnpicklingError, AttributeError)):  # AttributeError: there is none of that name
        _Answer(io.BytesIO(packed + b"\x93.")).load()


def test_members_of_enums_are_told_by_their_values_in_every_python(monkeypatch: pytest.MonkeyPatch) -> None:
    """A failure: with Python 3.11.2, that of Debian 12, no file can be opened."""

    def written_by_3_11_2(self: Kind, _: object) -> tuple[object, ...]:
        return getattr, (type(self), self.name)

    monkeypatch.setattr(Kind, "__reduce_ex__", written_by_3_11_2)
    parsed = parse("1.txt", "某厂开会\n\n本报讯 昨日，某厂开会。\n".encode())

    assert _Answer(io.BytesIO(told(parsed))).load() == parsed


@pytest.mark.logs_warnings("a parser that broke is told to the log")
@pytest.mark.parametrize("command", [["parse", "--json"], ["parse"], ["stages"]])
def test_the_command_line_outlives_a_file_that_breaks_the_parser(
    command: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A failure: one bad file ends `banxin parse` in a crash, and the good ones beside it are not shown."""
    monkeypatch.setattr("reader.apart.parser_command", lambda: TRAPPED)
    bad, good = tmp_path / "bad.txt", tmp_path / "good.txt"
    bad.write_bytes(b"crash")
    good.write_text(PAGE, "utf-8")
    files = [str(bad)] if command == ["stages"] else [str(bad), str(good)]

    assert cli.main([*command, *files]) == 1
    said = capsys.readouterr()
    assert "bad.txt" in said.err
    assert "程序出错" in said.err
    assert ("劳模进校园" in said.out) == (command != ["stages"])


@pytest.mark.parametrize(
    "answer",
    [
        b"\x80\x04Nr\xff\xff\xff\x7f.",  # LONG_BINPUT: the place of a value among two billions
        b"\x80\x05\x96\x00\x00\x00\xc0\x00\x00\x00\x00.",  # BYTEARRAY8: three billion bytes
        b"\x80\x04\x8e\xff\xff\xff\x7f\x00\x00\x00\x00abc.",  # BINBYTES8: two gigabytes, of which three bytes come
    ],
)
def test_an_answer_cannot_take_the_memory_of_the_program(answer: bytes) -> None:
    """Found by the fuzzer: five kilobytes took four gigabytes."""
    read = "import io, resource, sys\nfrom reader.apart import _Answer"
    read += "\nresource.setrlimit(resource.RLIMIT_AS, (1 << 30, 1 << 30))"
    read += "\ntry: _Answer(io.BytesIO(sys.stdin.buffer.read())).load()"
    read += "\nexcept MemoryError: raise\nexcept Exception: pass"

    assert subprocess.run([sys.executable, "-c", read], input=answer, cwd=ROOT, check=False).returncode == 0


def test_one_that_is_closed_while_it_starts_says_nothing_of_it() -> None:
    """A failure: who closes the window on a busy machine leaves a warning in the log, of a parser that nothing ails."""
    parser = Apart([sys.executable, "-c", "import time; time.sleep(300)"])
    with ThreadPoolExecutor(1) as lane:
        parsed = lane.submit(parser, "页.txt", "甲".encode())
        while parser._worker is None:
            assert not parsed.done()
        parser.close()

        with pytest.raises(ParserClosed):
            parsed.result()
