-- What identifies or describes a person stands sealed in the database, with a key of the person's that is kept elsewhere:
-- parts of entries, attached files, and the one line that lists show. Names are looked through in the program's memory.
drop table case_person;

create table case_person (
    case_id uuid primary key,
    version integer not null check (version > 0),
    key bigint not null check (key > 0),
    sealed bytea not null
);

grant select, insert, update, delete on case_person to ${app};
grant delete on case_view to ${app};

drop extension if exists pg_trgm;

-- A sealed file is some bytes longer.
alter table attachment_part drop constraint attachment_part_payload_check;
alter table attachment_part add constraint attachment_part_payload_check check (length(payload) between 1 and 10485824);

-- In which folder the keys of this database are, and whether all parts that earlier versions wrote in clear are sealed.
create table key_folder (
    only_row boolean primary key default true check (only_row),
    folder uuid,
    all_sealed boolean not null
);

insert into key_folder (folder, all_sealed) select null, not exists (select from person_part);

grant select on key_folder to ${app};

-- Whose key was destroyed, by whose order and under which act. Where an older copy of the keys is brought back, theirs are
-- destroyed again by this list. It tells of nobody who they were.
create table erasure (
    case_id uuid primary key,
    key bigint not null,
    act text not null check (btrim(act) <> ''),
    ordered_by uuid not null references app_user (id),
    agreed_by uuid not null references app_user (id) check (agreed_by <> ordered_by),
    erased_at timestamptz not null
);

create trigger erasure_only_added before update or delete or truncate on erasure
    for each statement execute function refuse_change();

grant select, insert on erasure to ${app};
