-- What was said against us in a talk (A-09, N-09), with what we answered.
create table work.objection (
    id bigint generated always as identity primary key,
    talk_id bigint not null references work.talk,
    project_id bigint not null references projects.project,
    position int not null check (position between 1 and 3),
    words text not null check (words <> ''),
    kind text check (kind in ('PRICE', 'PRODUCT', 'TERMS', 'SUPPLIER', 'RISK', 'TIME', 'OTHER')),
    person_id bigint references clients.person,
    reply text not null default '',
    state text not null default 'OPEN' check (state in ('OPEN', 'ANSWERED')),
    settled_at timestamptz,
    settled_by bigint references access.app_user,
    unique (talk_id, position)
);
create index objection_project on work.objection (project_id);
create index objection_person on work.objection (person_id);
create index objection_settled_by on work.objection (settled_by);
comment on column work.objection.person_id is 'Who of the client said it';
comment on column work.objection.position is 'The place of the form in which it was written';
comment on column work.objection.settled_by is 'Who noted apart from the form that it is answered';
