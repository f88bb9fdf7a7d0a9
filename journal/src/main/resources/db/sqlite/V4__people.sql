-- Whom a person's id in the journal stands for, as a keyed hash (see KeyedHash). Rows may be erased at any time: the
-- journal does not need them.
CREATE TABLE person (
  centre    TEXT   NOT NULL,
  key_hash  TEXT   NOT NULL,
  person    TEXT   NOT NULL,
  last_seen BIGINT NOT NULL, -- days since 1970-01-01
  PRIMARY KEY (centre, key_hash)
) WITHOUT ROWID;

CREATE INDEX person_last_seen ON person (last_seen);
