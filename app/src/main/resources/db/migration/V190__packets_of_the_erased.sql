-- What adds to somebody who was erased waited for a registration that never comes: it is worked off again, which settles it.
update packet set state = 'KEPT', waits_for = null
where state = 'WAITING' and exists (select from erasure where case_id = any (of_cases));
