-- Whom an institution's provider means by a subject: an account that was there before, linked by the operator. Of the subject
-- only a digest is kept, and an account has one at a provider.
create table app_user_identity (
    provider text not null check (provider ~ '^[A-Za-z][A-Za-z0-9-]{0,29}$'),
    subject_digest text not null check (subject_digest ~ '^[0-9a-f]{64}$'),
    officer uuid not null references app_user (id),
    primary key (provider, subject_digest),
    unique (provider, officer)
);

-- Only the owner of the database links.
grant select on app_user_identity to ${app};

-- By which provider a session was begun; none for a password or a passkey.
alter table officer_session add provider text check (provider ~ '^[A-Za-z][A-Za-z0-9-]{0,29}$');
