-- A view whose tables are declared differently is folded anew, even where its version was not raised.
alter table intake_version add column shape text not null default '';
