-- What is keyed in from paper says when; numbers of blank slips are given out as they are printed; and who was at a desk when
-- it closed goes first on the next day.
alter table line_event
    add column keyed_at timestamptz,
    add column keyed_day date,
    add column last_number integer check (last_number between number and 9999),
    drop constraint line_event_kind_check,
    add constraint line_event_kind_check check (kind in ('GIVEN', 'CALLED', 'CAME', 'MISSED', 'RETURNED', 'SERVED', 'WITHDRAWN',
        'REISSUED', 'NEED_SEEN', 'STAFFED', 'EMERGENCY_RAISED', 'HELP_CAME', 'PRINTED', 'LEFT')),
    drop constraint line_event_reason_check,
    add constraint line_event_reason_check check (reason in ('IN_ORDER', 'EMERGENCY', 'NEED', 'PUT_BACK', 'WITH_RELATIVES',
        'ERROR_MENDED', 'ORDERED', 'ON_PAPER', 'LEFT_AT_DESK', 'NOBODY_CAME', 'OTHER_GROUP', 'GROUP_LEFT', 'COUNTED_TWICE',
        'MISTAKE')),
    drop constraint line_event_whole,
    add constraint line_event_whole check (case kind
        when 'GIVEN' then num_nulls(turn, slip, ticket_day, number, on_paper, people, children, needs, spot) = 0
        when 'CALLED' then num_nulls(turn, desk, reason) = 0
        when 'MISSED' then num_nulls(turn, reason) = 0
        when 'WITHDRAWN' then num_nulls(turn, reason) = 0
        when 'REISSUED' then num_nulls(turn, slip) = 0
        when 'NEED_SEEN' then num_nulls(turn, needs) = 0
        when 'STAFFED' then num_nulls(desks, officers) = 0
        when 'EMERGENCY_RAISED' then emergency is not null
        when 'HELP_CAME' then num_nulls(emergency, helper) = 0
        when 'PRINTED' then num_nulls(ticket_day, number, last_number) = 0
        else turn is not null
    end);

create index line_event_keyed on line_event (office, keyed_day, position) where keyed_day <> day;
