-- A talk about no project turns out to be about one of the client's (A-01).
alter table work.talk add column given_at timestamptz;
alter table work.talk add column given_by bigint references access.app_user;
alter table work.talk add constraint talk_given check ((given_at is null) = (given_by is null));
comment on column work.talk.given_at is 'Since when it is about the project; null: it always was';
create index talk_given_by on work.talk (given_by);
