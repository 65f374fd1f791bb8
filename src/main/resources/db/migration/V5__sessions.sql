-- What was typed in sessions with nodes, and what came. Parts are only ever added. Those of old
-- reading sessions go as a whole when a cluster has too many of them; the session stays and says so.
create table node_session (
    id bigint generated always as identity primary key,
    cluster varchar(40) not null,
    node varchar(255) not null,
    -- DISCOVERY, READING, CHANGE
    purpose varchar(20) not null,
    -- of a change: the step's number in its plan, else 0, and what is typed
    step integer not null,
    command text not null,
    begun_at timestamp(9) with time zone not null,
    ended_at timestamp(9) with time zone,
    ended_why text not null,
    -- characters kept
    size bigint not null,
    emptied boolean not null
);
create index node_session_of_cluster on node_session (cluster, id);

create table node_session_part (
    sequence bigint generated always as identity primary key,
    session_id bigint not null references node_session (id),
    kind varchar(10) not null,
    happened_at timestamp(9) with time zone not null,
    content text not null
);
create index node_session_part_of_session on node_session_part (session_id, sequence);
