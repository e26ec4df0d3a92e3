-- N-01: what a project without lines is written to sell stands beside it, so that a cohort by product group asks nothing of its lines.
alter table projects.project add column listed boolean not null default false;
update projects.project as p set listed = true
where exists (select from projects.line as l where l.project_id = p.id and l.removed_at is null);
alter table projects.project
    add column named text not null generated always as (case when listed then '' else lower(trim(product)) end) stored;

drop index projects.project_written;
create index project_named on projects.project (named) where named <> '';

drop index projects.project_cohort;
create index project_cohort on projects.project (opened_on)
    include (id, method_version_id, company_id, owner_id, stage_id, stage_since, began, imported, outcome, closed_on, product, named);
