-- An import is stopped by hand and goes on where it stood (W-01).
alter table exchange.import drop constraint import_state_check;
alter table exchange.import add check (state in ('READ', 'CHECKED', 'RUNNING', 'STOPPED', 'DONE', 'FAILED', 'UNDOING', 'UNDONE'));
alter table exchange.import add runs int not null default 0 check (runs >= 0);
alter table exchange.import add started_from int not null default 0 check (started_from between 0 and rows_total);
comment on column exchange.import.runs is 'How often it was started: work of an earlier start does no more';
comment on column exchange.import.started_from is 'So many rows were done when it was started last';
alter table exchange.undo drop constraint undo_before_check;
alter table exchange.undo add check (before in ('STOPPED', 'DONE', 'FAILED'));
