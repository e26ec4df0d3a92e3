-- The same person twice: two become one, and two again within thirty days (C-09).
alter table clients.person
    add column merged_into bigint references clients.person,
    add check (merged_into <> id);
comment on column clients.person.merged_into is 'Into which person this one was merged: it works nowhere any more, so nobody sees it';
create index person_merged_into on clients.person (merged_into) where merged_into is not null;

create table clients.person_merger (
    id bigint generated always as identity primary key,
    kept_id bigint not null references clients.person,
    gone_id bigint not null references clients.person,
    at timestamptz not null,
    by_id bigint not null references access.app_user,
    kept_before jsonb not null,
    kept_after jsonb not null,
    gone_before jsonb not null,
    undone_at timestamptz,
    undone_by bigint references access.app_user,
    check ((undone_at is null) = (undone_by is null))
);
comment on column clients.person_merger.kept_before is 'The row of the person that stayed, before and right after: what differs is what the merger changed';
create index person_merger_kept on clients.person_merger (kept_id);
create index person_merger_gone on clients.person_merger (gone_id);
create index person_merger_by on clients.person_merger (by_id);
create index person_merger_undone_by on clients.person_merger (undone_by);

-- What pointed to the one that went in, so that it can point there again.
create table clients.person_move (
    merger_id bigint not null references clients.person_merger on delete cascade,
    what text not null,
    record_id bigint not null,
    before text not null,
    primary key (merger_id, what, record_id)
);
comment on column clients.person_move.before is 'What stood there, where the number of the person alone does not tell it';
