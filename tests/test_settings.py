"""Settings: only differences are saved, whole or not at all; one that cannot be read counts as not set."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader import paths
from reader.errors import StoreUnusable
from reader.export import STYLE_NAMES
from reader.model import Order
from reader.settings import BY_NAME, DEFAULTS, SETTINGS, Settings, load, save

values = st.one_of(st.booleans(), st.integers(), st.text(), st.none(), st.lists(st.integers()))


def test_only_what_differs_is_saved(tmp_path: Path) -> None:
    settings = load(tmp_path / "settings.json")
    settings["text.size"] = 24
    settings["view.theme"] = "dark"
    settings["view.theme"] = DEFAULTS["view.theme"]
    save(tmp_path / "settings.json", settings.changed)

    assert json.loads((tmp_path / "settings.json").read_text("utf-8")) == {"text.size": 24}
    assert load(tmp_path / "settings.json")["text.size"] == 24
    assert [file.name for file in tmp_path.iterdir()] == ["settings.json"]


@given(st.dictionaries(st.sampled_from([setting.name for setting in SETTINGS] + ["from.the.future"]), values))
def test_what_does_not_fit_counts_as_not_set(saved: dict[str, object]) -> None:
    settings = Settings(saved)  # type: ignore[arg-type]  # wrong on purpose

    assert all(type(settings[name]) is type(default) for name, default in DEFAULTS.items())
    assert "from.the.future" not in settings.changed


def test_a_value_of_the_wrong_type_is_a_fault_of_ours() -> None:
    with pytest.raises(TypeError, match=r"text.size"):
        Settings()["text.size"] = "large"
    with pytest.raises(TypeError, match=r"no.such"):
        Settings()["no.such"] = 1


@pytest.mark.logs_warnings("the file is damaged on purpose")
@pytest.mark.parametrize("content", [b"", b"{", b"\xff\xfe", b'{"text.size": 2'])
def test_a_damaged_file_gives_the_defaults_and_a_line_in_the_log(
    tmp_path: Path, content: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "settings.json").write_bytes(content)

    assert load(tmp_path / "settings.json").changed == {}
    assert "settings not read" in caplog.text


def test_a_value_of_another_shape_counts_as_not_set(tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_text('{"text.size": "large"}', "utf-8")

    assert load(tmp_path / "settings.json").changed == {}


def test_every_setting_is_named_once_and_explained() -> None:
    assert len(DEFAULTS) == len(SETTINGS)
    assert all(setting.title for setting in SETTINGS)


def test_a_word_that_is_no_choice_counts_as_not_set() -> None:
    assert Settings({"view.theme": "purple"}).text("view.theme") == "system"
    with pytest.raises(TypeError, match=r"take.style"):
        Settings()["take.style"] = "mla"


def test_what_a_person_sets_can_be_shown() -> None:
    """A failure: a setting that neither the palette nor the settings can offer: no switch, no choices, no range."""
    personal = [setting for setting in SETTINGS if setting.personal]

    assert personal
    for setting in personal:
        assert isinstance(setting.default, bool) or setting.range or setting.choices, setting.name
        assert not setting.choices or setting.default in dict(setting.choices), setting.name


def test_choices_are_those_of_the_parts_that_act_on_them() -> None:
    """A failure: a choice that nothing knows, or one that cannot be chosen."""
    assert set(dict(BY_NAME["search.order"].choices)) == {order.value for order in Order}
    assert BY_NAME["take.style"].choices == tuple(STYLE_NAMES.items())


def test_the_data_folder_is_the_one_chosen_else_the_one_of_the_environment(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, home: Path
) -> None:
    assert paths.data_dir(tmp_path / "chosen") == tmp_path / "chosen"
    assert home in paths.data_dir().parents
    monkeypatch.delenv(paths.ENV_DATA_DIR)
    assert home in paths.data_dir().parents


@pytest.mark.logs_warnings("the file is damaged on purpose")
@pytest.mark.parametrize("content", ['{"text.size": 2', "[]", "3", "null", "[" * 100_000])
def test_a_file_that_could_not_be_read_is_told_of_and_kept(tmp_path: Path, content: str) -> None:
    """A failure: whoever writes in the file by hand, and slips, loses all settings and keys and hears nothing of it; or
    the second slip costs what the first one left to be repaired."""
    file = tmp_path / "settings.json"
    kept = []
    for nth in range(2):
        file.write_text(f"{content}{' ' * nth}", "utf-8")
        kept.append(load(file).kept_as)

    assert [one.read_text("utf-8") if one else one for one in kept] == [content, f"{content} "]
    assert load(file).kept_as is None


def test_no_folder_is_made_in_the_place_of_one_that_was_moved(tmp_path: Path) -> None:
    file = tmp_path / "d" / "settings.json"
    with pytest.raises(StoreUnusable, match="不见了"):
        save(file, {}, known=True)
    assert not file.parent.exists()

    save(file, {})
    assert load(file).changed == {}
