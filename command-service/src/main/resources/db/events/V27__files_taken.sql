-- Which of the lines of what was read are of files that somebody took. The line says who, what and when; what the file holds is read from
-- its address. Not of the ledger, as reading is not.
create table file_taken (
    -- Of a line of history_read. No foreign key: its check would need the right to change that line, which nobody has.
    id     text   not null primary key,
    ledger text collate "C" not null,
    number bigint not null,
    person text   not null,
    -- The newest entry there was when it was taken.
    known  bigint not null check (known >= 0)
);

create unique index file_taken_in_order on file_taken (ledger, number);
create index file_taken_person on file_taken (ledger, person, number);

create trigger file_taken_written_once before update or delete on file_taken
    for each row execute function refuse_change();
create trigger file_taken_never_emptied before truncate on file_taken
    for each statement execute function refuse_change();

do $$
begin
    execute format('revoke update, delete, truncate on file_taken from public, %I', current_user);
end
$$;

-- Up to which entry somebody has seen what of their files reads otherwise. A person's own; goes with them.
create table file_seen (
    ledger text   not null,
    person text   not null,
    entry  bigint not null check (entry >= 0),
    primary key (ledger, person)
);
create index file_seen_person on file_seen (person);
