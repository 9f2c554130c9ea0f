-- Derived: words of the search index that stand in many articles, and in which; reader/store/spread.py says how.
CREATE TABLE spread_word (word TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE spread (
  word TEXT NOT NULL,
  chunk INTEGER NOT NULL, -- ids from chunk * 4096 on
  ids BLOB NOT NULL, -- a bit for each
  PRIMARY KEY (word, chunk)
) WITHOUT ROWID;
-- The chunks for which that holds. One without a row here was touched since, or is not full.
CREATE TABLE spread_chunk (
  chunk INTEGER PRIMARY KEY,
  seal INTEGER NOT NULL DEFAULT (random()), -- another one each time
  days BLOB NOT NULL -- of each id, 20221118; 4 bytes
);

-- What lists say of a source, without the bytes that stand before it in its row: reading past those took most of the time
-- in which the sidebar of a large library is filled.
CREATE INDEX source_told ON source (id, name, encoding, encoding_chosen);
