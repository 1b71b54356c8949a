-- How far the demonstration's scenario has been replayed and where it is to go; no row in the real thing.
create table demonstration_replay (
    only_row boolean primary key default true check (only_row),
    done_until timestamptz not null,
    target timestamptz not null,
    stopped boolean not null,
    done bigint not null,
    refused bigint not null
);

grant select, insert, update on demonstration_replay to ${app};
