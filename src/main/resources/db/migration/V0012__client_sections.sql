-- What is noted about a client by hand, one row each: sites, addresses, bank accounts, notes, dates, contracts with
-- their specifications. What is taken away keeps its row with who and when.

-- Our own legal entities, one of which is a side of each contract.
create table clients.own_entity (
    id bigint generated always as identity primary key,
    key uuid not null unique,
    name text not null check (name <> ''),
    full_name text not null default '',
    inn text check (inn ~ '^([0-9]{10}|[0-9]{12})$'),
    kpp text check (kpp ~ '^[0-9]{4}[0-9A-Z]{2}[0-9]{3}$'),
    ogrn text check (ogrn ~ '^([0-9]{13}|[0-9]{15})$'),
    address text not null default '',
    bank text not null default '',
    bic text check (bic ~ '^[0-9]{9}$'),
    account text check (account ~ '^[0-9]{20}$'),
    standard boolean not null default false,
    retired boolean not null default false,
    version int not null default 0,
    check ((account is null) = (bic is null)),
    check (not (standard and retired))
);
create unique index own_entity_inn on clients.own_entity (inn, coalesce(kpp, ''));
create unique index own_entity_standard on clients.own_entity (standard) where standard;
comment on column clients.own_entity.standard is 'The one that a new contract begins with';

create table clients.site (
    id bigint generated always as identity primary key,
    key uuid not null unique,
    company_id bigint not null references clients.company,
    kind text not null default '',
    name text not null check (name <> ''),
    address text not null default '',
    made_at timestamptz not null,
    removed_at timestamptz,
    removed_by bigint references access.app_user,
    version int not null default 0,
    check ((removed_at is null) = (removed_by is null))
);
comment on column clients.site.kind is 'The code of a word of the dictionary SITE_KIND';
comment on column clients.site.removed_at is 'Closed';
create index site_company on clients.site (company_id);
create index site_removed_by on clients.site (removed_by);

create table clients.address (
    id bigint generated always as identity primary key,
    key uuid not null unique,
    company_id bigint not null references clients.company,
    kind text not null check (kind in ('LEGAL', 'POSTAL', 'ACTUAL')),
    address text not null check (address <> ''),
    made_at timestamptz not null,
    removed_at timestamptz,
    removed_by bigint references access.app_user,
    version int not null default 0,
    check ((removed_at is null) = (removed_by is null))
);
create index address_company on clients.address (company_id);
create index address_removed_by on clients.address (removed_by);

create table clients.bank_account (
    id bigint generated always as identity primary key,
    key uuid not null unique,
    company_id bigint not null references clients.company,
    account text not null check (account ~ '^[0-9]{20}$'),
    bic text not null check (bic ~ '^[0-9]{9}$'),
    bank text not null default '',
    made_at timestamptz not null,
    removed_at timestamptz,
    removed_by bigint references access.app_user,
    version int not null default 0,
    check ((removed_at is null) = (removed_by is null))
);
create index bank_account_company on clients.bank_account (company_id);
create index bank_account_removed_by on clients.bank_account (removed_by);

create table clients.note (
    id bigint generated always as identity primary key,
    key uuid not null unique,
    company_id bigint not null references clients.company,
    kind text not null check (kind in ('CUSTOMER', 'COMPETITOR', 'GOAL', 'REGULATOR', 'SOURCE', 'PROGRAMME', 'NEIGHBOUR')),
    text text not null check (text <> ''),
    link text not null default '' check (link = '' or link ~* '^https?://'),
    made_at timestamptz not null,
    removed_at timestamptz,
    removed_by bigint references access.app_user,
    version int not null default 0,
    check ((removed_at is null) = (removed_by is null))
);
comment on table clients.note is 'C-04: to whom the client sells, its competitors and goals, who regulates it, sources, programmes, neighbouring suppliers';
create index note_company on clients.note (company_id);
create index note_removed_by on clients.note (removed_by);

create table clients.client_date (
    id bigint generated always as identity primary key,
    key uuid not null unique,
    company_id bigint not null references clients.company,
    kind text not null check (kind in ('BUDGET', 'STOP', 'COMMITTEE', 'OTHER')),
    month smallint check (month between 1 and 12),
    starts_on date,
    ends_on date,
    note text not null default '',
    made_at timestamptz not null,
    removed_at timestamptz,
    removed_by bigint references access.app_user,
    version int not null default 0,
    check ((removed_at is null) = (removed_by is null)),
    check (case kind when 'BUDGET' then month is not null else starts_on is not null end),
    check (ends_on >= starts_on)
);
comment on column clients.client_date.month is 'C-04: the month of every year in which the budget of the next one is made';
create index client_date_company on clients.client_date (company_id);
create index client_date_removed_by on clients.client_date (removed_by);

create table clients.contract (
    id bigint generated always as identity primary key,
    key uuid not null unique,
    company_id bigint not null references clients.company,
    entity_id bigint not null references clients.own_entity,
    number text not null check (number <> ''),
    kind text not null check (kind in ('SUPPLY', 'FRAME', 'PARTNERSHIP')),
    signed_on date not null,
    starts_on date,
    ends_on date,
    prolongation text not null default 'NONE' check (prolongation in ('NONE', 'AUTOMATIC', 'AGREED')),
    months smallint check (months between 1 and 120),
    prepayment smallint check (prepayment between 0 and 100),
    deferral smallint check (deferral between 0 and 1000),
    price_formula text not null default '',
    indexation_on date,
    penalties text not null default '',
    manager_id bigint references access.app_user,
    made_at timestamptz not null,
    removed_at timestamptz,
    removed_by bigint references access.app_user,
    version int not null default 0,
    check ((removed_at is null) = (removed_by is null)),
    check (ends_on >= coalesce(starts_on, signed_on)),
    check ((prolongation = 'AUTOMATIC') <= (months is not null and ends_on is not null))
);
comment on column clients.contract.months is 'By how many it prolongs itself';
comment on column clients.contract.prepayment is 'Percent';
comment on column clients.contract.deferral is 'Days after the delivery';
create index contract_company on clients.contract (company_id);
create index contract_entity on clients.contract (entity_id);
create index contract_manager on clients.contract (manager_id);
create index contract_removed_by on clients.contract (removed_by);
create index contract_end on clients.contract (ends_on, id) where removed_at is null;

-- What was decided about an end of a contract; the same end is not asked about twice.
create table clients.contract_answer (
    id bigint generated always as identity primary key,
    contract_id bigint not null references clients.contract,
    ends_on date not null,
    answer text not null check (answer in ('PROLONGED', 'RENEWED', 'ENDING')),
    at timestamptz not null,
    by_id bigint not null references access.app_user,
    unique (contract_id, ends_on)
);
create index contract_answer_by on clients.contract_answer (by_id);

create table clients.specification (
    id bigint generated always as identity primary key,
    key uuid not null unique,
    company_id bigint not null references clients.company,
    contract_id bigint not null references clients.contract,
    number text not null check (number <> ''),
    signed_on date not null,
    subject text not null default '',
    amount numeric(18, 2) check (amount >= 0),
    currency char(3),
    made_at timestamptz not null,
    removed_at timestamptz,
    removed_by bigint references access.app_user,
    version int not null default 0,
    check ((removed_at is null) = (removed_by is null)),
    check ((amount is null) = (currency is null))
);
create index specification_company on clients.specification (company_id);
create index specification_contract on clients.specification (contract_id);
create index specification_removed_by on clients.specification (removed_by);
