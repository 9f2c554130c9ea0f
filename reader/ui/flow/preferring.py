"""The settings dialog: values out of the settings into the form, what is tried onto the screen, what is kept back."""

from __future__ import annotations

from PySide6.QtCore import Qt

from reader.settings import Settings, Value
from reader.tongue import later
from reader.ui.flow import look, setting
from reader.ui.flow.aloud import read_aloud
from reader.ui.flow.keying import make_editor
from reader.ui.panes.settings import NAMES, SettingsForm
from reader.ui.parts import Parts
from reader.ui.themes import Look, chinese_families

DESIGNS = (("serif", later("宋体")), ("sans", later("黑体")))


def open_settings(parts: Parts) -> None:
    """What is tried is seen at once in the sample and in every open article, and forgotten unless it is kept."""
    faces = (*DESIGNS, *((family, family) for family in chinese_families()))
    form = SettingsForm(parts.window, {name: parts.settings[name] for name in NAMES}, faces, make_editor(parts))
    form.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def show(sample: Look) -> None:
        form.sample.set_look(sample)
        read_aloud(parts.jobs, form.sample, "sample")

    def try_out(values: dict[str, Value]) -> None:
        tried = Settings(parts.settings.changed | values)
        look.apply_look(parts, tried)
        show(look.look_of(tried))

    def keep(values: dict[str, Value]) -> None:
        other = values[setting.LANGUAGE] != parts.settings[setting.LANGUAGE]
        for name, value in values.items():
            parts.settings[name] = value
        if other:
            setting.tell_of_language(parts)
        look.apply_look(parts)
        look.save_settings(parts)

    form.tried.connect(try_out)
    form.kept.connect(keep)
    form.rejected.connect(lambda: look.apply_look(parts))
    show(look.look_of(parts.settings))
    form.open()
