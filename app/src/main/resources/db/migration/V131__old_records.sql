-- The record of reads is added to, and forgotten once the law's time for it is over: by this function alone, which takes
-- nothing of the last year, whatever it is asked, so that nobody hides what was read lately.
drop trigger reading_only_added on reading;

create function refuse_change_of_reading() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and current_setting('acogida.forgets', true) = 'reading' then
        return null;
    end if;
    raise exception 'table reading: rows are only added, never changed, and forgotten by forget_readings alone';
end
$$;

create function refuse_young_reading() returns trigger language plpgsql as $$
begin
    if old.read_at > now() - interval '365 days' then
        raise exception 'table reading: rows are only added; one of % is too young to be forgotten', old.read_at::date;
    end if;
    return old;
end
$$;

create trigger reading_only_added before update or delete or truncate on reading
    for each statement execute function refuse_change_of_reading();
create trigger reading_not_young before delete on reading
    for each row execute function refuse_young_reading();

-- Forgets some of what was read before a moment, the oldest first, and tells how many.
create function forget_readings(before timestamptz, most integer) returns bigint
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    forgotten bigint;
begin
    if before > now() - interval '365 days' then
        raise exception 'forget_readings: % is less than a year ago; what was read is kept for a year at least', before::date;
    end if;
    perform set_config('acogida.forgets', 'reading', true);
    delete from reading where position in (
        select position from reading where read_at < before order by position limit most);
    get diagnostics forgotten = row_count;
    perform set_config('acogida.forgets', '', true);
    return forgotten;
end
$$;

revoke all on function forget_readings(timestamptz, integer) from public;
grant execute on function forget_readings(timestamptz, integer) to ${app};

-- When the program last removed records of a class by itself, and how many.
create table retention_run (
    record_class text primary key check (record_class ~ '^[A-Z_]+$'),
    ran_at timestamptz not null,
    removed bigint not null check (removed >= 0)
);

grant select, insert, update on retention_run to ${app};
