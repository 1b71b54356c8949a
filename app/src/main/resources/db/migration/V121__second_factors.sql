-- What an officer shows beside a password. The secret is sealed under a key kept outside the database; of recovery codes
-- only digests are kept. A code's step of thirty seconds only grows, so that no code is taken twice.
create table second_factor (
    officer uuid primary key references app_user (id),
    sealed bytea not null,
    last_step bigint not null,
    enrolled_at timestamptz not null
);

create table recovery_code (
    officer uuid not null references app_user (id),
    digest text not null check (digest ~ '^[0-9a-f]{64}$'),
    used_at timestamptz,
    primary key (officer, digest)
);

-- Only the owner of the database takes a second factor away.
grant select, insert, update (last_step) on second_factor to ${app};
grant select, insert, update (used_at) on recovery_code to ${app};
