-- Users come from a file (W-01): with the branches that an import has made.
alter table access.branch add column cause uuid;
create index branch_cause on access.branch (cause) where cause is not null;
comment on column access.branch.cause is 'The import that has made it; null: made by hand';

alter table exchange.import drop constraint import_kind_check;
alter table exchange.import add constraint import_kind_check
    check (kind in ('COMPANIES', 'PEOPLE', 'PROJECTS', 'PRODUCTS', 'MEMOS', 'USERS'));
alter table exchange.origin drop constraint origin_kind_check;
alter table exchange.origin add constraint origin_kind_check
    check (kind in ('COMPANY', 'PERSON', 'PROJECT', 'PRODUCT', 'MEMO', 'USER'));
alter table exchange.obstacle drop constraint obstacle_kind_check;
alter table exchange.obstacle add constraint obstacle_kind_check
    check (kind in ('COMPANY', 'PERSON', 'PROJECT', 'PRODUCT', 'MEMO', 'USER'));
