-- The answer to a request that carried an Idempotency-Key, stored in the transaction of its events.

create table idempotent_answer (
    person         text        not null,
    key            text        not null,
    request_digest text        not null,
    aggregate      text        not null,
    first_entry    bigint,
    last_entry     bigint,
    version        bigint      not null,
    enclosure      text,
    answered_at    timestamptz not null default clock_timestamp(),
    constraint idempotent_answer_key primary key (person, key)
);

create index idempotent_answer_age on idempotent_answer (answered_at);
