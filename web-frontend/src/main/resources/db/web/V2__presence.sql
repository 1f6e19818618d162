-- Who has a form open that others may change at the same time: no history, gone when they leave or fall silent.
create table presence (
    form text not null,
    person text not null,
    since timestamptz not null,
    seen_at timestamptz not null,
    beats boolean not null,
    constraint presence_pk primary key (form, person)
);
create index presence_seen_at on presence (seen_at);
