-- The views of 0008 anew, meaning the same. A view made of several selects is read whole on SQLite, for every row of a
-- list that asks it, and PostgreSQL cannot begin at the row either. These can be entered from either end: a signal or a
-- case is one select; a person is asked by ids that are given, and no longer by way of the other two views.

drop view person_relations;
drop view case_relations;
drop view signal_relations;

create table relations (
    relation text primary key           -- network, centre, team, glass; see 0008
);
insert into relations (relation) values ('network'), ('centre'), ('team'), ('glass');

create view signal_relations as
select s.user_id, s.role, g.id as signal_id, k.relation,
       case k.relation when 'team' then t.until_at when 'glass' then b.until_at end as until_at
  from signals g
  join centres c on c.id = g.centre_id
  join staff s on s.ended_on is null
   and (s.centre_id = g.centre_id or (s.centre_id is null and s.provider_id = c.provider_id))
 cross join relations k
  left join signal_team t on k.relation = 'team' and t.signal_id = g.id and t.user_id = s.user_id
  left join grants b on k.relation = 'glass' and b.signal_id = g.id and b.user_id = s.user_id and b.ended_at is null
 where case k.relation
         when 'network' then s.centre_id is null
         when 'centre' then s.centre_id is not null
         when 'team' then s.centre_id is not null and t.user_id is not null
         else s.centre_id is not null and b.user_id is not null
       end;

create view case_relations as
select s.user_id, s.role, a.id as case_id, k.relation,
       case k.relation when 'team' then t.until_at when 'glass' then b.until_at end as until_at
  from cases a
  join centres c on c.id = a.centre_id
  join staff s on s.ended_on is null
   and (s.centre_id = a.centre_id or (s.centre_id is null and s.provider_id = c.provider_id))
 cross join relations k
  left join team_members t on k.relation = 'team' and t.case_id = a.id and t.user_id = s.user_id
  left join grants b on k.relation = 'glass' and b.case_id = a.id and b.user_id = s.user_id and b.ended_at is null
 where case k.relation
         when 'network' then s.centre_id is null
         when 'centre' then s.centre_id is not null
         when 'team' then s.centre_id is not null and t.user_id is not null
         else s.centre_id is not null and b.user_id is not null
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

-- The clocks that run, the most pressing first: they stand on every page, whatever the centre.
create index signals_running on signals (due_at, id) where first_met_at is null;
