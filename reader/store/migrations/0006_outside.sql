-- Derived: what stands outside every article, by page: pairs of characters and single characters, as in `pairs` and
-- `characters`. Contentless: the folded text stands in page.outside.
CREATE VIRTUAL TABLE outside USING fts5 (words, content='', tokenize='ascii');
DROP INDEX page_outside; -- of the scan that this replaces
-- What folding the pages were put in with; empty: not yet.
ALTER TABLE search_index ADD COLUMN pages_as TEXT NOT NULL DEFAULT '';

-- Derived: the articles that have been read. An id is looked up here without a list of all of them being made first.
CREATE TABLE read_article (article INTEGER PRIMARY KEY);
INSERT INTO read_article (article) SELECT id FROM article WHERE read;
CREATE TRIGGER article_is_read AFTER UPDATE OF read ON article WHEN new.read <> old.read BEGIN
  DELETE FROM read_article WHERE article = new.id;
  INSERT INTO read_article (article) SELECT new.id WHERE new.read;
END;
CREATE TRIGGER article_goes AFTER DELETE ON article WHEN old.read BEGIN
  DELETE FROM read_article WHERE article = old.id;
END;
