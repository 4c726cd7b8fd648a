-- The kinds of work that go on in a case, and the steps recorded in each. What the steps are and what each asks for
-- stands in rules/case_kinds. The leading kind of a case is cases.programme; it has a row here from its first step on.

create table case_kinds (
    id uuid primary key,
    case_id uuid not null references cases (id),
    kind text not null,                 -- a code of rules/programmes.toml
    layer text not null,                -- who may know of it
    opened_on date not null,
    reason text,                        -- why it was added though no target group of the case speaks for it
    ended_on date,
    outcome text,                       -- a code of the kind's own outcomes
    summary text,
    ended_at timestamptz,
    ended_by uuid references users (id),
    created_at timestamptz not null,
    created_by uuid references users (id),
    version bigint not null
);
create unique index case_kinds_open on case_kinds (case_id, kind) where ended_on is null;
create index case_kinds_by_case on case_kinds (case_id, opened_on, id);

-- What was done, once and for all: a correction is a row of its own that replaces the first.
create table case_steps (
    id uuid primary key,
    case_id uuid not null references cases (id),
    case_kind_id uuid not null references case_kinds (id),
    step text not null,                 -- a code of the kind's steps
    layer text not null,
    happened_on date not null,
    party_id uuid references persons (id),      -- with which parent, where both have the same standing
    fields bytea not null,              -- what was answered, as JSON, sealed
    replaces_id uuid references case_steps (id),
    reason text,                        -- why it was corrected
    recorded_at timestamptz not null,
    recorded_by uuid not null references users (id)
);
create index case_steps_by_kind on case_steps (case_kind_id, happened_on, id);
create index case_steps_by_case on case_steps (case_id, recorded_at, id);
create index case_steps_by_party on case_steps (party_id);
create unique index case_steps_replaced on case_steps (replaces_id);
