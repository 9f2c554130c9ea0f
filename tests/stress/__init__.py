"""Killing the program at random points: python -m tests.stress (make stress)."""
