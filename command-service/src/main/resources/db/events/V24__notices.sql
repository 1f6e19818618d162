-- Programmes whose notices were ever switched on: only their ledgers are read for notices.
create table notice_ledger (
    ledger text primary key
);

-- What a person wants beside the list on the pages. Whoever says nothing gets a mail a day.
create table notice_preference (
    person     text        primary key,
    mail       text        not null check (mail in ('at-once', 'daily', 'weekly', 'none')),
    changed_at timestamptz not null
);

-- Mails to be sent, each with one notice or a period's. The Message-ID is made of the key, so that one sent twice is known as one.
create table notice_mail (
    mail         text        primary key,
    person       text        not null,
    kind         text        not null check (kind in ('at-once', 'daily', 'weekly')),
    made_at      timestamptz not null,
    state        text        not null default 'waiting' check (state in ('waiting', 'sent', 'refused', 'lapsed')),
    attempts     int         not null default 0,
    next_attempt timestamptz not null,
    last_error   text,
    sent_at      timestamptz
);
create index notice_mail_waiting on notice_mail (next_attempt) where state = 'waiting';

-- What was told to whom. The key is made of what it is about, its cause and its person, so that nothing is told twice. Holds no
-- words of anybody; goes when its person is erased.
create table notice (
    notice     text        primary key,
    ledger     text        not null,
    person     text        not null,
    kind       text        not null,
    tone       text        not null,
    about_kind text        not null,
    about      text        not null,
    site       text,
    cause      bigint      not null,
    due        date,
    day        date        not null,
    after      bigint      not null,
    made_at    timestamptz not null,
    read_at    timestamptz,
    -- Nothing until it goes into a mail or its person wants none.
    mailed     boolean     not null default false,
    mail       text        references notice_mail
);
create index notice_person on notice (person, ledger, after);
create index notice_unread on notice (person) where read_at is null;
create index notice_unmailed on notice (person) where not mailed;
create index notice_of_mail on notice (mail) where mail is not null;
