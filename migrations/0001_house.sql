-- What the house itself needs: numbering, outbox, jobs, exactly-once writes, files, messages, settings.

create table numbering (
    centre_id uuid not null,
    kind text not null,
    year bigint not null,
    last bigint not null,
    primary key (centre_id, kind, year)
);

create table outbox (
    id uuid primary key,
    topic text not null,
    payload text not null,
    happened_at timestamptz not null,
    next_at timestamptz not null,
    attempts bigint not null,
    done_at timestamptz
);
create index outbox_waiting on outbox (next_at, id) where done_at is null;

create table jobs (
    id uuid primary key,
    kind text not null,
    payload text not null,
    run_at timestamptz not null,
    unique_key text unique,
    created_at timestamptz not null,
    attempts bigint not null,
    last_error text,
    done_at timestamptz
);
create index jobs_due on jobs (run_at, id) where done_at is null;

create table idempotency (
    key uuid primary key,
    user_id uuid,
    digest text not null,
    at timestamptz not null,
    status bigint,
    location text,
    body text
);
create index idempotency_old on idempotency (at);
