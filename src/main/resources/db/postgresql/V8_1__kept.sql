-- The database itself refuses to change or delete what the journal holds.
create function refuse_to_change_the_journal() returns trigger language plpgsql as $$
begin
    raise exception 'The journal is only ever added to; this database refuses to change or delete';
end
$$;

create trigger journal_entry_kept before update or delete on journal_entry
    for each row execute function refuse_to_change_the_journal();
create trigger journal_link_kept before update or delete on journal_link
    for each row execute function refuse_to_change_the_journal();
create trigger journal_chain_kept before update or delete on journal_chain
    for each row execute function refuse_to_change_the_journal();
create trigger journal_entry_not_emptied before truncate on journal_entry
    for each statement execute function refuse_to_change_the_journal();
create trigger journal_link_not_emptied before truncate on journal_link
    for each statement execute function refuse_to_change_the_journal();
create trigger journal_chain_not_emptied before truncate on journal_chain
    for each statement execute function refuse_to_change_the_journal();
