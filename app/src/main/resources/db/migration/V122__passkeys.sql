-- Public keys by which an officer's device proves itself, in the columns that Spring Security's store takes. The owner is the
-- officer's id in base64url; what is kept opens nothing elsewhere.
create table user_credentials (
    credential_id text primary key,
    user_entity_user_id text not null,
    public_key bytea not null,
    signature_count bigint not null,
    uv_initialized boolean not null,
    backup_eligible boolean not null,
    authenticator_transports text,
    public_key_credential_type text,
    backup_state boolean not null,
    attestation_object bytea,
    attestation_client_data_json bytea,
    created timestamp not null,
    last_used timestamp not null,
    label text not null check (btrim(label) <> '' and length(label) <= 100)
);

create index user_credentials_by_owner on user_credentials (user_entity_user_id);

grant select, insert, update, delete on user_credentials to ${app};
