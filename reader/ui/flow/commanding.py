"""The palette and what is behind it: commands, settings, saved searches and articles in; the chosen one is done."""

from __future__ import annotations

from PySide6.QtGui import QAction

from reader.commands import COMMANDS
from reader.model import Row
from reader.search import titles
from reader.settings import BY_NAME, SETTINGS, Setting, Value
from reader.tongue import in_chinese, tr
from reader.ui.flow import keying, look, searching, setting
from reader.ui.flow.continuing import open_row
from reader.ui.flow.lacking import lacking
from reader.ui.keyboard import name_keys
from reader.ui.models.headlines import place_line, title
from reader.ui.models.palette import Entry, Sort
from reader.ui.panes.palette import Palette
from reader.ui.parts import Parts
from reader.ui.views.keycaps import shown_key

ARTICLES = 20
KEPT = 30  # of what was used lately


def open_palette(parts: Parts) -> None:
    parts.jobs.in_folder(lambda _: titles.warm(), lambda _: None)
    palette = Palette(parts.window, look.current_theme(parts))
    palette.wanted.connect(lambda typed: _find_articles(parts, palette, typed))
    palette.taken.connect(lambda entry: _take(parts, palette, entry))
    palette.open(lambda: entries(parts.active), parts.settings.text("palette.recent").split())


def entries(parts: Parts) -> list[Entry]:
    """All but the articles."""
    return [*_commands(parts), *_settings(parts), *_searches(parts)]


def _commands(parts: Parts) -> list[Entry]:
    made, called = [], keying.titles(parts)
    for command in COMMANDS:
        keys = parts.doing.keyboard.keys(command.id)
        made.append(
            Entry(
                Sort.COMMAND,
                command.id,
                called.get(command.id, command.title),
                names=tuple(name.lower() for key in keys for name in (key, shown_key(key))),
                keys=keys,
                also=in_chinese(command.title),
                why_not=name_keys(lacking(parts, command.id), parts.doing.keyboard),
            )
        )
    return made


def _settings(parts: Parts) -> list[Entry]:
    """Each setting; and each of its choices, for who types what it should be."""
    made = []
    for one in SETTINGS:
        if one.personal:
            now = setting.said(one.name, parts.settings[one.name])
            made.append(Entry(Sort.SETTING, one.name, tr(one.title), note=now, also=in_chinese(one.title)))
            made += [
                Entry(
                    Sort.SETTING,
                    f"{one.name}={value}",
                    tr("{title}：{name}", title=tr(one.title), name=tr(name)),
                    listed=False,
                )
                for value, name in one.choices
            ]
    return made


def _searches(parts: Parts) -> list[Entry]:
    return [
        Entry(Sort.SEARCH, search.id, search.name, note=search.query if search.query != search.name else "")
        for search in parts.tree.saved
    ]


def _find_articles(parts: Parts, palette: Palette, typed: str) -> None:
    """The newest wins; the window never waits for it."""

    def show(rows: list[Row]) -> None:
        palette.show_more(typed, [_article(row) for row in rows])

    parts.jobs.read(lambda library: library.headlines(typed, ARTICLES), show, latest="palette")


def _article(row: Row) -> Entry:
    return Entry(Sort.ARTICLE, str(row.id), title(row).replace("\n", " "), note=place_line(row))


def _take(parts: Parts, palette: Palette, entry: Entry) -> None:
    name, _, value = entry.id.partition("=")
    if entry.sort is Sort.SETTING and not value and not isinstance(BY_NAME[name].default, bool):
        _offer(parts, palette, BY_NAME[name])
        return
    palette.finish()
    if entry.sort is not Sort.ARTICLE:
        _remember(parts, Entry(Sort.SETTING, name, "").token if entry.sort is Sort.CHOICE else entry.token)
    match entry.sort:
        case Sort.COMMAND:
            action = parts.window.findChild(QAction, entry.id)
            if action:
                action.trigger()
        case Sort.SETTING | Sort.CHOICE:
            setting.change(parts, name, _read(name, value) if value else not parts.settings[name])
        case Sort.SEARCH:
            search = next((one for one in parts.tree.saved if one.id == entry.id), None)
            if search:
                searching.run(parts, search.query)
        case Sort.ARTICLE:
            open_row(parts, int(entry.id))
            parts.pane.setFocus()


def _offer(parts: Parts, palette: Palette, one: Setting) -> None:
    values: list[Value] = [value for value, _ in one.choices]
    if one.range:
        values = list(range(one.range[0], one.range[1] + 1))
    now = parts.settings[one.name]
    made = [
        Entry(
            Sort.CHOICE, f"{one.name}={value}", setting.said(one.name, value), note=tr("现在") if value == now else ""
        )
        for value in values
    ]
    palette.choose(tr("{title}：选一个", title=tr(one.title)), made, values.index(now) if now in values else 0)


def _read(name: str, value: str) -> Value:
    return int(value) if isinstance(BY_NAME[name].default, int) else value


def _remember(parts: Parts, token: str) -> None:
    recent = [token, *(one for one in parts.settings.text("palette.recent").split() if one != token)]
    parts.settings["palette.recent"] = " ".join(recent[:KEPT])
    look.save_settings(parts)
