-- Browsers from which an officer has signed in before, so that who guesses at the account elsewhere does not make them wait.
-- Of what the browser holds only the digest is kept, and nothing that tells where it is.
create table known_device (
    digest text primary key check (digest ~ '^[0-9a-f]{64}$'),
    officer uuid not null references app_user (id),
    last_used date not null
);

create index known_device_by_officer on known_device (officer);

grant select, insert, update (last_used), delete on known_device to ${app};
