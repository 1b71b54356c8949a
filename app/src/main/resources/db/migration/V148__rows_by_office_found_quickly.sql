-- Under row security an index answers a condition only if the database knows that nothing in it can give away a row it hides.
-- Of "coalesce" it does not know that, of "case" it does: so the end of a task stands in the indexes in the words of a "case",
-- others than in work_item_by_name, which only questions for a name use.
drop index work_item_by_due;
drop index work_item_by_office;

-- A task says of which office the case is, which need not be the office whose days its clock counts: a list of tasks is then
-- kept to an office's cases without a look at each case, and that of a small office is found without going through all. The
-- table is written anew, as to update each row would take several times as long.
alter table work_item add column case_office text;
create function office_of(id uuid) returns text language plpgsql stable as $$
begin
    return (select office from case_view where case_id = id);
end
$$;
alter table work_item alter column case_office type text using office_of(case_id);
drop function office_of(uuid);
alter table work_item alter column case_office set not null;

create index work_item_by_due on work_item
    ((case when due_at is not null then due_at else 'infinity'::timestamptz end), case_id, number);
create index work_item_by_office on work_item
    (office, (case when due_at is not null then due_at else 'infinity'::timestamptz end), case_id, number);
create index work_item_by_case_office on work_item
    (case_office, (case when due_at is not null then due_at else 'infinity'::timestamptz end), case_id, number);
analyze work_item;

alter policy of_offices on work_item
    using ((select current_setting('acogida.offices', true)) = '*'
        or case_office = any ((select string_to_array(current_setting('acogida.offices', true), ','))::text[]));

-- Whether the transaction may see a case, looked up by its key and by what it may see of case_view. Said in a policy itself,
-- it would be answered by reading all cases into memory, and its price would be reckoned for the program's own work as well,
-- which never asks.
create function is_reached(id uuid) returns boolean language plpgsql stable parallel safe cost 1
as $$
begin
    return exists (select from public.case_view v where v.case_id = id);
end
$$;

do $$
declare
    named text;
begin
    foreach named in array array['event', 'person_part', 'command', 'case_person', 'attachment_part'] loop
        execute format($policy$
            alter policy of_offices on %I
                using ((select current_setting('acogida.offices', true)) = '*' or is_reached(case_id))
            $policy$, named);
    end loop;
end
$$;
