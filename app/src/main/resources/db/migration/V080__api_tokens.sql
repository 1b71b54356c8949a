-- What lets a program act in the name of an officer's account. Of its secret only the digest is kept.
create table api_token (
    id uuid primary key,
    officer uuid not null references app_user (id),
    name text not null check (btrim(name) <> '' and length(name) <= 100),
    scopes text[] not null check (cardinality(scopes) > 0
        and scopes <@ array['READ_CASES', 'DO_ACTS', 'READ_EVENTS', 'READ_STATISTICS', 'MANAGE']),
    secret_digest text not null unique check (secret_digest ~ '^[0-9a-f]{64}$'),
    created_at timestamptz not null,
    expires_at timestamptz not null check (expires_at > created_at and expires_at <= created_at + interval '366 days'),
    revoked_at timestamptz,
    last_used date
);

create index api_token_by_officer on api_token (officer);

-- A revoked token stays revoked.
create function refuse_token_revived() returns trigger language plpgsql as $$
begin
    raise exception 'table api_token: a revoked token stays revoked; make a new one';
end
$$;

create trigger api_token_stays_revoked before update of revoked_at on api_token
    for each row when (old.revoked_at is not null and new.revoked_at is distinct from old.revoked_at)
    execute function refuse_token_revived();

grant select, insert, update (revoked_at, last_used) on api_token to ${app};
