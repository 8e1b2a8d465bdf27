-- What people decided, in the order in which it was decided. Position and version have no gaps; data is JSON, kept to the byte, for the hash is over it.
CREATE TABLE journal_event (
    position bigint NOT NULL PRIMARY KEY,
    kind text NOT NULL,
    key text NOT NULL,
    version bigint NOT NULL,
    name text NOT NULL,
    format bigint NOT NULL,
    data text NOT NULL,
    acted_by text NOT NULL,
    recorded_at bigint NOT NULL,
    command_key text,
    command_digest bytea,
    hash bytea NOT NULL
);
CREATE UNIQUE INDEX journal_event_version ON journal_event (kind, key, version);
CREATE INDEX journal_event_kind ON journal_event (kind, position);
CREATE INDEX journal_event_command ON journal_event (kind, key, command_key) WHERE command_key IS NOT NULL;
CREATE TRIGGER journal_event_stays BEFORE UPDATE OR DELETE ON journal_event FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- One row: where the journal ends. Whoever appends takes it first, so that appends stand in one order and a missing end is noticed.
CREATE TABLE journal_head (
    one bigint NOT NULL PRIMARY KEY CHECK (one = 1),
    position bigint NOT NULL,
    hash bytea NOT NULL
);
INSERT INTO journal_head (one, position, hash) VALUES (1, 0, decode(repeat('00', 32), 'hex'));
