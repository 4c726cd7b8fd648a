-- A signal and the response to it, from the call to the outcome.

-- The door for a partner without an account. The PIN is told, never printed.
create table ward_links (
    id uuid primary key,
    ward_id uuid not null references wards (id),
    token_hash text not null unique,
    token_sealed bytea not null,        -- so that the poster can be printed again
    pin_hash text not null,
    created_at timestamptz not null,
    created_by uuid,
    revoked_at timestamptz
);
create index ward_links_by_ward on ward_links (ward_id);

create table signals (
    id uuid primary key,
    centre_id uuid not null references centres (id),
    ward_id uuid references wards (id),         -- null: not from a ward
    year bigint not null,
    number bigint not null,
    reference text not null,                    -- as people write it: С-2026-0012
    channel text not null,                      -- phone, ward-link, public-form, visit, letter
    reporter_role text not null,                -- midwife, doctor, nurse, hospital-social-worker, cpd, mother, kin, anonymous, other
    reporter_name text,
    reporter_phone text,
    called_at timestamptz not null,
    received_at timestamptz not null,
    mother_id uuid references persons (id),
    child_id uuid references persons (id),
    child_state text not null,                  -- unborn, newborn, older
    risk text not null,                         -- high, medium, low
    said text not null,
    joined_to uuid references signals (id),     -- another signal about the same child came first
    rule_key text not null,
    rule_version text not null,
    due_at timestamptz not null,
    stage text not null,                        -- received, accepted, on-the-way, arrived, met, decided, closed
    accepted_at timestamptz,
    accepted_by uuid references users (id),
    set_off_at timestamptz,
    arrived_at timestamptz,
    first_met_at timestamptz,
    version bigint not null,
    created_at timestamptz not null,
    created_by uuid references users (id),
    unique (centre_id, year, number)
);
create index signals_by_centre on signals (centre_id, received_at, id);
create index signals_open on signals (centre_id, due_at, id) where first_met_at is null and joined_to is null;
create index signals_by_ward on signals (ward_id, received_at);
create index signals_by_child on signals (child_id);
create index signals_by_mother on signals (mother_id);
create index signals_by_joined on signals (joined_to);

create table signal_reasons (
    signal_id uuid not null references signals (id),
    reason text not null,
    primary key (signal_id, reason)
);

-- Who works on it: accepted, or came along.
create table signal_team (
    signal_id uuid not null references signals (id),
    user_id uuid not null references users (id),
    from_at timestamptz not null,
    until_at timestamptz,
    primary key (signal_id, user_id)
);
create index signal_team_by_user on signal_team (user_id, signal_id);

-- Each step as it happened, for the story and for the partner's view.
create table signal_steps (
    id uuid primary key,
    signal_id uuid not null references signals (id),
    kind text not null,                 -- received, alerted, escalated, accepted, on-the-way, arrived, met, notified, joined, decided …
    at timestamptz not null,
    user_id uuid references users (id), -- who did it, or who was alerted
    rung bigint,                        -- of an escalation: 0 on duty, 1 substitute or next, 2 head of service
    note text
);
create index signal_steps_by_signal on signal_steps (signal_id, at, id);

create table notifications (
    id uuid primary key,
    signal_id uuid not null references signals (id),
    kind text not null,                 -- sent; knows: the department knew already
    organisation_id uuid references organisations (id),
    receiver text not null,             -- who took it, or who confirmed
    channel text not null,              -- phone, email, letter, in-person
    notified_at timestamptz not null,
    number bigint,                      -- our own, of what was sent
    year bigint,
    their_number text,                  -- under which the department entered it
    text text not null,
    user_id uuid not null references users (id),
    version bigint not null
);
create index notifications_by_signal on notifications (signal_id, notified_at, id);

-- Early informing: provider, hospital and child protection department learn at the first sign of risk.
create table alerts (
    id uuid primary key,
    signal_id uuid not null references signals (id),
    party text not null,                -- provider, hospital, cpd
    organisation_id uuid references organisations (id),
    receiver text not null,
    channel text not null,              -- phone, email, in-person
    alerted_at timestamptz not null,
    user_id uuid not null references users (id)
);
create index alerts_by_signal on alerts (signal_id, alerted_at, id);

create table meetings (
    id uuid primary key,
    signal_id uuid not null references signals (id),
    kind text not null,                 -- first, further, diagnosis, tripartite
    met_at timestamptz not null,
    minutes bigint,
    place text not null,
    private boolean not null,
    intention text,                     -- keeps, hesitates, gives-up, unknown
    father_known text,                  -- known, unknown, not-said
    kin_known text,
    consent text,                       -- consents, refuses, not-asked
    summary text not null,
    follow_up text,                     -- of a talk about a diagnosis: whom the parents can turn to
    next_on date,
    user_id uuid not null references users (id),
    created_at timestamptz not null,
    version bigint not null
);
create index meetings_by_signal on meetings (signal_id, met_at, id);

create table meeting_participants (
    id uuid primary key,
    meeting_id uuid not null references meetings (id),
    position bigint not null,
    role text not null,                 -- mother, father, kin, midwife, doctor, psychologist, cpd, centre, other
    name text not null,
    organisation_id uuid references organisations (id)
);
create index meeting_participants_by_meeting on meeting_participants (meeting_id, position);

create table meeting_decisions (
    id uuid primary key,
    meeting_id uuid not null references meetings (id),
    position bigint not null,
    text text not null
);
create index meeting_decisions_by_meeting on meeting_decisions (meeting_id, position);

create table outcomes (
    signal_id uuid primary key references signals (id),
    outcome text not null,              -- home, kin, mother-and-baby-unit, foster, other-placement, adoption-consent, transferred, unfounded
    decided_on date not null,
    discharged_on date,
    mother_left_on date,                -- from this day the baby was in hospital without a parent
    case_id uuid,
    no_case_reason text,
    note text,
    user_id uuid not null references users (id),
    decided_at timestamptz not null,
    version bigint not null
);
create index outcomes_by_day on outcomes (decided_on, signal_id);

-- Counselling guidance beside a step; a centre's own text stands before the shipped one.
create table guidance (
    centre_id uuid not null references centres (id),
    step text not null,
    lang text not null,
    text text not null,
    changed_at timestamptz not null,
    changed_by uuid references users (id),
    version bigint not null,
    primary key (centre_id, step, lang)
);
