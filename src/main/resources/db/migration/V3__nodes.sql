-- The host keys that a person has seen and confirmed.
create table host_key (
    cluster     varchar(40)  not null,
    address     varchar(255) not null,
    fingerprint varchar(100) not null,
    primary key (cluster, address)
);

-- Accounts of clusters. The secret is encrypted; its key is not in the database.
-- refused: a node that had never accepted the password refused it, so nobody tries it again.
create table node_account (
    cluster   varchar(40)   not null,
    purpose   varchar(20)   not null,
    user_name varchar(255)  not null,
    secret    varchar(2000) not null,
    refused   boolean       not null,
    primary key (cluster, purpose)
);

-- What the nodes said to the password that is kept now.
-- refused_at: when a node last refused it, or broke off before it had answered.
create table node_sign_in (
    cluster    varchar(40)  not null,
    address    varchar(255) not null,
    port       integer      not null,
    accepted   boolean      not null,
    refused_at timestamp with time zone,
    primary key (cluster, address, port)
);
