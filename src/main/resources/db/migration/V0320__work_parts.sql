-- Who of ours does what part of a project, from when to when; an ended one stays (T-07, P-06).
create table work.part (
    id bigint generated always as identity primary key,
    key uuid not null unique,
    project_id bigint not null references projects.project,
    user_id bigint not null references access.app_user,
    kind text not null check (kind in
        ('DEPUTY', 'ENGINEER', 'TECHNOLOGIST', 'LOGISTICS', 'QUALITY', 'BACK_OFFICE', 'PRODUCTION', 'OTHER')),
    what text not null check (what <> ''),
    since date not null,
    due_on date check (due_on >= since),
    given_at timestamptz not null,
    given_by bigint not null references access.app_user,
    ended_on date check (ended_on >= since),
    ended_by bigint references access.app_user,
    check ((ended_on is null) = (ended_by is null))
);
comment on column work.part.what is 'What is asked of the person';
comment on column work.part.due_on is 'Null: as long as the project goes on';
create index part_project on work.part (project_id);
create index part_user on work.part (user_id, since);
create index part_given_by on work.part (given_by);
create index part_ended_by on work.part (ended_by);

-- Whoever was given a part stands on the team of the client until it ends.
alter table clients.member drop constraint member_role_check;
alter table clients.member add constraint member_role_check check (role in ('RESPONSIBLE', 'MEMBER', 'PART'));
