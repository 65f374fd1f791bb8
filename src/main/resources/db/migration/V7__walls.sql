-- The walls that an admin has paired: what each may show and how it is read. Its browser keeps a
-- token, of which only the SHA-256 in hexadecimal stands here. Rows stay when a wall is revoked, so
-- that it can be told who paired it and who took it back.

-- The passes before went, unasked, to every browser in which somebody looked at a wall, for all
-- clusters and without a word from an admin. None of them can be turned into a wall that somebody
-- has wished for, so they end here; their walls show how to be paired.
drop table wall_pass;

create table wall (
    id bigint generated always as identity primary key,
    token_hash varchar(64) not null unique,
    name varchar(60) not null,
    -- the names of clusters in the order in which they stand, separated by commas; empty for all
    clusters text not null,
    -- from how far away it is read, and the diagonal of its screen
    metres double precision not null,
    inches double precision not null,
    -- BROWSER, DARK, LIGHT
    theme varchar(20) not null,
    sound boolean not null,
    created_by varchar(60) not null,
    created_at timestamp with time zone not null,
    -- null until it is changed for the first time
    changed_by varchar(60),
    changed_at timestamp with time zone,
    used_at timestamp with time zone not null,
    -- null until it is revoked
    revoked_by varchar(60),
    revoked_at timestamp with time zone
);
