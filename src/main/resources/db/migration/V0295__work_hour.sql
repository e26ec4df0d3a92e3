-- A planned talk has an hour and a place (A-01).
alter table work.talk
    add column starts_at time
        check (extract(second from starts_at) = 0 and starts_at < time '24:00'),
    add column venue text not null default '';
comment on column work.talk.starts_at is 'In the time zone of the company; null: nobody said';
