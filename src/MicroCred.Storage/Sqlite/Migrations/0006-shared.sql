-- What replicas share beside data. The keys that sign and encrypt cookies and forms:
CREATE TABLE protection_key (
    id INTEGER NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    xml TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX protection_key_name ON protection_key (name);

-- Attempts to sign in, by the minute and by the hash of where or for whom; gone when the minute is.
CREATE TABLE sign_in_attempt (
    minute INTEGER NOT NULL,
    place BLOB NOT NULL,
    count INTEGER NOT NULL,
    PRIMARY KEY (minute, place)
) STRICT;
