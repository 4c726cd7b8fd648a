-- Quality: complaints and what becomes of them.

create table complaints (
    id uuid primary key,
    centre_id uuid not null references centres (id),
    year bigint not null,
    number bigint not null,             -- runs without gaps in a centre and year
    reference text not null,
    received_on date not null,
    channel text not null,              -- written, mail, email, phone, spoken, public-form
    sender text not null,               -- named, person, anonymous
    sender_name text,
    sender_contact text,
    person_id uuid references persons (id), -- somebody the centre works with
    is_child boolean not null,          -- a child complains
    reason text not null,
    against text not null,              -- service, employee, head, other
    about_user_id uuid references users (id), -- who is complained about: never reads it
    text text not null,
    is_confidential boolean not null,   -- no export names who complains
    state text not null,                -- received, acknowledged, looked-into, answered, withdrawn
    handler_id uuid references users (id),
    outcome text,                       -- upheld, partly-upheld, not-upheld, withdrawn
    measures text,
    answer text,
    closed_on date,
    version bigint not null,
    created_at timestamptz not null,
    created_by uuid references users (id), -- null: through the link of the centre
    unique (centre_id, year, number)
);
create index complaints_by_day on complaints (centre_id, received_on, id);
create index complaints_by_entry on complaints (created_at, id);
create index complaints_by_handler on complaints (handler_id, id);
create index complaints_by_person on complaints (person_id, id);

-- What happened to a complaint. Steps are added and never changed.
create table complaint_steps (
    id uuid primary key,
    complaint_id uuid not null references complaints (id),
    kind text not null,                 -- received, assign, acknowledge, look-into, answer, withdraw
    at timestamptz not null,
    user_id uuid references users (id),
    on_day date not null,
    text text not null
);
create index complaint_steps_by_complaint on complaint_steps (complaint_id, at, id);

-- The link by which anybody complains to a centre without an account.
create table complaint_links (
    id uuid primary key,
    centre_id uuid not null references centres (id),
    token_hash text not null unique,
    token_sealed bytea not null,        -- so that the poster can be printed again
    created_at timestamptz not null,
    created_by uuid references users (id),
    revoked_at timestamptz
);
create index complaint_links_by_centre on complaint_links (centre_id, created_at, id);

-- How a user stands to a complaint: whoever looks into it is its team. Whoever it is about stands to it in no way; one
-- about the head of service is the provider's.
create view complaint_relations as
select s.user_id, s.role, a.id as complaint_id, k.relation
  from complaints a
  join centres c on c.id = a.centre_id
  join staff s on s.ended_on is null
   and (s.centre_id = a.centre_id or (s.centre_id is null and s.provider_id = c.provider_id))
 cross join relations k
 where (a.about_user_id is null or a.about_user_id <> s.user_id)
   and case k.relation
         when 'network' then s.centre_id is null and a.against = 'head'
         when 'centre' then s.centre_id is not null and not (a.against = 'head' and s.role = 'head')
         when 'team' then s.centre_id is not null and a.handler_id is not null and a.handler_id = s.user_id
         else false
       end;

-- The library of procedures. A version never changes once it is published; the next one follows it.
create table procedures (
    id uuid primary key,
    centre_id uuid not null references centres (id),
    kind text not null,
    title text not null,
    created_at timestamptz not null,
    created_by uuid references users (id),
    reminded_at timestamptz,            -- those who have not read the newest version
    retired_at timestamptz,
    version bigint not null
);
create index procedures_by_centre on procedures (centre_id, kind, title, id);

create table procedure_versions (
    id uuid primary key,
    procedure_id uuid not null references procedures (id),
    number bigint not null,             -- from 1
    text text,                          -- the text, or else a file
    file_id uuid references files (id),
    changes text,                       -- against the version before
    valid_from date not null,
    published_at timestamptz not null,
    published_by uuid references users (id),
    unique (procedure_id, number)
);

-- Who must read a version.
create table procedure_roles (
    version_id uuid not null references procedure_versions (id),
    role text not null,
    primary key (version_id, role)
);

-- Who has read and understood it.
create table procedure_readings (
    version_id uuid not null references procedure_versions (id),
    user_id uuid not null references users (id),
    at timestamptz not null,
    primary key (version_id, user_id)
);

-- Links by which people say how content they are. One of a case is for one answer.
create table satisfaction_links (
    id uuid primary key,
    centre_id uuid not null references centres (id),
    scope text not null,                -- centre, course, case
    course text,
    case_id uuid references cases (id),
    token_hash text not null unique,
    token_sealed bytea not null,        -- so that the code can be shown again
    created_at timestamptz not null,
    created_by uuid references users (id),
    revoked_at timestamptz,
    used_on date                        -- of one answer: the day, and no more
);
create index satisfaction_links_by_centre on satisfaction_links (centre_id, created_at, id);
create index satisfaction_links_by_case on satisfaction_links (case_id, created_at, id);

-- What was answered. Neither the person nor the link nor the case nor the hour is kept; the id has no time in it.
create table satisfaction_answers (
    id uuid primary key,
    centre_id uuid not null references centres (id),
    version_id uuid not null references instrument_versions (id),
    scope text not null,
    course text,
    answered_on date not null,
    answers text not null               -- JSON object by path
);
create index satisfaction_answers_by_day on satisfaction_answers (centre_id, answered_on, id);

-- The board of quality. Criteria are loaded whole; what was said of a code stays with the code.
create table quality_criteria (
    id uuid primary key,
    centre_id uuid not null references centres (id),
    direction text not null,            -- 1, 2, 3: the directions of the ordinance
    code text not null,
    text text not null,
    indicator text not null,
    place bigint not null,
    is_starter boolean not null,        -- of those that come with the program, not checked against the ordinance
    loaded_at timestamptz not null,
    loaded_by uuid references users (id),
    replaced_at timestamptz
);
create index quality_criteria_by_centre on quality_criteria (centre_id, direction, place, id);
create index quality_criteria_by_code on quality_criteria (centre_id, code, id);

create table quality_scores (
    centre_id uuid not null references centres (id),
    code text not null,
    year bigint not null,
    level text not null,                -- 0 … 3
    note text not null,
    scored_at timestamptz not null,
    scored_by uuid references users (id),
    version bigint not null,
    primary key (centre_id, code, year)
);

create table quality_evidence (
    id uuid primary key,
    centre_id uuid not null references centres (id),
    code text not null,
    year bigint not null,
    kind text not null,                 -- figure, procedure, register, text
    target text,                        -- a path of the house
    text text not null,
    added_at timestamptz not null,
    added_by uuid references users (id),
    removed_at timestamptz
);
create index quality_evidence_by_code on quality_evidence (centre_id, code, year, id);

create table quality_actions (
    id uuid primary key,
    centre_id uuid not null references centres (id),
    code text not null,
    text text not null,
    user_id uuid not null references users (id),
    due_on date not null,
    done_on date,
    created_at timestamptz not null,
    created_by uuid references users (id),
    version bigint not null
);
create index quality_actions_by_code on quality_actions (centre_id, code, due_on, id);
