-- Who has passkeys: the random handle by which an authenticator knows a person. The names of the
-- tables and columns are Spring Security's.
create table user_entities (
    id           varchar(200) primary key,
    name         varchar(60) not null unique references person (name) on delete cascade,
    display_name varchar(200) not null
);

-- The public half of each passkey; the private one never leaves the authenticator.
create table user_credentials (
    credential_id                varchar(1400) primary key,
    user_entity_user_id          varchar(200) not null references user_entities (id) on delete cascade,
    public_key                   bytea not null,
    signature_count              bigint not null,
    uv_initialized               boolean not null,
    backup_eligible              boolean not null,
    authenticator_transports     varchar(200) not null,
    public_key_credential_type   varchar(40) not null,
    backup_state                 boolean not null,
    attestation_object           bytea not null,
    attestation_client_data_json bytea not null,
    created                      timestamp with time zone not null,
    last_used                    timestamp with time zone not null,
    label                        varchar(60) not null
);
