-- Derived: the words of an article in one row, where table block had a row for each of ten blocks: to read fifty articles
-- for a search took most of its time, and to write them a third of taking them in.
CREATE TABLE article_text (
  article INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
  heads INTEGER NOT NULL, -- so many of the blocks are heads, and stand first
  kinds TEXT NOT NULL, -- of each block: kicker,headline,paragraph
  lengths TEXT NOT NULL, -- in characters: 8,12,60
  text TEXT NOT NULL, -- of all blocks, one behind the other
  parts TEXT NOT NULL -- JSON, of each block [[[at, start, length], …], confidence, [[evidence, weight], …]]
);
INSERT INTO article_text (article, heads, kinds, lengths, text, parts)
SELECT article, sum(head), group_concat(kind), group_concat(letters(text)), group_concat(text, ''),
  json_group_array(json_array(json(segments), confidence, json(evidence)))
FROM block GROUP BY article;
DROP TABLE block;

-- Derived: the same as before, each word of a chunk in whichever form is shorter, and lying together with its others.
DROP TABLE spread;
CREATE TABLE spread (
  word TEXT NOT NULL,
  chunk INTEGER NOT NULL, -- ids from chunk * 4096 on
  ids BLOB NOT NULL, -- a bit for each; or, where that is shorter, the ids as numbers of 2 bytes, from the first of the chunk on
  PRIMARY KEY (word, chunk)
) WITHOUT ROWID;
DELETE FROM spread_chunk;
DELETE FROM spread_word;
