-- People, what opens doors for programs and walls, and the first door of all. No secret stands here:
-- passwords are kept by their slow hash, random tokens by their SHA-256 in hexadecimal.

create table person (
    name varchar(60) primary key,
    password_hash varchar(200) not null,
    -- VIEWER, OPERATOR, APPROVER, ADMIN, separated by commas
    roles varchar(60) not null,
    enabled boolean not null,
    -- made for the lab, with a password that everybody can read
    lab boolean not null,
    -- grows with every change, so that sessions begun before it end
    revision integer not null
);

create table api_token (
    token_hash varchar(64) primary key,
    name varchar(60) not null,
    role varchar(20) not null,
    created_at timestamp with time zone not null,
    revoked boolean not null
);

create table wall_pass (
    token_hash varchar(64) primary key,
    created_by varchar(60) not null,
    created_at timestamp with time zone not null,
    used_at timestamp with time zone not null,
    revoked boolean not null
);

create table setup_link (
    token_hash varchar(64) primary key,
    used boolean not null
);
