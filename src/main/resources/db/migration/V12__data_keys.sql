-- The keys that secrets are sealed with, each sealed with the master key, which is not kept here.
create table data_key (
    id     integer generated always as identity primary key,
    sealed varchar(200) not null
);
