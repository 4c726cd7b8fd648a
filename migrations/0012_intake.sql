-- Ways into a centre: general access, requests, the papers that are missing, what was decided, who waits.

-- From the first contact of a named person, for as long as general access may last.
create table general_access_periods (
    id uuid primary key,
    centre_id uuid not null references centres (id),
    person_id uuid not null references persons (id),
    first_on date not null,
    ends_on date not null,
    rule_key text not null,
    rule_version text not null,
    ended_on date,
    outcome text,                       -- helped, request, elsewhere, lost; null while it runs
    note text,
    ended_by uuid references users (id),
    version bigint not null,
    created_at timestamptz not null
);
create index general_access_periods_by_person on general_access_periods (person_id, first_on);
create index general_access_periods_open on general_access_periods (centre_id, ends_on, id) where ended_on is null;

-- The register of general access: one line for a contact with somebody, or with a group.
create table general_access (
    id uuid primary key,
    centre_id uuid not null references centres (id),
    year bigint not null,
    number bigint not null,
    reference text not null,
    on_day date not null,
    place text not null,                -- centre, home, field, school, hospital, phone, online
    place_text text,
    topic text not null,                -- a code of rules/topics.toml
    kind text not null,                 -- inform, consult, train, mobile
    audience text not null,             -- named, group, anonymous
    period_id uuid references general_access_periods (id),
    people bigint not null,
    children bigint not null,           -- of these
    families bigint not null,
    materials bigint not null,          -- leaflets and the like that were given out
    text text not null,
    user_id uuid not null references users (id),
    created_at timestamptz not null,
    unique (centre_id, year, number)
);
create index general_access_by_centre on general_access (centre_id, on_day, id);
create index general_access_by_period on general_access (period_id, on_day);

-- A family asks for the service, or somebody refers it.
create table requests (
    id uuid primary key,
    centre_id uuid not null references centres (id),
    year bigint not null,
    number bigint not null,
    reference text not null,            -- as people write it: З-2026-0012
    way text not null,                  -- directorate, municipality, application, disability, protection, court, signal, provider
    channel text not null,              -- in-person, phone, letter, electronic
    received_on date not null,
    organisation_id uuid references organisations (id),    -- who refers
    referral_number text,
    referral_on date,
    term_months bigint,                 -- of the service, as the referral says
    settlement_code text,
    settlement text not null,           -- as typed, where no code was chosen
    programme text,
    urgency text not null,              -- ordinary, urgent
    urgency_reason text,
    wish text not null,
    state text not null,                -- received, waiting-papers, waiting, accepted, refused, passed-on, withdrawn
    decided_on date,
    case_id uuid references cases (id),
    period_id uuid references general_access_periods (id),
    version bigint not null,
    created_at timestamptz not null,
    created_by uuid references users (id),
    unique (centre_id, year, number)
);
create index requests_by_centre on requests (centre_id, created_at, id);
create index requests_by_state on requests (centre_id, state, received_on, id);
create index requests_by_case on requests (case_id);
create index requests_by_period on requests (period_id);

create table request_people (
    request_id uuid not null references requests (id),
    person_id uuid not null references persons (id),
    role text not null,                 -- as in a case: child, mother, father, kin, carer, other
    asks boolean not null,              -- the one who asks, or for whom others ask
    primary key (request_id, person_id)
);
create index request_people_by_person on request_people (person_id);

create table request_services (
    request_id uuid not null references requests (id),
    service text not null,              -- a code of rules/services.toml
    primary key (request_id, service)
);

create table request_groups (
    request_id uuid not null references requests (id),
    target_group text not null,
    primary key (request_id, target_group)
);

-- What the centre needs to see, when it asked for it and when it came.
create table request_papers (
    id uuid primary key,
    request_id uuid not null references requests (id),
    paper text not null,                -- a code of rules/papers_asked.toml
    asked_on date not null,
    due_on date,                        -- where a rule says until when somebody has to issue it
    rule_key text,
    rule_version text,
    received_on date,
    file_id uuid references files (id),
    waived_on date,
    waived_reason text,
    version bigint not null,
    unique (request_id, paper)
);

-- What was decided, step by step; never changed.
create table request_steps (
    id uuid primary key,
    request_id uuid not null references requests (id),
    kind text not null,                 -- received, changed, paper, accept, wait, refuse, pass-on, withdraw
    at timestamptz not null,
    user_id uuid references users (id),
    on_day date not null,
    ground text,                        -- of a refusal: a code of rules/refusals.toml
    organisation_id uuid references organisations (id),    -- to whom it was passed on
    text text not null,
    warnings text not null              -- what was told before it was decided, codes with commas between
);
create index request_steps_by_request on request_steps (request_id, at, id);

-- Who waits for a place. A request waits once at most.
create table waiting (
    request_id uuid primary key references requests (id),
    centre_id uuid not null references centres (id),
    since_on date not null,
    priority text not null,             -- first, raised, ordinary
    rank bigint not null,               -- of the priority: 1 comes first
    reason text,
    left_on date,
    version bigint not null
);
create index waiting_in_order on waiting (centre_id, rank, since_on, request_id) where left_on is null;

-- Help that ends in a result: documents, work, health, enrolment, another service, going along, things.
create table assistance (
    id uuid primary key,
    case_id uuid not null references cases (id),
    kind text not null,                 -- a code of rules/assistance.toml
    matter text not null,               -- a code of the same file: what exactly
    person_id uuid references persons (id),
    organisation_id uuid references organisations (id),
    place text,
    text text not null,
    begun_on date not null,
    submitted_on date,
    entry_number text,                  -- under which an authority entered it
    due_on date,                        -- where a rule says until when it has to answer
    rule_key text,
    rule_version text,
    quantity bigint,
    cents bigint,                       -- of the value
    donor text,
    result text,                        -- reached, partly, not-reached; null while it is under way
    result_text text,
    ended_on date,
    user_id uuid not null references users (id),
    created_at timestamptz not null,
    version bigint not null
);
create index assistance_by_case on assistance (case_id, begun_on, id);
create index assistance_due on assistance (due_on, id) where ended_on is null;

-- What of the checklist of a matter is there.
create table assistance_papers (
    assistance_id uuid not null references assistance (id),
    paper text not null,
    primary key (assistance_id, paper)
);
