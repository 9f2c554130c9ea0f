"""Search text -> terms -> SQL, and how Chinese text is indexed. Pure: nothing here touches a database."""

from reader.search.query import read_terms
from reader.search.snippets import Snippet, find_hits, snippet
from reader.search.sql import Asked, Match, match
from reader.search.text import FOLDED_AS, fold

__all__ = ["FOLDED_AS", "Asked", "Match", "Snippet", "find_hits", "fold", "match", "read_terms", "snippet"]
