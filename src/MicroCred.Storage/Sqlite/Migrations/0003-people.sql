CREATE TABLE person (
    id INTEGER NOT NULL PRIMARY KEY,
    email TEXT NOT NULL,
    email_key TEXT NOT NULL,
    name TEXT NOT NULL,
    password_hash TEXT,
    stamp TEXT NOT NULL,
    failures INTEGER NOT NULL,
    shut_until INTEGER,
    is_locked INTEGER NOT NULL,
    is_demo INTEGER NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX person_email ON person (email_key);

CREATE TABLE role_grant (
    id INTEGER NOT NULL PRIMARY KEY,
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    role INTEGER NOT NULL,
    country TEXT,
    provider_name TEXT
) STRICT;
CREATE INDEX role_grant_person ON role_grant (person_id);

-- Secrets are kept as SHA-256 of 256 random bits.
CREATE TABLE access_token (
    id INTEGER NOT NULL PRIMARY KEY,
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    kind INTEGER NOT NULL,
    name TEXT NOT NULL,
    hash BLOB NOT NULL,
    created_at INTEGER NOT NULL,
    expires_at INTEGER,
    last_used_on TEXT
) STRICT;
CREATE UNIQUE INDEX access_token_hash ON access_token (hash);
CREATE INDEX access_token_person ON access_token (person_id);

CREATE TABLE one_time_link (
    id INTEGER NOT NULL PRIMARY KEY,
    purpose INTEGER NOT NULL,
    person_id INTEGER REFERENCES person (id) ON DELETE CASCADE,
    hash BLOB NOT NULL,
    expires_at INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX one_time_link_hash ON one_time_link (hash);
CREATE INDEX one_time_link_person ON one_time_link (person_id);
