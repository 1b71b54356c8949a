-- A link between two files protects whoever may be one person: one officer proposes to take it back, another does. Until then it
-- stands, and nothing else is decided of the pair but that it stays.
alter table match_decision drop constraint match_decision_outcome_check;
alter table match_decision add constraint match_decision_outcome_check
    check (outcome in ('SAME', 'DIFFERENT', 'PROPOSED', 'TAKEN_BACK'));

create function refuse_unlinking_by_one() returns trigger language plpgsql as $$
declare
    last record;
begin
    select outcome, decided_by into last from match_decision
        where possible_match = new.possible_match order by position desc limit 1;
    if new.outcome = 'PROPOSED' and last.outcome is distinct from 'SAME'
        or new.outcome = 'DIFFERENT' and last.outcome in ('SAME', 'PROPOSED')
        or new.outcome = 'TAKEN_BACK' and (last.outcome = 'SAME' or last.outcome = 'PROPOSED' and last.decided_by = new.decided_by)
    then
        raise exception 'possible match %: its link is taken back by two: one proposes it, another does it', new.possible_match
            using errcode = 'check_violation';
    end if;
    return new;
end
$$;

create trigger match_decision_by_two before insert on match_decision
    for each row execute function refuse_unlinking_by_one();
