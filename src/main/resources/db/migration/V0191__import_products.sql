-- Products come from a file (W-01).
alter table exchange.import drop constraint import_kind_check;
alter table exchange.import add constraint import_kind_check
    check (kind in ('COMPANIES', 'PEOPLE', 'PROJECTS', 'PRODUCTS'));
alter table exchange.origin drop constraint origin_kind_check;
alter table exchange.origin add constraint origin_kind_check
    check (kind in ('COMPANY', 'PERSON', 'PROJECT', 'PRODUCT'));
alter table exchange.obstacle drop constraint obstacle_kind_check;
alter table exchange.obstacle add constraint obstacle_kind_check
    check (kind in ('COMPANY', 'PERSON', 'PROJECT', 'PRODUCT'));

-- The names of a product, one a line, as they are compared: small letters and digits, ё as е.
create function products.names(text) returns text[]
    language sql immutable strict parallel safe
as $$
    select string_to_array(
        btrim(
            regexp_replace(
                regexp_replace(lower(translate($1, 'Ёё', 'Ее')), '[^[:alnum:]\n]+', ' ', 'g'),
                ' ?\n[ \n]*', E'\n', 'g'),
            E' \n'),
        E'\n')
$$;
create index product_names on products.product using gin (products.names(name || E'\n' || aliases));

alter table products.product_group add column cause uuid;
create index product_group_cause on products.product_group (cause) where cause is not null;
comment on column products.product_group.cause is 'The import that has made it; null: made by hand';
