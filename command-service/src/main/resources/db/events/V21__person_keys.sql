-- The keys that people's words are sealed under, themselves sealed under a master key that no database holds. A key that is
-- destroyed leaves its row, so that none is made again for a person who was erased.
create table person_key (
    person       text        not null primary key,
    sealed_key   bytea,
    made_at      timestamptz not null,
    destroyed_at timestamptz,
    constraint person_key_is_held_or_destroyed check ((sealed_key is null) = (destroyed_at is not null))
);
