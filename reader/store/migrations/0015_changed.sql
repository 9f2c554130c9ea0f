-- Derived: another number each time what articles say has changed otherwise than by new ones, behind all others. While it
-- stands, what was found among those that were there then is still so (reader/store/spread.py).
CREATE TABLE spread_changed (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  number INTEGER NOT NULL DEFAULT (random())
);
INSERT INTO spread_changed (one) VALUES (1);
