-- Custom fields of people; the values are the person's own and go when the person is erased.
alter table clients.person add column extra jsonb not null default '{}';
comment on column clients.person.extra is 'Values of custom fields by the key of the field (access.Extra)';
create index person_extra on clients.person using gin (extra jsonb_path_ops)
    with (gin_pending_list_limit = 256) where extra <> '{}';
