-- The event store and its ledgers. An event belongs to the ledger that its aggregate identifier starts with, and gets that
-- ledger's next entry number in the transaction that appends it: entries are dense, start at 1 and follow commit order.

create table ledger_head (
    ledger           text        not null primary key,
    last_entry       bigint      not null check (last_entry > 0),
    last_recorded_at timestamptz not null
) with (fillfactor = 50);

comment on table ledger_head is 'One row a ledger; its lock, held to commit, is what orders the ledger.';

create table domain_event (
    ledger               text collate "C" not null,
    entry                bigint      not null,
    recorded_at          timestamptz not null,
    global_index         bigint      not null generated always as identity,
    event_identifier     text        not null,
    aggregate_identifier text collate "C" not null,
    sequence_number      bigint      not null check (sequence_number >= 0),
    type                 text        not null,
    time_stamp           timestamptz not null,
    payload_type         text        not null,
    payload_revision     text        not null,
    payload              bytea       not null,
    meta_data            bytea       not null,
    salt                 bytea       not null default uuid_send(gen_random_uuid()),
    constraint domain_event_entry primary key (ledger, entry),
    constraint domain_event_sequence unique (aggregate_identifier, sequence_number),
    constraint domain_event_identifier unique (event_identifier)
);

comment on column domain_event.ledger is 'Set by the trigger from the aggregate identifier.';
comment on column domain_event.entry is 'Set by the trigger: the ledger''s next.';
comment on column domain_event.recorded_at is 'Set by the trigger; never goes back within a ledger.';
comment on column domain_event.global_index is 'A hint of news for the relay. It has gaps and no order; nothing else may read by it.';
comment on column domain_event.time_stamp is 'The clock of the instance that appended. Not to be relied on.';
comment on column domain_event.salt is 'Hidden in the payload''s hash, so that a published hash does not betray a guessable payload.';

create index domain_event_news on domain_event (global_index);
create index domain_event_first on domain_event (ledger, type) where sequence_number = 0;
create index domain_event_member on domain_event (split_part(aggregate_identifier, '/', 3)) where type = 'member';

create table relay_cursor (
    ledger     text        not null primary key,
    relayed    bigint      not null default 0 check (relayed >= 0),
    changed_at timestamptz not null default clock_timestamp()
) with (fillfactor = 50);

comment on table relay_cursor is 'How far each ledger has been acknowledged by Kafka. Claimed by row locks; ledger_head never is.';

-- A simulated clock is for demonstrations only: it may date the entries of ledgers whose id starts with p-demo-.
create function number_entry() returns trigger
    language plpgsql
as $$
declare
    slash     constant integer := position('/' in new.aggregate_identifier);
    simulated timestamptz      := nullif(current_setting('groundswell.demo_clock', true), '')::timestamptz;
begin
    if slash < 2 then
        raise exception 'aggregate identifier % names no ledger', new.aggregate_identifier
            using errcode = 'check_violation', constraint = 'domain_event_names_ledger';
    end if;
    new.ledger := left(new.aggregate_identifier, slash - 1);
    if simulated is not null and not starts_with(new.ledger, 'p-demo-') then
        raise exception 'ledger % may not carry a simulated clock', new.ledger
            using errcode = 'check_violation', constraint = 'domain_event_real_clock';
    end if;

    update ledger_head
       set last_entry       = last_entry + 1,
           last_recorded_at = greatest(coalesce(simulated, clock_timestamp()), last_recorded_at)
     where ledger = new.ledger
    returning last_entry, last_recorded_at into new.entry, new.recorded_at;

    if not found then
        insert into ledger_head as head (ledger, last_entry, last_recorded_at)
        values (new.ledger, 1, coalesce(simulated, clock_timestamp()))
        on conflict (ledger) do update
           set last_entry       = head.last_entry + 1,
               last_recorded_at = greatest(coalesce(simulated, clock_timestamp()), head.last_recorded_at)
        returning last_entry, last_recorded_at into new.entry, new.recorded_at;
    end if;

    if new.entry = 1 then
        insert into relay_cursor (ledger) values (new.ledger) on conflict (ledger) do nothing;
    end if;
    return new;
end
$$;

create trigger number_entry before insert on domain_event for each row execute function number_entry();

create function refuse_change() returns trigger
    language plpgsql
as $$
begin
    raise exception '% is written once: % refused', tg_table_name, tg_op using errcode = 'insufficient_privilege';
end
$$;

create trigger written_once before update or delete on domain_event for each row execute function refuse_change();
create trigger never_emptied before truncate on domain_event for each statement execute function refuse_change();
create trigger head_never_removed before delete on ledger_head for each row execute function refuse_change();
create trigger head_never_emptied before truncate on ledger_head for each statement execute function refuse_change();

-- Even the owner, which the application is, gives these up.
do $$
begin
    execute format('revoke update, delete, truncate on domain_event from public, %I', current_user);
    execute format('revoke delete, truncate on ledger_head from public, %I', current_user);
end
$$;
