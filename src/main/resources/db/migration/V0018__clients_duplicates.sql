-- The same company twice: found, ranked, settled or merged; a merger can be undone (C-09).
alter table clients.company
    add column merged_into bigint references clients.company,
    add check (merged_into <> id);
comment on column clients.company.merged_into is 'Into which company this one was merged: nobody sees it any more, its numbers and texts lie in clients.merged';
create index company_merged_into on clients.company (merged_into) where merged_into is not null;

create or replace view clients.due_reach as
with recursive chain (branch_id, above_id) as (
    select id, id from access.branch
    union all
    select chain.branch_id, branch.parent_id
    from chain join access.branch on branch.id = chain.above_id
    where branch.parent_id is not null
)
select company.id as company_id, -chain.above_id as scope, company.branch_id
from clients.company join chain on chain.branch_id = company.branch_id
where company.merged_into is null
union all
select company.id, 0, company.branch_id
from clients.company
where company.merged_into is null
union all
select company.id, member.user_id, company.branch_id
from clients.company join clients.member on member.company_id = company.id and member.until is null
where company.merged_into is null;

-- What a company is recognised by beside its numbers and its name; written when it is compared.
create table clients.trait (
    company_id bigint not null references clients.company,
    kind text not null check (kind in ('SOUND', 'PHONE', 'DOMAIN')),
    value text not null check (value <> ''),
    primary key (kind, value, company_id)
);
create index trait_company on clients.trait (company_id);

-- Made or changed since it was last compared with the others; a job empties it.
create table clients.uncompared (
    company_id bigint primary key references clients.company
);
insert into clients.uncompared select id from clients.company;

-- Two that may be the same. Settled: somebody said that they are two.
create table clients.likeness (
    id bigint generated always as identity primary key,
    first_id bigint not null references clients.company,
    second_id bigint not null references clients.company,
    score smallint not null check (score between 1 and 100),
    reasons text[] not null,
    found_at timestamptz not null,
    settled_at timestamptz,
    settled_by bigint references access.app_user,
    unique (first_id, second_id),
    check (first_id < second_id),
    check ((settled_at is null) = (settled_by is null))
);
create index likeness_second on clients.likeness (second_id);
create index likeness_settled_by on clients.likeness (settled_by);

-- The ordered reach of the queue: whoever sees both, the likest first.
create table clients.likeness_reach (
    scope bigint not null,
    score smallint not null,
    likeness_id bigint not null references clients.likeness on delete cascade,
    primary key (scope, score, likeness_id)
);
create index likeness_reach_likeness on clients.likeness_reach (likeness_id);

create table clients.merger (
    id bigint generated always as identity primary key,
    kept_id bigint not null references clients.company,
    at timestamptz not null,
    by_id bigint not null references access.app_user,
    kept_before jsonb not null,
    kept_after jsonb not null,
    undone_at timestamptz,
    undone_by bigint references access.app_user,
    check ((undone_at is null) = (undone_by is null))
);
comment on column clients.merger.kept_before is 'The row of the company that stayed, before and right after: what differs is what the merger changed';
create index merger_kept on clients.merger (kept_id);
create index merger_at on clients.merger (at);
create index merger_by on clients.merger (by_id);
create index merger_undone_by on clients.merger (undone_by);

-- The companies that went into it, each as it stood.
create table clients.merged (
    merger_id bigint not null references clients.merger,
    company_id bigint not null references clients.company,
    before jsonb not null,
    primary key (merger_id, company_id)
);
create index merged_company on clients.merged (company_id);

-- What went from one company to the other, so that it can go back.
create table clients.merger_move (
    merger_id bigint not null references clients.merger,
    what text not null,
    record_id bigint not null,
    from_id bigint not null references clients.company,
    primary key (merger_id, what, record_id)
);
create index merger_move_from on clients.merger_move (from_id);
