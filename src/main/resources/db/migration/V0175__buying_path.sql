-- The way of a decision at the client (B-07): who prepares, agrees and signs, committees and their dates.
create table buying.path_step (
    id bigint generated always as identity primary key,
    key uuid not null unique,
    project_id bigint not null references projects.project,
    part text not null check (part in ('PREPARES', 'AGREES', 'COMMITTEE', 'SIGNS')),
    person_id bigint references clients.person,
    body text not null default '',
    days int check (days between 0 and 999),
    held_on date,
    note text not null default '',
    at timestamptz not null,
    by_id bigint not null references access.app_user,
    removed_at timestamptz,
    removed_by bigint references access.app_user,
    version int not null default 0,
    check (person_id is not null or body <> ''),
    check ((removed_at is null) = (removed_by is null))
);
create index path_step_project on buying.path_step (project_id);
create index path_step_person on buying.path_step (person_id);
create index path_step_by on buying.path_step (by_id);
create index path_step_removed_by on buying.path_step (removed_by);
comment on column buying.path_step.body is 'A department or a committee, where it is not one person';
comment on column buying.path_step.days is 'How long it takes';
comment on column buying.path_step.held_on is 'The day of the committee, or on which the step is done';
