-- Finds parts of names among many; the extension comes with PostgreSQL (Debian: postgresql-15), and its owner may create it.
create extension if not exists pg_trgm;

create index case_person_by_part_of_name on case_person using gin (search_name gin_trgm_ops);

-- Lists of all cases, the oldest first, and the first year of statistics.
create index case_view_by_registration on case_view (registered_at, case_id);
