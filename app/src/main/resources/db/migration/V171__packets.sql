-- What tablets sent, as it came: sealed, and sealed once more under a key of its own that is destroyed with the text once all of
-- it stands in the journal, so that no backup of the database gives it back. Nothing of this is ever deleted.
create table packet (
    id uuid primary key,
    tablet uuid not null references tablet (id),
    office text not null references office (id),
    seq bigint not null check (seq > 0),
    lease text not null check (length(lease) <= 60),
    server_key text not null check (length(server_key) <= 60),
    digest bytea not null,
    key_slot bigint,
    sealed bytea,
    received_at timestamptz not null,
    device_now timestamptz not null,
    state text not null check (state in ('KEPT', 'WAITING', 'HELD', 'FAULTY', 'REGISTERED', 'MENDED')),
    fault text not null default '',
    fault_detail text not null default '',
    waits_for uuid,
    acts_by uuid references app_user (id),
    given_to uuid references app_user (id),
    claimed_until timestamptz,
    settled_at timestamptz,
    settled_by uuid references app_user (id),
    check (sealed is null or key_slot is not null),
    check ((sealed is null) = (state in ('REGISTERED', 'MENDED'))),
    check ((state in ('REGISTERED', 'MENDED')) = (settled_at is not null)),
    check ((state = 'WAITING') = (waits_for is not null))
);

create index packet_to_do on packet (received_at) where state = 'KEPT';
create index packet_waiting on packet (waits_for) where state = 'WAITING';
create index packet_open on packet (office, received_at) where state not in ('REGISTERED', 'MENDED');
create index packet_key_to_destroy on packet (key_slot) where sealed is null and key_slot is not null;
create index packet_by_tablet on packet (tablet, seq);

-- What was done with a packet by hand, and why.
create table packet_act (
    position bigint generated always as identity primary key,
    at timestamptz not null,
    kind text not null check (kind in ('OPENED', 'RELEASED', 'GIVEN', 'MENDED')),
    packet uuid not null,
    acted_by uuid not null references app_user (id),
    reason text not null check (length(reason) <= 500)
);

create index packet_act_by_packet on packet_act (packet, position);
create trigger packet_act_only_added before update or delete or truncate on packet_act
    for each statement execute function refuse_change();

-- Of an office's tablets; seen as far as acogida.offices says, all by the program's own work.
create policy of_offices on packet
    using ((select current_setting('acogida.offices', true)) = '*'
        or office = any ((select string_to_array(current_setting('acogida.offices', true), ','))::text[]))
    with check ((select current_setting('acogida.offices', true)) = '*');

do $$
begin
    execute format('create policy of_the_owner on packet to %I using (true)', current_user);
    execute 'alter table packet enable row level security';
    execute 'alter table packet force row level security';
end
$$;

grant select, insert on packet, packet_act to ${app};
grant update (state, fault, fault_detail, waits_for, acts_by, given_to, claimed_until, settled_at, settled_by, sealed, key_slot)
    on packet to ${app};
