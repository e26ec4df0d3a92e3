-- What a project sells: products with quantity and price (P-06, U-01). All that have a price are in one currency; their
-- sum is the sum of the project.
create table projects.line (
    id bigint generated always as identity primary key,
    key uuid not null unique,
    project_id bigint not null references projects.project,
    product_id bigint not null references products.product,
    quantity numeric(15, 3) not null check (quantity > 0),
    unit text not null,
    price numeric(18, 2) check (price >= 0),
    currency char(3),
    amount numeric(18, 2) generated always as (round(quantity * price, 2)) stored,
    at timestamptz not null,
    by_id bigint not null references access.app_user,
    removed_at timestamptz,
    removed_by bigint references access.app_user,
    version int not null default 0,
    check ((price is null) = (currency is null)),
    check ((removed_at is null) = (removed_by is null))
);
create index line_project on projects.line (project_id);
create index line_product on projects.line (product_id, project_id);
create index line_by on projects.line (by_id);
create index line_removed_by on projects.line (removed_by);
comment on column projects.line.unit is 'Of the product when the line was written';
comment on column projects.line.price is 'Of one unit; null: not known yet';

alter table projects.project
    add counted boolean not null default false,
    add written numeric(18, 2),
    add written_currency char(3),
    add constraint project_counted_or_written check (counted = (written_currency is not null)),
    add constraint project_written_when_counted check (counted or written is null);
comment on column projects.project.counted is 'The sum is that of the lines';
comment on column projects.project.written is 'The sum that was typed before the lines were counted; it comes back with the last of them';
