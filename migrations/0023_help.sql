-- Help that ends in a result, whole: work, hospital, copies of documents; the health of children; the session behind a
-- note; the rights that were explained.

alter table assistance add column with_whom text;          -- an institution that is none of our partners
alter table assistance add column companion text;          -- who went along
alter table assistance add column job_before text;         -- at the start: unemployed, registered, training …
alter table assistance add column job_after text;          -- at the end
alter table assistance add column admitted_on date;        -- into a hospital
alter table assistance add column discharged_on date;
alter table assistance add column follow_up_on date;       -- the check afterwards
alter table assistance add column follow_up_task uuid references tasks (id);

-- A stay in hospital is a kind of its own, with its own days.
update assistance set kind = 'hospital' where kind = 'health' and matter = 'hospital-stay';

-- Where somebody applied for work, and what was answered.
create table job_applications (
    id uuid primary key,
    assistance_id uuid not null references assistance (id),
    employer text not null,
    position text,
    applied_on date not null,
    answer text,                        -- invited, hired, refused, silent; null while nobody answered
    answered_on date,
    note text,
    user_id uuid not null references users (id),
    created_at timestamptz not null,
    version bigint not null
);
create index job_applications_by_assistance on job_applications (assistance_id, applied_on, id);

-- What was handed in by somebody who looks for work was an application.
insert into job_applications (id, assistance_id, employer, position, applied_on, user_id, created_at, version)
select a.id, a.id,
       coalesce((select o.name_bg from organisations o where o.id = a.organisation_id), nullif(a.text, ''), '–'),
       null, a.submitted_on, a.user_id, a.created_at, 1
  from assistance a where a.kind = 'work' and a.submitted_on is not null;

-- Copies that belong to it: files of the case.
create table assistance_files (
    assistance_id uuid not null references assistance (id),
    file_id uuid not null references files (id),
    primary key (assistance_id, file_id)
);

-- The general practitioner of a child; the one chosen last counts.
create table general_practitioners (
    id uuid primary key,
    person_id uuid not null references persons (id),
    case_id uuid not null references cases (id),           -- in which it was written down
    name text not null,
    practice text,
    phone text,
    chosen_on date not null,
    ended_at timestamptz,               -- when another was written down
    user_id uuid not null references users (id),
    created_at timestamptz not null
);
create index general_practitioners_by_person on general_practitioners (person_id, chosen_on);
create unique index general_practitioners_now on general_practitioners (person_id) where ended_at is null;

-- What of the health calendar is done, or need not be done.
create table health_records (
    id uuid primary key,
    person_id uuid not null references persons (id),
    case_id uuid not null references cases (id),           -- in which it was written down
    item text not null,                 -- a code of rules/health_calendar.toml
    round bigint not null,              -- which time, of what comes round
    outcome text not null,              -- done, earlier, not-needed, declined
    done_on date,
    place text,
    reason text,
    user_id uuid not null references users (id),
    created_at timestamptz not null,
    removed_at timestamptz,             -- written down by mistake
    removed_by uuid references users (id)
);
create index health_records_by_person on health_records (person_id, item, round);
create unique index health_records_once on health_records (person_id, item, round) where removed_at is null;

-- The session behind a note: with one or with a group, which service, towards which goal, with which test.
alter table notes add column mode text;                    -- individual, family, group
alter table notes add column service text;                 -- a code of rules/services.toml
alter table notes add column goal_id uuid references goals (id);
alter table notes add column method text;
alter table notes add column test_name text;
alter table notes add column test_result text;
alter table notes add column assessment_id uuid references assessments (id);
alter table note_drafts add column mode text;
alter table note_drafts add column service text;
alter table note_drafts add column goal_id uuid references goals (id);
alter table note_drafts add column method text;
alter table note_drafts add column test_name text;
alter table note_drafts add column test_result text;
alter table note_drafts add column assessment_id uuid references assessments (id);
create index notes_by_goal on notes (goal_id, happened_at, id) where goal_id is not null;

-- Rights were explained to somebody, and in which words.
create table rights_given (
    id uuid primary key,
    case_id uuid not null references cases (id),
    person_id uuid not null references persons (id),
    edition text not null,              -- adult, child
    given_on date not null,
    note text,
    user_id uuid not null references users (id),
    created_at timestamptz not null
);
create index rights_given_by_case on rights_given (case_id, given_on, id);
create index rights_given_by_person on rights_given (person_id, given_on);
