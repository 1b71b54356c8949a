-- The second line of "no return while a claim, a review, its window or protection stands": whatever the program decides, no order
-- and no carrying out of a return is stored under protection, by whichever file of the person. Told are versions of cases, and
-- nothing of anybody: an entry is under protection where its version is within a span.
create extension if not exists btree_gist;

create table protection_span (
    case_id uuid not null,
    kind text not null check (kind in ('PROTECTED', 'REMOVAL')),
    after_version integer not null check (after_version >= 0),
    until_version integer check (until_version > after_version),
    primary key (case_id, kind, after_version),
    constraint no_removal_under_protection exclude using gist
        (case_id with =, kind with <>, int4range(after_version, until_version, '(]') with &&)
);

-- Claims of earlier versions of the program: held to protect until "acogida rebuild" has read of each whether it still does.
insert into protection_span (case_id, kind, after_version)
select case_id, 'PROTECTED', min(version) from event where kind = 'claim-filed' group by case_id;

-- Not left to the program: a claim begins a span, and a return is weighed against those of all files that are held to be the
-- person's. Reports that somebody was returned all the same are entries of another kind, and always kept.
create function weigh_against_protection() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if new.kind = 'claim-filed' then
        insert into protection_span (case_id, kind, after_version)
        select new.case_id, 'PROTECTED', new.version
        where not exists (select from protection_span p where p.case_id = new.case_id and p.kind = 'PROTECTED'
            and p.after_version <= new.version and (p.until_version is null or p.until_version > new.version));
        return null;
    end if;
    insert into protection_span (case_id, kind, after_version, until_version)
    select new.case_id, 'REMOVAL', new.version - 1, new.version
    where not exists (select from protection_span p
        where p.case_id = new.case_id and p.kind = 'REMOVAL' and p.after_version = new.version - 1);
    if exists (select from same_person(array[new.case_id]) s join protection_span p on p.case_id = s.other
            where p.kind = 'PROTECTED' and p.until_version is null) then
        raise exception 'case %: another file of the person protects; no return is ordered or carried out meanwhile', new.case_id
            using errcode = 'exclusion_violation', constraint = 'no_removal_under_protection';
    end if;
    return null;
end
$$;

revoke execute on function weigh_against_protection() from public;

create trigger event_against_protection after insert on event for each row
    when (new.kind in ('claim-filed', 'return-ordered', 'return-carried-out'))
    execute function weigh_against_protection();

grant select, insert, update on protection_span to ${app};

create policy of_the_program on protection_span
    using ((select current_setting('acogida.offices', true)) = '*')
    with check ((select current_setting('acogida.offices', true)) = '*');

do $$
begin
    execute format('create policy of_the_owner on protection_span to %I using (true)', current_user);
end
$$;

alter table protection_span enable row level security;
alter table protection_span force row level security;
