-- Where the demonstration's time stands; no row in the real thing.
create table demonstration_clock (
    only_row boolean primary key default true check (only_row),
    reserved_until timestamptz not null
);

grant select, insert, update on demonstration_clock to ${app};
