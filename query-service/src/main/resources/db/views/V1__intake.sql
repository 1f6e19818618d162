-- How far each view has folded each ledger, and what serves readers. The views' own tables are made from their declarations.

create schema rebuild;

-- Nothing but a lock: readers and folds share it, the swap of a rebuilt view holds it alone.
create table intake_gate (only_row boolean primary key default true check (only_row));

create table intake_progress (
    lane          text collate "C" not null check (lane in ('live', 'next')),
    view          text collate "C" not null,
    ledger        text collate "C" not null,
    entry         bigint           not null check (entry >= 0),
    parked_entry  bigint,
    parked_type   text,
    parked_reason text,
    parked_at     timestamptz,
    primary key (lane, view, ledger)
);

create index on intake_progress (lane, ledger);

create table intake_version (
    view    text collate "C" primary key,
    version integer not null
);

create table intake_rebuild (
    view         text collate "C" primary key,
    requested_by text        not null,
    requested_at timestamptz not null,
    state        text        not null check (state in ('running', 'swapped', 'stopped')),
    finished_at  timestamptz,
    reason       text
);

-- The ledgers of the person this transaction reads for. Runs as its owner, so that it sees membership whole.
create function groundswell_ledgers() returns text[]
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

create function groundswell_administers() returns boolean
    language sql stable
as $$
    select coalesce(current_setting('groundswell.administrator', true), '') = 'true'
$$;

revoke execute on function groundswell_ledgers() from public;
grant execute on function groundswell_ledgers() to "${reader}";
grant usage on schema public to "${reader}";
grant select on intake_gate to "${reader}";
grant select (lane, view, ledger, entry, parked_entry) on intake_progress to "${reader}";
alter table intake_progress enable row level security;
create policy members_read on intake_progress for select to "${reader}"
    using (ledger = any ((select groundswell_ledgers())::text[]) or (select groundswell_administers()));
