-- A family case and its story.

create table cases (
    id uuid primary key,
    centre_id uuid not null references centres (id),
    year bigint not null,
    number bigint not null,
    reference text not null,            -- as people write it: 2026-0012
    family_name text not null,
    search_key text not null,           -- folded family name
    focus_id uuid references persons (id),      -- the child
    programme text not null,
    care_form text,                     -- with whom the child lives: parents, kin, foster …
    lead_id uuid references users (id),
    signal_id uuid references signals (id),
    opened_on date not null,
    closed_on date,
    changed_at timestamptz not null,    -- last change of anything in the story
    cpd_case_number text,
    cpd_worker text,
    created_at timestamptz not null,
    version bigint not null,
    unique (centre_id, year, number)
);
create index cases_by_centre on cases (centre_id, changed_at, id);
create index cases_by_day on cases (centre_id, opened_on, id);
create index cases_by_key on cases (search_key, id);
create index cases_by_lead on cases (lead_id);
create index cases_by_signal on cases (signal_id);

create table case_target_groups (
    case_id uuid not null references cases (id),
    target_group text not null,
    primary key (case_id, target_group)
);

create table case_people (
    case_id uuid not null references cases (id),
    person_id uuid not null references persons (id),
    role text not null,                 -- child, mother, father, kin, carer, other
    added_at timestamptz not null,
    added_by uuid references users (id),
    primary key (case_id, person_id)
);
create index case_people_by_person on case_people (person_id);

create table team_members (
    id uuid primary key,
    case_id uuid not null references cases (id),
    user_id uuid not null references users (id),
    role text not null,                 -- lead, member, supervisor
    from_at timestamptz not null,
    until_at timestamptz
);
create index team_members_by_user on team_members (user_id, case_id);
create index team_members_by_case on team_members (case_id);

create table risk_levels (
    id uuid primary key,
    case_id uuid not null references cases (id),
    level text not null,
    reason text not null,
    assessed_at timestamptz not null,
    user_id uuid references users (id)
);
create index risk_levels_by_case on risk_levels (case_id, assessed_at, id);

-- Not yet signed: its author's alone.
create table note_drafts (
    id uuid primary key,
    case_id uuid not null references cases (id),
    author_id uuid not null references users (id),
    kind text not null,
    layer text not null,
    happened_at timestamptz not null,
    text text not null,
    saved_at timestamptz not null,
    version bigint not null
);
create index note_drafts_by_author on note_drafts (author_id, saved_at);
create index note_drafts_by_case on note_drafts (case_id);

-- Signed: never changed, only corrected beside.
create table notes (
    id uuid primary key,
    case_id uuid not null references cases (id),
    author_id uuid not null references users (id),
    kind text not null,
    layer text not null,
    happened_at timestamptz not null,
    text text not null,
    signed_at timestamptz not null
);
create index notes_by_case on notes (case_id, happened_at, id);
create index notes_by_author on notes (author_id, signed_at);

create table note_corrections (
    id uuid primary key,
    note_id uuid not null references notes (id),
    text text not null,
    reason text not null,
    author_id uuid not null references users (id),
    corrected_at timestamptz not null
);
create index note_corrections_by_note on note_corrections (note_id, corrected_at);

create table tasks (
    id uuid primary key,
    centre_id uuid not null references centres (id),
    case_id uuid references cases (id),
    signal_id uuid references signals (id),
    meeting_id uuid references meetings (id),
    text text not null,
    user_id uuid references users (id),
    organisation_id uuid references organisations (id),
    due_on date,
    done_at timestamptz,
    done_by uuid references users (id),
    created_at timestamptz not null,
    created_by uuid references users (id),
    version bigint not null
);
create index tasks_by_case on tasks (case_id, due_on);
create index tasks_by_signal on tasks (signal_id);
create index tasks_mine on tasks (user_id, due_on, id) where done_at is null;

create table case_files (
    file_id uuid primary key references files (id),
    case_id uuid not null references cases (id),
    layer text not null,
    title text not null,
    removed_by uuid references users (id),
    removed_reason text
);
create index case_files_by_case on case_files (case_id);

create table closures (
    id uuid primary key,
    case_id uuid not null references cases (id),
    outcome text not null,
    lives_with text not null,
    summary text not null,
    follow_on text,
    follow_on_until date,
    closed_on date not null,
    closed_at timestamptz not null,
    closed_by uuid not null references users (id),
    reopened_at timestamptz,
    reopened_by uuid references users (id),
    reopen_reason text
);
create index closures_by_case on closures (case_id, closed_at);
create index closures_by_day on closures (closed_on, id);

create table follow_ups (
    id uuid primary key,
    case_id uuid not null references cases (id),
    closure_id uuid not null references closures (id),
    months bigint not null,
    due_on date not null,
    done_on date,
    done_at timestamptz,                -- when it was recorded
    result text,
    lives_with text,
    user_id uuid references users (id),
    lifted_at timestamptz,
    version bigint not null
);
create index follow_ups_by_case on follow_ups (case_id, due_on);
create index follow_ups_due on follow_ups (due_on, id) where done_on is null and lifted_at is null;

-- When a user last looked at a case, for "what changed since".
create table case_readings (
    user_id uuid not null references users (id),
    case_id uuid not null references cases (id),
    read_at timestamptz not null,
    primary key (user_id, case_id)
);
