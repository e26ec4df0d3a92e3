-- Long work says what it is about: one piece of work of a kind at a time about one thing.
alter table jobs.progress add column about bigint;
update jobs.progress set about = -id;
alter table jobs.progress alter column about set not null;
create unique index progress_at_work on jobs.progress (kind, about) where finished_at is null;
