-- Tasks of one name in the order of their ends: the earliest of a rare kind may lie behind a hundred thousand others. The
-- end is written otherwise than in the other indexes, so that this one is used where a name is asked for, and only there.
create index work_item_by_name on work_item
    (name, (case when due_at is null then 'infinity'::timestamptz else due_at end), case_id, number);
