-- By which browsers and their push services know that a push comes from here (RFC 8292): one pair
-- of keys, sealed.
create table push_key (
    id     integer primary key,
    sealed text not null
);

-- The browsers that are told by web push. Where a push goes and what it is sealed with is a secret
-- of that browser, and is sealed here.
create table push_subscription (
    id            bigint generated always as identity primary key,
    person        varchar(60) not null references person (name) on delete cascade,
    label         varchar(60) not null,
    place         varchar(200) not null,
    endpoint_hash varchar(64) not null unique,
    sealed        text not null,
    made_at       timestamp(9) with time zone not null
);
