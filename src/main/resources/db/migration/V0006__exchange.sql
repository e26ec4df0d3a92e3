-- Imports: the file, what was understood of it, what became of it (W-01).
create schema exchange;

create table exchange.import (
    id bigint generated always as identity primary key,
    key uuid not null unique,
    user_id bigint not null references access.app_user,
    kind text not null check (kind in ('COMPANIES', 'PROJECTS')),
    file_name text not null,
    content bytea not null,
    mapping jsonb not null default '{}',
    state text not null check (state in ('PREVIEW', 'RUNNING', 'DONE', 'FAILED')),
    rows_total int not null default 0,
    rows_done int not null default 0,
    made int not null default 0,
    known int not null default 0,
    refused int not null default 0,
    at timestamptz not null,
    started_at timestamptz,
    finished_at timestamptz,
    version int not null default 0
);
create index import_user on exchange.import (user_id, id desc);

create table exchange.refused_row (
    import_id bigint not null references exchange.import,
    row_number int not null,
    cells text[] not null,
    reasons jsonb not null,
    primary key (import_id, row_number)
);

-- What came from which row of another system: the same row again makes nothing new.
create table exchange.origin (
    kind text not null check (kind in ('COMPANY', 'PROJECT', 'USER')),
    source text not null,
    source_key text not null,
    record_id bigint not null,
    import_id bigint not null references exchange.import,
    primary key (kind, source, source_key)
);
create index origin_import on exchange.origin (import_id);
create index origin_record on exchange.origin (kind, record_id);
