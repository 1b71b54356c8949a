-- What the law of the last act offers whoever must be let go, in place of holding: names of alternatives with commas between;
-- '' for everybody else.
alter table case_view add column offers text not null default '';
