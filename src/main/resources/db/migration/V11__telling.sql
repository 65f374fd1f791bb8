-- What is told to people who are not looking: one row for each message and way. A message is
-- written before it is sent, so that a restart between loses none.
create table message_delivery (
    id bigint generated always as identity primary key,
    channel varchar(60) not null,
    message varchar(200) not null,
    subject text not null,
    body text not null,
    link text not null,
    severity varchar(20) not null,
    happened_at timestamp(9) with time zone not null,
    written_at timestamp(9) with time zone not null,
    -- WAITING, DELIVERED, GIVEN_UP
    standing varchar(20) not null,
    tries integer not null,
    next_try timestamp(9) with time zone not null,
    ended_at timestamp(9) with time zone,
    outcome text not null,
    unique (channel, message)
);
create index message_delivery_waiting on message_delivery (standing, next_try);
