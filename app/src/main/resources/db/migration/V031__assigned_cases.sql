-- The officer who works on a case, as the journal says; none where nobody was named.
alter table case_view add column officer uuid;

create index case_view_by_officer on case_view (officer);
