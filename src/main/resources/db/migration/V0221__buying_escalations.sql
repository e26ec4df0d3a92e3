-- What is done about somebody among those who decide who does not act: step by step, with dates and results (B-06).
create table buying.escalation (
    id bigint generated always as identity primary key,
    key uuid not null unique,
    project_id bigint not null references projects.project,
    participant_id bigint not null references buying.participant,
    step text not null check (step in ('DEPUTY', 'ADVICE', 'ENTRANCE')),
    due_on date not null,
    note text not null default '',
    outcome text check (outcome in ('HELPED', 'NOT_HELPED', 'NOT_NEEDED')),
    result text not null default '',
    at timestamptz not null,
    by_id bigint not null references access.app_user,
    ended_on date,
    ended_by bigint references access.app_user,
    check ((ended_on is null) = (ended_by is null)),
    check ((ended_on is null) = (outcome is null))
);
create unique index escalation_once on buying.escalation (participant_id) where ended_on is null;
create index escalation_day on buying.escalation (project_id, due_on) where ended_on is null;
create index escalation_project on buying.escalation (project_id);
create index escalation_participant on buying.escalation (participant_id);
create index escalation_by on buying.escalation (by_id);
create index escalation_ended_by on buying.escalation (ended_by);
comment on column buying.escalation.note is 'Whom we ask, and how';
