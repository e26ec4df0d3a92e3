-- Many people get tags, a basis or leave at once; what they had before comes back with the undo.
create table clients.person_change (
    id bigint generated always as identity primary key,
    key uuid not null unique,
    by_id bigint not null references access.app_user,
    at timestamptz not null,
    list text not null,
    what text not null check (what in ('TAGS', 'BASIS', 'LEFT')),
    basis text,
    undone_at timestamptz,
    check ((basis is not null) = (what = 'BASIS'))
);
comment on column clients.person_change.list is 'The filter of the list that they were chosen in';
create index person_change_by on clients.person_change (by_id);

create table clients.person_change_part (
    change_id bigint not null references clients.person_change,
    person_id bigint not null references clients.person,
    state text not null check (state in ('CHANGED', 'SAME', 'LEFT', 'RETURNED', 'KEPT')),
    why text not null default '',
    tags_on text[] not null default '{}',
    tags_off text[] not null default '{}',
    basis text,
    employment_id bigint,
    employment_version int,
    primary key (change_id, person_id),
    check ((employment_id is null) = (employment_version is null))
);
comment on table clients.person_change_part is 'Goes when the person is erased';
comment on column clients.person_change_part.why is 'The message that says why it was left or kept';
comment on column clients.person_change_part.tags_on is 'Those that it did not carry before';
comment on column clients.person_change_part.tags_off is 'Those that it carried before';
comment on column clients.person_change_part.basis is 'Before the change';
comment on column clients.person_change_part.employment_id is 'That which ended; a merger of people may take it away';
comment on column clients.person_change_part.employment_version is 'As the change left it';
create index person_change_part_person on clients.person_change_part (person_id);

-- What many projects and many people are told alike has one name.
update projects.bulk_part set why = 'many.forbidden' where why = 'projects.bulk.forbidden';
update projects.bulk_part set why = 'many.meanwhile' where why = 'projects.bulk.meanwhile';
