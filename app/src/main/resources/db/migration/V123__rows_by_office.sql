-- Whose cases an office takes part in, beside its own: offices that run one procedure together reach each other.
create table office_reach (
    office text not null references office (id),
    reaches text not null references office (id) check (reaches <> office),
    primary key (office, reaches)
);

insert into office_reach (office, reaches)
select o.id, r.id from office o, office r
where o.id in ('ciudad-hidalgo', 'comar-tapachula', 'inm-tapachula', 'siglo-xxi')
    and r.id in ('ciudad-hidalgo', 'comar-tapachula', 'inm-tapachula', 'siglo-xxi')
    and o.id <> r.id;

grant select on office_reach to ${app};

-- Rows of a case are seen as far as acogida.offices of the transaction says: ids of offices with commas between, or a star
-- for the program's own work. Where it is not set, nobody's are. Each part in its own select is worked out once a statement.
create policy of_offices on case_view
    using ((select current_setting('acogida.offices', true)) = '*'
        or office = any ((select string_to_array(current_setting('acogida.offices', true), ','))::text[]))
    with check ((select current_setting('acogida.offices', true)) = '*');

do $$
declare
    named text;
begin
    foreach named in array array['event', 'person_part', 'command', 'case_person', 'work_item', 'attachment_part'] loop
        execute format($policy$
            create policy of_offices on %1$I
                using ((select current_setting('acogida.offices', true)) = '*'
                    or exists (select from case_view v where v.case_id = %1$I.case_id))
                with check ((select current_setting('acogida.offices', true)) = '*')
            $policy$, named);
    end loop;
    -- What tells of a case that is on no list any more, or of dates that are on their way: the program's own work.
    foreach named in array array['erasure', 'moved_date', 'participant'] loop
        execute format($policy$
            create policy of_the_program on %I
                using ((select current_setting('acogida.offices', true)) = '*')
            $policy$, named);
    end loop;
    -- The owner migrates, rebuilds and copies all of it; that it may is said here and nowhere else.
    foreach named in array array['case_view', 'event', 'person_part', 'command', 'case_person', 'work_item',
            'attachment_part', 'erasure', 'moved_date', 'participant'] loop
        execute format('create policy of_the_owner on %I to %I using (true)', named, current_user);
        execute format('alter table %I enable row level security', named);
        execute format('alter table %I force row level security', named);
    end loop;
end
$$;
