-- Each list that left the program as a file: who took it, when by the real clock, how many persons it held, what for.
-- It names no person of a case, as it is kept for good.
create table export_log (
    position bigint generated always as identity primary key,
    officer uuid not null,
    made_at timestamptz not null,
    list text not null check (list in ('WORKLIST', 'CASES')),
    filters text not null check (btrim(filters) <> ''),
    format text not null check (format in ('CSV', 'XLSX')),
    people bigint not null check (people >= 0),
    purpose text not null check (btrim(purpose) <> '')
);

create trigger export_log_only_added before update or delete or truncate on export_log
    for each statement execute function refuse_change();

grant select, insert on export_log to ${app};
