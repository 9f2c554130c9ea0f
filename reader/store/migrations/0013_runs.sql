-- Derived: words of the search index, and longer runs of characters, that stand in many articles, and in which;
-- reader/store/sealing.py says how. What was written down before is made anew while the library is used.
DROP TABLE spread;
DROP TABLE spread_word;
DELETE FROM spread_chunk;
CREATE TABLE spread_word (
  word TEXT PRIMARY KEY,
  share REAL NOT NULL -- of all articles, about
) WITHOUT ROWID;
CREATE TABLE spread (
  word TEXT NOT NULL,
  chunk INTEGER NOT NULL, -- ids from chunk * 4096 on
  ids BLOB NOT NULL, -- a bit for each, packed where that is shorter
  PRIMARY KEY (word, chunk)
) WITHOUT ROWID;
-- Chunks that are being sealed. One without a row here was touched since.
CREATE TABLE spread_begun (
  chunk INTEGER PRIMARY KEY,
  seal INTEGER NOT NULL DEFAULT (random())
);
