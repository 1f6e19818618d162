-- The secret in the address by which a calendar program reads what is due of its person. A person's own; goes with them. Of the secret
-- only the name, by which it is found, and the SHA-256 of the rest are kept.
create table calendar_address (
    person  text        primary key,
    name    text        not null unique,
    hash    bytea       not null check (octet_length(hash) = 32),
    made_at timestamptz not null
);
