-- Days of a closure that a later act took back; the closure itself stays as it was entered.
create table closure_withdrawal (
    id uuid primary key,
    closure uuid not null references closure (id),
    first_day date not null,
    last_day date not null check (last_day >= first_day),
    act text not null check (btrim(act) <> ''),
    reason_es text not null check (btrim(reason_es) <> ''),
    reason_en text not null check (btrim(reason_en) <> '')
);

-- Who entered a closure or a withdrawal and when, and why deadlines may move by it, in the words of who confirmed it.
create table closure_entry (
    change uuid primary key,
    entered_by uuid not null,
    entered_at timestamptz not null,
    confirmation text not null
);

grant select, insert on closure_withdrawal, closure_entry to ${app};
