-- Deadlines that run, a centre's own versions of the rules they run by, their recount after a change of a rule, and how
-- people are told of them: the letter in the morning and the calendar behind a secret address.

create table deadlines (
    id uuid primary key,
    centre_id uuid not null references centres (id),
    case_id uuid references cases (id),
    person_id uuid references persons (id),
    layer text not null,                -- who may know of it
    subject_kind text not null,         -- plan, request, agreement …: what it is about; whoever keeps these gives the address
    subject_id uuid not null,
    reference text,                     -- number of what it is about, where it stands in no case; never a name
    about text,                         -- what somebody entered by hand says of it; never a name
    user_id uuid references users (id), -- who answers for it; null: whoever leads the case, or the head of service
    rule_key text not null,
    rule_version text not null,         -- kept, so that a later rule changes no running deadline
    round bigint not null,              -- 1 unless the rule comes round
    started_at timestamptz not null,
    risk_at timestamptz not null,       -- from then on it is to be minded
    due_at timestamptz not null,
    met_at timestamptz,
    lifted_at timestamptz,
    lifted_by uuid references users (id),
    lifted_reason text,
    ended_at timestamptz,               -- met or lifted; null while it runs
    recount_id uuid,                    -- the recount that set it last
    former_version text,                -- what it was before that recount
    former_due_at timestamptz,
    created_at timestamptz not null,
    version bigint not null,
    unique (subject_kind, subject_id, rule_key, started_at, round)
);
create index deadlines_by_due on deadlines (centre_id, due_at, id);
create index deadlines_running on deadlines (centre_id, due_at, id) where ended_at is null;
create index deadlines_by_case on deadlines (case_id, due_at, id);
create index deadlines_by_person on deadlines (person_id, due_at, id);
create index deadlines_by_user on deadlines (user_id, due_at, id) where ended_at is null;
create index deadlines_by_rule on deadlines (centre_id, rule_key, started_at, round) where ended_at is null;

-- A centre's own version of a rule in rules/deadlines.toml. Never changed, only ended and followed by the next.
create table deadline_rules (
    id uuid primary key,
    centre_id uuid not null references centres (id),
    key text not null,
    version text not null,              -- own-1, own-2 …
    value bigint not null,
    unit text not null,                 -- minutes, hours, days, months, years, percent
    counting text not null,             -- calendar, working
    ground text not null,               -- where it is written
    reason text not null,               -- why the centre counts by it
    valid_from date not null,
    valid_until date,
    verified_by text,
    verified_on date,
    created_at timestamptz not null,
    created_by uuid references users (id),
    unique (centre_id, key, version)
);
create index deadline_rules_by_day on deadline_rules (centre_id, key, valid_from, id);

-- Running deadlines counted anew by the version of a rule that holds now, day of start by day of start.
create table deadline_recounts (
    id uuid primary key,
    centre_id uuid not null references centres (id),
    rule_key text not null,
    rule_version text not null,
    asked_at timestamptz not null,
    asked_by uuid references users (id),
    total bigint not null,              -- so many ran when it was asked
    done bigint not null,
    cursor_at timestamptz,              -- what began before this is done
    ended_at timestamptz
);
create index deadline_recounts_by_rule on deadline_recounts (centre_id, rule_key, asked_at, id);

-- The letters of a centre's working day: written once, whoever asks first.
create table digests (
    centre_id uuid not null references centres (id),
    day date not null,
    written_at timestamptz not null,
    letters bigint not null,
    primary key (centre_id, day)
);

-- A calendar program reads one's deadlines here without a sign-in. Only a keyed hash of the address is kept.
create table calendar_addresses (
    id uuid primary key,
    user_id uuid not null references users (id),
    token_hash text not null unique,
    created_at timestamptz not null,
    read_at timestamptz,                -- the last time a calendar asked, by the day
    revoked_at timestamptz
);
create index calendar_addresses_by_user on calendar_addresses (user_id, created_at);

-- A deadline as it is told: under the number of its record or case, with whoever answers for it.
create view deadline_lines as
select d.id, d.centre_id, d.case_id, d.person_id, d.layer, d.subject_kind, d.subject_id,
       coalesce(d.reference, c.reference) as reference, d.about, coalesce(d.user_id, c.lead_id) as user_id,
       u.name as user_name, u.name_latin as user_latin, d.rule_key, d.rule_version, d.round, d.started_at, d.risk_at,
       d.due_at, d.met_at, d.lifted_at, l.name as lifter, l.name_latin as lifter_latin, d.lifted_reason, d.former_version,
       d.former_due_at, d.ended_at, d.created_at, d.version
  from deadlines d
  left join cases c on c.id = d.case_id
  left join users u on u.id = coalesce(d.user_id, c.lead_id)
  left join users l on l.id = d.lifted_by;
