-- P-17: a single project goes to another method; unlike a newer version of its own, that ends its time in the stage.
alter table projects.passage drop constraint passage_kind_check;
alter table projects.passage add check (kind in ('OPENED', 'PASSED', 'BACK', 'IMPORTED', 'ENTERED', 'MOVED', 'SWITCHED'));

-- P-17: a short sale has grown over the limits, and whoever leads it says that it stays one.
create table projects.growth_dismissal (
    project_id bigint primary key references projects.project,
    at timestamptz not null,
    by_id bigint not null references access.app_user
);
create index growth_dismissal_by on projects.growth_dismissal (by_id);
