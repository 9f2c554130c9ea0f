"""Bytes without sense for every reader of bytes: python -m tests.fuzz (make fuzz)."""
