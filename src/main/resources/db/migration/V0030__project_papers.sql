-- What is recorded about a project by hand beside proposals, contracts and shipments, one row each: discussions of price,
-- volumes that the client named, its budget, tenders, our own approval, competitors, and plain statements of what was
-- established. What is taken away keeps its row with who and when, and proves nothing.

-- S-06: first, second, third by their days.
create table projects.price_talk (
    id bigint generated always as identity primary key,
    key uuid not null unique,
    project_id bigint not null references projects.project,
    held_on date not null,
    amount numeric(18, 2) not null check (amount >= 0),
    currency char(3) not null,
    people text not null default '' check (people ~ '^[0-9 ]*$'),
    conditions text not null default '',
    given text not null default '',
    got text not null default '',
    at timestamptz not null,
    by_id bigint not null references access.app_user,
    removed_at timestamptz,
    removed_by bigint references access.app_user,
    version int not null default 0,
    check ((removed_at is null) = (removed_by is null))
);
create index price_talk_project on projects.price_talk (project_id);
create index price_talk_by on projects.price_talk (by_id);
create index price_talk_removed_by on projects.price_talk (removed_by);
comment on column projects.price_talk.people is 'Ids of the people of the client who were there';

-- G3b: how much the client means to buy in which time.
create table projects.volume (
    id bigint generated always as identity primary key,
    key uuid not null unique,
    project_id bigint not null references projects.project,
    named_on date not null,
    quantity text not null check (quantity <> ''),
    period text not null check (period in ('MONTH', 'QUARTER', 'YEAR', 'CONTRACT')),
    person_id bigint not null references clients.person,
    at timestamptz not null,
    by_id bigint not null references access.app_user,
    removed_at timestamptz,
    removed_by bigint references access.app_user,
    version int not null default 0,
    check ((removed_at is null) = (removed_by is null))
);
create index volume_project on projects.volume (project_id);
create index volume_by on projects.volume (by_id);
create index volume_removed_by on projects.volume (removed_by);
create index volume_person on projects.volume (person_id);

-- P-13.
create table projects.budget (
    id bigint generated always as identity primary key,
    key uuid not null unique,
    project_id bigint not null references projects.project,
    known_on date not null,
    article text not null check (article <> ''),
    year int not null check (year between 2000 and 2200),
    state text not null check (state in ('IDEA', 'APPLIED', 'PLANNED', 'ALLOTTED')),
    amount numeric(18, 2) check (amount >= 0),
    currency char(3),
    person_id bigint references clients.person,
    at timestamptz not null,
    by_id bigint not null references access.app_user,
    removed_at timestamptz,
    removed_by bigint references access.app_user,
    version int not null default 0,
    check ((removed_at is null) = (removed_by is null)),
    check ((amount is null) = (currency is null))
);
create index budget_project on projects.budget (project_id);
create index budget_by on projects.budget (by_id);
create index budget_removed_by on projects.budget (removed_by);
create index budget_person on projects.budget (person_id);
comment on column projects.budget.person_id is 'Who defends it';

-- P-14.
create table projects.tender (
    id bigint generated always as identity primary key,
    key uuid not null unique,
    project_id bigint not null references projects.project,
    number text not null check (number <> ''),
    platform text not null default '',
    law text not null check (law in ('FZ44', 'FZ223', 'OWN')),
    lot text not null default '',
    task text not null default '',
    due_on date,
    securities text not null default '',
    participants text not null default '',
    amount numeric(18, 2) check (amount >= 0),
    currency char(3),
    result text check (result in ('WON', 'LOST', 'CANCELLED')),
    ended_on date,
    at timestamptz not null,
    by_id bigint not null references access.app_user,
    removed_at timestamptz,
    removed_by bigint references access.app_user,
    version int not null default 0,
    check ((removed_at is null) = (removed_by is null)),
    check ((amount is null) = (currency is null)),
    check ((result is null) = (ended_on is null))
);
create index tender_project on projects.tender (project_id);
create index tender_by on projects.tender (by_id);
create index tender_removed_by on projects.tender (removed_by);
comment on column projects.tender.amount is 'Our price';

-- P-10: one record; it counts once somebody who may has consented, and as long as it stands as it was consented to.
create table projects.approval (
    id bigint generated always as identity primary key,
    key uuid not null unique,
    project_id bigint not null references projects.project,
    amount numeric(18, 2) not null check (amount >= 0),
    currency char(3) not null,
    margin numeric(6, 2),
    capacity text not null default '',
    investment text not null default '',
    terms text not null default '',
    lead_days int check (lead_days >= 0),
    consented_at timestamptz,
    consented_by bigint references access.app_user,
    at timestamptz not null,
    by_id bigint not null references access.app_user,
    removed_at timestamptz,
    removed_by bigint references access.app_user,
    version int not null default 0,
    check ((removed_at is null) = (removed_by is null)),
    check ((consented_at is null) = (consented_by is null))
);
create index approval_project on projects.approval (project_id);
create index approval_by on projects.approval (by_id);
create index approval_removed_by on projects.approval (removed_by);
create index approval_consented_by on projects.approval (consented_by);
comment on column projects.approval.amount is 'The price floor';

-- M-01: a company, or what is always there.
create table projects.rival (
    id bigint generated always as identity primary key,
    key uuid not null unique,
    project_id bigint not null references projects.project,
    kind text not null check (kind in ('COMPANY', 'NOTHING_CHANGED', 'MONEY_ELSEWHERE')),
    company_id bigint references clients.company,
    offer text not null default '',
    better text not null default '',
    worse text not null default '',
    at timestamptz not null,
    by_id bigint not null references access.app_user,
    removed_at timestamptz,
    removed_by bigint references access.app_user,
    version int not null default 0,
    check ((removed_at is null) = (removed_by is null)),
    check ((kind = 'COMPANY') = (company_id is not null))
);
create index rival_project on projects.rival (project_id);
create index rival_by on projects.rival (by_id);
create index rival_removed_by on projects.rival (removed_by);
create index rival_company on projects.rival (company_id);

-- A fact of a kind that no other record tells: what was established, by whom at the client, on which day. The topic is that
-- of the criterion it proves; CONFIRMED:code is a criterion of a company's own method.
create table projects.statement (
    id bigint generated always as identity primary key,
    key uuid not null unique,
    project_id bigint not null references projects.project,
    topic text not null check (topic ~ '^[A-Z][A-Z_]*(:[A-Za-z0-9_-]+)?$'),
    said text not null check (said <> ''),
    said_on date not null,
    person_id bigint references clients.person,
    at timestamptz not null,
    by_id bigint not null references access.app_user,
    removed_at timestamptz,
    removed_by bigint references access.app_user,
    version int not null default 0,
    check ((removed_at is null) = (removed_by is null))
);
create index statement_project on projects.statement (project_id);
create index statement_by on projects.statement (by_id);
create index statement_removed_by on projects.statement (removed_by);
create index statement_person on projects.statement (person_id);

-- To whom it was lost, where that is a company we know.
alter table projects.closure add column competitor_id bigint references clients.company;
create index closure_competitor on projects.closure (competitor_id);

-- The list of kinds is closed in the program, which refuses one it does not know.
alter table projects.criterion drop constraint criterion_kind_check;
alter table projects.criterion add check (kind ~ '^[A-Z][A-Z_]*$');

-- P-19: a live project entered at a later stage («принято при вводе»), or moved to another version or method.
alter table projects.passage drop constraint passage_kind_check;
alter table projects.passage add check (kind in ('OPENED', 'PASSED', 'BACK', 'IMPORTED', 'ENTERED', 'MOVED'));
