-- What was brought in. Never changed by a new parse but for how it was decoded and by which parser.
CREATE TABLE source (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  sha256 TEXT NOT NULL UNIQUE, -- of the bytes as brought in
  name TEXT NOT NULL,
  origin TEXT NOT NULL, -- the path it came from, or what stands for it
  bytes BLOB NOT NULL, -- zlib
  encoding TEXT NOT NULL,
  encoding_chosen INTEGER NOT NULL,
  characters INTEGER NOT NULL,
  damaged INTEGER NOT NULL,
  parser INTEGER NOT NULL, -- PARSER_VERSION that made the derived rows
  imported_at TEXT NOT NULL -- ISO, UTC
);

-- Derived: can be made anew from source at any time. AUTOINCREMENT: an id is never given to another article or page.
CREATE TABLE page (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  source INTEGER NOT NULL REFERENCES source (id) ON DELETE CASCADE,
  nth INTEGER NOT NULL,
  start INTEGER NOT NULL,
  stop INTEGER NOT NULL,
  paper TEXT,
  date TEXT,
  number TEXT,
  name TEXT,
  sort TEXT NOT NULL, -- number with its digits padded, so that 10 comes after 9
  outside TEXT NOT NULL -- folded text of banners and furniture, a line each
);
CREATE UNIQUE INDEX page_in_source ON page (source, nth);
CREATE INDEX page_newest ON page (date DESC, paper, sort, id);
CREATE INDEX page_of_paper ON page (paper, date DESC, sort, id);

CREATE TABLE page_block (
  page INTEGER NOT NULL REFERENCES page (id) ON DELETE CASCADE,
  nth INTEGER NOT NULL,
  kind TEXT NOT NULL,
  text TEXT NOT NULL,
  segments TEXT NOT NULL, -- JSON [[at, start, length], …]
  confidence REAL NOT NULL,
  evidence TEXT NOT NULL, -- JSON [[name, weight], …]
  PRIMARY KEY (page, nth)
) WITHOUT ROWID;

CREATE TABLE article (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  source INTEGER NOT NULL REFERENCES source (id) ON DELETE CASCADE,
  page INTEGER NOT NULL REFERENCES page (id) ON DELETE CASCADE,
  nth INTEGER NOT NULL, -- position on the page
  anchor INTEGER NOT NULL,
  kind TEXT NOT NULL,
  dateline TEXT,
  people TEXT NOT NULL, -- JSON [[name, role], …]
  confidence REAL NOT NULL,
  uncertain TEXT NOT NULL, -- JSON [field, …]
  -- what lists show
  headline TEXT NOT NULL,
  kicker TEXT NOT NULL,
  byline TEXT NOT NULL,
  length INTEGER NOT NULL,
  -- what the personal tables say of it now; written by places.py alone
  read INTEGER NOT NULL DEFAULT 0,
  bookmarked INTEGER NOT NULL DEFAULT 0,
  highlights INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX article_on_page ON article (page, nth, read); -- covers the counts of the sidebar
CREATE INDEX article_in_source ON article (source, anchor);
CREATE INDEX article_bookmarked ON article (id) WHERE bookmarked;
CREATE INDEX article_highlighted ON article (id) WHERE highlights;

CREATE TABLE block (
  article INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  nth INTEGER NOT NULL,
  head INTEGER NOT NULL, -- 1: section, kicker, headline, subhead; 0: body
  kind TEXT NOT NULL,
  text TEXT NOT NULL,
  segments TEXT NOT NULL,
  confidence REAL NOT NULL,
  evidence TEXT NOT NULL,
  PRIMARY KEY (article, nth)
) WITHOUT ROWID;

-- The search index; reader/search/tokens.py says what the words are. Contentless: the text stands in block.
CREATE VIRTUAL TABLE pairs USING fts5 (title, body, content='', tokenize='ascii');
CREATE VIRTUAL TABLE characters USING fts5 (letters, content='', detail=none, columnsize=0, tokenize='ascii');
-- Memory of 16 MB for new entries: a large import ends in 4 index segments, not 12, and needs no optimising.
INSERT INTO pairs (pairs, rank) VALUES ('hashsize', 16777216);
CREATE TABLE search_index (fold_version INTEGER NOT NULL); -- one row

-- Personal: what a person made. Never changed or deleted by a new parse.
-- An offset counts characters of the text as decoded by `encoding`.
CREATE TABLE reading (
  sha256 TEXT NOT NULL,
  encoding TEXT NOT NULL,
  anchor INTEGER NOT NULL,
  read_at TEXT, -- ISO, UTC; null: not read
  position INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (sha256, encoding, anchor)
) WITHOUT ROWID;

CREATE TABLE bookmark (
  sha256 TEXT NOT NULL,
  encoding TEXT NOT NULL,
  anchor INTEGER NOT NULL,
  headline TEXT NOT NULL, -- as it was, for when the article is not found any more
  created_at TEXT NOT NULL,
  PRIMARY KEY (sha256, encoding, anchor)
) WITHOUT ROWID;

CREATE TABLE highlight (
  id TEXT PRIMARY KEY,
  sha256 TEXT NOT NULL,
  encoding TEXT NOT NULL,
  ranges TEXT NOT NULL, -- JSON [[start, end], …]
  exact TEXT NOT NULL,
  prefix TEXT NOT NULL,
  suffix TEXT NOT NULL,
  colour INTEGER NOT NULL,
  created_at TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX highlight_in_source ON highlight (sha256);

-- Derived: which article each mark belongs to now. A mark without a row here is an orphan.
CREATE TABLE reading_place (
  sha256 TEXT NOT NULL,
  encoding TEXT NOT NULL,
  anchor INTEGER NOT NULL,
  article INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  position INTEGER NOT NULL, -- in the text as decoded now
  PRIMARY KEY (sha256, encoding, anchor)
) WITHOUT ROWID;
CREATE INDEX reading_of_article ON reading_place (article);

CREATE TABLE bookmark_place (
  sha256 TEXT NOT NULL,
  encoding TEXT NOT NULL,
  anchor INTEGER NOT NULL,
  article INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  PRIMARY KEY (sha256, encoding, anchor)
) WITHOUT ROWID;
CREATE INDEX bookmark_of_article ON bookmark_place (article);

CREATE TABLE highlight_place (
  highlight TEXT NOT NULL REFERENCES highlight (id) ON DELETE CASCADE,
  article INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  ranges TEXT NOT NULL, -- in the text as decoded now
  PRIMARY KEY (highlight, article)
) WITHOUT ROWID;
CREATE INDEX highlight_of_article ON highlight_place (article);
