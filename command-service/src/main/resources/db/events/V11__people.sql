-- Who an opaque person id belongs to. Kept beside the events, never in them, so that it can be erased.
create table person_directory (
    person     text        primary key,
    name       text,
    email      text,
    learnt_at  timestamptz not null,
    erased_at  timestamptz
);
create unique index person_directory_email on person_directory (lower(email)) where email is not null;
