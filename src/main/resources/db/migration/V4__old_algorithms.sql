-- The clusters with whose nodes the algorithms of old releases may be used.
create table old_algorithms (
    cluster varchar(40) primary key
);
