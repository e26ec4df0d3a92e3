-- Plans of a year from above (L-01), and who may set them (T-07).
create schema plans;

-- Each time somebody sets a plan it becomes a row; the newest that was not withdrawn holds.
create table plans.year_plan (
    id bigint generated always as identity primary key,
    year int not null check (year between 2000 and 2100),
    branch_id bigint references access.branch,
    version int not null,
    market numeric(6, 2) not null check (market between -90 and 200),
    own numeric(6, 2) not null check (own between -90 and 200),
    market_reason text not null check (market_reason <> ''),
    own_reason text not null check (own_reason <> ''),
    base numeric(18, 2) check (base > 0),
    base_reason text not null default '',
    currency char(3) not null,
    at timestamptz not null,
    by_id bigint not null references access.app_user,
    withdrawn_at timestamptz,
    withdrawn_by bigint references access.app_user,
    check (base is null or base_reason <> ''),
    check ((withdrawn_at is null) = (withdrawn_by is null)),
    unique nulls not distinct (year, branch_id, version)
);
create index year_plan_branch on plans.year_plan (branch_id);
create index year_plan_by on plans.year_plan (by_id);
create index year_plan_withdrawn_by on plans.year_plan (withdrawn_by);
comment on column plans.year_plan.year is 'In which the fiscal year begins';
comment on column plans.year_plan.branch_id is 'With all below it; null: the whole company';
comment on column plans.year_plan.market is 'Growth of the market, in percent';
comment on column plans.year_plan.own is 'Our growth over the market, in percent';
comment on column plans.year_plan.base is 'What was won in the year before, where it was typed; null: as the projects tell';

-- What was won in some months is read without the projects.
create index project_won on projects.project (closed_on) include (company_id, amount, currency) where outcome = 'WON';

insert into access.role_right (role, verb, extent)
select role, 'SET_PLANS', 'ANY'
from unnest(array['HEAD', 'DIRECTOR']) as role;
insert into access.role_right (role, verb, extent)
select role, 'PLAN_CLIENTS', case when role in ('HEAD', 'DIRECTOR') then 'ANY' else 'OWN' end
from unnest(array['SELLER', 'CLIENT_MANAGER', 'HEAD', 'DIRECTOR']) as role;
