-- Terms that wait for somebody's approval come to the day of who may give it, the newest first.
create index approval_waiting on projects.approval (at, id) where consented_at is null and removed_at is null;
