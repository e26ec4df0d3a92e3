-- How a project came to be never changes: a page of figures reads it of each project of a year.
alter table projects.project
    add column began text not null default '',
    add column imported boolean not null default false;
comment on column projects.project.began is 'The code of the stage in which it began; empty when a file said that it had ended';
comment on column projects.project.imported is 'It came from a file: how it came where it stands is not known';

update projects.project as p
set began = coalesce(s.code, ''), imported = f.kind = 'IMPORTED'
from (
    select distinct on (project_id) project_id, kind, to_stage_id
    from projects.passage
    order by project_id, id
) as f
    left join projects.stage as s on s.id = f.to_stage_id
where p.id = f.project_id;

-- N-01, N-02: a cohort is counted from the index alone.
create index project_cohort on projects.project (opened_on)
    include (method_version_id, company_id, owner_id, stage_id, stage_since, began, imported, outcome, closed_on);
