-- The certificates of nodes' web services that a person has seen and confirmed.
create table node_certificate (
    cluster     varchar(40)  not null,
    address     varchar(255) not null,
    fingerprint varchar(100) not null,
    primary key (cluster, address)
);

-- web_refused: the web services of a node refused this password, so nobody tries it there again.
alter table node_account add column web_refused boolean default false not null;
