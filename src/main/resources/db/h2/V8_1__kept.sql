-- The database itself refuses to change or delete what the journal holds.
create trigger journal_entry_kept before update, delete on journal_entry
    for each row call 'switchboard.journal.Kept';
create trigger journal_link_kept before update, delete on journal_link
    for each row call 'switchboard.journal.Kept';
create trigger journal_chain_kept before update, delete on journal_chain
    for each row call 'switchboard.journal.Kept';
