-- A file may change the clients that it finds there, and what they held before comes back with the
-- import as a whole (W-01).
create table exchange.renewal (
    import_id bigint not null references exchange.import,
    company_id bigint not null,
    version int not null,
    before jsonb not null,
    primary key (import_id, company_id)
);
comment on table exchange.renewal is 'What clients held before an import changed them';
comment on column exchange.renewal.version is 'The version of the client as the import left it';

alter table exchange.import add column changed int not null default 0 check (changed >= 0);
