-- What somebody of ours has to do for a client, beside what was promised in a talk (A-02).
create table work.task (
    id bigint generated always as identity primary key,
    key uuid not null unique,
    version int not null default 0,
    company_id bigint not null references clients.company,
    project_id bigint references projects.project,
    text text not null check (text <> ''),
    due_on date not null,
    owner_id bigint not null references access.app_user,
    made_at timestamptz not null,
    made_by bigint not null references access.app_user,
    done_at timestamptz,
    done_by bigint references access.app_user,
    removed_at timestamptz,
    removed_by bigint references access.app_user,
    check ((done_at is null) = (done_by is null)),
    check ((removed_at is null) = (removed_by is null))
);
comment on column work.task.project_id is 'Null where it is about the client alone';
comment on column work.task.owner_id is 'Who does it';
create index task_day on work.task (owner_id, due_on) where done_at is null and removed_at is null;
create index task_owner on work.task (owner_id);
create index task_company on work.task (company_id, due_on);
create index task_project on work.task (project_id, due_on);
create index task_made_by on work.task (made_by);
create index task_done_by on work.task (done_by);
create index task_removed_by on work.task (removed_by);
