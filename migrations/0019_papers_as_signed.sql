-- What a record told to its papers the moment it was signed, so that a paper made of it later says no more and no less.

create table papers_as_signed (
    id uuid primary key,
    subject_kind text not null,         -- as in papers
    subject_id uuid not null,
    kind text not null,
    data bytea not null,                -- sealed
    signed_at timestamptz not null,
    unique (subject_id, subject_kind, kind)
);

-- A file of a case may belong to one of its records.
alter table case_files add column about_kind text;     -- case-step
alter table case_files add column about_id uuid;
