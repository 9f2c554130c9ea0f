-- Personal: what a person corrected by hand. Offsets count characters of the text as decoded by `encoding`.
CREATE TABLE correction (
  id TEXT PRIMARY KEY,
  sha256 TEXT NOT NULL,
  encoding TEXT NOT NULL,
  fix TEXT NOT NULL, -- role cut join begin merge people page
  start INTEGER NOT NULL,
  stop INTEGER NOT NULL,
  value TEXT NOT NULL,
  exact TEXT NOT NULL, -- what stood there
  created_at TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX correction_in_source ON correction (sha256, created_at);

-- Derived: the corrections that found their place in the present parse. One without a row here no longer applies.
CREATE TABLE correction_applied (
  correction TEXT PRIMARY KEY REFERENCES correction (id) ON DELETE CASCADE
) WITHOUT ROWID;

-- Which id an article that began here once had: merging two articles and taking that back must not give the second
-- another id, to which nothing that can still be undone would fit.
CREATE TABLE article_id (
  source INTEGER NOT NULL REFERENCES source (id) ON DELETE CASCADE,
  encoding TEXT NOT NULL,
  anchor INTEGER NOT NULL,
  id INTEGER NOT NULL,
  PRIMARY KEY (source, encoding, anchor)
) WITHOUT ROWID;

-- Derived: whether a person should look at the article; Article.doubtful says when.
ALTER TABLE article ADD COLUMN doubtful INTEGER NOT NULL DEFAULT 0;
UPDATE article SET doubtful = uncertain <> '[]' OR confidence < 0.6;
CREATE INDEX article_doubtful ON article (id) WHERE doubtful;
