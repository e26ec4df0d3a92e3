-- Imports: the file, what was understood of it, what became of it (W-01).
create schema exchange;

create table exchange.import (
    id bigint generated always as identity primary key,
    key uuid not null unique,
    user_id bigint not null references access.app_user,
    file_name text not null check (file_name <> ''),
    content bytea not null,
    survey jsonb not null,
    mapping jsonb not null,
    forecast jsonb,
    kind text not null check (kind in ('COMPANIES', 'PROJECTS')),
    state text not null check (state in ('READ', 'CHECKED', 'RUNNING', 'DONE', 'FAILED')),
    acting jsonb,
    rows_total int not null check (rows_total >= 0),
    rows_done int not null default 0 check (rows_done between 0 and rows_total),
    made int not null default 0,
    known int not null default 0,
    refused int not null default 0,
    at timestamptz not null,
    started_at timestamptz,
    finished_at timestamptz,
    version int not null default 0,
    check (state not in ('CHECKED', 'RUNNING', 'DONE') or forecast is not null),
    check (state not in ('RUNNING', 'DONE') or acting is not null)
);
comment on column exchange.import.content is 'The file as it came; emptied when the import is done';
comment on column exchange.import.survey is 'What the whole file has in its columns';
comment on column exchange.import.mapping is 'What each column and value means, as a person left it';
comment on column exchange.import.acting is 'Who started it, with the scopes and rights of that moment';
comment on column exchange.import.forecast is 'What would be made, known and refused under this mapping';
create index import_user on exchange.import (user_id, id desc);

create table exchange.refused_row (
    import_id bigint not null references exchange.import,
    row_number int not null,
    cells text[] not null,
    faults jsonb not null,
    primary key (import_id, row_number)
);

-- What came from which row of another system: the same row again makes nothing new. Two who do not
-- see each other's records may each bring the same row (T-02).
create table exchange.origin (
    kind text not null check (kind in ('COMPANY', 'PROJECT')),
    source text not null,
    source_key text not null,
    user_id bigint not null references access.app_user,
    record_id bigint not null,
    import_id bigint not null references exchange.import,
    primary key (kind, source, source_key, user_id)
);
create index origin_user on exchange.origin (user_id);
create index origin_import on exchange.origin (import_id);
create index origin_record on exchange.origin (kind, record_id);
