"""Which language the window speaks: what was chosen and what the system speaks in, translators of the application out.

Chinese sentences are their own keys (reader/tongue.py): 简体中文 needs no translation of ours, only Qt's dialogs do.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from reader.paths import resources
from reader.tongue import translate_with

CONTEXT = "banxin"
IN_CODE = "zh_CN"
SPOKEN = (IN_CODE, "zh_TW", "en")
# Qt's own translations leave out words of its dialogs, which stand in resources/translations/qt_*.ts.
LACKING = (IN_CODE, "zh_TW")
TRADITIONAL = {"hant", "tw", "hk", "mo"}
NOW = "language"  # the property of the application that says which is spoken
LOG = logging.getLogger(__name__)


def language_of(chosen: str, spoken: Sequence[str] | None = None) -> str:
    """One of SPOKEN: the chosen one, else the first of the system's that we speak. A system that names no language
    (LANG=C) gets Chinese, what this program is about; one that speaks others, English."""
    if chosen in SPOKEN:
        return chosen
    named = [name.lower().replace("_", "-").split("-") for name in spoken or QLocale.system().uiLanguages()]
    for language, *more in named:
        if language == "zh":
            return "zh_TW" if TRADITIONAL & set(more) else IN_CODE
        if language == "en":
            return "en"
    return "en" if any(language not in ("", "c", "posix") for language, *_ in named) else IN_CODE


def is_spoken(application: QCoreApplication, chosen: str) -> bool:
    """Whether a choice of language comes to the one that is spoken now: nothing is to change then."""
    return bool(application.property(NOW) == language_of(chosen))


def speak(application: QCoreApplication, language: str) -> None:
    """From now on the application, Qt's own dialogs too, speaks this one of SPOKEN; what is shown already stays."""
    application.setProperty(NOW, language)
    for old in application.findChildren(QTranslator):
        application.removeTranslator(old)
        old.setParent(None)
    _load(application, f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    if language in LACKING:
        _load(application, f"qt_{language}", str(resources() / "translations"))
    ours = language != IN_CODE and _load(application, f"{CONTEXT}_{language}", str(resources() / "translations"))
    translate_with(_translate if ours else None)


def _translate(text: str, meaning: str) -> str:
    return QCoreApplication.translate(CONTEXT, text, meaning)


def _load(application: QCoreApplication, name: str, folder: str) -> bool:
    words = QTranslator(application)
    if not words.load(name, folder):
        LOG.warning("no translation %s in %s", name, folder)
        return False
    return application.installTranslator(words)
