-- What waits of talks and promises is asked with every day and every page of a project.
alter table work.promise add column project_id bigint references projects.project;
update work.promise set project_id = talk.project_id from work.talk where talk.id = promise.talk_id;
alter table work.promise alter column project_id set not null;
create index promise_project on work.promise (project_id, state, due_on);

create index talk_waits on work.talk (project_id, held_on) where state = 'PLANNED' and removed_at is null;
create index talk_waits_ours on work.talk using gin (string_to_array(ours, ' '))
    where state = 'PLANNED' and removed_at is null;
create index talk_held on work.talk (project_id, held_on desc, id desc) where state = 'HELD' and removed_at is null;
