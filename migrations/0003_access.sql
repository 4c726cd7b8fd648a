-- Who signs in, what they may do, and what they did.

create table users (
    id uuid primary key,
    email text not null,
    email_key text not null unique,     -- lower case, for sign-in
    name text not null,
    name_latin text not null,
    phone text,
    language text not null,
    password_hash text,
    totp_secret bytea,                  -- sealed
    totp_confirmed_at timestamptz,
    totp_last_step bigint,              -- a code is good once
    created_at timestamptz not null,
    closed_at timestamptz,
    version bigint not null
);

create table recovery_codes (
    user_id uuid not null references users (id),
    hash text not null,
    used_at timestamptz,
    primary key (user_id, hash)
);

-- A link with which somebody sets their password once: on joining, or when it is lost.
create table invitations (
    id uuid primary key,
    user_id uuid not null references users (id),
    token_hash text not null unique,
    created_at timestamptz not null,
    created_by uuid references users (id),
    expires_at timestamptz not null,
    used_at timestamptz
);
create index invitations_by_user on invitations (user_id, created_at);

-- A user's place in a provider (centre_id null) or in one centre, with a role.
create table staff (
    id uuid primary key,
    user_id uuid not null references users (id),
    provider_id uuid not null references providers (id),
    centre_id uuid references centres (id),
    organisation_id uuid references organisations (id),   -- of a partner contact
    role text not null,
    job_bg text,
    job_en text,
    from_on date not null,
    ended_on date
);
create index staff_by_user on staff (user_id, centre_id);
create index staff_by_centre on staff (centre_id, role, user_id);

-- The policy, written here from access/policy.toml at the start, so that lists ask the same table as single records.
create table permissions (
    role text not null,
    action text not null,
    relation text not null,
    layer text not null,
    primary key (role, action, relation, layer)
);

create table sessions (
    id uuid primary key,
    token_hash text not null unique,
    user_id uuid not null references users (id),
    created_at timestamptz not null,
    seen_at timestamptz not null,
    expires_at timestamptz not null,
    second_factor_at timestamptz,       -- null: password given, code still missing
    locked_at timestamptz,
    ended_at timestamptz,
    address text not null,
    device text not null
);
create index sessions_by_user on sessions (user_id, seen_at);

create table sign_in_attempts (
    id uuid primary key,
    email_key text not null,
    address text not null,
    at timestamptz not null,
    succeeded boolean not null
);
create index sign_in_attempts_by_email on sign_in_attempts (email_key, at);
create index sign_in_attempts_by_address on sign_in_attempts (address, at);

create table api_tokens (
    id uuid primary key,
    user_id uuid not null references users (id),
    name text not null,
    token_hash text not null unique,
    scope text not null,                -- read, write
    created_at timestamptz not null,
    expires_at timestamptz,
    last_used_at timestamptz,
    revoked_at timestamptz
);
create index api_tokens_by_user on api_tokens (user_id);

-- Insert only; seals stand in a table of their own.
create table audit_entries (
    id uuid primary key,
    at timestamptz not null,
    user_id uuid,
    address text,
    via text not null,                  -- page, api, link, job, cli
    action text not null,
    subject_kind text not null,
    subject_id uuid,
    signal_id uuid,
    case_id uuid,
    centre_id uuid,
    reason text,
    changes text not null,              -- JSON list of [field, before, after]
    mac text                            -- keyed hash of the row, so that no row can be slipped in from outside
);
create index audit_entries_by_case on audit_entries (case_id, at, id);
create index audit_entries_by_signal on audit_entries (signal_id, at, id);
create index audit_entries_by_subject on audit_entries (subject_id, at, id);
create index audit_entries_by_centre on audit_entries (centre_id, at, id);
create index audit_entries_by_user on audit_entries (user_id, at, id);
create index audit_entries_by_time on audit_entries (at, id);

create table audit_seals (
    number bigint primary key,
    entry_id uuid not null unique references audit_entries (id),
    hash text not null,
    sealed_at timestamptz not null
);

create table drafts (
    user_id uuid not null references users (id),
    form text not null,
    fields text not null,               -- JSON list of [name, value], as typed
    saved_at timestamptz not null,
    primary key (user_id, form)
);

-- Letters and text messages on their way out, and the catcher's page.
create table messages (
    id uuid primary key,
    channel text not null,              -- email, sms
    recipient text not null,
    user_id uuid references users (id),
    centre_id uuid references centres (id),
    topic text not null,
    subject text not null,
    body text not null,
    created_at timestamptz not null,
    next_at timestamptz not null,
    attempts bigint not null,
    sent_at timestamptz,
    failed_at timestamptz,
    last_error text
);
create index messages_waiting on messages (next_at, id) where sent_at is null and failed_at is null;
create index messages_by_time on messages (created_at, id);

-- A provider's or a centre's own choices; what is not here has its default in code or rules/.
create table settings (
    scope_id uuid not null,
    key text not null,
    value text not null,
    changed_at timestamptz not null,
    changed_by uuid,
    primary key (scope_id, key)
);
