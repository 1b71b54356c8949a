-- What an office said of the columns of a foreign file, known again by the digest of its names; the latest one holds.
create table column_map (
    id bigint generated always as identity primary key,
    office text not null references office (id),
    header char(64) not null,
    source text not null,
    officer uuid not null,
    set_at timestamptz not null
);

create index column_map_by_header on column_map (office, header);

create table column_map_name (
    map bigint not null references column_map (id),
    name text not null,
    meaning text not null,
    primary key (map, name)
);

grant select, insert on column_map, column_map_name to ${app};
