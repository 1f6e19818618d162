-- By which grants of which programme somebody was let into the form: they are on it no longer than they have these.
delete from presence;
alter table presence add column programme text not null;
alter table presence add column grants text[] not null;
