-- The tokens of a snapshot, some at a time: all of a full day in one row would hold up the journal's writer while they are
-- written, and take the memory of that day three times over when they are read. Rows of no snapshot are left-overs.
CREATE TABLE snapshot_tokens (
  centre   TEXT    NOT NULL,
  sequence BIGINT  NOT NULL,
  part     INTEGER NOT NULL,
  body     TEXT    NOT NULL,
  PRIMARY KEY (centre, sequence, part)
);
