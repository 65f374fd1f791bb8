-- The chain over the journal. It stands beside the entries, because an entry gets its number when
-- it is written, and is never touched again.
-- One row: when the chain began, and over how many entries that were there before.
create table journal_chain (
    id smallint primary key check (id = 1),
    began timestamp(9) with time zone not null,
    entries_before bigint not null,
    hash varchar(64) not null
);
-- previous is unique: two writers cannot both go on from the same head.
create table journal_link (
    sequence bigint primary key references journal_entry (sequence),
    previous varchar(64) not null unique,
    hash varchar(64) not null unique
);
