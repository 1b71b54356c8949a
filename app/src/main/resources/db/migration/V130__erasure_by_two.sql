-- Orders to erase the person of a case, by a page: one supervisor orders, another confirms, within some days. They say under
-- which act, and name nobody. What was confirmed stands in erasure.
create table erasure_order (
    id uuid primary key,
    case_id uuid not null,
    office text not null,
    act text not null check (btrim(act) <> '' and length(act) <= 200),
    ordered_by uuid not null references app_user (id),
    ordered_at timestamptz not null,
    lapses_at timestamptz not null check (lapses_at > ordered_at and lapses_at <= ordered_at + interval '31 days')
);

create index erasure_order_by_case on erasure_order (case_id);
create index erasure_order_by_lapse on erasure_order (lapses_at);

-- Whoever has a change of mind, or finds that it should not be done.
create table erasure_withdrawal (
    erasure_order uuid primary key references erasure_order (id),
    withdrawn_by uuid not null references app_user (id),
    withdrawn_at timestamptz not null
);

create trigger erasure_order_only_added before update or delete or truncate on erasure_order
    for each statement execute function refuse_change();
create trigger erasure_withdrawal_only_added before update or delete or truncate on erasure_withdrawal
    for each statement execute function refuse_change();

grant select, insert on erasure_order, erasure_withdrawal to ${app};

create policy of_offices on erasure_order
    using ((select current_setting('acogida.offices', true)) = '*'
        or office = any ((select string_to_array(current_setting('acogida.offices', true), ','))::text[]))
    with check ((select current_setting('acogida.offices', true)) = '*');

-- At which office the case was, so that its supervisors see what was erased. Earlier ones are seen by the program alone.
alter table erasure add office text;
drop policy of_the_program on erasure;
create policy of_offices on erasure
    using ((select current_setting('acogida.offices', true)) = '*'
        or office = any ((select string_to_array(current_setting('acogida.offices', true), ','))::text[]))
    with check ((select current_setting('acogida.offices', true)) = '*');

do $$
begin
    execute format('create policy of_the_owner on erasure_order to %I using (true)', current_user);
    alter table erasure_order enable row level security;
    alter table erasure_order force row level security;
end
$$;

-- Once it is decided that somebody is erased, nothing more is recorded of them: neither an act that would be lost with the
-- key, nor a hold that would come too late. Who erases and who appends wait for each other, so one of them sees the other.
create function refuse_entries_of_erased() returns trigger language plpgsql as $$
begin
    if exists (select from added a join erasure e using (case_id)) then
        raise exception 'table event: the person of this case is erased; register them anew';
    end if;
    return null;
end
$$;

create trigger event_of_nobody_erased after insert on event
    referencing new table as added
    for each statement execute function refuse_entries_of_erased();

-- The holds that stand are found without looking through the journal.
create index event_legal_hold on event (kind, case_id) where kind in ('legal-hold-placed', 'legal-hold-lifted');
