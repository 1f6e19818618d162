-- A programme that came from another installation was told of there: nothing is told of what had happened by the last entry that came,
-- nor of what was due by the day on which it came. Without a day it is told of from the beginning.
alter table notice_ledger add column entry bigint not null default 0;
alter table notice_ledger add column day date;
