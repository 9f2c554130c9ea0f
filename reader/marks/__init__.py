"""Anchors: how a mark finds its place in an article, and finds it again after a new parse. Pure."""

from reader.marks.decoding import decoded, shift
from reader.marks.highlights import find_highlight, make_highlight
from reader.marks.moving import Moved, Mover, kinship
from reader.marks.pieces import Whole, turned_to, whole_of
from reader.marks.place import Point, Quote, Range, Span, SpanFinder, contains, ranges_to_spans, select, spans_to_ranges

__all__ = [
    "Moved",
    "Mover",
    "Point",
    "Quote",
    "Range",
    "Span",
    "SpanFinder",
    "Whole",
    "contains",
    "decoded",
    "find_highlight",
    "kinship",
    "make_highlight",
    "ranges_to_spans",
    "select",
    "shift",
    "spans_to_ranges",
    "turned_to",
    "whole_of",
]
