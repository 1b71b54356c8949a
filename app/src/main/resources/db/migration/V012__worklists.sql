-- What pages read. All of it is made from the journal, in the journal's own transaction, and can be made again.
create table case_view (
    case_id uuid primary key,
    version integer not null,
    household uuid not null,
    role text not null,
    office text not null,
    pathway text not null,
    law text not null,
    stay text not null,
    claim text not null,
    held boolean not null,
    registered_at timestamptz not null
);

create index case_view_household on case_view (household);

create table case_person (
    case_id uuid primary key references case_view (case_id),
    given_names text not null,
    surnames text not null,
    search_name text not null,
    birth_earliest date,
    birth_latest date,
    nationality text not null
);

create index case_person_by_name on case_person (search_name, case_id);

create table work_item (
    case_id uuid not null references case_view (case_id),
    number integer not null,
    kind text not null,
    name text not null,
    law text not null,
    office text not null,
    due_day date,
    due_at timestamptz,
    appears_at timestamptz not null,
    started_at timestamptz not null,
    awaits text not null,
    consequence text not null,
    primary key (case_id, number)
);

create index work_item_by_due on work_item ((coalesce(due_at, 'infinity'::timestamptz)), case_id, number);
create index work_item_by_office on work_item (office, (coalesce(due_at, 'infinity'::timestamptz)), case_id, number);

-- All that a stranger may learn by a token.
create table document_token (
    token text primary key,
    document text not null,
    issued_day date not null
);

grant select, insert, update on case_view, case_person to ${app};
grant select, insert, delete on work_item to ${app};
grant select, insert on document_token to ${app};
