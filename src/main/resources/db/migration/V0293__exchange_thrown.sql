-- What was never begun is thrown away and comes back within thirty days; a file that was taken out of
-- its set knows which one it was (W-01).
alter table exchange.import drop constraint import_state_check;
alter table exchange.import add check (state in ('READ', 'THROWN', 'CHECKED', 'RUNNING', 'STOPPED', 'DONE', 'FAILED', 'UNDOING', 'UNDONE'));
alter table exchange.import add column left_id bigint references exchange.file_set;
comment on column exchange.import.left_id is 'The set out of which it was taken';
create index import_left on exchange.import (left_id);
create index import_thrown on exchange.import (finished_at) where state = 'THROWN';
