-- Tags of clients: a name is made by its first use.
create table clients.tag (
    id bigint generated always as identity primary key,
    name text not null check (name <> ''),
    name_key text not null unique,
    created_at timestamptz not null,
    created_by bigint not null references access.app_user
);
comment on column clients.tag.name_key is 'The name folded (kernel.Folding): one tag, however it is written';
create index tag_created_by on clients.tag (created_by);

create table clients.company_tag (
    tag_id bigint not null references clients.tag,
    company_id bigint not null references clients.company,
    primary key (tag_id, company_id)
);
create index company_tag_company on clients.company_tag (company_id, tag_id);
