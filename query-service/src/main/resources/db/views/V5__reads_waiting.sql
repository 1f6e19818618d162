-- What auditors read of the history, until the command side has noted it. Kept in the database that is read from, so that a read is
-- never refused because something else is down, nor answered unnoted.
create table history_read_waiting (
    id      text        not null primary key,
    waiting bigint      generated always as identity,
    ledger  text collate "C" not null,
    person  text        not null,
    address text        not null,
    entry   bigint      not null,
    read_at timestamptz not null
);

create index on history_read_waiting (waiting);
