-- Read from the journal's events in the transaction that appends them: what a list of course drafts shows.
CREATE TABLE course_draft (
    id TEXT NOT NULL PRIMARY KEY,
    owner TEXT NOT NULL,
    title TEXT NOT NULL,
    language TEXT NOT NULL,
    level_framework TEXT NOT NULL,
    level_number INTEGER NOT NULL,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX course_draft_owner ON course_draft (owner, updated_at, id);
CREATE INDEX course_draft_updated ON course_draft (updated_at, id);

-- The last time that each section was being drafted. Refusal is JSON.
CREATE TABLE drafting_run (
    draft TEXT NOT NULL,
    section TEXT NOT NULL,
    started_by TEXT NOT NULL,
    instruction TEXT,
    state TEXT NOT NULL,
    started_at INTEGER NOT NULL,
    alive_at INTEGER NOT NULL,
    refusal TEXT,
    PRIMARY KEY (draft, section)
) STRICT;

CREATE TABLE model_use (
    person TEXT NOT NULL,
    day TEXT NOT NULL,
    questions INTEGER NOT NULL,
    input_tokens INTEGER NOT NULL,
    output_tokens INTEGER NOT NULL,
    PRIMARY KEY (person, day)
) STRICT;
