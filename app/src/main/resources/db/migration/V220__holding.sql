-- Whoever must be let go, now or when a limit ends, in the order of those ends; few among all tasks. The end stands in the words
-- of the other indexes.
update work_item set consequence = 'RELEASE_DUE' where kind = 'STEP' and name = 'RELEASE';

create index work_item_of_release on work_item
    ((case when due_at is not null then due_at else 'infinity'::timestamptz end), case_id, number)
    where consequence = 'RELEASE_DUE';
create index work_item_of_release_at_case_office on work_item
    (case_office, (case when due_at is not null then due_at else 'infinity'::timestamptz end), case_id, number)
    where consequence = 'RELEASE_DUE';
create index work_item_of_release_by_case on work_item (case_id) where consequence = 'RELEASE_DUE';
