-- What was registered by hand can be compared for a time with what the tablet had sent: its text stays, sealed, until that is over or
-- somebody of it is erased. The cases that a packet is about are noted once it was opened and is not registered.
alter table packet drop constraint packet_check1;
alter table packet add constraint packet_text_kept check (
    case state when 'REGISTERED' then sealed is null when 'MENDED' then true else sealed is not null end);
alter table packet add column of_cases uuid[] not null default '{}';

create index packet_of_cases on packet using gin (of_cases) where sealed is not null;
create index packet_text_to_go on packet (settled_at) where state = 'MENDED' and sealed is not null;

grant update (of_cases) on packet to ${app};

-- How many packets came of a tablet within the hour.
create index packet_by_time on packet (tablet, received_at);
