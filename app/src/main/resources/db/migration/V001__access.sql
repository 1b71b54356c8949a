-- Who may sign in, with which role, for which office and in which language.
create table app_user (
    id uuid primary key,
    username text not null check (username = lower(btrim(username)) and username <> ''),
    display_name text not null check (btrim(display_name) <> ''),
    password_hash text not null check (password_hash like '{%}%'),
    role text not null check (role in ('RECEPTION', 'PROTECTION', 'STATION', 'SUPERVISOR', 'LEGAL')),
    office text not null check (office ~ '^[a-z0-9-]+$'),
    language text not null check (language in ('es', 'en')),
    enabled boolean not null default true,
    created_at timestamptz not null default now(),
    unique (username)
);

grant select on app_user to ${app};
grant update (language, password_hash) on app_user to ${app};
