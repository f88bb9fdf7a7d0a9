-- One row for each accepted request; its events are in body (JSON, see EventCodec). State is a function of this table.
CREATE TABLE journal (
  centre     TEXT   NOT NULL,
  sequence   BIGINT NOT NULL,
  at         BIGINT NOT NULL, -- milliseconds since 1970-01-01T00:00Z
  actor      TEXT   NOT NULL,
  command_id TEXT   NOT NULL,
  body       TEXT   NOT NULL,
  PRIMARY KEY (centre, sequence)
) WITHOUT ROWID;

-- Every number ever given, as the id that it makes (day, series and number): the database refuses to give one twice.
CREATE TABLE token (
  centre   TEXT   NOT NULL,
  token    TEXT   NOT NULL,
  sequence BIGINT NOT NULL,
  PRIMARY KEY (centre, token)
) WITHOUT ROWID;

-- Who is at which counter now: the database refuses two at one counter, and one at two.
CREATE TABLE counter_token (
  centre  TEXT NOT NULL,
  counter TEXT NOT NULL,
  token   TEXT NOT NULL,
  PRIMARY KEY (centre, counter),
  UNIQUE (centre, token)
) WITHOUT ROWID;

-- Saves replaying; may be deleted at any time.
CREATE TABLE snapshot (
  centre   TEXT   NOT NULL,
  sequence BIGINT NOT NULL,
  body     TEXT   NOT NULL,
  PRIMARY KEY (centre, sequence)
) WITHOUT ROWID;
