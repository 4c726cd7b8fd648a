-- What the people of a case are by where the work of a kind stands: candidates, approved. Follows from the steps; kept
-- for finding cases by it.
alter table case_kinds add column status text;
create index case_kinds_by_kind on case_kinds (kind, case_id);
