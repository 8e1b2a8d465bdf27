CREATE TABLE provider (
    id INTEGER NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL,
    country TEXT NOT NULL,
    kind INTEGER NOT NULL,
    accredited_by TEXT,
    url TEXT,
    changed_before INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX provider_name ON provider (country, name_key);
CREATE INDEX provider_changes ON provider (changed_before);

CREATE TABLE entry (
    id INTEGER NOT NULL PRIMARY KEY,
    provider_id INTEGER NOT NULL REFERENCES provider (id) ON DELETE RESTRICT,
    code TEXT NOT NULL COLLATE NOCASE,
    version_id INTEGER NOT NULL,
    title_key TEXT NOT NULL,
    level_framework TEXT,
    level_number INTEGER,
    field TEXT,
    delivery_mode INTEGER,
    centihours INTEGER,
    quality_verified INTEGER,
    missing_elements INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX entry_code ON entry (code, provider_id);
CREATE INDEX entry_provider ON entry (provider_id);
CREATE INDEX entry_title ON entry (title_key, id);
-- Everything the index in memory is read from, in the order of change: at start all of it, later only what is new.
CREATE INDEX entry_changes ON entry (
    version_id, provider_id, level_framework, level_number, field, delivery_mode, centihours, quality_verified, missing_elements);

CREATE TABLE version (
    id INTEGER NOT NULL PRIMARY KEY,
    entry_id INTEGER NOT NULL REFERENCES entry (id) ON DELETE RESTRICT,
    number INTEGER NOT NULL,
    recorded_at INTEGER NOT NULL,
    content TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX version_number ON version (entry_id, number);
CREATE TRIGGER version_stays BEFORE UPDATE ON version BEGIN SELECT RAISE (ABORT, 'a version is never overwritten'); END;
CREATE TRIGGER version_remains BEFORE DELETE ON version BEGIN SELECT RAISE (ABORT, 'a version is never removed'); END;

-- Folded words by rowid = entry.id. The text itself stands in the version, and words are ordered by where they occur and how often entries
-- state what is needed, not by frequency: so neither text nor positions are kept.
CREATE VIRTUAL TABLE entry_words USING fts5 (
    title, body, content = '', contentless_delete = 1, detail = column, tokenize = 'ascii');
