-- Derived: files that are to be taken in, and what came of those that were. Losing it costs reading files again.
CREATE TABLE arrival (
  path TEXT PRIMARY KEY, -- bytes where a name is no UTF-8
  turn INTEGER, -- its place in the run that is on, or was last; null: of an earlier one
  state TEXT NOT NULL CHECK (state IN ('waiting', 'taken', 'known', 'failed')),
  size INTEGER, -- bytes; with mtime (ns) what the file was when it was read: the same again need not be read
  mtime INTEGER,
  source INTEGER, -- what holds its content
  articles INTEGER NOT NULL DEFAULT 0,
  doubtful INTEGER NOT NULL DEFAULT 0, -- articles whose heads are to be looked at
  reason TEXT NOT NULL DEFAULT '' -- why it was not taken in, a sentence
) WITHOUT ROWID;
CREATE INDEX arrival_waiting ON arrival (turn) WHERE state = 'waiting';
CREATE INDEX arrival_turn ON arrival (turn) WHERE turn IS NOT NULL;
