"""Theme and size of text: settings -> palette, style sheet, panes."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QApplication

from reader.settings import DEFAULTS, RANGES, colour_names
from reader.ui.parts import Parts
from reader.ui.themes import DARK, LIGHT, THEMES, Theme, palette, style_sheet

SMALLEST, LARGEST = RANGES["text.size"] or (12, 48)
USUAL = int(DEFAULTS["text.size"])


def current_theme(parts: Parts) -> Theme:
    """The chosen theme; light or dark as the system is, where none is chosen."""
    chosen = parts.settings.text("view.theme")
    if chosen in THEMES:
        return THEMES[chosen]
    return DARK if QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark else LIGHT


def apply_look(parts: Parts) -> None:
    theme = current_theme(parts)
    application = QApplication.instance()
    if isinstance(application, QApplication) and application.property("theme") != theme.name:
        application.setProperty("theme", theme.name)
        application.setPalette(palette(theme))
        application.setStyleSheet(style_sheet(theme))
    parts.headlines.set_theme(theme)
    parts.tree.set_theme(theme)
    parts.facets.set_theme(theme)
    parts.collection.set_look(theme, colour_names(parts.settings))
    for side in parts.sides.shown:
        dress(side)


def dress(parts: Parts) -> None:
    """Give the pane its look."""
    theme = current_theme(parts)
    parts.pane.strip.theme = theme
    parts.pane.raw.theme = theme
    parts.pane.view.set_look(theme, parts.settings.integer("text.size"))
    parts.pane.strip.renew()


def name_colours(parts: Parts) -> None:
    """Call the commands of the colours what a person calls them."""
    names = colour_names(parts.settings)
    for nth, name in enumerate(names, start=1):
        if action := parts.window.findChild(QAction, f"mark.highlight_{nth}"):
            action.setText(f"划线：{name}")
    parts.collection.set_look(current_theme(parts), names)


def set_size(parts: Parts, pixels: int) -> None:
    parts.settings["text.size"] = max(SMALLEST, min(LARGEST, pixels))
    apply_look(parts)
    save_settings(parts)
    parts.status.say(f"字号 {parts.settings.integer('text.size')}")


def save_settings(parts: Parts) -> None:
    parts.jobs.save(parts.settings_path, parts.settings.changed)
