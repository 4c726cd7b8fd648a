create function audit_entries_stay() returns trigger language plpgsql as $$
begin
    raise exception 'audit entries are never changed or removed';
end $$;
create trigger audit_entries_stay before update or delete or truncate on audit_entries for each statement execute function audit_entries_stay();
