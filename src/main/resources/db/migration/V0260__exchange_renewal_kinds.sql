-- A file may change products, people and projects too that it finds there (W-01).
alter table exchange.renewal rename column company_id to record_id;
alter table exchange.renewal add column kind text not null default 'COMPANY'
    check (kind in ('COMPANY', 'PERSON', 'PRODUCT', 'PROJECT'));
alter table exchange.renewal alter column kind drop default;
create index renewal_record on exchange.renewal (kind, record_id);
comment on table exchange.renewal is 'What records held before an import changed them; all of one import are of one kind';
comment on column exchange.renewal.version is 'The version of the record as the import left it';
