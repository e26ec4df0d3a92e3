-- Plans from below: what a client is to buy of a group of products in a year, by whoever knows it (L-02).
create table plans.cell (
    id bigint generated always as identity primary key,
    year int not null check (year between 2000 and 2100),
    company_id bigint not null references clients.company,
    group_id bigint references products.product_group,
    amount numeric(18, 2) check (amount >= 0),
    currency char(3) not null,
    at timestamptz not null,
    by_id bigint not null references access.app_user,
    version int not null default 1
);
create index cell_company on plans.cell (company_id, year, group_id);
create index cell_year on plans.cell (year) include (company_id, amount, currency) where amount is not null;
create index cell_group on plans.cell (group_id);
create index cell_by on plans.cell (by_id);
comment on column plans.cell.year is 'In which the fiscal year begins';
comment on column plans.cell.group_id is 'Null: of no group';
comment on column plans.cell.amount is 'Null: taken back. Of merged clients several cells may be of one group; they count together';

-- Open projects by the day on which they are to close.
create index project_closing on projects.project (planned_close) include (company_id, amount, currency) where outcome is null;
