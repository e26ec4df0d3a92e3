-- What we sell: articles in a tree of groups, with prices (U-01).
create schema products;

-- A group is named by its way from the top: «Фильтры / Топливные».
create table products.product_group (
    id bigint generated always as identity primary key,
    parent_id bigint references products.product_group,
    path text not null check (path <> ''),
    path_key text not null unique check (path_key <> '')
);
create index product_group_parent on products.product_group (parent_id);
comment on column products.product_group.path_key is 'Folded, with a slash between the names: the same group however it is written';

create table products.product (
    id bigint generated always as identity primary key,
    key uuid not null unique,
    article text not null default '',
    article_key text not null default '',
    name text not null check (name <> ''),
    group_id bigint references products.product_group,
    unit text not null default '',
    manner text not null default '' check (manner in ('', 'SERIAL', 'CUSTOM')),
    lead_days int check (lead_days >= 0),
    aliases text not null default '',
    sort_key text not null collate "ru-x-icu",
    search_text text not null,
    retired boolean not null default false,
    created_at timestamptz not null,
    created_by bigint not null references access.app_user,
    version int not null default 0
);
comment on column products.product.lead_days is 'Working days from order to shipment';
comment on column products.product.aliases is 'Other names and articles, one a line';
create unique index product_article on products.product (article_key) where article_key <> '';
create index product_in_group on products.product (group_id);
create index product_created_by on products.product (created_by);
create index product_sorted on products.product (retired, sort_key, id);
create index product_search on products.product using gin (search_text gin_trgm_ops);

-- A price holds from its first day to the day before the next one, or to its last day.
create table products.price (
    id bigint generated always as identity primary key,
    key uuid not null unique,
    product_id bigint not null references products.product,
    amount numeric(18, 2) not null check (amount >= 0),
    currency char(3) not null,
    since date not null,
    until date check (until >= since),
    at timestamptz not null,
    by_id bigint not null references access.app_user,
    removed boolean not null default false
);
create index price_product on products.price (product_id, since desc);
create index price_by on products.price (by_id);
