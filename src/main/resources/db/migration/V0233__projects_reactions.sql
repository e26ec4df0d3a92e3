-- M-01: how a competitor solves questions of service, when its contract ends, and what it did against us.
alter table projects.rival
    add column service text not null default '',
    add column contract_ends date;
create index rival_ends on projects.rival (project_id, contract_ends) where contract_ends is not null and removed_at is null;

create table projects.reaction (
    id bigint generated always as identity primary key,
    key uuid not null unique,
    project_id bigint not null references projects.project,
    company_id bigint not null references clients.company,
    did text not null check (did <> ''),
    seen_on date not null,
    at timestamptz not null,
    by_id bigint not null references access.app_user,
    removed_at timestamptz,
    removed_by bigint references access.app_user,
    version int not null default 0,
    check ((removed_at is null) = (removed_by is null))
);
create index reaction_project on projects.reaction (project_id);
create index reaction_company on projects.reaction (company_id);
create index reaction_by on projects.reaction (by_id);
create index reaction_removed_by on projects.reaction (removed_by);
comment on column projects.reaction.did is 'What the competitor did against us';
