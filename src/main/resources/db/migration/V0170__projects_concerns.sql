-- What is wrong with open projects and shows in their facts alone (P-08, P-16); looked at by night.
create table projects.concern (
    project_id bigint not null references projects.project,
    kind text not null check (kind in ('FADED', 'SILENT')),
    -- Who led the project in the night: a day is read by it.
    owner_id bigint not null references access.app_user,
    since date not null,
    primary key (project_id, kind)
);

create index concern_of_owner on projects.concern (owner_id, since desc, project_id);
