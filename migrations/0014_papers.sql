-- Papers that were finalised: each stands for ever as it was made, and is replaced by the next, never changed.

create table papers (
    id uuid primary key,
    centre_id uuid not null references centres (id),
    case_id uuid references cases (id),
    kind text not null,
    layer text not null,
    year bigint not null,
    number bigint not null,             -- in the register of documents out, of centre and year
    dated_on date not null,
    subject_kind text not null,         -- what it was made from: plan, agreement, signal …
    subject_id uuid not null,
    title text not null,
    data bytea not null,                -- what was set, sealed
    template text not null,             -- which template set it, by its digest
    is_own boolean not null,            -- of the centre's own making
    pages bigint not null,
    sha256 text not null,
    file_id uuid not null references files (id),
    made_at timestamptz not null,
    made_by uuid references users (id),
    replaced_by uuid references papers (id),
    unique (centre_id, year, number)
);
create index papers_by_case on papers (case_id, made_at, id);
create index papers_by_subject on papers (subject_id, subject_kind);
create index papers_by_day on papers (centre_id, dated_on, number);
create index papers_by_file on papers (file_id);

-- What came in: the other half of the register.
create table incoming_papers (
    id uuid primary key,
    centre_id uuid not null references centres (id),
    case_id uuid references cases (id),
    year bigint not null,
    number bigint not null,
    received_on date not null,
    sender text not null,
    their_number text,
    their_date date,
    about text not null,
    added_at timestamptz not null,
    added_by uuid references users (id),
    unique (centre_id, year, number)
);
create index incoming_papers_by_day on incoming_papers (centre_id, received_on, number);
create index incoming_papers_by_case on incoming_papers (case_id);

-- Templates of a centre's own making, in versions; the newest that is not retired is used.
create table paper_templates (
    id uuid primary key,
    centre_id uuid not null references centres (id),
    kind text not null,
    number bigint not null,             -- version, from 1
    source text not null,
    made_at timestamptz not null,
    made_by uuid references users (id),
    retired_at timestamptz,
    unique (centre_id, kind, number)
);
