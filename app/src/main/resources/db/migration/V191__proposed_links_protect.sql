-- A link that one officer proposes to take back still stands, and protects, until another takes it back.
create or replace function same_person(cases uuid[]) returns table (of_case uuid, other uuid)
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
            order by d.position desc limit 1) in ('SAME', 'PROPOSED')
    )
    select p.of_case, p.id from person p where p.id <> p.of_case
$$;
