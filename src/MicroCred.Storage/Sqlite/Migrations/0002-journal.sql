-- What people decided, in the order in which it was decided. Position and version have no gaps; data is JSON, kept to the byte, for the hash is over it.
-- Only types and words that PostgreSQL shares: there INTEGER is bigint and BLOB is bytea.
CREATE TABLE journal_event (
    position INTEGER NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    key TEXT NOT NULL,
    version INTEGER NOT NULL,
    name TEXT NOT NULL,
    format INTEGER NOT NULL,
    data TEXT NOT NULL,
    acted_by TEXT NOT NULL,
    recorded_at INTEGER NOT NULL,
    command_key TEXT,
    command_digest BLOB,
    hash BLOB NOT NULL
) STRICT;
CREATE UNIQUE INDEX journal_event_version ON journal_event (kind, key, version);
CREATE INDEX journal_event_kind ON journal_event (kind, position);
CREATE INDEX journal_event_command ON journal_event (kind, key, command_key) WHERE command_key IS NOT NULL;
CREATE TRIGGER journal_event_stays BEFORE UPDATE ON journal_event BEGIN SELECT RAISE (ABORT, 'what happened is never overwritten'); END;
CREATE TRIGGER journal_event_remains BEFORE DELETE ON journal_event BEGIN SELECT RAISE (ABORT, 'what happened is never removed'); END;

-- One row: where the journal ends. Whoever appends takes it first, so that appends stand in one order and a missing end is noticed.
CREATE TABLE journal_head (
    one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
    position INTEGER NOT NULL,
    hash BLOB NOT NULL
) STRICT;
INSERT INTO journal_head (one, position, hash) VALUES (1, 0, x'0000000000000000000000000000000000000000000000000000000000000000');
