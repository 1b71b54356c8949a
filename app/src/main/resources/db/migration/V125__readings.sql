-- Who read what, and who was refused: a line for each file opened, each list, each name shown and each file of a list. It
-- names a case by its id alone, and holds no word that anybody typed. A line that is charged counts against what an account
-- may read in an hour.
create table reading (
    position bigint generated always as identity primary key,
    read_at timestamptz not null,
    officer uuid not null,
    role text not null check (role ~ '^[A-Z_]+$'),
    office text not null,
    session uuid,
    token uuid,
    operation text not null check (operation ~ '^[A-Za-z0-9/{}._ -]{1,200}$'),
    relation text check (relation ~ '^[A-Z]+$'),
    kind text not null check (kind in ('FILE', 'INTAKE', 'NAME', 'SCAN', 'LIST', 'EXPORT', 'PAGE')),
    outcome text not null check (outcome in ('OPENED', 'UNKNOWN', 'NOT_RELATED', 'NOT_ALLOWED', 'OVER_BUDGET')),
    case_id uuid,
    people bigint not null check (people >= 0),
    charged boolean not null
);

create index reading_by_officer on reading (officer, read_at);
create index reading_by_time on reading using brin (read_at);
create index reading_charged on reading (officer, kind, read_at) where charged;
create index reading_refused on reading (officer, read_at) where outcome not in ('OPENED', 'UNKNOWN');

-- What a supervisor allowed an account beyond that, for an hour, and why. It names no person of a case.
create table reading_lift (
    position bigint generated always as identity primary key,
    officer uuid not null references app_user (id),
    lifted_by uuid not null references app_user (id) check (lifted_by <> officer),
    lifted_at timestamptz not null,
    ends_at timestamptz not null check (ends_at = lifted_at + interval '1 hour'),
    reason text not null check (length(btrim(reason)) >= 10)
);

create index reading_lift_by_officer on reading_lift (officer, ends_at);

-- A file opened to one account for one hour without any other way to stand to it. The reason may tell of the person, so it
-- is sealed with the person's key.
create table glass (
    id uuid primary key,
    officer uuid not null references app_user (id),
    office text not null,
    case_id uuid not null,
    broken_at timestamptz not null,
    ends_at timestamptz not null check (ends_at = broken_at + interval '1 hour'),
    key bigint not null,
    reason bytea not null,
    constraint glass_of_officer unique (id, officer)
);

create index glass_by_officer on glass (officer, case_id, ends_at);

-- What somebody else judged of it, once.
create table glass_review (
    glass uuid primary key,
    officer uuid not null,
    reviewed_by uuid not null references app_user (id) check (reviewed_by <> officer),
    reviewed_at timestamptz not null,
    fit boolean not null,
    words bytea not null,
    constraint glass_review_of foreign key (glass, officer) references glass (id, officer)
);

-- That an account whose right was suspended may break the glass again, and why. It names no person of a case.
create table glass_return (
    position bigint generated always as identity primary key,
    officer uuid not null references app_user (id),
    returned_by uuid not null references app_user (id) check (returned_by <> officer),
    returned_at timestamptz not null,
    reason text not null check (length(btrim(reason)) >= 10)
);

create index glass_return_by_officer on glass_return (officer, returned_at);

create trigger reading_only_added before update or delete or truncate on reading
    for each statement execute function refuse_change();
create trigger reading_lift_only_added before update or delete or truncate on reading_lift
    for each statement execute function refuse_change();
create trigger glass_only_added before update or delete or truncate on glass
    for each statement execute function refuse_change();
create trigger glass_review_only_added before update or delete or truncate on glass_review
    for each statement execute function refuse_change();
create trigger glass_return_only_added before update or delete or truncate on glass_return
    for each statement execute function refuse_change();

grant select, insert on reading, reading_lift, glass, glass_review, glass_return to ${app};
