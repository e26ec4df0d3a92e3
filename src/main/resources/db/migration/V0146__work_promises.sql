-- A side may promise several things in one talk (A-03, A-09).
alter table work.promise add column position int not null default 1 check (position between 1 and 5);
alter table work.promise drop constraint promise_talk_id_side_key;
alter table work.promise add unique (talk_id, side, position);
comment on column work.promise.position is 'The place of the form in which it was written';
