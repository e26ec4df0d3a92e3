-- N-03: how our own projects went, of the whole company; counted every night. A stage is known by its code, through all
-- versions of its method.

-- How long projects lasted, from the opening to their end; without an outcome: so far.
create table projects.lasted (
    method_id bigint not null references projects.method,
    days int not null check (days >= 0),
    outcome text not null check (outcome in ('', 'WON', 'LOST', 'NOT_OURS')),
    projects bigint not null check (projects > 0),
    primary key (method_id, days, outcome)
);

-- How long projects stood in a stage, and what came then. Of a project that stood there several times the longest stay is marked.
create table projects.stay (
    method_id bigint not null references projects.method,
    stage text not null,
    days int not null check (days >= 0),
    exit text not null check (exit in ('NONE', 'STAGE', 'WON', 'ENDED')),
    exit_stage text not null default '',
    outcome text not null check (outcome in ('', 'WON', 'LOST', 'NOT_OURS')),
    longest boolean not null,
    stays bigint not null check (stays > 0),
    primary key (method_id, stage, days, exit, exit_stage, outcome, longest),
    check ((exit = 'STAGE') = (exit_stage <> ''))
);
comment on column projects.stay.outcome is 'Of the project, in the end';

-- When they were counted.
create table projects.chances_counted (
    one boolean primary key default true check (one),
    at timestamptz not null,
    closures bigint not null
);
comment on column projects.chances_counted.closures is 'The id of the last ending that was known then';
