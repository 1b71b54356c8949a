-- Of a family whose rows do not all fit, those that fit are registered: which these are, so that they are not asked for again when
-- what is known of the others changes.
alter table packet add column registered_rows integer[] not null default '{}';

grant update (registered_rows) on packet to ${app};
