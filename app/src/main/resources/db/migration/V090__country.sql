-- The made-up country that this database holds, and which parts of it are written; no row in the real thing.
create table country (
    only_row boolean primary key default true check (only_row),
    cases integer not null,
    seed bigint not null,
    first_day date not null,
    last_day date not null,
    all_open boolean not null
);

create table country_chunk (
    chunk integer primary key,
    cases integer not null,
    entries integer not null,
    refused integer not null
);
