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
