-- The other cases of the person of each case, by pairs that are held to be one person, through other cases too.
create function same_person(cases uuid[]) returns table (of_case uuid, other uuid)
language sql stable as $$
    with recursive person (of_case, id) as (
        select one, one from unnest(cases) one
        union
        select p.of_case, found.id from person p
            cross join lateral (
                select m.id as pair, m.second_case as id from possible_match m where m.first_case = p.id
                union all
                select m.id, m.first_case from possible_match m where m.second_case = p.id
            ) found
        where (select d.outcome from match_decision d where d.possible_match = found.pair
            order by d.position desc limit 1) = 'SAME'
    )
    select p.of_case, p.id from person p where p.id <> p.of_case
$$;

-- Whether what a transaction decided still rests on what there is: no case became one of these persons' but those known, and each
-- of the cases read is at the version that was read or written. Called once nobody else appends; who came too late does it anew.
create function refuse_what_is_overtaken(cases uuid[], known uuid[], read_cases uuid[], versions integer[]) returns void
language plpgsql volatile as $$
begin
    if exists (select from same_person(cases) s where s.other <> all (known))
        or exists (select from unnest(read_cases, versions) r (case_id, version)
            where r.version <> (select coalesce(max(e.version), 0) from event e where e.case_id = r.case_id)) then
        raise exception 'another file of the person was written meanwhile' using errcode = 'serialization_failure';
    end if;
end
$$;

grant execute on function same_person(uuid[]) to ${app};
grant execute on function refuse_what_is_overtaken(uuid[], uuid[], uuid[], integer[]) to ${app};
