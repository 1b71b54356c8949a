-- Of which case a paper is that somebody holds up, by its token. Under row security no index answers such a condition, so it is
-- asked as the owner, and tells the id alone; what may be shown of the case its file says.
create index event_by_token on event ((clear ->> 'token')) where kind = 'document-issued';

create function case_of_document(given text) returns uuid language sql stable security definer
    set search_path = public, pg_temp
as $$
    select case_id from event where kind = 'document-issued' and clear ->> 'token' = given order by position desc limit 1
$$;

revoke all on function case_of_document(text) from public;
grant execute on function case_of_document(text) to ${app};
