-- Where the procedure is run, the days an office was closed, and the times it could not take what people brought.
create table office (
    id text primary key check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    name text not null check (btrim(name) <> ''),
    country text not null check (country ~ '^[a-z]{2}$'),
    authority text not null check (authority ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    zone text not null check (btrim(zone) <> '')
);

insert into office (id, name, country, authority, zone) values
    ('ciudad-hidalgo', 'Ciudad Hidalgo', 'mx', 'comar', 'America/Mexico_City'),
    ('comar-tapachula', 'COMAR Tapachula', 'mx', 'comar', 'America/Mexico_City'),
    ('inm-tapachula', 'INM Tapachula', 'mx', 'inm', 'America/Mexico_City'),
    ('siglo-xxi', 'Siglo XXI', 'mx', 'inm', 'America/Mexico_City');

create table closure (
    id uuid primary key,
    office text not null references office (id),
    first_day date not null,
    last_day date not null check (last_day >= first_day),
    act text not null check (btrim(act) <> ''),
    reason_es text not null check (btrim(reason_es) <> ''),
    reason_en text not null check (btrim(reason_en) <> '')
);

create table outage (
    id uuid primary key,
    office text not null references office (id),
    from_at timestamptz not null,
    until_at timestamptz check (until_at > from_at),
    what text not null check (btrim(what) <> '')
);

-- Grows with each change of the three tables above, so that a running program sees that what it remembers is old.
create table office_revision (
    only_row boolean primary key default true check (only_row),
    revision bigint not null
);

insert into office_revision (revision) values (1);

grant select on office to ${app};
grant select, insert on closure to ${app};
grant select, insert, update (until_at) on outage to ${app};
grant select, update (revision) on office_revision to ${app};
