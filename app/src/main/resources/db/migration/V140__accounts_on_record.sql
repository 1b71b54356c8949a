-- Accounts are changed by a line on this record and in no other way: whoever may only use the tables cannot change an account
-- without one. What an account's supervisor does at once protects; what opens anything was ordered by one and agreed to by
-- another. Nobody stands on both sides, and nobody acts on their own account.

-- Whether somebody else knows the password, as who made the account was shown it: it must be changed at the first sign-in.
alter table app_user add password_given boolean not null default false;
grant update (password_given) on app_user to ${app};

-- What waits for another supervisor, of the office whose files it opens: the account as it is to be.
create table account_order (
    id uuid primary key,
    kind text not null check (kind in ('ADDED', 'REOPENED', 'FACTOR_RESET', 'MOVED')),
    account uuid not null,
    username text not null check (username = lower(btrim(username)) and username <> '' and length(username) <= 60),
    display_name text not null check (btrim(display_name) <> '' and length(display_name) <= 200),
    role text not null,
    office text not null references office (id),
    organisation text not null,
    language text not null check (language in ('es', 'en')),
    reason text not null check (length(btrim(reason)) >= 10),
    asked_by uuid not null references app_user (id) check (asked_by <> account),
    asked_from text not null references office (id),
    asked_at timestamptz not null,
    lapses_at timestamptz not null check (lapses_at = asked_at + interval '72 hours'),
    check ((role = 'PARTNER') = (organisation <> ''))
);

create index account_order_by_office on account_order (office, lapses_at);
create index account_order_by_account on account_order (account);

-- Who did it is empty for the operator of the server. Role and office are those of the account after it.
create table account_act (
    position bigint generated always as identity primary key,
    at timestamptz not null,
    kind text not null check (kind in ('ADDED', 'REOPENED', 'FACTOR_RESET', 'MOVED', 'SHUT', 'SIGNED_OUT', 'TOKENS_REVOKED',
        'LINKED', 'UNLINKED', 'NOT_AGREED')),
    account uuid not null,
    acted_by uuid references app_user (id) check (acted_by <> account),
    agreed_by uuid references app_user (id) check (agreed_by <> account),
    ordered uuid unique references account_order (id),
    reason text not null,
    role text,
    office text,
    check (agreed_by is null or (acted_by is not null and agreed_by <> acted_by)),
    check (acted_by is null or length(btrim(reason)) >= 10)
);

create index account_act_by_account on account_act (account, position);

create function refuse_account_act() returns trigger language plpgsql as $$
declare
    wanted account_order;
begin
    if new.acted_by is null then
        if not exists (select from pg_class where oid = tg_relid and pg_get_userbyid(relowner) = current_user) then
            raise exception 'account_act: only the operator acts without an account; say who acts';
        end if;
    elsif new.kind in ('ADDED', 'REOPENED', 'FACTOR_RESET', 'MOVED') then
        select * into wanted from account_order where id = new.ordered;
        if wanted.id is null or (wanted.kind, wanted.account, wanted.asked_by) is distinct from
                (new.kind, new.account, new.acted_by) or new.agreed_by is null then
            raise exception 'account_act: % needs an order and another who agrees', new.kind;
        end if;
        if new.at >= wanted.lapses_at then
            raise exception 'account_act: the order lapsed at %; order it anew', wanted.lapses_at;
        end if;
    end if;
    return new;
end
$$;

create function carry_out_account_act() returns trigger language plpgsql security definer
set search_path = public, pg_temp as $$
begin
    if new.ordered is not null and new.kind = 'ADDED' then
        insert into app_user (id, username, display_name, password_hash, role, office, organisation, language, password_given)
        select account, username, display_name, '{none}', role, office, organisation, language, true
        from account_order where id = new.ordered;
    elsif new.kind = 'MOVED' then
        update app_user u set role = o.role, office = o.office, organisation = o.organisation
        from account_order o where o.id = new.ordered and u.id = new.account;
    elsif new.kind = 'REOPENED' then
        update app_user set enabled = true where id = new.account;
    elsif new.kind = 'SHUT' then
        update app_user set enabled = false where id = new.account;
    elsif new.kind = 'TOKENS_REVOKED' then
        update api_token set revoked_at = greatest(new.at, created_at) where officer = new.account and revoked_at is null;
    elsif new.kind = 'FACTOR_RESET' then
        delete from recovery_code where officer = new.account;
        delete from second_factor where officer = new.account;
        delete from user_credentials where user_entity_user_id =
            rtrim(translate(encode(uuid_send(new.account), 'base64'), '+/', '-_'), '=');
    end if;
    if new.kind in ('SHUT', 'SIGNED_OUT', 'FACTOR_RESET', 'MOVED', 'UNLINKED') then
        delete from officer_session where officer = new.account;
    end if;
    return null;
end
$$;

-- Nobody else may have it carry out the lines of a table of their own.
revoke execute on function carry_out_account_act() from public;

create trigger account_act_fits before insert on account_act for each row execute function refuse_account_act();
create trigger account_act_done after insert on account_act for each row execute function carry_out_account_act();
create trigger account_act_only_added before update or delete or truncate on account_act
    for each statement execute function refuse_change();
create trigger account_order_only_added before update or delete or truncate on account_order
    for each statement execute function refuse_change();

grant select, insert on account_order, account_act to ${app};
