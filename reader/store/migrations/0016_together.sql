-- Derived: chunks of which what is written down stands, for each word, in one row with that of the seven others of their era;
-- reader/store/eras.py says how.
CREATE TABLE spread_together (
  chunk INTEGER PRIMARY KEY REFERENCES spread_chunk (chunk) ON DELETE CASCADE,
  done INTEGER NOT NULL -- 0: it has rows of its own as well, which are still to be taken away
);
