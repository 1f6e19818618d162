-- Rows of views name their ledger by a number, given once and for ever: it stands in every row, and in every index of it.
create table intake_ledger (
    number integer          generated always as identity primary key,
    ledger text collate "C" not null unique
);

-- The same as groundswell_ledgers, by number.
create function groundswell_ledger_numbers() returns integer[]
    language plpgsql stable security definer
    set search_path = public, pg_temp
as $$
begin
    return (
        select coalesce(array_agg(distinct m.ledger), '{}')
        from view_membership m
        where m.person = nullif(current_setting('groundswell.person', true), '') and m.to_entry is null
    );
end
$$;

create or replace function groundswell_ledgers() returns text[]
    language plpgsql stable security definer
    set search_path = public, pg_temp
as $$
begin
    return (
        select coalesce(array_agg(l.ledger), '{}')
        from intake_ledger l
        where l.number = any ((select groundswell_ledger_numbers())::integer[])
    );
end
$$;

revoke execute on function groundswell_ledger_numbers() from public;
grant execute on function groundswell_ledger_numbers() to "${reader}";
grant select on intake_ledger to "${reader}";
alter table intake_ledger enable row level security;
create policy members_read on intake_ledger for select to "${reader}"
    using (number = any ((select groundswell_ledger_numbers())::integer[]) or (select groundswell_administers()));
