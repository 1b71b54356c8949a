-- Dates that a change of closures moves, from when they are counted until they are written where pages read them. Rows are
-- put in and taken out within one transaction, so that nobody else ever sees any.
create unlogged table moved_date (
    place bigint not null,
    case_id uuid not null,
    number int not null,
    due_day date,
    due_at timestamptz,
    hidden_from timestamptz
);

create index moved_date_by_place on moved_date (place);

grant select, insert, delete on moved_date to ${app};
