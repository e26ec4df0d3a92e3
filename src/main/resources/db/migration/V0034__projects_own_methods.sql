-- Methods of our own: written as a draft, tried, and published as a version that never changes (P-01).
create table projects.method_draft (
    id bigint generated always as identity primary key,
    key uuid not null unique,
    code text not null unique check (code ~ '^[A-Z][A-Z0-9_]*$'),
    body jsonb not null,
    changed_at timestamptz not null,
    changed_by bigint not null references access.app_user,
    version int not null default 0
);
comment on column projects.method_draft.code is 'Of the method whose next version it becomes';
create index method_draft_changed_by on projects.method_draft (changed_by);

-- No new project follows it any more; those that do go on.
create table projects.method_retirement (
    method_id bigint primary key references projects.method,
    at timestamptz not null,
    by_id bigint not null references access.app_user
);
create index method_retirement_by on projects.method_retirement (by_id);
