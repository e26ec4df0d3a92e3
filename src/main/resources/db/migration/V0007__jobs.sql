-- Work that goes on in the background and survives a restart (db-scheduler's own table).
create schema jobs;

create table jobs.scheduled_tasks (
    task_name text not null,
    task_instance text not null,
    task_data bytea,
    execution_time timestamptz not null,
    picked boolean not null,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures int,
    last_heartbeat timestamptz,
    version bigint not null,
    priority smallint,
    state text,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_execution on jobs.scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on jobs.scheduled_tasks (last_heartbeat);
create index scheduled_tasks_priority on jobs.scheduled_tasks (priority desc, execution_time);

-- What a person sees of a long piece of work: how much of how much.
create table jobs.progress (
    id bigint generated always as identity primary key,
    user_id bigint not null references access.app_user,
    kind text not null,
    details jsonb not null default '{}',
    done int not null default 0,
    total int not null,
    started_at timestamptz not null,
    finished_at timestamptz,
    failed boolean not null default false
);
create index progress_user on jobs.progress (user_id, id desc);
