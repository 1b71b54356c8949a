-- The bytes of attached files, apart from the journal and one row for each, as they belong to the person of the case.
create table attachment_part (
    attachment_id uuid primary key,
    case_id uuid not null,
    payload bytea not null check (length(payload) between 1 and 10485760)
);

create index attachment_part_by_case on attachment_part (case_id);

grant select, insert on attachment_part to ${app};
