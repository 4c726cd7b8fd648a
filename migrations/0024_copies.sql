-- A copy that belongs to help is a file of the case about it, like every other file of a record.
update case_files
   set about_kind = 'assistance',
       about_id = (select a.assistance_id from assistance_files a where a.file_id = case_files.file_id)
 where file_id in (select a.file_id from assistance_files a);
drop table assistance_files;
create index case_files_by_record on case_files (about_id);
