-- Anyone a record is about. One record in many roles.

create table persons (
    id uuid primary key,
    centre_id uuid not null references centres (id),
    naming text not null,               -- named, unborn, newborn (not yet named), unknown
    given_name text not null,
    middle_name text not null,
    family_name text not null,
    latin_given text not null,
    latin_middle text not null,
    latin_family text not null,
    latin_edited boolean not null,
    mother_id uuid references persons (id),   -- "newborn of …" until named
    sex text not null,                  -- female, male, unknown
    born_on date,
    birth_precision text not null,      -- exact, month, year, estimated, none
    expected_on date,
    died_on date,
    interpreter boolean not null,
    note text,
    sort_key text not null,
    merged_into uuid references persons (id),
    created_at timestamptz not null,
    created_by uuid,
    version bigint not null
);
create index persons_by_centre on persons (centre_id, sort_key, id);
create index persons_by_birth on persons (centre_id, born_on);
create index persons_by_mother on persons (mother_id);

-- What somebody was called before: shown on their page, and still found by a search.
create table former_names (
    id uuid primary key,
    person_id uuid not null references persons (id),
    naming text not null,
    given_name text not null,
    middle_name text not null,
    family_name text not null,
    latin_given text not null,
    latin_middle text not null,
    latin_family text not null,
    until_at timestamptz not null
);
create index former_names_by_person on former_names (person_id, until_at);

-- A name in one column, for people::Name to read: `select n.name from … join person_names n on n.person_id = …`.
-- An unnamed child is called after its mother. No part of a name holds the sign that stands between the parts.
create view person_names as
select p.id as person_id,
       p.naming || '|' || p.sex || '|' || p.given_name || '|' || p.middle_name || '|' || p.family_name
       || '|' || p.latin_given || '|' || p.latin_middle || '|' || p.latin_family || '|'
       || coalesce((select m.given_name || '|' || m.family_name || '|' || m.latin_given || '|' || m.latin_family
                      from persons m where m.id = p.mother_id), '|||') as name
  from persons p;

create table person_languages (
    person_id uuid not null references persons (id),
    language text not null,
    primary key (person_id, language)
);

-- Personal numbers: sealed, found by keyed hash, shown by their last four digits.
create table person_identifiers (
    id uuid primary key,
    person_id uuid not null references persons (id),
    kind text not null,                 -- egn, lnch, other
    hash text not null,
    sealed bytea not null,
    last_four text not null,
    warnings text not null,             -- codes, comma separated
    confirmed_reason text,
    created_at timestamptz not null,
    created_by uuid,
    ended_at timestamptz
);
create index person_identifiers_by_hash on person_identifiers (hash);
create index person_identifiers_by_person on person_identifiers (person_id);

-- Folded words of the names, in both scripts, for type-ahead; and their one-letter deletions, for typing errors.
create table person_keys (
    key text not null,
    centre_id uuid not null,
    person_id uuid not null references persons (id),
    primary key (centre_id, key, person_id)
);
create index person_keys_by_person on person_keys (person_id);
create table person_neighbours (
    neighbour text not null,
    centre_id uuid not null,
    person_id uuid not null references persons (id),
    primary key (centre_id, neighbour, person_id)
);
create index person_neighbours_by_person on person_neighbours (person_id);

create table kinships (
    id uuid primary key,
    person_id uuid not null references persons (id),
    relative_id uuid not null references persons (id),
    kind text not null,                 -- what the relative is to the person: mother, father, sibling …
    from_on date,
    until_on date,
    note text,
    created_at timestamptz not null,
    version bigint not null
);
create index kinships_by_person on kinships (person_id);
create index kinships_by_relative on kinships (relative_id);

create table households (
    id uuid primary key,
    centre_id uuid not null references centres (id),
    name text not null,
    created_at timestamptz not null,
    version bigint not null
);
create table household_members (
    id uuid primary key,
    household_id uuid not null references households (id),
    person_id uuid not null references persons (id),
    from_on date,
    until_on date
);
create index household_members_by_household on household_members (household_id);
create index household_members_by_person on household_members (person_id);

create table addresses (
    id uuid primary key,
    person_id uuid references persons (id),
    household_id uuid references households (id),
    kind text not null,                 -- lives, permanent, stays
    settlement_code text,
    settlement text not null,           -- as typed, where no code was chosen
    line text not null,
    from_on date,
    until_on date,
    version bigint not null
);
create index addresses_by_person on addresses (person_id);
create index addresses_by_household on addresses (household_id);

create table person_contacts (
    id uuid primary key,
    person_id uuid not null references persons (id),
    kind text not null,                 -- phone, email, other
    value text not null,
    canonical text not null,
    safety text not null,               -- safe, unsafe, ask
    safety_note text,
    ended_on date,
    version bigint not null
);
create index person_contacts_by_person on person_contacts (person_id);
create index person_contacts_by_canonical on person_contacts (canonical);
