-- People come from files too (W-01, C-03).
alter table exchange.import drop constraint import_kind_check;
alter table exchange.import add check (kind in ('COMPANIES', 'PEOPLE', 'PROJECTS'));
alter table exchange.origin drop constraint origin_kind_check;
alter table exchange.origin add check (kind in ('COMPANY', 'PERSON', 'PROJECT'));
