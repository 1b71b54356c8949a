-- Accounts of those who take part in a case without working at an office, and of those who look at who read what.
alter table app_user drop constraint app_user_role_check;
alter table app_user add constraint app_user_role_check check (role in (
    'RECEPTION', 'PROTECTION', 'STATION', 'SUPERVISOR', 'LEGAL',
    'INTERPRETER', 'REPRESENTATIVE', 'GUARDIAN', 'PARTNER', 'AUDITOR'));

-- Of an account of a partner the organisation it works for, as the program's list of organisations has it.
alter table app_user add column organisation text not null default '';
alter table app_user add constraint app_user_organisation_of_partners check ((role = 'PARTNER') = (organisation <> ''));
