-- Instruments of a provider, what was filled with them about a person in a case, and the goals that follow.

create table instruments (
    id uuid primary key,
    provider_id uuid not null references providers (id),
    form_id text not null,              -- the same in every version
    title_bg text not null,
    title_en text not null,
    purpose_bg text not null,           -- what it is for, in a sentence
    purpose_en text not null,
    layer text not null,                -- who may read what is filled with it
    months bigint,                      -- until the next assessment; none: no next one
    retired_at timestamptz,             -- not offered any more
    retired_by uuid references users (id),
    created_at timestamptz not null,
    created_by uuid references users (id),
    version bigint not null,
    unique (provider_id, form_id)
);

-- A version without a number is the draft: replaced by the next upload. One with a number never changes.
create table instrument_versions (
    id uuid primary key,
    instrument_id uuid not null references instruments (id),
    number bigint,
    named text not null,                -- "version" as the author of the workbook wrote it
    definition text not null,           -- JSON of what was read from the workbook
    workbook text not null,             -- JSON of the sheets as they were uploaded
    changes text not null,              -- JSON list: what is other than in the one before
    uploaded_at timestamptz not null,
    uploaded_by uuid references users (id),
    published_at timestamptz,
    published_by uuid references users (id),
    unique (instrument_id, number)
);
create unique index instrument_drafts on instrument_versions (instrument_id) where number is null;

-- An instrument filled about one person. While it is open, its answers are what was typed so far.
create table assessments (
    id uuid primary key,
    case_id uuid not null references cases (id),
    person_id uuid not null references persons (id),
    instrument_id uuid not null references instruments (id),
    version_id uuid not null references instrument_versions (id),
    layer text not null,
    sitting_id uuid not null,           -- filled together, about several children of a family
    pair_id uuid,                       -- filled by two people, each on their own: the first of the two
    role text not null,                 -- alone, first, second, agreed
    counts boolean not null,            -- shown in what is compared over time
    language text not null,             -- of the form
    held_on date not null,
    place text,
    with_whom text,
    assessor_id uuid not null references users (id),
    state text not null,                -- open, finished
    answers text not null,              -- JSON object by path
    begun_at timestamptz not null,
    saved_at timestamptz not null,
    finished_at timestamptz,
    minutes bigint,                     -- how long it took
    next_on date,                       -- when to assess again
    version bigint not null
);
create index assessments_by_case on assessments (case_id, person_id, instrument_id, held_on, id);
create index assessments_by_instrument on assessments (instrument_id, held_on, id);
create index assessments_by_version on assessments (version_id);
create index assessments_open on assessments (assessor_id, saved_at, id) where state = 'open';
create index assessments_due on assessments (next_on, id) where next_on is not null;
create index assessments_by_pair on assessments (pair_id);

-- What the answers came to, as it was reckoned when they were fixed.
create table assessment_scores (
    assessment_id uuid not null references assessments (id),
    place bigint not null,              -- order of the scales
    scale text not null,
    domain text not null,
    value double precision,             -- none: too little was answered
    least double precision,
    most double precision,
    answered bigint not null,
    asked bigint not null,
    band bigint,                        -- its place among the bands of the scale, from 0
    level text,                         -- low, middle, high
    risk text,
    primary key (assessment_id, scale)
);

-- What the answers were before they were put right.
create table assessment_corrections (
    id uuid primary key,
    assessment_id uuid not null references assessments (id),
    answers text not null,
    reason text not null,
    author_id uuid not null references users (id),
    corrected_at timestamptz not null
);
create index assessment_corrections_by_assessment on assessment_corrections (assessment_id, corrected_at, id);

create table assessment_files (
    file_id uuid primary key references files (id),
    assessment_id uuid not null references assessments (id),
    path text not null                  -- of the question it answers
);
create index assessment_files_by_assessment on assessment_files (assessment_id);

-- What the family and the centre want to reach.
create table goals (
    id uuid primary key,
    case_id uuid not null references cases (id),
    person_id uuid not null references persons (id),
    assessment_id uuid references assessments (id),     -- from which it follows
    domain text not null,
    text text not null,
    indicator text not null,            -- by what one will see it
    due_on date not null,
    state text not null,                -- open, met, partly, not-met
    remark text,
    set_at timestamptz not null,
    set_by uuid not null references users (id),
    closed_at timestamptz,
    closed_by uuid references users (id),
    version bigint not null
);
create index goals_by_case on goals (case_id, state, due_on, id);
create index goals_by_assessment on goals (assessment_id);
