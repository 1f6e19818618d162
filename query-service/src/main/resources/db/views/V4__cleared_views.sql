-- For whom the views were built anew after their key was destroyed, so that none of their words is left in any row.
create table intake_cleared (
    person       text        not null primary key,
    requested_at timestamptz not null
);
