alter table exchange.file_set add column looked int not null default 0 check (looked >= 0);
comment on column exchange.file_set.looked is 'At so many rows it was looked so far, what would become of them';
