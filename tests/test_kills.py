"""kill -9 at random points of every kind of work on a library. `make stress` does it 300 times."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.stress.kills import KINDS

ROOT = Path(__file__).parent.parent


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the writers are forked")
def test_a_killed_program_loses_nothing_that_was_confirmed() -> None:
    """A failure: a power cut or a crash costs what a person did, or the whole library."""
    command = [sys.executable, "-m", "tests.stress", "--kills", "20"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=110)

    assert done.returncode == 0, done.stdout + done.stderr
    assert "lost or damaged: 0" in done.stdout
    table = {line.split()[0]: [int(count) for count in line.split()[1:]] for line in done.stdout.splitlines()[2:-1]}
    kills, inside, confirmed = table["all"]
    assert kills >= 20
    assert all(table[kind][0] for kind in KINDS)
    assert inside > kills / 3  # else it killed what was at nothing
    assert confirmed > 20  # else it tried nothing
