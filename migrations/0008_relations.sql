-- How a user stands to a record. Every list and every permit asks these views; the policy says what follows.
-- relation: network (works for the provider), centre (works there), team (works on it), glass (opened in an emergency).

create table grants (
    id uuid primary key,
    user_id uuid not null references users (id),
    case_id uuid references cases (id),
    signal_id uuid references signals (id),
    reason text not null,
    from_at timestamptz not null,
    until_at timestamptz not null,
    ended_at timestamptz
);
create index grants_by_user on grants (user_id, until_at);
create index grants_by_case on grants (case_id);
create index grants_by_signal on grants (signal_id);

create view centre_relations as
select s.user_id, s.role, s.centre_id, 'centre' as relation
  from staff s where s.ended_on is null and s.centre_id is not null
union all
select s.user_id, s.role, c.id, 'network'
  from staff s join centres c on c.provider_id = s.provider_id
 where s.ended_on is null and s.centre_id is null;

create view signal_relations as
select r.user_id, r.role, g.id as signal_id, r.relation, cast(null as timestamptz) as until_at
  from signals g join centre_relations r on r.centre_id = g.centre_id
union all
select t.user_id, s.role, t.signal_id, 'team', t.until_at
  from signal_team t
  join signals g on g.id = t.signal_id
  join staff s on s.user_id = t.user_id and s.centre_id = g.centre_id and s.ended_on is null
union all
select b.user_id, s.role, b.signal_id, 'glass', b.until_at
  from grants b
  join signals g on g.id = b.signal_id
  join staff s on s.user_id = b.user_id and s.centre_id = g.centre_id and s.ended_on is null
 where b.ended_at is null;

create view case_relations as
select r.user_id, r.role, c.id as case_id, r.relation, cast(null as timestamptz) as until_at
  from cases c join centre_relations r on r.centre_id = c.centre_id
union all
select t.user_id, s.role, t.case_id, 'team', t.until_at
  from team_members t
  join cases c on c.id = t.case_id
  join staff s on s.user_id = t.user_id and s.centre_id = c.centre_id and s.ended_on is null
union all
select b.user_id, s.role, b.case_id, 'glass', b.until_at
  from grants b
  join cases c on c.id = b.case_id
  join staff s on s.user_id = b.user_id and s.centre_id = c.centre_id and s.ended_on is null
 where b.ended_at is null;

-- A person is known through the records they stand in.
create view person_relations as
select r.user_id, r.role, p.id as person_id, r.relation, cast(null as timestamptz) as until_at
  from persons p join centre_relations r on r.centre_id = p.centre_id
union all
-- Who entered somebody works with them until they stand in a signal or a case.
select r.user_id, r.role, p.id, 'team', cast(null as timestamptz)
  from persons p join centre_relations r on r.centre_id = p.centre_id and r.user_id = p.created_by
 where not exists (select 1 from case_people cp where cp.person_id = p.id)
   and not exists (select 1 from signals g where g.mother_id = p.id)
   and not exists (select 1 from signals g where g.child_id = p.id)
union all
select r.user_id, r.role, cp.person_id, r.relation, r.until_at
  from case_people cp join case_relations r on r.case_id = cp.case_id
 where r.relation in ('team', 'glass')
union all
select r.user_id, r.role, g.mother_id, r.relation, r.until_at
  from signals g join signal_relations r on r.signal_id = g.id
 where r.relation in ('team', 'glass')
union all
select r.user_id, r.role, g.child_id, r.relation, r.until_at
  from signals g join signal_relations r on r.signal_id = g.id
 where r.relation in ('team', 'glass');
