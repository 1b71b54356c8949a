-- What whoever was erased still counts for in figures that were published: months, offices and groups, each breakdown in a row
-- of its own, sealed with a key outside the database. Nothing here names a case, and nothing tells which rows are of one.
create table erased_figure (
    id uuid primary key,
    sealed bytea not null
);

create trigger erased_figure_only_added before update or delete or truncate on erased_figure
    for each statement execute function refuse_change();

grant select, insert on erased_figure to ${app};
