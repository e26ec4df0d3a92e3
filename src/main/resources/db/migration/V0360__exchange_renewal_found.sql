-- Imports that changed the same record one after the other are taken back one after the other.
alter table exchange.renewal add column found int;
comment on column exchange.renewal.found is 'The version of the record as the import found it; null where that was not kept yet';
