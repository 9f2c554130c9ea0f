"""A real pinyin input method (ibus, libpinyin) in the real window: it writes where one writes, and nowhere else.

The desktop is set up as Chinese ones are: QT_IM_MODULE=fcitx, for which Qt's wheels have no plugin. The program has to
find its way to ibus by itself.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.model import Highlight
from tests.e2e.harness import PATIENCE, Banxin, Screen, until
from tests.e2e.test_story import FIRST, PAGE, SECOND, THIRD, reading, rows

pytestmark = pytest.mark.e2e

TOOLS = ("ibus-daemon", "ibus", "dbus-run-session", "/usr/libexec/ibus-engine-libpinyin")
# A desktop keeps these in dconf; a file of GLib's own does without a service.
CHOSEN = "[desktop/ibus/general]\npreload-engines=['libpinyin']\n"
SEEN = 2.0  # seconds until a key that opened no candidates is taken back and pressed again


class Pinyin:
    """The input method of one desktop, and the keys pressed while it is on."""

    def __init__(self, banxin: Banxin, env: dict[str, str]) -> None:
        self._banxin, self._env = banxin, env

    def is_chosen(self) -> bool:
        return self.ask("engine") == "libpinyin"

    def ask(self, *words: str) -> str:
        command = ["ibus", *words]
        done = subprocess.run(command, env=self._env, capture_output=True, text=True, timeout=PATIENCE, check=False)
        return done.stdout.strip()

    @property
    def offers(self) -> bool:
        """Whether its candidates are on screen."""
        return bool(self._banxin.screen.run("xdotool", "search", "--onlyvisible", "--class", "^ibus-ui-gtk3$"))

    def compose(self, letters: str) -> None:
        """Type letters of pinyin, until candidates show. The engine starts with the first field that asks for it, and
        what is typed before that goes into the field."""

        def begun() -> bool:
            self._banxin.key(letters[0])
            try:
                until(lambda: self.offers, "候选", SEEN)
            except pytest.fail.Exception:
                self._banxin.key("BackSpace")
                return False
            return True

        until(begun, "输入法的候选窗口")
        self._banxin.key(*letters[1:])

    def end(self, key: str) -> None:
        """Press a key that ends the composition; the candidates go."""
        self._banxin.key(key)
        until(lambda: not self.offers, f"候选窗口收起（{key}）")

    def write(self, letters: str) -> None:
        """The first candidate for the letters."""
        self.compose(letters)
        self.end("space")


@pytest.fixture
def pinyin(banxin: Banxin, screen: Screen) -> Iterator[Pinyin]:
    if missing := [tool for tool in TOOLS if not shutil.which(tool)]:
        if os.environ.get("CI"):
            pytest.fail(f"缺少 {'、'.join(missing)}：运行 make test 会装上")
        pytest.skip(f"缺少 {'、'.join(missing)}")
    banxin.env["QT_IM_MODULE"] = "fcitx"
    for name in ("QT_IM_MODULES", "IBUS_ADDRESS"):
        banxin.env.pop(name, None)
    env = banxin.env | {"GSETTINGS_BACKEND": "keyfile", "NO_AT_BRIDGE": "1", "GTK_A11Y": "none"}
    kept = Path(env["XDG_CONFIG_HOME"], "glib-2.0/settings/keyfile")
    kept.parent.mkdir(parents=True)
    kept.write_text(CHOSEN, "utf-8")
    # Of a bus of its own, which ends with it, and so do panel and engine.
    command = ["dbus-run-session", "--", "ibus-daemon", "--panel=default", "--emoji-extension=disable", "--cache=none"]
    daemon = subprocess.Popen(command, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    method = Pinyin(banxin, env)
    try:
        until(method.is_chosen, "拼音输入法")
        yield method
    finally:
        banxin.kill()
        method.ask("exit")
        daemon.wait(PATIENCE)


def highlight(banxin: Banxin, headline: str) -> Highlight | None:
    return next(iter(reading(banxin, headline).highlights), None)


def test_it_writes_in_fields_and_leaves_the_keys_of_list_and_text_alone(
    banxin: Banxin, pinyin: Pinyin, tmp_path: Path
) -> None:
    banxin.start(PAGE)
    banxin.shows(FIRST)

    # The search field: Esc and Return of a composition are the input method's.
    banxin.key("s")
    pinyin.compose("xiaoxu")
    banxin.screenshot(tmp_path / "candidates.png")
    pinyin.end("Escape")  # else the search is left, and the next letters are commands
    pinyin.write("xiaoxue")  # 小学: in the third article only
    pinyin.compose("xiao")
    pinyin.end("Return")  # writes the letters; else the first result is opened
    assert banxin.title == f"{FIRST} — 版心"
    banxin.key(*["BackSpace"] * 4)
    banxin.screenshot(tmp_path / "searched.png")
    banxin.key("Return")
    banxin.shows(THIRD)

    # The list has the keyboard now, and pinyin is still on.
    banxin.key("Escape", "Escape", "Escape")  # notice, search, to the text
    banxin.shows(FIRST)
    banxin.key("i", "shift+j")
    banxin.shows(SECOND)
    banxin.key("b")
    until(lambda: rows(banxin)[SECOND].bookmarked, "书签")

    # The text: choose a sentence, highlight it, note on it.
    banxin.key("w", "bracketright", "2")
    until(lambda: highlight(banxin, SECOND), "划线")
    assert not pinyin.offers
    banxin.key("e")
    pinyin.write("gongren")  # 工人
    pinyin.compose("ni")
    pinyin.end("Return")
    banxin.screenshot(tmp_path / "noted.png")
    banxin.key("ctrl+Return")
    until(lambda: (mark := highlight(banxin, SECOND)) and mark.note, "批注")
    mark = highlight(banxin, SECOND)
    assert mark is not None
    assert (mark.note, mark.colour) == ("工人ni", 2)

    banxin.key("shift+k")  # and a letter is a command again
    banxin.shows(FIRST)
    banxin.quit()
