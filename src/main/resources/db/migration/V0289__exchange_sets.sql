-- Several files come in together, in the order in which they name each other (W-01).
create table exchange.file_set (
    id bigint generated always as identity primary key,
    key uuid not null unique,
    user_id bigint not null references access.app_user,
    at timestamptz not null,
    untaken jsonb not null,
    state text not null check (state in ('RESTING', 'CHECKING', 'GOING', 'UNDOING')),
    runs int not null default 0 check (runs >= 0),
    started_at timestamptz,
    started_from int not null default 0 check (started_from >= 0)
);
comment on column exchange.file_set.key is 'Made with the form in which the files were chosen';
comment on column exchange.file_set.untaken is 'Which of the files were not taken, and why';
comment on column exchange.file_set.runs is 'How often work for it was begun: work of an earlier time does no more';
comment on column exchange.file_set.started_from is 'So many rows of all files were done when it was started last';
create index file_set_user on exchange.file_set (user_id, id desc);

alter table exchange.import
    add column set_id bigint references exchange.file_set,
    add column explained boolean not null default false;
comment on column exchange.import.explained is 'Whether somebody has said what the file means, and not only agreed to what was proposed; told of files of a set alone';
create index import_set on exchange.import (set_id);
