-- Who among those who audit read what of a programme's history, in order. Not of the ledger: reading changes nothing there.

create table history_read (
    ledger   text collate "C" not null,
    number   bigint      not null check (number > 0),
    id       text        not null,
    person   text        not null,
    address  text        not null,
    entry    bigint      not null check (entry >= 0),
    read_at  timestamptz not null,
    noted_at timestamptz not null default clock_timestamp(),
    hash     bytea       not null check (octet_length(hash) = 32),
    constraint history_read_in_order primary key (ledger, number),
    constraint history_read_once unique (id)
);

comment on table history_read is 'Each line hashes the one before it: HistoryRead.after.';

create table history_read_head (
    ledger text collate "C" primary key,
    number bigint not null default 0,
    hash   bytea
);

create trigger history_read_written_once before update or delete on history_read
    for each row execute function refuse_change();
create trigger history_read_never_emptied before truncate on history_read
    for each statement execute function refuse_change();
create trigger history_read_head_never_removed before delete on history_read_head
    for each row execute function refuse_change();

do $$
begin
    execute format('revoke update, delete, truncate on history_read from public, %I', current_user);
    execute format('revoke delete, truncate on history_read_head from public, %I', current_user);
end
$$;
