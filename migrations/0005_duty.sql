-- Who is on duty for which ward, regular visits to the wards, and what one duty tells the next.

create table shifts (
    id uuid primary key,
    centre_id uuid not null references centres (id),
    user_id uuid not null references users (id),
    substitute_id uuid references users (id),
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    phone text,
    created_at timestamptz not null,
    version bigint not null
);
create index shifts_by_centre on shifts (centre_id, starts_at, id);
create index shifts_by_user on shifts (user_id, ends_at);

create table shift_wards (
    shift_id uuid not null references shifts (id),
    ward_id uuid not null references wards (id),
    primary key (shift_id, ward_id)
);
create index shift_wards_by_ward on shift_wards (ward_id);

-- Hours in which each ward must have somebody on duty; a gap is measured against these.
create table duty_hours (
    ward_id uuid not null references wards (id),
    weekday bigint not null,
    from_time text not null,
    until_time text not null,           -- not after from_time: of the next day; 00:00: midnight
    primary key (ward_id, weekday)
);

create table visit_plans (
    id uuid primary key,
    ward_id uuid not null references wards (id),
    user_id uuid references users (id),
    weekday bigint not null,
    at_time text not null,
    every_weeks bigint not null,
    from_on date not null,
    until_on date,
    version bigint not null
);
create index visit_plans_by_ward on visit_plans (ward_id);

create table ward_visits (
    id uuid primary key,
    plan_id uuid references visit_plans (id),
    ward_id uuid not null references wards (id),
    user_id uuid references users (id),
    planned_at timestamptz not null,
    done_at timestamptz,
    done_by uuid references users (id),
    missed_reason text,
    place text,                         -- where one talked
    note text,
    version bigint not null,
    unique (plan_id, planned_at)
);
create index ward_visits_by_ward on ward_visits (ward_id, planned_at);
create index ward_visits_by_user on ward_visits (user_id, planned_at);

create table handovers (
    id uuid primary key,
    centre_id uuid not null references centres (id),
    shift_id uuid references shifts (id),
    author_id uuid not null references users (id),
    text text not null,
    written_at timestamptz not null
);
create index handovers_by_centre on handovers (centre_id, written_at, id);
create table handover_readings (
    handover_id uuid not null references handovers (id),
    user_id uuid not null references users (id),
    read_at timestamptz not null,
    primary key (handover_id, user_id)
);
