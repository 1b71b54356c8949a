-- Where a document that a tablet read says something else than was typed: rows and fields, never values. Empty once somebody
-- compared them.
alter table packet add column differs text not null default '' check (length(differs) <= 4000);

create index packet_to_compare on packet (office, received_at) where differs <> '';

alter table packet_act drop constraint packet_act_kind_check;
alter table packet_act add constraint packet_act_kind_check
    check (kind in ('OPENED', 'RELEASED', 'GIVEN', 'MENDED', 'COMPARED'));

grant update (differs) on packet to ${app};
