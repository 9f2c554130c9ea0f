"""SQLite: functions take the store first; one module per group of tables; no Qt, no parsing.

What was brought in (sources), what was derived from it (sheets, articles, rows, index, found) and what a person made
(marks) are apart; places joins the last two, and alone is made anew by a new parse.
"""

from reader.store.connection import Store
from reader.store.opening import open_store

__all__ = ["Store", "open_store"]
