-- The append-only record. Nothing in the product updates or deletes a row.
create table journal_entry (
    sequence bigint generated always as identity primary key,
    written_at timestamp(9) with time zone not null,
    cluster varchar(40) not null,
    kind varchar(60) not null,
    event text not null
);
create index journal_entry_of_cluster on journal_entry (cluster, sequence);
