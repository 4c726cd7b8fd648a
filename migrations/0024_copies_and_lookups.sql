-- A copy that belongs to help is a file of the case about it, like every other file of a record.
update case_files
   set about_kind = 'assistance',
       about_id = (select a.assistance_id from assistance_files a where a.file_id = case_files.file_id)
 where file_id in (select a.file_id from assistance_files a);
drop table assistance_files;
create index case_files_by_record on case_files (about_id);

-- What is looked up without an index read the whole table: on the page of every case whether the child was in one before,
-- the tasks of a meeting, the assessments of a sitting, what a merge of two people moves, the shift of a
-- hand-over, what a task or an assessment that goes away must not leave behind, a signal by the number that a citizen types.
create index cases_by_focus on cases (focus_id, closed_on);
create index tasks_by_meeting on tasks (meeting_id);
create index assessments_by_sitting on assessments (sitting_id);
create index assistance_by_person on assistance (person_id);
create index handovers_by_shift on handovers (shift_id);
create index assistance_by_task on assistance (follow_up_task);
create index notes_by_assessment on notes (assessment_id);
create index signals_by_number on signals (year, number);

-- The registers over several centres begin at the newest.
create index signals_by_time on signals (received_at, id);
create index requests_by_time on requests (created_at, id);
create index general_access_by_day on general_access (on_day, id);
