-- Several clients are chosen in a list and changed at once; what was changed can be taken back as a whole (C-10, T-07).
create table clients.selection (
    id bigint generated always as identity primary key,
    by_id bigint not null references access.app_user,
    at timestamptz not null,
    list text not null,
    cut boolean not null
);
comment on table clients.selection is 'Goes when its maker makes another a day later';
comment on column clients.selection.list is 'What stands in the address of the list behind the question mark';
comment on column clients.selection.cut is 'More were found than are changed at once';
create index selection_by on clients.selection (by_id, at);

create table clients.selected (
    selection_id bigint not null references clients.selection on delete cascade,
    company_id bigint not null references clients.company,
    primary key (selection_id, company_id)
);
create index selected_company on clients.selected (company_id);

create table clients.bulk_change (
    id bigint generated always as identity primary key,
    key uuid not null unique,
    by_id bigint not null references access.app_user,
    at timestamptz not null,
    list text not null,
    what text not null check (what in ('RESPONSIBLE', 'TAKING', 'POOL', 'TAGS')),
    taker_id bigint references access.app_user,
    giver_stays boolean not null default false,
    branch_id bigint references access.branch,
    tags_on bigint[] not null default '{}',
    tags_off bigint[] not null default '{}',
    undoes bigint unique references clients.bulk_change,
    check ((taker_id is not null) = (what in ('RESPONSIBLE', 'TAKING'))),
    check ((branch_id is not null) = (what = 'POOL'))
);
comment on column clients.bulk_change.key is 'That of the form, and the cause that its events share';
comment on column clients.bulk_change.undoes is 'It takes this other one back';
create index bulk_change_by on clients.bulk_change (by_id);
create index bulk_change_taker on clients.bulk_change (taker_id);
create index bulk_change_branch on clients.bulk_change (branch_id);

create table clients.bulk_part (
    change_id bigint not null references clients.bulk_change,
    company_id bigint not null references clients.company,
    state text not null default 'WAITING' check (state in ('WAITING', 'CHANGED', 'SAME', 'FORBIDDEN', 'GONE', 'LED', 'KEPT', 'STUCK')),
    before jsonb,
    primary key (change_id, company_id),
    check ((before is not null) = (state = 'CHANGED'))
);
comment on column clients.bulk_part.before is 'How the client stood, so that it can stand so again';
create index bulk_part_company on clients.bulk_part (company_id);
create index bulk_part_waiting on clients.bulk_part (change_id, company_id) where state = 'WAITING';
