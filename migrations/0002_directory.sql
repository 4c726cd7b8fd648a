-- Who there is: places, the provider and its centres, partner organisations, wards, agreements.

-- Administrative units by the national classifier (EKATTE). A vanished place stays, with the day it went.
create table places (
    id uuid primary key,
    kind text not null,                 -- oblast, municipality, mayoralty, settlement
    code text not null,
    name text not null,
    latin text not null,
    search_key text not null,           -- folded name, for type-ahead
    settlement_kind text,               -- town, village, monastery
    oblast_code text,
    municipality_code text,
    mayoralty_code text,
    seat_code text,                     -- settlement that is the seat of an oblast or municipality
    first_seen_on date not null,
    vanished_on date,
    unique (kind, code)
);
create index places_by_key on places (search_key, code);
create index places_by_municipality on places (municipality_code, kind);

-- What a later edition of the classifier changed: the former values as JSON.
create table place_changes (
    id uuid primary key,
    place_id uuid not null references places (id),
    changed_on date not null,
    former text not null
);
create index place_changes_by_place on place_changes (place_id, changed_on);

create table providers (
    id uuid primary key,
    name_bg text not null,
    name_en text not null,
    organisation_number text,
    version bigint not null,
    created_at timestamptz not null
);

create table centres (
    id uuid primary key,
    provider_id uuid not null references providers (id),
    name_bg text not null,
    name_en text not null,
    name_latin text not null,
    settlement_code text,
    address_bg text not null,
    address_en text not null,
    postcode text,
    phone text,
    email text,
    funding text not null,              -- state-delegated, municipal, project, own
    funding_since date,
    established_on date,
    about_bg text,
    about_en text,
    version bigint not null,
    created_at timestamptz not null
);
create index centres_by_provider on centres (provider_id);

create table centre_aliases (
    centre_id uuid not null references centres (id),
    lang text not null,
    name text not null,
    primary key (centre_id, lang, name)
);

create table centre_hours (
    centre_id uuid not null references centres (id),
    weekday bigint not null,            -- 1 Monday … 7 Sunday
    opens text not null,                -- hh:mm
    closes text not null,
    primary key (centre_id, weekday)
);

create table centre_capacities (
    id uuid primary key,
    centre_id uuid not null references centres (id),
    places bigint not null,
    order_number text not null,
    ordered_on date not null,
    from_on date not null
);
create index centre_capacities_by_centre on centre_capacities (centre_id, from_on);

create table centre_premises (
    id uuid primary key,
    centre_id uuid not null references centres (id),
    name_bg text not null,
    name_en text not null,
    former_use_bg text,                 -- what the building was before
    former_use_en text,
    ended_on date
);
create index centre_premises_by_centre on centre_premises (centre_id);

-- Municipalities whose residents the centre serves.
create table centre_municipalities (
    centre_id uuid not null references centres (id),
    municipality_code text not null,
    primary key (centre_id, municipality_code)
);

create table organisations (
    id uuid primary key,
    provider_id uuid not null references providers (id),
    kind text not null,
    name_bg text not null,
    name_en text not null,
    search_key text not null,           -- both names, folded
    organisation_number text,
    settlement_code text,
    address text,
    phone text,
    email text,
    note text,
    closed_on date,
    version bigint not null,
    created_at timestamptz not null
);
create index organisations_by_provider on organisations (provider_id, kind, name_bg, id);

create table wards (
    id uuid primary key,
    organisation_id uuid not null references organisations (id),
    centre_id uuid not null references centres (id),   -- the centre that answers its signals
    kind text not null,                 -- maternity, neonatal, other
    name_bg text not null,
    name_en text not null,
    phone text,
    private_place text,                 -- where one can talk undisturbed
    covered_since date,
    closed_on date,
    version bigint not null,
    created_at timestamptz not null
);
create index wards_by_centre on wards (centre_id, name_bg, id);
create index wards_by_organisation on wards (organisation_id);

create table contacts (
    id uuid primary key,
    organisation_id uuid not null references organisations (id),
    ward_id uuid references wards (id),
    name text not null,
    role text not null,
    phone text,
    email text,
    ended_on date,
    version bigint not null
);
create index contacts_by_organisation on contacts (organisation_id, name, id);
create index contacts_by_ward on contacts (ward_id);

-- Signed files of agreements, files of cases. The bytes lie outside the database, encrypted.
create table files (
    id uuid primary key,
    name text not null,
    media_type text not null,
    bytes bigint not null,
    sha256 text not null,
    uploaded_by uuid,
    uploaded_at timestamptz not null,
    removed_at timestamptz
);

create table agreements (
    id uuid primary key,
    centre_id uuid not null references centres (id),
    title text not null,
    number text,
    signed_on date,                     -- null: a draft
    from_on date,
    until_on date,                      -- null: without a term
    file_id uuid references files (id),
    note text,
    version bigint not null,
    created_at timestamptz not null
);
create index agreements_by_centre on agreements (centre_id, until_on, id);

create table agreement_parties (
    agreement_id uuid not null references agreements (id),
    organisation_id uuid not null references organisations (id),
    primary key (agreement_id, organisation_id)
);
create index agreement_parties_by_organisation on agreement_parties (organisation_id);

-- Every file an agreement ever had; the newest is the one in agreements.file_id.
create table agreement_files (
    agreement_id uuid not null references agreements (id),
    file_id uuid not null references files (id),
    added_at timestamptz not null,
    primary key (agreement_id, file_id)
);
