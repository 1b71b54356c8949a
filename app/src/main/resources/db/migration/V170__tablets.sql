-- Tablets that take down arrivals without a network. A tablet is enrolled with a code that a supervisor made, used under an
-- officer's lease, and revoked at once. What enrolled or revoked one is a line on this record, and in no other way: whoever
-- may only use the tables cannot change a tablet without one.

-- The first letters of a code find it; of the rest stands a keyed digest, and a few wrong tries end it.
create table tablet_code (
    id uuid primary key,
    handle text not null check (length(handle) = 4),
    digest bytea not null,
    name text not null check (btrim(name) <> '' and length(name) <= 60),
    office text not null references office (id),
    made_by uuid not null references app_user (id),
    made_at timestamptz not null,
    lapses_at timestamptz not null check (lapses_at > made_at),
    tries integer not null default 0 check (tries >= 0)
);

create index tablet_code_by_handle on tablet_code (handle, lapses_at);

create table tablet (
    id uuid primary key,
    name text not null,
    office text not null references office (id),
    public_key bytea not null,
    enrolled_at timestamptz not null,
    revoked_at timestamptz,
    contact_at timestamptz not null,
    unsent integer check (unsent >= 0)
);

create index tablet_by_office on tablet (office, name);

create table tablet_act (
    position bigint generated always as identity primary key,
    at timestamptz not null,
    kind text not null check (kind in ('ENROLLED', 'REVOKED')),
    tablet uuid not null,
    code uuid unique references tablet_code (id),
    public_key bytea,
    acted_by uuid not null references app_user (id),
    reason text not null check (length(reason) <= 500),
    check ((kind = 'ENROLLED') = (code is not null)),
    check ((kind = 'ENROLLED') = (public_key is not null)),
    check (kind = 'ENROLLED' or length(btrim(reason)) >= 10)
);

create index tablet_act_by_tablet on tablet_act (tablet, position);
create unique index tablet_act_once on tablet_act (tablet, kind);

create function carry_out_tablet_act() returns trigger language plpgsql security definer
set search_path = public, pg_temp as $$
declare
    used tablet_code;
begin
    if new.kind = 'ENROLLED' then
        select * into used from tablet_code where id = new.code;
        if new.at >= used.lapses_at or used.made_by <> new.acted_by then
            raise exception 'tablet_act: the code lapsed at %; make another', used.lapses_at;
        end if;
        insert into tablet (id, name, office, public_key, enrolled_at, contact_at)
        values (new.tablet, used.name, used.office, new.public_key, new.at, new.at);
    else
        update tablet set revoked_at = new.at where id = new.tablet and revoked_at is null;
    end if;
    return null;
end
$$;

-- Nobody else may have it carry out the lines of a table of their own.
revoke execute on function carry_out_tablet_act() from public;

create trigger tablet_act_done after insert on tablet_act for each row execute function carry_out_tablet_act();
create trigger tablet_act_only_added before update or delete or truncate on tablet_act
    for each statement execute function refuse_change();

-- Whose acts a tablet's packets are, and until when it may be used without asking. By the procedure's time.
create table tablet_lease (
    id uuid primary key,
    tablet uuid not null references tablet (id),
    officer uuid not null references app_user (id),
    nonce text not null check (length(nonce) <= 200),
    from_at timestamptz not null,
    until_at timestamptz not null check (until_at > from_at),
    unique (tablet, nonce)
);

create index tablet_lease_by_tablet on tablet_lease (tablet, from_at);
create trigger tablet_lease_only_added before update or delete or truncate on tablet_lease
    for each statement execute function refuse_change();

-- The public halves of the keys that packets are sealed to; the private ones are kept outside the database.
create table packet_key (
    id text primary key check (id ~ '^[0-9a-f]{16}$'),
    number integer not null unique check (number > 0),
    public_key bytea not null,
    made_at timestamptz not null
);

create trigger packet_key_only_added before update or delete or truncate on packet_key
    for each statement execute function refuse_change();

grant select, insert on tablet_code, tablet_act, tablet_lease, packet_key to ${app};
grant update (tries) on tablet_code to ${app};
grant select on tablet to ${app};
grant update (contact_at, unsent) on tablet to ${app};
