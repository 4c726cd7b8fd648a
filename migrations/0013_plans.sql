-- The family's path: needs assessment, plan, agreement, consents, reviews, reports, transfer, closing report.
-- What is signed never changes; it is replaced by the next.

-- What is being written and is not signed yet, as it was typed: one of each kind in a case, for its whole team.
create table working_papers (
    case_id uuid not null references cases (id),
    kind text not null,                 -- needs, plan, agreement, review, report, closing
    fields text not null,               -- JSON list of name and value
    layer text not null,
    saved_at timestamptz not null,
    saved_by uuid not null references users (id),
    version bigint not null,
    primary key (case_id, kind)
);

create table needs_assessments (
    id uuid primary key,
    case_id uuid not null references cases (id),
    number bigint not null,             -- the first, the second … of the case
    layer text not null,
    person_id uuid not null references persons (id),
    held_on date not null,
    child_voice text,
    not_heard text,                     -- why the child was not heard
    parents_view text not null,
    -- the seven factors of the child's best interest
    wishes text not null,
    child_needs text not null,
    background text not null,
    danger text not null,
    ability text not null,
    changes text not null,
    circumstances text,
    took_part text not null,
    conclusions text not null,
    signed_at timestamptz not null,
    signed_by uuid not null references users (id),
    replaced_at timestamptz,
    unique (case_id, number)
);

create table needs_domains (
    needs_id uuid not null references needs_assessments (id),
    place bigint not null,
    domain text not null,
    need text,
    strength text,
    risk text,
    primary key (needs_id, place)
);

create table needs_sources (
    needs_id uuid not null references needs_assessments (id),
    assessment_id uuid not null references assessments (id),
    primary key (needs_id, assessment_id)
);
create index needs_sources_by_assessment on needs_sources (assessment_id);

create table support_plans (
    id uuid primary key,
    case_id uuid not null references cases (id),
    number bigint not null,
    layer text not null,
    person_id uuid not null references persons (id),
    needs_id uuid references needs_assessments (id),
    aim text not null,
    child_view text,
    from_on date not null,
    review_on date not null,            -- set anew by each review
    is_joint boolean not null,
    stage text not null,                -- proposed, agreed, in-force, replaced, ended, withdrawn
    urgent_reason text,                 -- why services begin without an agreement
    proposed_at timestamptz not null,
    proposed_by uuid not null references users (id),
    agreed_at timestamptz,
    in_force_at timestamptz,
    ended_at timestamptz,
    end_reason text,
    version bigint not null,
    unique (case_id, number)
);
create index support_plans_review on support_plans (review_on, id) where stage = 'in-force';

create table support_plan_services (
    plan_id uuid not null references support_plans (id),
    service text not null,              -- a code of rules/services.toml
    primary key (plan_id, service)
);

create table support_plan_goals (
    plan_id uuid not null references support_plans (id),
    goal_id uuid not null references goals (id),
    area text not null,                 -- a code of rules/goal_areas.toml
    primary key (plan_id, goal_id)
);
create index support_plan_goals_by_goal on support_plan_goals (goal_id);

create table support_plan_activities (
    plan_id uuid not null references support_plans (id),
    place bigint not null,
    text text not null,
    goal_id uuid references goals (id),
    service text,
    organisation_id uuid references organisations (id),     -- a partner does it
    responsible text not null,
    frequency text,
    until_on date,
    indicator text,
    primary key (plan_id, place)
);

create table support_plan_partners (
    plan_id uuid not null references support_plans (id),
    organisation_id uuid not null references organisations (id),
    primary key (plan_id, organisation_id)
);

-- Who has to agree, and what each said.
create table support_plan_parties (
    id uuid primary key,
    plan_id uuid not null references support_plans (id),
    place bigint not null,
    kind text not null,                 -- child, family, centre, partner
    person_id uuid references persons (id),
    organisation_id uuid references organisations (id),
    agrees boolean,
    said_on date,
    remark text,
    version bigint not null
);
create index support_plan_parties_by_plan on support_plan_parties (plan_id, place);

