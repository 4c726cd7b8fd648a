-- Closed layers. Whom the head of service names to read one on one case, and what gives a secret away. The views of 0010
-- anew: they know who leads a case and who was named.

-- Somebody of the team who reads a closed layer of one case, given and taken back with a reason.
create table named_access (
    id uuid primary key,
    case_id uuid not null references cases (id),
    user_id uuid not null references users (id),
    layer text not null,                -- psychology, safety, adoption
    reason text not null,
    from_at timestamptz not null,
    given_by uuid references users (id),
    until_at timestamptz,               -- null: until it is taken back
    ended_at timestamptz,
    ended_by uuid references users (id),
    ended_reason text
);
create unique index named_access_holding on named_access (case_id, user_id, layer) where ended_at is null;
create index named_access_by_case on named_access (case_id, from_at, id);
create index named_access_by_user on named_access (user_id, case_id);

-- Codes that give a secret away, written here from rules/secrets.toml at the start, as the policy is.
create table secret_codes (
    list text not null,                 -- programme, target-group, care-form
    code text not null,
    layer text not null,                -- told to those who read it, and shown to nobody else
    primary key (list, code)
);

drop view person_relations;
drop view case_relations;

-- What a signal or a complaint knows, and what only a case does.
create table case_relation_kinds (
    relation text primary key,
    layer text                          -- of those who are named
);
insert into case_relation_kinds (relation, layer) values
    ('centre', null), ('team', null), ('lead', null), ('adoption-lead', null), ('glass', null), ('network', null),
    ('named-psychology', 'psychology'), ('named-safety', 'safety'), ('named-adoption', 'adoption');

-- Whoever is named reads the layer while they are on the team, and no longer.
create view case_relations as
select s.user_id, s.role, a.id as case_id, k.relation,
       case when k.relation = 'team' then t.until_at
            when k.relation = 'glass' then b.until_at
            when k.layer is null then null
            when n.until_at is null then t.until_at
            when t.until_at is null then n.until_at
            when n.until_at < t.until_at then n.until_at
            else t.until_at end as until_at
  from cases a
  join centres c on c.id = a.centre_id
  join staff s on s.ended_on is null
   and (s.centre_id = a.centre_id or (s.centre_id is null and s.provider_id = c.provider_id))
 cross join case_relation_kinds k
  left join team_members t on (k.relation = 'team' or k.layer is not null) and t.case_id = a.id and t.user_id = s.user_id
  left join grants b on k.relation = 'glass' and b.case_id = a.id and b.user_id = s.user_id and b.ended_at is null
  left join named_access n on n.layer = k.layer and n.case_id = a.id and n.user_id = s.user_id and n.ended_at is null
 where case k.relation
         when 'network' then s.centre_id is null
         when 'centre' then s.centre_id is not null
         when 'team' then s.centre_id is not null and t.user_id is not null
         when 'glass' then s.centre_id is not null and b.user_id is not null
         when 'lead' then s.centre_id is not null and a.lead_id = s.user_id
         when 'adoption-lead' then s.centre_id is not null and a.lead_id = s.user_id
              and exists (select 1 from secret_codes z where z.list = 'programme' and z.code = a.programme and z.layer = 'adoption')
         else s.centre_id is not null and t.user_id is not null and n.user_id is not null
       end;

-- A person is known through the records they stand in.
-- The centre is written as an expression, since without statistics SQLite would begin at everybody of the centre.
create view person_relations as
select r.user_id, r.role, p.id as person_id, r.relation, cast(null as timestamptz) as until_at
  from persons p join centre_relations r on r.centre_id = coalesce(p.centre_id, p.centre_id)
union all
-- Who entered somebody works with them until they stand in a signal or a case.
select r.user_id, r.role, p.id, 'team', cast(null as timestamptz)
  from persons p join centre_relations r on r.centre_id = coalesce(p.centre_id, p.centre_id) and r.user_id = p.created_by
 where not exists (select 1 from case_people cp where cp.person_id = p.id)
   and not exists (select 1 from signals g where g.mother_id = p.id)
   and not exists (select 1 from signals g where g.child_id = p.id)
union all
select t.user_id, s.role, cp.person_id, 'team', t.until_at
  from case_people cp
  join team_members t on t.case_id = cp.case_id
  join cases c on c.id = cp.case_id
  join staff s on s.user_id = t.user_id and s.centre_id = c.centre_id and s.ended_on is null
union all
select b.user_id, s.role, cp.person_id, 'glass', b.until_at
  from case_people cp
  join grants b on b.case_id = cp.case_id and b.ended_at is null
  join cases c on c.id = cp.case_id
  join staff s on s.user_id = b.user_id and s.centre_id = c.centre_id and s.ended_on is null
union all
-- Kinship by adoption is read by whoever leads the adoption, and by whoever is named for it.
select s.user_id, s.role, cp.person_id, 'adoption-lead', cast(null as timestamptz)
  from case_people cp
  join cases c on c.id = cp.case_id
  join secret_codes z on z.list = 'programme' and z.code = c.programme and z.layer = 'adoption'
  join staff s on s.user_id = c.lead_id and s.centre_id = c.centre_id and s.ended_on is null
union all
select n.user_id, s.role, cp.person_id, 'named-adoption',
       case when n.until_at is null then t.until_at
            when t.until_at is null then n.until_at
            when n.until_at < t.until_at then n.until_at
            else t.until_at end
  from case_people cp
  join named_access n on n.case_id = cp.case_id and n.layer = 'adoption' and n.ended_at is null
  join team_members t on t.case_id = n.case_id and t.user_id = n.user_id
  join cases c on c.id = cp.case_id
  join staff s on s.user_id = n.user_id and s.centre_id = c.centre_id and s.ended_on is null
union all
select t.user_id, s.role, g.mother_id, 'team', t.until_at
  from signals g
  join signal_team t on t.signal_id = g.id
  join staff s on s.user_id = t.user_id and s.centre_id = g.centre_id and s.ended_on is null
union all
select b.user_id, s.role, g.mother_id, 'glass', b.until_at
  from signals g
  join grants b on b.signal_id = g.id and b.ended_at is null
  join staff s on s.user_id = b.user_id and s.centre_id = g.centre_id and s.ended_on is null
union all
select t.user_id, s.role, g.child_id, 'team', t.until_at
  from signals g
  join signal_team t on t.signal_id = g.id
  join staff s on s.user_id = t.user_id and s.centre_id = g.centre_id and s.ended_on is null
union all
select b.user_id, s.role, g.child_id, 'glass', b.until_at
  from signals g
  join grants b on b.signal_id = g.id and b.ended_at is null
  join staff s on s.user_id = b.user_id and s.centre_id = g.centre_id and s.ended_on is null;
