-- A view that stopped and is driven again counts for no reader until it has caught up with the views that went on.
alter table intake_progress add column driven_again boolean not null default false;
grant select (driven_again) on intake_progress to "${reader}";
