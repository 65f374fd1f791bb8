-- Where people sign in from, and people who are proved by somebody else.

-- Empty for an account that is kept here; else the OpenID provider or the directory that proves
-- who it is. The hash is the SHA-256 of what that source calls the human for ever: a name can be
-- given to somebody else there.
alter table person add column source varchar(20);
alter table person add column subject_hash varchar(64);
alter table person add constraint person_once_per_source unique (source, subject_hash);

-- The addresses from which an account was signed in to last: failures from elsewhere do not shut
-- them out. The hash is the SHA-256 of name and address.
create table known_place (
    place_hash varchar(64) primary key,
    name varchar(60) not null references person (name) on delete cascade,
    seen_at timestamp with time zone not null
);
