-- Whoever leads clients went to another branch, and they went along: which of them, so that it can be taken back.
create table clients.relocation (
    id bigint generated always as identity primary key,
    user_id bigint not null references access.app_user,
    from_branch_id bigint not null references access.branch,
    to_branch_id bigint not null references access.branch,
    companies bigint[] not null check (cardinality(companies) > 0),
    at timestamptz not null,
    by_id bigint not null references access.app_user,
    undone_at timestamptz,
    undone_by bigint references access.app_user,
    check ((undone_at is null) = (undone_by is null))
);
comment on table clients.relocation is 'Clients that went to another branch together with whoever leads them';
comment on column clients.relocation.companies is 'Which of them went; what became of one since is read from the client itself';
create index relocation_user on clients.relocation (user_id);
create index relocation_from on clients.relocation (from_branch_id);
create index relocation_to on clients.relocation (to_branch_id);
create index relocation_by on clients.relocation (by_id);
create index relocation_undone_by on clients.relocation (undone_by) where undone_by is not null;
