-- In which cases an account or an organisation takes part, so that it finds them. Who it is stands as a keyed digest: the
-- database alone tells no one whom somebody interprets for, represents or supports. What holds is in the journal.
create table participant (
    participation uuid primary key,
    case_id uuid not null,
    who uuid not null,
    until timestamptz not null
);

create index participant_by_who on participant (who, case_id);

grant select, insert, delete on participant to ${app};
