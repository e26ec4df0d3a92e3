-- What we want of a talk that is ahead, and what we will ask (A-07).
create table work.preparation (
    id bigint generated always as identity primary key,
    talk_id bigint not null unique references work.talk,
    aim text not null default '',
    questions text not null default '',
    at timestamptz not null,
    by_id bigint not null references access.app_user,
    version int not null default 1
);
create index preparation_by on work.preparation (by_id);
comment on column work.preparation.aim is 'The act of the client that we want';
