"""A short run of every fuzz target; `make fuzz` is the long one."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings

from tests.fuzz.corpus import CORPUS
from tests.fuzz.targets import FROM_BYTES, TARGETS


@pytest.mark.logs_warnings("settings that cannot be read say so")
@pytest.mark.parametrize("name", TARGETS)
def test_no_bytes_break_a_reader_of_bytes(name: str) -> None:
    """A failure: a file, made so or spoilt by chance, crashes the program."""
    target = TARGETS[name]

    @settings(max_examples=25, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
    @given(target.given)
    def try_it(value: object) -> None:
        target.run(value)

    try_it()


@pytest.mark.logs_warnings("settings that cannot be read say so")
@pytest.mark.parametrize("name", FROM_BYTES)
def test_what_once_reached_something_new_still_breaks_nothing(name: str) -> None:
    """What the led fuzzer (tests/fuzz/guided.py) kept."""
    inputs = sorted((CORPUS / name).iterdir())

    assert inputs
    for file in inputs:
        FROM_BYTES[name](file.read_bytes())
