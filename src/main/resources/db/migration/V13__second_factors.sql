-- The secret that somebody's authenticator shares with us, sealed; and the last step of thirty
-- seconds whose code was taken, so that no code counts twice.
create table second_factor (
    name      varchar(60) primary key references person (name) on delete cascade,
    sealed    varchar(500) not null,
    last_step bigint not null,
    made_at   timestamp with time zone not null
);

-- Codes that each count once in the place of the authenticator. The hash is the SHA-256.
create table recovery_code (
    name      varchar(60) not null references second_factor (name) on delete cascade,
    code_hash varchar(64) not null,
    primary key (name, code_hash)
);
