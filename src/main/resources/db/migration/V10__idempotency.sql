-- Requests that programs may send again. The key's hash holds the program's token too, and so does
-- the hash of what was asked: neither tells what was sent. A request without an answer was begun and
-- did not come to an end that anybody knows of.
create table repeatable_request (
    key_hash varchar(64) primary key,
    asked_hash varchar(64) not null,
    begun_at timestamp(9) with time zone not null,
    code integer,
    media varchar(200),
    answer text
);
create index repeatable_request_begun on repeatable_request (begun_at);
