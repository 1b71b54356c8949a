-- Addresses that are told of events, each with how far it was told. Signing secrets are made from the program's key and
-- stand nowhere here.
create table webhook (
    id uuid primary key,
    officer uuid not null references app_user (id),
    address text not null check (address ~ '^https?://' and length(address) <= 500),
    kinds text[] not null check (cardinality(kinds) > 0),
    created_at timestamptz not null,
    position bigint not null check (position >= 0),
    delivered_at timestamptz,
    failures integer not null default 0 check (failures >= 0),
    failing_since timestamptz,
    next_try timestamptz,
    fault text,
    fault_detail text,
    suspended_at timestamptz,
    removed_at timestamptz
);

create index webhook_by_officer on webhook (officer);

grant select, insert on webhook to ${app};
grant update (position, delivered_at, failures, failing_since, next_try, fault, fault_detail, suspended_at, removed_at)
    on webhook to ${app};
