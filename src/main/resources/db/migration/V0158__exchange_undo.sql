-- An import is taken back as a whole, as long as nothing stands on what it made (W-01).
alter table exchange.import drop constraint import_state_check;
alter table exchange.import add check (state in ('READ', 'CHECKED', 'RUNNING', 'DONE', 'FAILED', 'UNDOING', 'UNDONE'));

create table exchange.undo (
    import_id bigint primary key references exchange.import,
    by_id bigint not null references access.app_user,
    at timestamptz not null,
    finished_at timestamptz,
    before text not null check (before in ('DONE', 'FAILED')),
    records_total int not null check (records_total >= 0),
    records_done int not null default 0 check (records_done between 0 and records_total),
    obstacles int not null default 0 check (obstacles >= 0)
);
comment on column exchange.undo.before is 'The state that the import goes back to where something stands in the way';
comment on column exchange.undo.obstacles is 'On so many records something stands';
create index undo_by on exchange.undo (by_id);

create table exchange.obstacle (
    import_id bigint not null references exchange.undo,
    kind text not null check (kind in ('COMPANY', 'PERSON', 'PROJECT')),
    record_id bigint not null,
    event_id bigint,
    event_at timestamptz,
    primary key (import_id, kind, record_id),
    check ((event_id is null) = (event_at is null))
);
comment on table exchange.obstacle is 'The first records on which something stands';
comment on column exchange.obstacle.event_id is 'The newest that happened to it; null where something stands on it without an event';
