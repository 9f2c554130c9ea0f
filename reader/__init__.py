"""Banxin 版心: a desktop reader for the pages of Chinese newspapers. Where what is: see docs/architecture.md."""

__version__ = "0.1.0"
