-- The chain: each entry's hash covers the entry and the hash before it (see Chain). The next migration fills it in.
ALTER TABLE journal ADD COLUMN hash TEXT NOT NULL DEFAULT '';

-- Where each business day begins and ends in the journal; closed is 0 as long as the day is open.
CREATE TABLE business_day (
  centre TEXT   NOT NULL,
  opened BIGINT NOT NULL,
  day    TEXT   NOT NULL,
  closed BIGINT NOT NULL DEFAULT 0,
  PRIMARY KEY (centre, opened)
);
