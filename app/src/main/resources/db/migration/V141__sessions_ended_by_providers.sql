-- Which of its sessions a provider means when it says that one has ended: a digest of its name for it.
alter table officer_session add provider_session text check (provider_session ~ '^[0-9a-f]{64}$');

-- What a provider has said once, so that it is not taken a second time; kept until it would be over by itself.
create table provider_logout (
    provider text not null check (provider ~ '^[A-Za-z][A-Za-z0-9-]{0,29}$'),
    token_digest text not null check (token_digest ~ '^[0-9a-f]{64}$'),
    expires_at timestamptz not null,
    primary key (provider, token_digest)
);

grant select, insert, delete on provider_logout to ${app};
