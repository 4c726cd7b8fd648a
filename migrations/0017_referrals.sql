-- A family is referred to another service: what for, what may be told, the answer of the other side, what came of it.

create table referrals (
    id uuid primary key,
    centre_id uuid not null references centres (id),
    case_id uuid not null references cases (id),
    year bigint not null,
    number bigint not null,
    reference text not null,            -- as people write it: Н-2026-0007
    person_id uuid not null references persons (id),        -- whom it is about
    organisation_id uuid not null references organisations (id),
    email text,                         -- where the link goes; null: it is handed over in another way
    service text not null,
    reason text not null,
    wish text not null,
    known text,                         -- what they need to know, in the worker's words
    consent_id uuid references consents (id),
    no_consent_reason text,             -- why it goes without one
    stage text not null,                -- created, sent, opened, accepted, refused, done, withdrawn
    answer_by date,                     -- by the rule, from the day it was sent
    created_at timestamptz not null,
    created_by uuid not null references users (id),
    sent_at timestamptz,
    opened_at timestamptz,              -- when the other side first looked
    answered_at timestamptz,
    answered_by text,                   -- who answers on the other side
    answered_via text,                  -- link, page, api
    accepted_from date,
    contact text,                       -- whom the family turns to there
    ground text,                        -- of a refusal
    answer_text text,
    outcome text,                       -- helped, partly, not-helped, not-used
    outcome_text text,
    outcome_at timestamptz,
    outcome_via text,                   -- link, page, api
    version bigint not null,
    unique (centre_id, year, number)
);
create index referrals_by_case on referrals (case_id, created_at, id);
create index referrals_by_centre on referrals (centre_id, created_at, id);
create index referrals_by_organisation on referrals (organisation_id);
create index referrals_by_consent on referrals (consent_id);

-- What the worker chose to tell, as it stood when the referral was registered.
create table referral_facts (
    referral_id uuid not null references referrals (id),
    place bigint not null,
    fact text not null,                 -- name, born, parents, phone, needs, services, goals
    text text not null,
    primary key (referral_id, place)
);

-- The way in for the other side: an address that cannot be guessed, ends by itself and can be revoked.
create table referral_links (
    id uuid primary key,
    referral_id uuid not null references referrals (id),
    token_hash text not null unique,
    token_sealed bytea not null,
    pin_hash text not null,             -- a keyed hash; the PIN itself is told once and kept nowhere
    expires_at timestamptz not null,
    created_at timestamptz not null,
    created_by uuid references users (id),
    revoked_at timestamptz
);
create index referral_links_by_referral on referral_links (referral_id, created_at);

-- Until when somebody is to take a signal up, by the rule of its centre on that day.
alter table signals add column take_up_by timestamptz;
