-- Two cases whose persons may be one. It names nobody, and once written it stays; what was decided of it stands beside it.
create table possible_match (
    position bigint generated always as identity unique,
    id uuid primary key,
    first_case uuid not null,
    second_case uuid not null check (first_case < second_case),
    score smallint not null check (score between 0 and 100),
    found text not null check (found in ('DESK', 'SYNC', 'ROUND')),
    found_at timestamptz not null,
    found_by uuid references app_user (id),
    said text check (said in ('OTHER', 'UNSURE', 'HURRY')),
    check ((found = 'DESK') = (found_by is not null and said is not null)),
    unique (first_case, second_case)
);

create index possible_match_by_second on possible_match (second_case);

-- What was decided of it, the last holding: that they are one person, that they are two, or that what was decided is taken
-- back. The words may tell of either person, so they are sealed with the keys of both, and go with either.
create table match_decision (
    position bigint generated always as identity primary key,
    possible_match uuid not null references possible_match (id),
    outcome text not null check (outcome in ('SAME', 'DIFFERENT', 'TAKEN_BACK')),
    decided_by uuid not null references app_user (id),
    decided_at timestamptz not null,
    first_key bigint not null,
    second_key bigint not null,
    words bytea not null
);

create index match_decision_by_match on match_decision (possible_match, position);

create trigger possible_match_only_added before update or delete or truncate on possible_match
    for each statement execute function refuse_change();
create trigger match_decision_only_added before update or delete or truncate on match_decision
    for each statement execute function refuse_change();

grant select, insert on possible_match, match_decision to ${app};

-- Up to which entry of the journal it was looked for people who were registered already; from here on, not before.
create table match_round (
    only_row boolean primary key default true check (only_row),
    position bigint not null
);

insert into match_round (position) select coalesce(max(position), 0) from event;

grant select, update on match_round to ${app};

-- A pair is seen by whoever may see rows of one of the two; the names of neither stand in it.
create policy of_offices on possible_match
    using ((select current_setting('acogida.offices', true)) = '*' or is_reached(first_case) or is_reached(second_case))
    with check ((select current_setting('acogida.offices', true)) = '*');
create policy of_offices on match_decision
    using ((select current_setting('acogida.offices', true)) = '*'
        or exists (select from possible_match m where m.id = possible_match))
    with check ((select current_setting('acogida.offices', true)) = '*');

do $$
declare
    named text;
begin
    foreach named in array array['possible_match', 'match_decision'] loop
        execute format('create policy of_the_owner on %I to %I using (true)', named, current_user);
        execute format('alter table %I enable row level security', named);
        execute format('alter table %I force row level security', named);
    end loop;
end
$$;
