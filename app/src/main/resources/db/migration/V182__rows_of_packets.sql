-- Of a family whose rows do not all fit, those that fit are registered: which these are, so that they are not asked for again when
-- what is known of the others changes.
alter table packet add column registered_rows integer[] not null default '{}';

grant update (registered_rows) on packet to ${app};

-- Why something was done with a packet is one of a list, as what is typed may tell of a person and this record is never erased. What
-- was typed before is not kept.
alter table packet_act add column office text references office (id);
alter table packet_act disable trigger packet_act_only_added;
update packet_act a set office = p.office, reason = case when a.reason = '' then '' else 'OTHER' end
    from packet p where p.id = a.packet;
alter table packet_act enable trigger packet_act_only_added;
alter table packet_act alter column office set not null;
alter table packet_act add constraint packet_act_reason_listed check (reason in ('', 'OFFICER_CONFIRMS', 'FAMILY_CONFIRMS',
    'BEFORE_LOSS', 'CAUSE_GONE', 'OTHER_DESK', 'WRITTEN_IN_FILE', 'ON_FILE_BEFORE', 'OTHER'));

create policy of_offices on packet_act
    using ((select current_setting('acogida.offices', true)) = '*'
        or office = any ((select string_to_array(current_setting('acogida.offices', true), ','))::text[]))
    with check ((select current_setting('acogida.offices', true)) = '*');

do $$
begin
    execute format('create policy of_the_owner on packet_act to %I using (true)', current_user);
    execute 'alter table packet_act enable row level security';
    execute 'alter table packet_act force row level security';
end
$$;
