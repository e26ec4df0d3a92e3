-- The letter of results that went to the client after a talk, as it went (A-09).
create table work.letter (
    id bigint generated always as identity primary key,
    talk_id bigint not null unique references work.talk,
    text text not null check (text <> ''),
    at timestamptz not null,
    by_id bigint not null references access.app_user
);
create index letter_by on work.letter (by_id);

-- «Согласен»: the letter counts as minutes.
create table work.agreement (
    id bigint generated always as identity primary key,
    letter_id bigint not null unique references work.letter,
    person_id bigint not null references clients.person,
    agreed_on date not null,
    at timestamptz not null,
    by_id bigint not null references access.app_user
);
create index agreement_person on work.agreement (person_id);
create index agreement_by on work.agreement (by_id);
