-- A file that somebody took waits among the reads: the newest entry there was then. Nothing for what an auditor read.
alter table history_read_waiting add column known bigint;
