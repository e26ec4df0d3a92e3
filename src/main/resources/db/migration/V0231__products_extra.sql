-- U-01: custom fields of products.
alter table products.product add column extra jsonb not null default '{}';
comment on column products.product.extra is 'Values of custom fields by the key of the field (access.Extra)';
create index product_extra on products.product using gin (extra jsonb_path_ops)
    with (gin_pending_list_limit = 256) where extra <> '{}';
