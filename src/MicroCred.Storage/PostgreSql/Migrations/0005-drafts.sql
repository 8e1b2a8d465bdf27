-- Read from the journal's events in the transaction that appends them: what a list of course drafts shows.
CREATE TABLE course_draft (
    id text NOT NULL PRIMARY KEY,
    owner text NOT NULL,
    title text NOT NULL,
    language text NOT NULL,
    level_framework text NOT NULL,
    level_number integer NOT NULL,
    version bigint NOT NULL,
    created_at bigint NOT NULL,
    updated_at bigint NOT NULL
);
CREATE INDEX course_draft_owner ON course_draft (owner, updated_at, id);
CREATE INDEX course_draft_updated ON course_draft (updated_at, id);

-- The last time that each section was being drafted. Refusal is JSON.
CREATE TABLE drafting_run (
    draft text NOT NULL,
    section text NOT NULL,
    started_by text NOT NULL,
    instruction text,
    state text NOT NULL,
    started_at bigint NOT NULL,
    alive_at bigint NOT NULL,
    refusal text,
    PRIMARY KEY (draft, section)
);

CREATE TABLE model_use (
    person text NOT NULL,
    day date NOT NULL,
    questions bigint NOT NULL,
    input_tokens bigint NOT NULL,
    output_tokens bigint NOT NULL,
    PRIMARY KEY (person, day)
);
