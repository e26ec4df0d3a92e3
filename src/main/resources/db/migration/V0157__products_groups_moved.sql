-- A group of products that was renamed or moved goes back where it was by one act (U-01).
alter table products.product_group add column before text;
alter table products.product_group add column moved int not null default 0;
comment on column products.product_group.before is 'Its names from the top before it was moved the last time';
comment on column products.product_group.moved is 'How often: only the last move is taken back';
