-- Each entry of a line is linked to the one before it at its office, so that one that is taken out, changed or put between is
-- noticed. What is hashed is an entry's columns as text, in their order, and the link before.
alter table line_event add column link bytea;

create function line_link(entry line_event, before bytea) returns bytea
language sql stable as $$
    select sha256(coalesce(before, ''::bytea) || convert_to(array_to_string(array[
        entry.position::text, entry.id::text, entry.office, to_char(entry.day, 'YYYY-MM-DD'),
        (extract(epoch from entry.happened_at) * 1000000)::bigint::text,
        (extract(epoch from entry.keyed_at) * 1000000)::bigint::text, to_char(entry.keyed_day, 'YYYY-MM-DD'),
        (extract(epoch from entry.recorded_at) * 1000000)::bigint::text, entry.recorded_by::text,
        entry.kind, entry.turn::text, entry.slip, to_char(entry.ticket_day, 'YYYY-MM-DD'),
        entry.number::text, entry.last_number::text, entry.on_paper::text, entry.people::text, entry.children::text,
        array_to_string(entry.needs, ' '), entry.spot, entry.desk::text, entry.reason, entry.desks::text,
        entry.officers::text, entry.emergency::text, entry.helper], '|', ''), 'UTF8'))
$$;

create function link_line_event() returns trigger language plpgsql as $$
begin
    new.link := line_link(new, (select link from line_event where office = new.office order by position desc limit 1));
    return new;
end
$$;

alter table line_event disable trigger line_event_only_added;
do $$
declare
    entry line_event;
    before bytea;
    office text := '';
begin
    for entry in select * from line_event order by line_event.office, position loop
        if entry.office <> office then
            office := entry.office;
            before := null;
        end if;
        before := line_link(entry, before);
        update line_event set link = before where position = entry.position;
    end loop;
end
$$;
alter table line_event enable trigger line_event_only_added;
alter table line_event alter column link set not null;

create trigger line_event_linked before insert on line_event for each row execute function link_line_event();

grant execute on function line_link(line_event, bytea) to ${app};
