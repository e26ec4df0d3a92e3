-- Companies, their people, who of ours works with them, and who sees them (C-01, C-10, T-02, T-04).
create schema clients;

create table clients.company (
    id bigint generated always as identity primary key,
    key uuid not null unique,
    branch_id bigint not null references access.branch,
    responsible_id bigint references access.app_user,
    name text not null check (name <> ''),
    full_name text not null default '',
    country char(2) not null default 'RU',
    inn text check (inn ~ '^([0-9]{10}|[0-9]{12})$'),
    kpp text check (kpp ~ '^[0-9]{4}[0-9A-Z]{2}[0-9]{3}$'),
    ogrn text check (ogrn ~ '^([0-9]{13}|[0-9]{15})$'),
    tax_number text check (tax_number <> ''),
    bank_account text check (bank_account ~ '^[0-9]{20}$'),
    bic text check (bic ~ '^[0-9]{9}$'),
    industry text not null default '',
    employees int check (employees >= 0),
    revenue numeric(18, 2) check (revenue >= 0),
    revenue_currency char(3),
    address text not null default '',
    site text not null default '',
    phone text not null default '',
    email text not null default '',
    source text not null default '',
    parent_id bigint references clients.company,
    name_key text not null,
    sort_key text not null collate "C",
    search_text text not null,
    created_at timestamptz not null,
    created_by bigint not null references access.app_user,
    version int not null default 0,
    check (parent_id <> id),
    check ((revenue is null) = (revenue_currency is null)),
    check ((bank_account is null) = (bic is null))
);
comment on column clients.company.branch_id is 'The branch of the responsible; without one, the branch in whose pool the client stands';
comment on column clients.company.name_key is 'Name without legal form, quotes and look-alikes, folded: finds the same company written differently (CompanyName.key)';
comment on column clients.company.sort_key is 'Name without legal form and quotes: its place in a list (CompanyName.sortKey)';
comment on column clients.company.search_text is 'Names, INN, phone, mail, folded (kernel.Folding)';
create unique index company_inn on clients.company (inn);
create unique index company_ogrn on clients.company (ogrn);
create unique index company_tax_number on clients.company (country, tax_number);
create index company_name_key on clients.company (name_key);
create index company_branch on clients.company (branch_id);
create index company_responsible on clients.company (responsible_id);
create index company_parent on clients.company (parent_id);
create index company_created_by on clients.company (created_by);
-- One index of trigrams for each sixteenth of the branches: a search within a branch looks through no other (ClientSearch).
do $$
begin
    for rest in 0..15 loop
        execute format('create index company_search_%s on clients.company using gin (search_text gin_trgm_ops)
            with (gin_pending_list_limit = 256) where branch_id %% 16 = %s', rest, rest);
    end loop;
end
$$;
create statistics clients.company_sixteenth on (branch_id % 16) from clients.company;

-- Who of ours works with the client, in what role, from when to when; an ended row stays.
create table clients.member (
    id bigint generated always as identity primary key,
    company_id bigint not null references clients.company,
    user_id bigint not null references access.app_user,
    role text not null check (role in ('RESPONSIBLE', 'MEMBER')),
    since timestamptz not null,
    until timestamptz,
    check (until >= since)
);
create unique index member_now on clients.member (company_id, user_id) where until is null;
create unique index member_responsible_now on clients.member (company_id) where until is null and role = 'RESPONSIBLE';
create index member_company on clients.member (company_id);
create index member_user on clients.member (user_id);

-- Who sees a client. Scope: 0 everybody who sees all, -b whoever sees branch b, u the user u.
create table clients.reach (
    company_id bigint not null references clients.company,
    scope bigint not null,
    branch_id bigint not null,
    primary key (company_id, scope)
);
comment on column clients.reach.branch_id is 'The branch of the client: a user''s own clients outside the user''s branch are found without touching the clients';
create index reach_scope on clients.reach (scope, company_id) include (branch_id);

-- What reach has to be; Reach writes the difference, a check compares.
create view clients.due_reach as
with recursive chain (branch_id, above_id) as (
    select id, id from access.branch
    union all
    select chain.branch_id, branch.parent_id
    from chain join access.branch on branch.id = chain.above_id
    where branch.parent_id is not null
)
select company.id as company_id, -chain.above_id as scope, company.branch_id
from clients.company join chain on chain.branch_id = company.branch_id
union all
select company.id, 0, company.branch_id
from clients.company
union all
select company.id, member.user_id, company.branch_id
from clients.company join clients.member on member.company_id = company.id and member.until is null;

-- The ordered reach of the list of clients: led by the scope, in the order of the page.
create table clients.company_reach (
    scope bigint not null,
    sort_key text not null collate "C",
    company_id bigint not null references clients.company,
    primary key (scope, sort_key, company_id)
);
create index company_reach_company on clients.company_reach (company_id);

create table clients.person (
    id bigint generated always as identity primary key,
    key uuid not null unique,
    company_id bigint not null references clients.company,
    branch_id bigint not null references access.branch,
    name text not null check (name <> ''),
    position text not null default '',
    decides boolean not null default false,
    phone text not null default '',
    email text not null default '',
    search_text text not null,
    left_on date,
    created_at timestamptz not null,
    created_by bigint not null references access.app_user,
    version int not null default 0
);
comment on column clients.person.decides is 'Decides on purchases, as far as we know';
comment on column clients.person.branch_id is 'The branch of the client, for the search';
create index person_company on clients.person (company_id);
create index person_branch on clients.person (branch_id);
create index person_created_by on clients.person (created_by);
-- One index of trigrams for each sixteenth of the branches: a search within a branch looks through no other (ClientSearch).
do $$
begin
    for rest in 0..15 loop
        execute format('create index person_search_%s on clients.person using gin (search_text gin_trgm_ops)
            with (gin_pending_list_limit = 256) where branch_id %% 16 = %s', rest, rest);
    end loop;
end
$$;
create statistics clients.person_sixteenth on (branch_id % 16) from clients.person;

-- T-04: «попросить в команду»: somebody asks to join the team of a client that he does not see.
create table clients.team_request (
    id bigint generated always as identity primary key,
    company_id bigint not null references clients.company,
    user_id bigint not null references access.app_user,
    at timestamptz not null,
    answered_at timestamptz,
    answered_by bigint references access.app_user,
    accepted boolean,
    check ((answered_at is null) = (answered_by is null)),
    check ((answered_at is null) = (accepted is null))
);
create unique index team_request_open on clients.team_request (company_id, user_id) where answered_at is null;
create index team_request_company on clients.team_request (company_id);
create index team_request_unanswered on clients.team_request (at) where answered_at is null;
create index team_request_user on clients.team_request (user_id);
create index team_request_answered_by on clients.team_request (answered_by);
