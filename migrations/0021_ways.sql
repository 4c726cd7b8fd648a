-- Ways into a centre: what was handed in to an authority for a family, which services a referral names, and when a
-- refusal was told.

-- What an authority has to issue is asked of it on a day; it enters that under a number of its own.
alter table request_papers add column submitted_to uuid references organisations (id);
alter table request_papers add column submitted_on date;
alter table request_papers add column entry_number text;

-- The paper proves the referral, as rules/papers_asked.toml says.
alter table request_papers add column proves_referral boolean not null default false;
update request_papers set proves_referral = true
 where paper in ('preliminary-assessment', 'disability-referral', 'protection-referral', 'court-decision',
                 'signal-letter', 'joint-plan');

-- The kinds of service that the referral names.
create table request_referral_services (
    request_id uuid not null references requests (id),
    service text not null,              -- a code of rules/services.toml
    primary key (request_id, service)
);

-- The time to appeal runs from the day a refusal was told.
alter table requests add column refusal_told_on date;
alter table requests add column appeal text;            -- appealed, not-appealed; null while it may be
alter table requests add column appealed_on date;
