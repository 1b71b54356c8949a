-- From when on a task gives way to an earlier date of the same clock; none where there is no earlier one. Known when the
-- tasks of a case are written, it need not be looked for when they are read.
alter table work_item add column hidden_from timestamptz;

update work_item w
set hidden_from = (
    select min(e.appears_at) from work_item e
    where e.case_id = w.case_id and e.kind = 'CLOCK' and e.name = w.name and (e.due_at, e.number) < (w.due_at, w.number))
where w.kind = 'CLOCK';
