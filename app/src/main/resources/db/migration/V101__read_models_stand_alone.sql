-- Read models are written together in one transaction and made anew from the journal: nothing is gained by checking one
-- against another at each row.
alter table case_person drop constraint case_person_case_id_fkey;
alter table work_item drop constraint work_item_case_id_fkey;
