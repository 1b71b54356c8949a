-- Lists show initials of those whose file an account did not open; they are counted apart from names and files.
alter table reading drop constraint reading_kind_check;
alter table reading add constraint reading_kind_check
    check (kind in ('FILE', 'INTAKE', 'NAME', 'INITIALS', 'SCAN', 'LIST', 'EXPORT', 'PAGE'));
