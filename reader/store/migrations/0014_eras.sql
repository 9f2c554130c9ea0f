-- Derived: the same as before, in an order in which what is written down of a chunk lies in few pages of the file: where each
-- word had all its chunks together, each chunk was written into 13,000 pages, one or two for each word.
ALTER TABLE spread_word ADD COLUMN number INTEGER NOT NULL DEFAULT 0;
UPDATE spread_word SET number = counted.number
FROM (SELECT word, row_number() OVER (ORDER BY word) - 1 AS number FROM spread_word) AS counted
WHERE counted.word = spread_word.word;
ALTER TABLE spread RENAME TO spread_before;
CREATE TABLE spread (
  place INTEGER PRIMARY KEY, -- (chunk / 8 << 40) + (number of the word << 20) + chunk; ids from chunk * 4096 on
  ids BLOB NOT NULL -- a bit for each, packed where that is shorter
);
INSERT INTO spread (place, ids)
SELECT (chunk / 8 << 40) + (number << 20) + chunk, ids FROM spread_before JOIN spread_word USING (word) ORDER BY 1;
DROP TABLE spread_before;
