-- What the bell tells somebody: what happened without them and concerns them. No words of a record stand here, only
-- which one it is: what it is called is read where it stands, by whoever still sees it.
create schema attention;

create table attention.tiding (
    id bigint generated always as identity primary key,
    user_id bigint not null references access.app_user on delete cascade,
    what text not null check (what <> ''),
    subject_kind text not null check (subject_kind <> ''),
    subject_id bigint not null,
    by_id bigint references access.app_user on delete set null,
    count int not null check (count > 0),
    at timestamptz not null,
    read_at timestamptz
);
-- The same once more, before it was read, is told once.
create unique index tiding_unread on attention.tiding (user_id, what, subject_kind, subject_id) where read_at is null;
create index tiding_of on attention.tiding (user_id, at desc, id desc);
create index tiding_by on attention.tiding (by_id);
create index tiding_at on attention.tiding (at);
