-- A checksum of the whole snapshot and of its place in the chain (see StoredSnapshots); NULL in those of older releases.
ALTER TABLE snapshot ADD COLUMN checksum TEXT;
