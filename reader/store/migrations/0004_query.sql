-- Derived: the names that articles and pages go by, each once, folded for looking up; and which articles bear them.
-- A name that no article bears any more may stay: it costs a row and finds nothing.
CREATE TABLE label (
  id INTEGER PRIMARY KEY,
  field TEXT NOT NULL, -- by paper page section
  text TEXT NOT NULL, -- as printed
  folded TEXT NOT NULL,
  UNIQUE (field, text)
);
CREATE TABLE labelled ( -- by and section; what a page is called stands in page
  label INTEGER NOT NULL REFERENCES label (id),
  article INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  role TEXT NOT NULL, -- of a person: 记者 通讯员 …
  PRIMARY KEY (label, article, role)
) WITHOUT ROWID;
CREATE INDEX labelled_article ON labelled (article);
-- How headlines are read aloud (reader/search/pinyin.py): which initials and syllables stand side by side.
CREATE VIRTUAL TABLE sounds USING fts5 (grams, content='', detail=none, columnsize=0, tokenize='ascii');
CREATE TABLE label_index (version TEXT NOT NULL); -- one row; of folding and readings

CREATE INDEX article_of_kind ON article (kind);

-- What an article is tagged with. Nothing can be tagged yet: whatever brings tags makes this view anew over its tables.
CREATE VIEW article_tag (article, folded) AS SELECT 0, '' WHERE 0;

-- Personal: searches kept under a name, and the last ones made.
CREATE TABLE saved_search (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  query TEXT NOT NULL, -- as typed
  created_at TEXT NOT NULL -- ISO, UTC
) WITHOUT ROWID;
CREATE TABLE recent_search (
  nth INTEGER PRIMARY KEY AUTOINCREMENT, -- the highest is the newest
  query TEXT NOT NULL UNIQUE
);
