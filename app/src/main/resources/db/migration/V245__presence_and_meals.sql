-- Who was last seen at a site, and what was given there: ids of cases and no word about anybody, and for a short time. What is
-- older by the clock of the database is removed by the program itself; how much was given on a day stays.
create table presence (
    case_id uuid primary key,
    site uuid not null references site (id),
    office text not null references office (id),
    seen_at timestamptz not null,
    recorded_at timestamptz not null default now()
);

create index presence_by_site on presence (site);
create index presence_by_age on presence (recorded_at);

create table given (
    id uuid primary key,
    case_id uuid not null,
    site uuid not null references site (id),
    office text not null references office (id),
    kind text not null check (kind ~ '^[a-z][a-z0-9-]{0,39}$'),
    given_at timestamptz not null,
    recorded_at timestamptz not null default now()
);

create index given_by_case on given (case_id, kind, given_at);
create index given_by_age on given (recorded_at);

create table given_count (
    site uuid not null references site (id),
    day date not null,
    kind text not null check (kind ~ '^[a-z][a-z0-9-]{0,39}$'),
    number integer not null check (number > 0),
    primary key (site, day, kind)
);

grant select, insert, update, delete on presence to ${app};
grant select, insert, delete on given to ${app};
grant select, insert, update on given_count to ${app};

do $$
declare
    kept text;
begin
    foreach kept in array array['presence', 'given'] loop
        execute format('create policy of_offices on %I
            using ((select current_setting(''acogida.offices'', true)) = ''*''
                or office = any ((select string_to_array(current_setting(''acogida.offices'', true), '',''))::text[])
                or is_reached(case_id))
            with check ((select current_setting(''acogida.offices'', true)) = ''*'')', kept);
        execute format('create policy of_the_owner on %I to %I using (true)', kept, current_user);
        execute format('alter table %I enable row level security', kept);
        execute format('alter table %I force row level security', kept);
    end loop;
end
$$;
