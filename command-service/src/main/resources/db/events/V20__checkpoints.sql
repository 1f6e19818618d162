-- The Merkle tree of each ledger, its signed checkpoints, and what witnesses signed. None of it is ever taken back.

create table ledger_seal (
    ledger     text        not null primary key,
    sealed     bigint      not null default 0 check (sealed >= 0),
    changed_at timestamptz not null default clock_timestamp()
) with (fillfactor = 50);

comment on table ledger_seal is 'How far each ledger is in its tree. Claimed by row locks; ledger_head never is.';

create table ledger_tile (
    ledger text     collate "C" not null,
    level  smallint not null check (level >= 0),
    number bigint   not null check (number >= 0),
    hashes bytea    not null check (octet_length(hashes) between 32 and 8192 and octet_length(hashes) % 32 = 0),
    constraint ledger_tile_place primary key (ledger, level, number)
);
-- Hashes cannot be compressed.
alter table ledger_tile alter column hashes set storage external;

comment on table ledger_tile is 'Up to 256 hashes of subtrees of height 8 times level, in order.';

create table ledger_checkpoint (
    ledger    text collate "C" not null,
    size      bigint      not null check (size > 0),
    root      bytea       not null check (octet_length(root) = 32),
    note      text        not null,
    signed_at timestamptz not null,
    constraint ledger_checkpoint_size primary key (ledger, size)
);

create table ledger_cosignature (
    ledger      text collate "C" not null,
    size        bigint      not null,
    witness     text        not null,
    line        text        not null,
    signed_at   timestamptz not null,
    received_at timestamptz not null,
    constraint ledger_cosignature_once primary key (ledger, size, witness)
);

comment on table ledger_cosignature is 'No foreign key: to check one takes the right to change checkpoints, which nobody has.';

create function refuse_shrinking() returns trigger
    language plpgsql
as $$
begin
    if (new.ledger, new.level, new.number) is distinct from (old.ledger, old.level, old.number)
        or substring(new.hashes from 1 for octet_length(old.hashes)) is distinct from old.hashes then
        raise exception 'a tile only grows' using errcode = 'insufficient_privilege';
    end if;
    return new;
end
$$;

create trigger tile_grows before update on ledger_tile for each row execute function refuse_shrinking();
create trigger tile_never_removed before delete on ledger_tile for each row execute function refuse_change();
create trigger tile_never_emptied before truncate on ledger_tile for each statement execute function refuse_change();
create trigger checkpoint_written_once before update or delete on ledger_checkpoint
    for each row execute function refuse_change();
create trigger checkpoint_never_emptied before truncate on ledger_checkpoint
    for each statement execute function refuse_change();
create trigger cosignature_written_once before update or delete on ledger_cosignature
    for each row execute function refuse_change();
create trigger cosignature_never_emptied before truncate on ledger_cosignature
    for each statement execute function refuse_change();

do $$
begin
    execute format('revoke update, delete, truncate on ledger_checkpoint, ledger_cosignature from public, %I', current_user);
    execute format('revoke delete, truncate on ledger_tile from public, %I', current_user);
end
$$;
