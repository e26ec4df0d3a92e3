-- Talks about projects, planned and held, and what both sides promised there (A-01, A-03, A-09).
create schema work;

create table work.talk (
    id bigint generated always as identity primary key,
    key uuid not null unique,
    project_id bigint not null references projects.project,
    kind text not null check (kind in ('CALL', 'MEETING', 'REMOTE', 'VISIT', 'PRESENTATION')),
    held_on date not null,
    subject text not null check (subject <> ''),
    people text not null default '' check (people ~ '^[0-9 ]*$'),
    ours text not null default '' check (ours ~ '^[0-9 ]*$'),
    state text not null check (state in ('PLANNED', 'HELD', 'MISSED')),
    situation text not null default '',
    problem text not null default '',
    implication text not null default '',
    payoff text not null default '',
    answer text check (answer in ('ORDERED', 'REFUSED')),
    next_step text not null default '',
    next_on date,
    outcome text check (outcome in ('ORDER', 'ADVANCE', 'NO_ADVANCE', 'REFUSAL')),
    at timestamptz not null,
    by_id bigint not null references access.app_user,
    removed_at timestamptz,
    removed_by bigint references access.app_user,
    version int not null default 0,
    check ((removed_at is null) = (removed_by is null)),
    check ((state = 'HELD') = (outcome is not null))
);
create index talk_project on work.talk (project_id);
create index talk_by on work.talk (by_id);
create index talk_removed_by on work.talk (removed_by);
comment on column work.talk.held_on is 'Planned for, or held on';
comment on column work.talk.people is 'Ids of the people of the client who were there';
comment on column work.talk.ours is 'Ids of ours who were there';
comment on column work.talk.outcome is 'Derived from what was agreed (S-03)';

create table work.promise (
    id bigint generated always as identity primary key,
    talk_id bigint not null references work.talk,
    side text not null check (side in ('THEIRS', 'OURS')),
    text text not null check (text <> ''),
    due_on date,
    state text not null default 'OPEN' check (state in ('OPEN', 'KEPT', 'BROKEN', 'WARNED')),
    settled_at timestamptz,
    settled_by bigint references access.app_user,
    check ((state = 'OPEN') = (settled_at is null)),
    check ((settled_at is null) = (settled_by is null)),
    unique (talk_id, side)
);
create index promise_settled_by on work.promise (settled_by);
