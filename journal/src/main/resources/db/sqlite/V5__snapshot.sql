-- A snapshot may have many megabytes, and of a table WITHOUT ROWID SQLite reads a row to its end to compare its key: who
-- looked for one centre's snapshot waited for those of others.
CREATE TABLE snapshot_with_rowid (
  centre   TEXT   NOT NULL,
  sequence BIGINT NOT NULL,
  body     TEXT   NOT NULL,
  PRIMARY KEY (centre, sequence)
);

INSERT INTO snapshot_with_rowid (centre, sequence, body) SELECT centre, sequence, body FROM snapshot;

DROP TABLE snapshot;

ALTER TABLE snapshot_with_rowid RENAME TO snapshot;
