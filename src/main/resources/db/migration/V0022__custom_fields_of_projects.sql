-- Custom fields of projects, with a version of their own: whoever changes the sale is not in their way.
alter table projects.project
    add column extra jsonb not null default '{}',
    add column extra_version int not null default 0;
comment on column projects.project.extra is 'Values of custom fields by the key of the field (access.Extra)';
create index project_extra on projects.project using gin (extra jsonb_path_ops)
    with (gin_pending_list_limit = 256) where extra <> '{}';
