-- Who is signed in where, so that it can be seen and ended. The id opens nothing: what does is in the browser's cookie and
-- in the program's memory. Of the device only the families of browser and system are kept, and no address.
create table officer_session (
    id uuid primary key,
    officer uuid not null references app_user (id),
    begun_at timestamptz not null,
    last_act timestamptz not null check (last_act >= begun_at),
    idle_minutes smallint not null check (idle_minutes between 1 and 15),
    browser text not null check (browser ~ '^[A-Z_]+$'),
    system text not null check (system ~ '^[A-Z_]+$')
);

create index officer_session_by_officer on officer_session (officer);

grant select, insert, update (last_act), delete on officer_session to ${app};
