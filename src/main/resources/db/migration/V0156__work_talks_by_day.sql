-- The list of all talks walks their days.
create index talk_day on work.talk (held_on, id) where removed_at is null;
