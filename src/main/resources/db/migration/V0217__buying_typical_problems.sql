-- Problems that clients usually have, by industry and group of products, and which of those on the lists of projects
-- came from there (S-10). How often each was taken, confirmed and refuted is read from these.
create table buying.typical_problem (
    id bigint generated always as identity primary key,
    key uuid not null unique,
    industry text,
    group_id bigint references products.product_group,
    ru text not null check (ru <> ''),
    en text not null check (en <> ''),
    leads_ru text not null default '',
    leads_en text not null default '',
    asks_ru text not null default '',
    asks_en text not null default '',
    retired boolean not null default false,
    at timestamptz not null,
    by_id bigint not null references access.app_user,
    version int not null default 0
);
create index typical_problem_group on buying.typical_problem (group_id);
create index typical_problem_by on buying.typical_problem (by_id);
comment on column buying.typical_problem.industry is 'The code of a word of the dictionary INDUSTRY; null: of any';
comment on column buying.typical_problem.group_id is 'With all groups below it; null: of any';
comment on column buying.typical_problem.leads_ru is 'Usual consequences, one a line';
comment on column buying.typical_problem.asks_ru is 'Usual questions, one a line';

alter table buying.problem add typical_id bigint references buying.typical_problem;
create index problem_typical on buying.problem (typical_id);
comment on column buying.problem.typical_id is 'Taken from the library';