create table service_agreements (
    id uuid primary key,
    case_id uuid not null references cases (id),
    plan_id uuid references support_plans (id),
    person_id uuid not null references persons (id),        -- who signs
    child_id uuid references persons (id),                  -- for whom, when it is a child
    basis text not null,                -- the referral: kind, number, authority
    basis_on date,
    from_on date not null,
    until_on date not null,             -- set anew by an annex
    fee_cents bigint not null,          -- a month, in euro cents
    centre_duties text not null,
    family_duties text not null,
    handed_over_on date not null,       -- the draft
    urgent_reason text,                 -- why it comes before assessment and plan
    stage text not null,                -- handed-over, signed, ended, withdrawn
    year bigint,
    number bigint,
    reference text,
    signed_on date,
    child_signed boolean not null,
    ended_on date,
    ground text,
    end_note text,
    created_at timestamptz not null,
    created_by uuid not null references users (id),
    version bigint not null
);
create index service_agreements_by_case on service_agreements (case_id, created_at);
create index service_agreements_until on service_agreements (until_on, id) where stage = 'signed';

create table service_agreement_services (
    agreement_id uuid not null references service_agreements (id),
    service text not null,
    primary key (agreement_id, service)
);

create table service_agreement_annexes (
    id uuid primary key,
    agreement_id uuid not null references service_agreements (id),
    number bigint not null,
    text text not null,
    until_on date,                      -- the new end, when it extends the term
    signed_on date not null,
    created_at timestamptz not null,
    created_by uuid not null references users (id),
    unique (agreement_id, number)
);

create table consents (
    id uuid primary key,
    case_id uuid not null references cases (id),
    person_id uuid not null references persons (id),        -- about whom
    giver_id uuid not null references persons (id),
    purpose text not null,
    detail text not null,
    given_on date not null,
    valid_until date,
    child_signed boolean not null,
    withdrawn_on date,
    withdrawn_by text,
    withdrawn_note text,
    created_at timestamptz not null,
    created_by uuid not null references users (id),
    version bigint not null
);
create index consents_by_case on consents (case_id, given_on, id);
create index consents_by_person on consents (person_id, purpose);

create table plan_reviews (
    id uuid primary key,
    case_id uuid not null references cases (id),
    plan_id uuid not null references support_plans (id),
    number bigint not null,
    layer text not null,
    is_planned boolean not null,
    reason text,                        -- of an unplanned one
    held_on date not null,
    took_part text not null,
    child_view text,
    not_heard text,
    parents_view text not null,
    conclusions text not null,
    decision text not null,             -- continue, change, close
    next_on date,
    signed_at timestamptz not null,
    signed_by uuid not null references users (id),
    unique (case_id, number)
);
create index plan_reviews_by_plan on plan_reviews (plan_id, held_on);

create table plan_review_goals (
    review_id uuid not null references plan_reviews (id),
    goal_id uuid not null references goals (id),
    state text not null,
    remark text,
    primary key (review_id, goal_id)
);

-- How far a domain came between two assessments: hundredths of what is possible.
create table plan_review_changes (
    review_id uuid not null references plan_reviews (id),
    place bigint not null,
    person_id uuid not null references persons (id),
    domain text not null,
    first_on date not null,
    first_value bigint not null,
    last_on date not null,
    last_value bigint not null,
    primary key (review_id, place)
);

create table progress_reports (
    id uuid primary key,
    case_id uuid not null references cases (id),
    organisation_id uuid not null references organisations (id),
    from_on date not null,
    until_on date not null,
    layer text not null,
    course text not null,
    results text not null,
    recommendations text,
    signed_at timestamptz not null,
    signed_by uuid not null references users (id)
);
create index progress_reports_by_case on progress_reports (case_id, until_on, id);

create table closing_reports (
    id uuid primary key,
    case_id uuid not null references cases (id),
    closure_id uuid not null references closures (id),
    layer text not null,
    course text not null,
    child_voice text,
    not_heard text,
    parents_view text not null,
    recommendations text,
    signed_at timestamptz not null,
    signed_by uuid not null references users (id),
    unique (closure_id)
);
create index closing_reports_by_case on closing_reports (case_id);

create table transfers (
    id uuid primary key,
    case_id uuid not null references cases (id),
    kind text not null,                 -- colleague, centre
    user_id uuid references users (id),
    centre_id uuid references centres (id),
    reason text not null,
    hand_over text not null,            -- where things stand
    stage text not null,                -- offered, accepted, declined, withdrawn
    offered_at timestamptz not null,
    offered_by uuid not null references users (id),
    decided_at timestamptz,
    decided_by uuid references users (id),
    remark text,
    new_case_id uuid references cases (id),
    version bigint not null
);
create index transfers_by_case on transfers (case_id, offered_at);
create index transfers_to_user on transfers (user_id) where stage = 'offered';
create index transfers_to_centre on transfers (centre_id) where stage = 'offered';
