"""Inputs that once reached something new, a folder for each target of FROM_BYTES; small, and run over by the tests."""

from pathlib import Path

CORPUS = Path(__file__).parent
