-- A time in which somebody else may do something, an appeal: when it is over it has lapsed, and nobody is late. What runs
-- already by the one such rule lapses too.
alter table deadlines add column lapses boolean not null default false;
update deadlines set lapses = true where rule_key = 'refusal-appeal';

drop view deadline_lines;
create view deadline_lines as
select d.id, d.centre_id, d.case_id, d.person_id, d.layer, d.subject_kind, d.subject_id,
       coalesce(d.reference, c.reference) as reference, d.about, coalesce(d.user_id, c.lead_id) as user_id,
       u.name as user_name, u.name_latin as user_latin, d.rule_key, d.rule_version, d.round, d.started_at, d.risk_at,
       d.due_at, d.lapses, d.met_at, d.lifted_at, l.name as lifter, l.name_latin as lifter_latin, d.lifted_reason,
       d.former_version, d.former_due_at, d.ended_at, d.created_at, d.version
  from deadlines d
  left join cases c on c.id = d.case_id
  left join users u on u.id = coalesce(d.user_id, c.lead_id)
  left join users l on l.id = d.lifted_by;
