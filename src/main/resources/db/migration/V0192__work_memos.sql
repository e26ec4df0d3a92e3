-- What was said and written at clients before they came here, as another system kept it (A-01, W-01).
create table work.memo (
    id bigint generated always as identity primary key,
    key uuid not null unique,
    company_id bigint not null references clients.company,
    project_id bigint references projects.project,
    kind text not null check (kind in ('MEETING', 'CALL', 'LETTER', 'NOTE')),
    held timestamp not null,
    timed boolean not null,
    subject text not null default '',
    text text not null default '',
    people text not null default '' check (people ~ '^[0-9 ]*$'),
    author_id bigint references access.app_user,
    author text not null default '',
    at timestamptz not null,
    by_id bigint not null references access.app_user,
    check (subject <> '' or text <> ''),
    check (author_id is null or author = '')
);
comment on column work.memo.held is 'As it was written there, in the time of whoever wrote it; midnight where only the day is known';
comment on column work.memo.people is 'Ids of the people of the client who took part';
comment on column work.memo.author is 'The name that was written, of whoever is not one of ours';
comment on column work.memo.by_id is 'Who brought it in';
create index memo_company on work.memo (company_id, held desc, id desc);
create index memo_project on work.memo (project_id, held desc, id desc);
create index memo_author on work.memo (author_id);
create index memo_by on work.memo (by_id);

alter table exchange.import drop constraint import_kind_check;
alter table exchange.import add constraint import_kind_check
    check (kind in ('COMPANIES', 'PEOPLE', 'PROJECTS', 'PRODUCTS', 'MEMOS'));
alter table exchange.origin drop constraint origin_kind_check;
alter table exchange.origin add constraint origin_kind_check
    check (kind in ('COMPANY', 'PERSON', 'PROJECT', 'PRODUCT', 'MEMO'));
alter table exchange.obstacle drop constraint obstacle_kind_check;
alter table exchange.obstacle add constraint obstacle_kind_check
    check (kind in ('COMPANY', 'PERSON', 'PROJECT', 'PRODUCT', 'MEMO'));
