-- Which entry was sealed when: its place in the seal, its leaf in the tree and the chain after it. Without a reference to
-- the event: whoever takes an event out leaves its seal behind, which tells of it.
create table sealed_entry (
    seal_index bigint primary key check (seal_index >= 0),
    position bigint not null,
    leaf bytea not null check (length(leaf) = 32),
    chain bytea not null check (length(chain) = 32),
    constraint sealed_once unique (position)
);

-- How far the journal was sealed, signed; with what is needed to go on from there. Up to the settled position no entry
-- can come any more.
create table journal_checkpoint (
    size bigint primary key check (size > 0),
    frontier bytea not null,
    chain bytea not null check (length(chain) = 32),
    settled bigint not null,
    key text not null,
    note text not null,
    made_at timestamptz not null
);

-- What witnesses outside said of a checkpoint.
create table journal_cosignature (
    size bigint not null references journal_checkpoint (size),
    witness text not null,
    line text not null,
    cosigned_at timestamptz not null,
    added_at timestamptz not null,
    constraint cosigned_once primary key (size, witness, line)
);

create trigger sealed_entry_only_added before update or delete or truncate on sealed_entry
    for each statement execute function refuse_change();
create trigger journal_checkpoint_only_added before update or delete or truncate on journal_checkpoint
    for each statement execute function refuse_change();
create trigger journal_cosignature_only_added before update or delete or truncate on journal_cosignature
    for each statement execute function refuse_change();

grant select, insert on sealed_entry, journal_checkpoint, journal_cosignature to ${app};
