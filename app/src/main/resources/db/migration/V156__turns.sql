-- What happens in the line of an office: groups counted, turns given, called, missed, attended. Everybody may read most of it,
-- so no column can hold a word about a person: each is a number, a day, a moment, an id, or a word of a closed list.
create table line_event (
    position bigint generated always as identity primary key,
    id uuid not null unique,
    office text not null references office (id),
    day date not null,
    happened_at timestamptz not null,
    recorded_at timestamptz not null,
    recorded_by uuid not null references app_user (id),
    kind text not null check (kind in ('GIVEN', 'CALLED', 'CAME', 'MISSED', 'RETURNED', 'SERVED', 'WITHDRAWN', 'REISSUED',
        'NEED_SEEN', 'STAFFED', 'EMERGENCY_RAISED', 'HELP_CAME')),
    turn uuid,
    slip text unique check (slip ~ '^[A-Za-z0-9_-]{22}$'),
    ticket_day date,
    number integer check (number between 1 and 9999),
    on_paper boolean,
    people integer check (people between 1 and 60),
    children integer check (children between 0 and people),
    needs text[] check (needs <@ array['URGENT_PROTECTION', 'TORTURE_OR_TRAUMA', 'WOMAN_AT_RISK', 'CHILD', 'WITHOUT_SUPPORT',
        'URGENT_MEDICAL']),
    spot text check (spot in ('LINE', 'HALL', 'OUTSIDE', 'SHELTER', 'MEDICAL_POST', 'ELSEWHERE')),
    desk integer check (desk between 1 and 99),
    reason text check (reason in ('IN_ORDER', 'EMERGENCY', 'NEED', 'PUT_BACK', 'WITH_RELATIVES', 'ERROR_MENDED', 'ORDERED',
        'ON_PAPER', 'NOBODY_CAME', 'OTHER_GROUP', 'GROUP_LEFT', 'COUNTED_TWICE', 'MISTAKE')),
    desks integer check (desks between 0 and 99),
    officers integer check (officers between 0 and 99),
    emergency uuid,
    helper text check (helper in ('AMBULANCE', 'SITE_DOCTOR', 'RED_CROSS', 'CIVIL_PROTECTION', 'OWN_WAY', 'NO_EMERGENCY')),
    constraint line_event_whole check (case kind
        when 'GIVEN' then num_nulls(turn, slip, ticket_day, number, on_paper, people, children, needs, spot) = 0
        when 'CALLED' then num_nulls(turn, desk, reason) = 0
        when 'MISSED' then num_nulls(turn, reason) = 0
        when 'WITHDRAWN' then num_nulls(turn, reason) = 0
        when 'REISSUED' then num_nulls(turn, slip) = 0
        when 'NEED_SEEN' then num_nulls(turn, needs) = 0
        when 'STAFFED' then num_nulls(desks, officers) = 0
        when 'EMERGENCY_RAISED' then emergency is not null
        when 'HELP_CAME' then num_nulls(emergency, helper) = 0
        else turn is not null
    end)
);

create index line_event_by_office on line_event (office, position);
create index line_event_by_day on line_event (office, day, position);
create index line_event_given on line_event (turn) where kind = 'GIVEN';
create unique index line_event_ticket on line_event (office, ticket_day, number, on_paper) where kind = 'GIVEN';

create trigger line_event_only_added before update or delete or truncate on line_event
    for each statement execute function refuse_change();

grant select, insert on line_event to ${app};

-- An office sees its own line. What everybody may know of all lines, the program tells.
create policy of_offices on line_event
    using ((select current_setting('acogida.offices', true)) = '*'
        or office = any ((select string_to_array(current_setting('acogida.offices', true), ','))::text[]))
    with check ((select current_setting('acogida.offices', true)) = '*');

do $$
begin
    execute format('create policy of_the_owner on line_event to %I using (true)', current_user);
    alter table line_event enable row level security;
    alter table line_event force row level security;
end
$$;
