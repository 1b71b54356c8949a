-- Everybody who signs in works for an office that exists.
alter table app_user add foreign key (office) references office (id);
