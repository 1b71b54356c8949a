-- Which cases another office was asked to take over, as the journal of each says; made anew from it. It holds ids and no word.
create table case_transfer (
    case_id uuid primary key,
    transfer uuid not null,
    from_office text not null,
    to_office text not null check (to_office <> from_office),
    asked_at timestamptz not null
);

create index case_transfer_by_transfer on case_transfer (transfer);
create index case_transfer_to on case_transfer (to_office, asked_at);
create index case_transfer_from on case_transfer (from_office, asked_at);

grant select, insert, delete on case_transfer to ${app};

-- The office that has the case and the one that was asked see that it was; nothing else of the case is opened by it.
create policy of_offices on case_transfer
    using ((select current_setting('acogida.offices', true)) = '*'
        or from_office = any ((select string_to_array(current_setting('acogida.offices', true), ','))::text[])
        or to_office = any ((select string_to_array(current_setting('acogida.offices', true), ','))::text[]))
    with check ((select current_setting('acogida.offices', true)) = '*');

do $$
begin
    execute format('create policy of_the_owner on case_transfer to %I using (true)', current_user);
    alter table case_transfer enable row level security;
    alter table case_transfer force row level security;
end
$$;

-- A task of a transferred case is the work of the office that has it, while its clock goes on counting the days of the office at
-- which it began: that one is named where it is another.
alter table work_item add column days_of text;

create index work_item_by_days on work_item
    (days_of, (case when due_at is not null then due_at else 'infinity'::timestamptz end))
    where days_of is not null;

-- Whether somebody came to belong to a family since its members were read. Called once nobody else appends; who came too late
-- decides anew, so that nobody who joins while a family is being transferred is left behind unseen.
create function refuse_a_family_that_grew(households uuid[], known uuid[]) returns void
language plpgsql volatile as $$
begin
    if exists (select from case_view v where v.household = any (households) and v.case_id <> all (known)) then
        raise exception 'somebody came to belong to the family meanwhile' using errcode = 'serialization_failure';
    end if;
end
$$;

grant execute on function refuse_a_family_that_grew(uuid[], uuid[]) to ${app};
