-- A change of closures moves dates of tasks where they stand; it writes only those that move.
grant update on work_item to ${app};
