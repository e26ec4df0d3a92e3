-- Saved views of lists: filters, columns and order under a name, for oneself or for a branch with all below it.
create table access.saved_view (
    id bigint generated always as identity primary key,
    key uuid not null unique,
    kind text not null check (kind <> ''),
    name text not null check (name <> ''),
    query text not null,
    owner_id bigint not null references access.app_user,
    branch_id bigint references access.branch,
    created_at timestamptz not null,
    removed_at timestamptz,
    version int not null default 0
);
comment on column access.saved_view.kind is 'Of which list (access.Listing)';
comment on column access.saved_view.query is 'What stands in the address of the list behind the question mark';
comment on column access.saved_view.branch_id is 'Who stands in this branch or below it sees the view too; without one only the owner does';
create unique index saved_view_name on access.saved_view (owner_id, kind, lower(name)) where removed_at is null;
create index saved_view_owner on access.saved_view (owner_id);
create index saved_view_branch on access.saved_view (branch_id);

-- What a list shows to somebody who asks for nothing.
create table access.usual_view (
    user_id bigint not null references access.app_user,
    kind text not null,
    view_id bigint not null references access.saved_view,
    primary key (user_id, kind)
);
create index usual_view_view on access.usual_view (view_id);
