-- Each copy of the database that the operator's tools reported once it was made. It says nothing of any person.
create table backup_report (
    position bigint generated always as identity primary key,
    kind text not null check (kind in ('DUMP', 'BASE')),
    started_at timestamptz not null,
    finished_at timestamptz not null check (finished_at >= started_at),
    place text not null check (btrim(place) <> ''),
    bytes bigint not null check (bytes > 0),
    restored boolean not null
);

create trigger backup_report_only_added before update or delete or truncate on backup_report
    for each statement execute function refuse_change();

grant select on backup_report to ${app};
