-- The sex a person was registered with, by which statistics are divided; made from the journal, like the rest of the table.
alter table case_person add column sex text not null default 'X' check (sex in ('F', 'M', 'X'));

update case_person p
set sex = coalesce((
    select convert_from(part.payload, 'UTF8')::jsonb #>> '{details,person,sex}'
    from event e join person_part part using (event_id)
    where e.case_id = p.case_id and e.kind in ('arrival-registered', 'person-corrected')
    order by e.version desc limit 1), 'X');

alter table case_person alter column sex drop default;
