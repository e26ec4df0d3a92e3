-- C-10: how many active clients are recommended for one of ours, and an index that counts them.
alter table access.settings
    add column load_from smallint not null default 10 check (load_from >= 0),
    add column load_to smallint not null default 50 check (load_to > 0),
    add check (load_from <= load_to);
comment on column access.settings.load_to is 'Whoever leads more active clients is told so, and so is the head';
create index company_active on clients.company (responsible_id) where state = 'ACTIVE' and responsible_id is not null;
