-- N-03: how often the planned close and the sum of a project were changed, from now on.
create table projects.postponement (
    id bigint generated always as identity primary key,
    project_id bigint not null references projects.project,
    on_day date not null,
    before_on date,
    after_on date,
    at timestamptz not null,
    by_id bigint not null references access.app_user,
    unique (project_id, on_day)
);
comment on table projects.postponement is 'One row for each day on which the planned close was changed';
create index postponement_by on projects.postponement (by_id);

create table projects.reappraisal (
    id bigint generated always as identity primary key,
    project_id bigint not null references projects.project,
    on_day date not null,
    before numeric(18, 2),
    before_currency char(3),
    after numeric(18, 2),
    after_currency char(3),
    at timestamptz not null,
    by_id bigint not null references access.app_user,
    unique (project_id, on_day),
    check ((before is null) = (before_currency is null)),
    check ((after is null) = (after_currency is null))
);
comment on table projects.reappraisal is 'One row for each day on which the sum was changed';
create index reappraisal_by on projects.reappraisal (by_id);

-- What lists and figures ask for stands in the project too, written by the same verbs.
alter table projects.project
    add column moved int not null default 0,
    add column moved_days int not null default 0,
    add column repriced int not null default 0,
    add column first_amount numeric(18, 2),
    add column first_currency char(3);
comment on column projects.project.moved is 'On so many days its planned close was moved';
comment on column projects.project.moved_days is 'By so many days in all; below zero to an earlier day';
comment on column projects.project.repriced is 'On so many days its sum was changed';
comment on column projects.project.first_amount is 'What the sum was before it was changed the first time';
