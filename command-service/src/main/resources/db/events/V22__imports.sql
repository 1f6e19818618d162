-- A ledger that comes from another installation is written whole, with the numbers, times and salts it had there, by the
-- transaction that makes its head. A ledger that lives is never written into.

create or replace function number_entry() returns trigger
    language plpgsql
as $$
declare
    slash     constant integer := position('/' in new.aggregate_identifier);
    simulated timestamptz      := nullif(current_setting('groundswell.demo_clock', true), '')::timestamptz;
    imported  text             := nullif(current_setting('groundswell.imported_ledger', true), '');
begin
    if slash < 2 then
        raise exception 'aggregate identifier % names no ledger', new.aggregate_identifier
            using errcode = 'check_violation', constraint = 'domain_event_names_ledger';
    end if;
    new.ledger := left(new.aggregate_identifier, slash - 1);

    if imported is not null then
        perform from ledger_head as head
          where head.ledger = new.ledger
            and head.ledger = imported
            and head.xmin = pg_current_xact_id()::xid
            and new.entry between 1 and head.last_entry
            and new.recorded_at <= head.last_recorded_at;
        if not found then
            raise exception 'entry % may not be imported into ledger %', new.entry, new.ledger
                using errcode = 'check_violation', constraint = 'domain_event_imported_whole';
        end if;
        return new;
    end if;

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

comment on column domain_event.entry is 'Set by the trigger: the ledger''s next; kept as it was by an import.';
comment on column domain_event.recorded_at is 'Set by the trigger; never goes back within a ledger; kept as it was by an import.';

create function require_whole_ledger() returns trigger
    language plpgsql
as $$
declare
    stored bigint;
    last   bigint;
begin
    select last_entry into last from ledger_head where ledger = new.ledger;
    select count(*) into stored from domain_event where ledger = new.ledger;
    if stored <> last then
        raise exception 'ledger % has % entries, and its head says %', new.ledger, stored, last
            using errcode = 'check_violation', constraint = 'ledger_head_whole';
    end if;
    return null;
end
$$;

create constraint trigger ledger_begins_whole after insert on ledger_head
    deferrable initially deferred for each row execute function require_whole_ledger();

create table former_checkpoint (
    ledger text collate "C" not null,
    size   bigint not null check (size > 0),
    key    text   not null,
    root   bytea  not null check (octet_length(root) = 32),
    note   text   not null,
    constraint former_checkpoint_once primary key (ledger, size, key)
);

comment on table former_checkpoint is 'What other installations signed of a ledger before it came here, each under the public key beside it.';

create trigger former_checkpoint_written_once before update or delete on former_checkpoint
    for each row execute function refuse_change();
create trigger former_checkpoint_never_emptied before truncate on former_checkpoint
    for each statement execute function refuse_change();

do $$
begin
    execute format('revoke update, delete, truncate on former_checkpoint from public, %I', current_user);
end
$$;
