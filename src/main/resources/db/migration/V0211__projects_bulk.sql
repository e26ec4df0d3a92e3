-- Many projects get another owner or day at once; what they had before comes back with the undo.
create table projects.bulk_change (
    id bigint generated always as identity primary key,
    key uuid not null unique,
    by_id bigint not null references access.app_user,
    at timestamptz not null,
    list text not null,
    owner_id bigint references access.app_user,
    planned_close date,
    days int check (days between -3660 and 3660),
    undone_at timestamptz,
    check (num_nonnulls(owner_id, planned_close, days) = 1)
);
comment on column projects.bulk_change.list is 'The filter of the list that they were chosen in';
comment on column projects.bulk_change.days is 'The planned close moves by so many';
create index bulk_change_by on projects.bulk_change (by_id);
create index bulk_change_owner on projects.bulk_change (owner_id);

create table projects.bulk_part (
    change_id bigint not null references projects.bulk_change,
    project_id bigint not null references projects.project,
    state text not null check (state in ('CHANGED', 'SAME', 'LEFT', 'RETURNED', 'KEPT')),
    why text not null default '',
    version int not null,
    owner_id bigint not null references access.app_user,
    planned_close date,
    primary key (change_id, project_id)
);
comment on column projects.bulk_part.why is 'The message that says why it was left or kept';
comment on column projects.bulk_part.version is 'The version of the project as the change left it';
comment on column projects.bulk_part.owner_id is 'Before the change';
create index bulk_part_project on projects.bulk_part (project_id);
create index bulk_part_owner on projects.bulk_part (owner_id);
