"""Theme and setting of text: settings -> palette, style sheet, panes."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QApplication

from reader.settings import DEFAULTS, RANGES, Settings, colour_names
from reader.tongue import tr
from reader.ui import sizes
from reader.ui.flow.aloud import read_aloud
from reader.ui.keyboard import DEFAULTS as KEYS_OF
from reader.ui.parts import Parts
from reader.ui.themes import CONTRAST, CONTRAST_DARK, DARK, LIGHT, THEMES, Look, Theme, palette, style_sheet
from reader.ui.views.keycaps import shown_key

SMALLEST, LARGEST = RANGES["text.size"] or (12, 48)
OTHER_PART = "go.other_part"
USUAL = int(DEFAULTS["text.size"])


def current_theme(parts: Parts) -> Theme:
    return theme_of(parts.settings)


def theme_of(settings: Settings) -> Theme:
    """The chosen theme; light or dark, plain or high in contrast, as the system is, where none is chosen."""
    chosen = settings.text("view.theme")
    if chosen in THEMES:
        return THEMES[chosen]
    dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
    if system_wants_contrast():
        return CONTRAST_DARK if dark else CONTRAST
    return DARK if dark else LIGHT


def system_wants_contrast() -> bool:
    """Whether the person asked the system for high contrast; Qt tells from 6.10 on."""
    hints = QGuiApplication.styleHints()
    if not hasattr(hints, "accessibility"):
        return False
    wanted = hints.accessibility()  # lives only while `hints` is held
    return wanted.contrastPreference() is Qt.ContrastPreference.HighContrast


def look_of(settings: Settings) -> Look:
    return Look(
        theme=theme_of(settings),
        face=settings.text("text.face"),
        size=settings.integer("text.size"),
        leading=settings.integer("text.leading"),
        measure=settings.integer("text.measure"),
        indent=settings.integer("text.indent"),
        justified=bool(settings["text.justified"]),
        autospace=bool(settings["text.autospace"]),
        columns=bool(settings["text.columns"]),
        pinyin=bool(settings["text.pinyin"]),
        other_part=shown_key(next(iter(settings.keys.get(OTHER_PART, KEYS_OF[OTHER_PART])), "")),
    )


def apply_look(parts: Parts, tried: Settings | None = None) -> None:
    """Show everything as the settings say, or as those that are being tried say."""
    settings = tried or parts.settings
    look = look_of(settings)
    theme = look.theme
    sizes.ask(settings.text("view.text"))
    application = QApplication.instance()
    clothes = f"{theme.name} {sizes.scaled(100)}"
    if isinstance(application, QApplication) and application.property("dress") != clothes:
        application.setProperty("dress", clothes)
        application.setPalette(palette(theme))
        application.setStyleSheet(style_sheet(theme))
    parts.headlines.set_theme(theme)
    parts.tree.set_theme(theme)
    parts.facets.set_theme(theme)
    parts.collection.set_look(theme, colour_names(parts.settings))
    parts.arrivals.set_look(theme)
    for side in parts.sides.shown:
        dress(side, look)


def dress(parts: Parts, look: Look | None = None) -> None:
    """Give the pane its look: that of the settings, or one that is being tried."""
    look = look or look_of(parts.settings)
    parts.pane.strip.theme = look.theme
    parts.pane.raw.set_theme(look.theme)
    parts.pane.view.set_look(look)
    read_aloud(parts.jobs, parts.pane.view, parts.desk.name)
    parts.pane.strip.renew()


def name_colours(parts: Parts) -> None:
    """Call the commands of the colours what a person calls them."""
    names = colour_names(parts.settings)
    for nth, name in enumerate(names, start=1):
        if action := parts.window.findChild(QAction, f"mark.highlight_{nth}"):
            action.setText(tr("划线：{name}", name=name))
    parts.collection.set_look(current_theme(parts), names)


def set_size(parts: Parts, pixels: int) -> None:
    parts.settings["text.size"] = max(SMALLEST, min(LARGEST, pixels))
    apply_look(parts)
    save_settings(parts)
    parts.status.say(tr("字号 {size}", size=parts.settings.integer("text.size")))


def save_settings(parts: Parts) -> None:
    parts.jobs.save(parts.settings_path, parts.settings.changed)
