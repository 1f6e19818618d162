-- Files of rows that people sent, kept for a day so that a preview and its commit read the same bytes.
create table upload (
    upload     text        primary key,
    programme  text        not null,
    owner      text        not null,
    file_name  text        not null,
    sha256     text        not null,
    bytes      bytea       not null,
    sent_at    timestamptz not null,
    expires_at timestamptz not null
);
alter table upload alter column bytes set storage external;
create index upload_expires on upload (expires_at);
create index upload_owner on upload (owner, sent_at);
