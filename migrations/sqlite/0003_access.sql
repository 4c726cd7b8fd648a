create trigger audit_entries_stay before update on audit_entries begin select raise(abort, 'audit entries are never changed'); end;
create trigger audit_entries_remain before delete on audit_entries begin select raise(abort, 'audit entries are never removed'); end;
