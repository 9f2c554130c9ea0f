"""Anchors: how a mark finds its place in an article, and finds it again after a new parse. Pure."""
