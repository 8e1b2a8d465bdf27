-- Who a person is for an OpenID Connect issuer: a subject of an issuer is one person here, and a person may be several subjects.
CREATE TABLE external_subject (
    id INTEGER NOT NULL PRIMARY KEY,
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    issuer TEXT NOT NULL,
    subject TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX external_subject_name ON external_subject (issuer, subject);
CREATE INDEX external_subject_person ON external_subject (person_id);
