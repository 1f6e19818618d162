-- How far each automation has read each ledger. It may read an entry twice, and never skips one.
create table automation_cursor (
    automation text        not null,
    ledger     text        not null,
    entry      bigint      not null check (entry >= 0),
    changed_at timestamptz not null default clock_timestamp(),
    primary key (automation, ledger)
) with (fillfactor = 50);
