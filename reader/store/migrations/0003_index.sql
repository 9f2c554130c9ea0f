-- Derived: the search index in a new form; reader/search/tokens.py says what the words are. The body is the first
-- column, which costs no byte an entry; each of the others costs two.
DROP TABLE pairs;
DROP TABLE characters;
DROP TABLE search_index;
CREATE VIRTUAL TABLE pairs USING fts5 (body, heads, headline, content='', tokenize='ascii');
CREATE VIRTUAL TABLE characters USING fts5 (letters, content='', detail=none, columnsize=0, tokenize='ascii');
-- Memory of 16 MB for new entries: a large import ends in 4 index segments, not 12, and needs no optimising.
INSERT INTO pairs (pairs, rank) VALUES ('hashsize', 16777216);
-- One row: what folding the index was made with; and the articles that are still to be put in, those with after < id
-- and id <= until. An index can be made anew bit by bit, and the making be broken off, while the library is used.
CREATE TABLE search_index (folded_as TEXT NOT NULL, after INTEGER NOT NULL, until INTEGER NOT NULL);
-- Oldest first, and within a day in the order of the newest; what has no date comes last in both.
CREATE INDEX page_oldest ON page (date IS NULL, date, paper, sort, id);
-- For the unread: usually fewer have been read than not.
CREATE INDEX article_read ON article (id) WHERE read;
-- What a scan of all pages reads, without the rest of them.
CREATE INDEX page_outside ON page (outside);
