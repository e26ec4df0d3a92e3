-- What the board counts, kept by each verb in its own transaction (docs/adr/0007). Nobody waits for anybody: a verb adds
-- lines, a job folds the lines of one shelf into one.

-- What the totals hold of a project, so that a verb knows what to take away.
create table projects.project_counted (
    project_id bigint primary key references projects.project,
    shelf bigint not null,
    currency char(3) not null,
    amount numeric(18, 2) not null,
    since date not null
);

-- The total of a shelf is the sum of its lines.
create table projects.shelf_total (
    id bigint generated always as identity primary key,
    scope bigint not null,
    shelf bigint not null,
    currency char(3) not null,
    projects int not null,
    amount numeric(24, 2) not null,
    since bigint not null
);
comment on column projects.shelf_total.since is 'Days from 1970-01-01 to the days on which the projects came into their stages, added up';
create index shelf_total_shelf on projects.shelf_total (scope, shelf, currency) include (projects, amount, since);

insert into projects.project_counted (project_id, shelf, currency, amount, since)
select id, coalesce(case outcome when 'WON' then -1 when 'LOST' then -2 when 'NOT_OURS' then -3 when 'FROZEN' then -4 end, stage_id),
    currency, coalesce(amount, 0), stage_since
from projects.project;

insert into projects.shelf_total (scope, shelf, currency, projects, amount, since)
select r.scope, c.shelf, c.currency, count(*), sum(c.amount), sum(c.since - date '1970-01-01')
from projects.project_reach as r join projects.project_counted as c on c.project_id = r.project_id
group by r.scope, c.shelf, c.currency;

-- Whether another scope of the same viewer shows a project too is asked of the index alone.
create index project_reach_seen on projects.project_reach (project_id, scope);
drop index projects.project_reach_project;

-- The open projects of one manager.
create index project_led on projects.project (owner_id, stage_id) where outcome is null;
