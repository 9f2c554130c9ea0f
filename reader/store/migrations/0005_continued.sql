-- Derived: what an article says of other pages, and the day its dateline names.
ALTER TABLE article ADD COLUMN happened TEXT; -- JSON [date, words, inferred, opening]; null: none
ALTER TABLE article ADD COLUMN jumps INTEGER NOT NULL DEFAULT 0; -- whether it holds a line such as 下转第二版
ALTER TABLE article ADD COLUMN continues TEXT NOT NULL DEFAULT ''; -- headline of the story it is the continuation of
ALTER TABLE article ADD COLUMN continues_page TEXT NOT NULL DEFAULT ''; -- number of the page it comes from

-- Derived: an article goes on in another, or a part of it (a teaser) points at another. Both may stand in any source.
CREATE TABLE link (
  article INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  target INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  part INTEGER NOT NULL, -- of Article.parts, of a teaser; -1: the article goes on there
  confidence REAL NOT NULL,
  evidence TEXT NOT NULL, -- JSON [[name, weight], …]
  PRIMARY KEY (article, target, part)
) WITHOUT ROWID;
CREATE INDEX link_target ON link (target);

-- The folder of the file it came from: pages that say nothing of themselves belong to the issue of their folder.
CREATE INDEX source_in_folder ON source (rtrim(origin, replace(replace(origin, '/', ''), '\', '')));
