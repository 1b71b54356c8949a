-- Places to sleep: sites, their rooms and beds, and who stays in them. A stay holds the id of a case and no word about the person.
create extension if not exists btree_gist;

create table site (
    id uuid primary key,
    name text not null check (length(name) between 1 and 120),
    kind text not null check (kind in ('STATION', 'PROVISIONAL', 'SHELTER', 'COMMUNITY', 'TRANSIT')),
    office text not null references office (id),
    address text not null check (length(address) <= 200),
    -- what people there share; empty where nobody counted it
    covered_m2 numeric(9, 1) check (covered_m2 > 0),
    ground_m2 numeric(9, 1) check (ground_m2 > 0),
    toilets_women integer check (toilets_women >= 0),
    toilets_men integer check (toilets_men >= 0),
    toilets_any integer check (toilets_any >= 0),
    taps integer check (taps >= 0),
    litres_a_day integer check (litres_a_day >= 0),
    metres_to_water integer check (metres_to_water >= 0),
    opened_at timestamptz not null,
    shut_at timestamptz check (shut_at >= opened_at)
);

create index site_by_office on site (office, name);

create table site_room (
    id uuid primary key,
    site uuid not null references site (id),
    unit text not null check (length(unit) between 1 and 60),
    name text not null check (length(name) between 1 and 60),
    use text not null check (use in ('ANY', 'FAMILY', 'WOMEN', 'MEN', 'CHILDREN', 'ACCESSIBLE', 'OUT_OF_USE')),
    area_m2 numeric(7, 1) check (area_m2 > 0),
    -- rooms of a unit whose numbers follow each other adjoin
    number_in_unit integer not null check (number_in_unit >= 1),
    unique (site, unit, name),
    unique (site, unit, number_in_unit)
);

create table site_bed (
    id uuid primary key,
    room uuid not null references site_room (id),
    site uuid not null references site (id),
    number integer not null check (number between 1 and 9999),
    out_of_use text check (out_of_use in ('REPAIR', 'INSPECTION', 'CLEANING', 'KEPT_FREE', 'TAKEN_AWAY')),
    unique (room, number)
);

create index site_bed_by_site on site_bed (site);

-- Who changed what at a site: opened, a room added, beds put out of use, shut. Only added to.
create table site_change (
    position bigint generated always as identity primary key,
    site uuid not null references site (id),
    made_at timestamptz not null,
    recorded_at timestamptz not null default now(),
    made_by uuid not null references app_user (id),
    kind text not null check (kind in ('OPENED', 'CHANGED', 'ROOM_ADDED', 'ROOM_CHANGED', 'BEDS_ADDED', 'OUT_OF_USE',
        'IN_USE', 'INSPECTED', 'SHUT', 'REOPENED')),
    room uuid references site_room (id),
    bed uuid references site_bed (id),
    note text not null check (length(note) <= 1000)
);

create index site_change_by_site on site_change (site, position);

create trigger site_change_only_added before update or delete or truncate on site_change
    for each statement execute function refuse_change();

-- Who stays where, as the journal of their case says; made anew from it. A person is at one site at a time; a reservation at
-- another does not count.
create table stay (
    id uuid primary key,
    case_id uuid not null,
    site uuid not null references site (id),
    office text not null references office (id),
    state text not null check (state in ('RESERVED', 'HERE', 'ON_LEAVE', 'ABSENT', 'LEFT', 'LAPSED')),
    during tstzrange not null check (not isempty(during) and lower(during) is not null),
    exclude using gist (case_id with =, during with &&) where (state in ('HERE', 'ON_LEAVE', 'ABSENT', 'LEFT'))
);

create index stay_by_case on stay (case_id);
create index stay_now_by_site on stay (site) where state in ('RESERVED', 'HERE', 'ON_LEAVE', 'ABSENT');

-- Which bed a stay has, and when. One bed has one person at a time; who was found there beyond that is beside: nobody's bed.
create table berth (
    stay uuid not null references stay (id) on delete cascade,
    bed uuid not null references site_bed (id),
    site uuid not null references site (id),
    during tstzrange not null check (not isempty(during) and lower(during) is not null),
    exclude using gist (bed with =, during with &&),
    exclude using gist (stay with =, during with &&)
);

create index berth_by_stay on berth (stay);
create index berth_now_by_site on berth (site, bed) where upper_inf(during);

grant select, insert, update on site, site_room, site_bed to ${app};
grant select, insert on site_change to ${app};
grant select, insert, update, delete on stay, berth to ${app};

-- Whoever runs a site sees who stays there; whoever has a case sees where its person stays.
create policy of_offices on stay
    using ((select current_setting('acogida.offices', true)) = '*'
        or office = any ((select string_to_array(current_setting('acogida.offices', true), ','))::text[])
        or is_reached(case_id))
    with check ((select current_setting('acogida.offices', true)) = '*');

do $$
begin
    execute format('create policy of_the_owner on stay to %I using (true)', current_user);
    alter table stay enable row level security;
    alter table stay force row level security;
end
$$;
