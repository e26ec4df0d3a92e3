-- The list of problems and consequences of a project (S-01), with how each came to its state (S-02).
create table buying.problem (
    id bigint generated always as identity primary key,
    key uuid not null unique,
    project_id bigint not null references projects.project,
    text text not null check (text <> ''),
    person_id bigint references clients.person,
    department text not null default '',
    state text not null default 'SUPPOSED' check (state in ('SUPPOSED', 'CONFIRMED', 'EXPLICIT', 'SOLVED')),
    at timestamptz not null,
    by_id bigint not null references access.app_user,
    removed_at timestamptz,
    removed_by bigint references access.app_user,
    version int not null default 0,
    check ((removed_at is null) = (removed_by is null))
);
create index problem_project on buying.problem (project_id);
create index problem_person on buying.problem (person_id);
create index problem_by on buying.problem (by_id);
create index problem_removed_by on buying.problem (removed_by);
comment on column buying.problem.person_id is 'Whom it hurts, if it is one person';
comment on column buying.problem.state is 'Of the newest finding';

create table buying.consequence (
    id bigint generated always as identity primary key,
    key uuid not null unique,
    problem_id bigint not null references buying.problem,
    text text not null check (text <> ''),
    worth numeric(18, 2) check (worth >= 0),
    currency char(3),
    person_id bigint references clients.person,
    at timestamptz not null,
    by_id bigint not null references access.app_user,
    removed_at timestamptz,
    removed_by bigint references access.app_user,
    version int not null default 0,
    check ((worth is null) = (currency is null)),
    check ((removed_at is null) = (removed_by is null))
);
create index consequence_problem on buying.consequence (problem_id);
create index consequence_person on buying.consequence (person_id);
create index consequence_by on buying.consequence (by_id);
create index consequence_removed_by on buying.consequence (removed_by);
comment on column buying.consequence.worth is 'What it costs the client in a year';
comment on column buying.consequence.person_id is 'Who told it';

-- By whose words a problem came to its state; never changed.
create table buying.finding (
    id bigint generated always as identity primary key,
    key uuid not null unique,
    problem_id bigint not null references buying.problem,
    state text not null check (state in ('SUPPOSED', 'CONFIRMED', 'EXPLICIT', 'SOLVED')),
    quote text not null default '',
    person_id bigint references clients.person,
    said_on date not null,
    at timestamptz not null,
    by_id bigint not null references access.app_user,
    check (state <> 'EXPLICIT' or (quote <> '' and person_id is not null)),
    check (state <> 'CONFIRMED' or person_id is not null)
);
create index finding_problem on buying.finding (problem_id);
create index finding_person on buying.finding (person_id);
create index finding_by on buying.finding (by_id);
