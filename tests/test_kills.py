"""kill -9 at random points while a library is written to, migrated and copied. `make stress` does it 300 times."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the writers are forked")
def test_a_killed_program_loses_nothing_that_was_confirmed() -> None:
    """A failure: a power cut or a crash costs what a person did, or the whole library."""
    command = [sys.executable, "-m", "tests.stress", "--kills", "20"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=110)

    assert done.returncode == 0, done.stdout + done.stderr
    assert "20 kills" in done.stdout
    assert "lost or damaged: 0" in done.stdout
    confirmed = re.search(r"confirmed writes: (\d+)", done.stdout)
    assert confirmed is not None
    assert int(confirmed[1]) > 20  # else it tried nothing
