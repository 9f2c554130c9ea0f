-- Personal: what is noted on a highlight, what a bookmark is called, and the tags of both (JSON [text, …], as typed).
ALTER TABLE highlight ADD COLUMN note TEXT NOT NULL DEFAULT '';
ALTER TABLE highlight ADD COLUMN tags TEXT NOT NULL DEFAULT '[]';
ALTER TABLE bookmark ADD COLUMN label TEXT NOT NULL DEFAULT '';
ALTER TABLE bookmark ADD COLUMN tags TEXT NOT NULL DEFAULT '[]';

-- Derived: the tags an article bears through its highlights and bookmarks; written by places.py alone.
DROP VIEW article_tag;
CREATE TABLE article_tag (
  article INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  text TEXT NOT NULL, -- as typed
  folded TEXT NOT NULL,
  PRIMARY KEY (article, text)
) WITHOUT ROWID;
CREATE INDEX article_tagged ON article_tag (folded, article);
