-- Brought in: a file that a person took out of the library. Its bytes and all marks on it are kept, and it comes back when
-- that is taken back, or when it is opened again; a watched folder does not bring it.
CREATE TABLE removed (
  sha256 TEXT PRIMARY KEY REFERENCES source (sha256),
  removed_at TEXT NOT NULL -- ISO, UTC
) WITHOUT ROWID;

-- Derived: the same as before; what is wanted by a person, and what came of a file that was taken out and is not wanted.
CREATE TABLE arrival_now (
  path TEXT PRIMARY KEY, -- bytes where a name is no UTF-8
  turn INTEGER, -- its place in the run that is on, or was last; null: of an earlier one
  state TEXT NOT NULL CHECK (state IN ('waiting', 'taken', 'known', 'failed', 'removed')),
  size INTEGER, -- bytes; with mtime (ns) what the file was when it was read: the same again need not be read
  mtime INTEGER,
  source INTEGER, -- what holds its content
  articles INTEGER NOT NULL DEFAULT 0,
  doubtful INTEGER NOT NULL DEFAULT 0, -- articles whose heads are to be looked at
  reason TEXT NOT NULL DEFAULT '', -- why it was not taken in, a sentence
  asked INTEGER NOT NULL DEFAULT 1 -- by a person; else it came into a watched folder
) WITHOUT ROWID;
INSERT INTO arrival_now (path, turn, state, size, mtime, source, articles, doubtful, reason)
SELECT path, turn, state, size, mtime, source, articles, doubtful, reason FROM arrival;
DROP TABLE arrival;
ALTER TABLE arrival_now RENAME TO arrival;
CREATE INDEX arrival_waiting ON arrival (turn) WHERE state = 'waiting';
CREATE INDEX arrival_turn ON arrival (turn) WHERE turn IS NOT NULL;
CREATE INDEX arrival_source ON arrival (source);

-- Personal: a note or label that is being written, until it is kept: what a kill would cost.
CREATE TABLE draft (
  place TEXT PRIMARY KEY, -- JSON: what it is written on
  before TEXT NOT NULL, -- the note that was kept there when it was begun
  note TEXT NOT NULL, -- as it stands now
  tags TEXT NOT NULL, -- JSON, a list
  folder TEXT NOT NULL,
  about TEXT NOT NULL, -- the passage, short enough for a title
  written_at TEXT NOT NULL -- ISO, UTC
) WITHOUT ROWID;
