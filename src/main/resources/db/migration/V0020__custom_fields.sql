-- Custom fields: what an administrator wants to know of a record beside what the product asks anyway.
create table access.field_definition (
    id bigint generated always as identity primary key,
    key uuid not null unique,
    bearer text not null check (bearer <> ''),
    kind text not null check (kind in ('TEXT', 'NUMBER', 'MONEY', 'DAY', 'CHOICE', 'CHOICES', 'YES_NO', 'LINK')),
    ru text not null check (ru <> ''),
    en text not null check (en <> ''),
    group_ru text not null default '',
    group_en text not null default '',
    options jsonb not null default '[]',
    position int not null,
    retired boolean not null default false,
    version int not null default 0
);
comment on column access.field_definition.bearer is 'Of which records (access.Bearer)';
comment on column access.field_definition.kind is 'Never changes: the values are written by it';
comment on column access.field_definition.options is 'What can be chosen: code, both words, retired; codes never change';
create unique index field_definition_ru on access.field_definition (bearer, lower(ru)) where not retired;
create unique index field_definition_en on access.field_definition (bearer, lower(en)) where not retired;

alter table clients.company add column extra jsonb not null default '{}';
comment on column clients.company.extra is 'Values of custom fields by the key of the field (access.Extra)';
create index company_extra on clients.company using gin (extra jsonb_path_ops)
    with (gin_pending_list_limit = 256) where extra <> '{}';
