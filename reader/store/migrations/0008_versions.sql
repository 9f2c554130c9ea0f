-- Brought in: a changed file took the place of an earlier version of it, which is kept with all its marks.
CREATE TABLE revision (
  sha256 TEXT PRIMARY KEY REFERENCES source (sha256), -- the earlier version
  by_sha256 TEXT NOT NULL REFERENCES source (sha256), -- what stands in its place
  created_at TEXT NOT NULL -- ISO, UTC
) WITHOUT ROWID;
CREATE INDEX revision_by ON revision (by_sha256);
-- Whose place a changed file may take: looked for by path, then by name.
CREATE INDEX source_origin ON source (origin);
CREATE INDEX source_name ON source (name);

-- Personal: the folder a bookmark is kept in (论文/第一章). A highlight of colour 0 is the bookmark of a paragraph.
ALTER TABLE bookmark ADD COLUMN folder TEXT NOT NULL DEFAULT '';
ALTER TABLE highlight ADD COLUMN folder TEXT NOT NULL DEFAULT '';
-- Derived: the words at the place are not quite those that were marked.
ALTER TABLE highlight_place ADD COLUMN near INTEGER NOT NULL DEFAULT 0;
