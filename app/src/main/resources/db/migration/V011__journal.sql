-- What happened. In clear stand ids, kinds, law, office and procedural dates; all else is in person_part.
create table event (
    position bigint generated always as identity primary key,
    event_id uuid not null unique,
    case_id uuid not null,
    version integer not null check (version > 0),
    kind text not null,
    law text not null,
    office text not null,
    officer uuid not null,
    occurred_at timestamptz not null,
    recorded_at timestamptz not null,
    command_id uuid not null,
    clear jsonb not null,
    constraint event_version_once unique (case_id, version)
);

-- What identifies or describes the person of a case, one part for each event that holds any.
create table person_part (
    event_id uuid primary key references event (event_id),
    case_id uuid not null,
    payload bytea not null
);

-- Each command once, with its answer. The digest is keyed, as the body could be guessed from a bare one.
create table command (
    command_id uuid not null,
    case_id uuid not null,
    digest bytea not null check (length(digest) = 32),
    answer jsonb not null,
    recorded_at timestamptz not null,
    constraint command_once primary key (command_id)
);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'table %: rows are only added, never changed; record what mends it as a new event', tg_table_name;
end
$$;

create trigger event_only_added before update or delete or truncate on event
    for each statement execute function refuse_change();

grant select, insert on event, person_part, command to ${app};
