"""How well the parser does: gold pages, the shapes they are set in, the score and the floors under it."""
