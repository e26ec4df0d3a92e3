-- A talk may be with a client and about none of its projects; in each stands which client it is (A-01, A-03).
alter table work.talk add column company_id bigint references clients.company;
update work.talk set company_id = project.company_id from projects.project where project.id = talk.project_id;
alter table work.talk alter column company_id set not null;
alter table work.talk alter column project_id drop not null;
create index talk_company on work.talk (company_id, held_on, id);
create index talk_waits_company on work.talk (company_id, held_on) where state = 'PLANNED' and removed_at is null;
create index talk_alone on work.talk (company_id, held_on) where project_id is null and removed_at is null;

alter table work.promise add column company_id bigint references clients.company;
update work.promise set company_id = talk.company_id from work.talk where talk.id = promise.talk_id;
alter table work.promise alter column company_id set not null;
alter table work.promise alter column project_id drop not null;
create index promise_company on work.promise (company_id, state, due_on);

alter table work.objection alter column project_id drop not null;
comment on column work.talk.project_id is 'Null: the talk is about none';
