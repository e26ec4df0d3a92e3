-- Who decides about a project (B-01, B-02). What is thought of people is seen only by those who work on the project, and
-- goes with the person.
create schema buying;

create table buying.participant (
    id bigint generated always as identity primary key,
    key uuid not null unique,
    project_id bigint not null references projects.project,
    person_id bigint not null references clients.person,
    role text check (role in ('DECIDES', 'INFLUENCES', 'USES', 'GUARDS', 'NONE')),
    buying text not null default '' check (buying ~ '^[A-Z ]*$'),
    influence text check (influence in ('LOW', 'MIDDLE', 'HIGH')),
    ours_id bigint references access.app_user,
    stance text not null default 'UNKNOWN' check (stance in ('ALLY', 'SUPPORTER', 'NEUTRAL', 'OPPONENT', 'UNKNOWN')),
    judged_on date,
    at timestamptz not null,
    by_id bigint not null references access.app_user,
    removed_at timestamptz,
    removed_by bigint references access.app_user,
    version int not null default 0,
    check ((removed_at is null) = (removed_by is null)),
    check (stance = 'UNKNOWN' or judged_on is not null)
);
create unique index participant_once on buying.participant (project_id, person_id) where removed_at is null;
create index participant_project on buying.participant (project_id);
create index participant_person on buying.participant (person_id);
create index participant_ours on buying.participant (ours_id);
create index participant_by on buying.participant (by_id);
create index participant_removed_by on buying.participant (removed_by);
comment on column buying.participant.role is 'In the decision; null: not known yet';
comment on column buying.participant.buying is 'Buying roles: codes with a space between them';
comment on column buying.participant.ours_id is 'Who of ours works with the person; null: nobody';
comment on column buying.participant.stance is 'Of the newest judgement';

-- How somebody stood, by whose judgement; never changed.
create table buying.judgement (
    id bigint generated always as identity primary key,
    key uuid not null unique,
    participant_id bigint not null references buying.participant,
    stance text not null check (stance in ('ALLY', 'SUPPORTER', 'NEUTRAL', 'OPPONENT', 'UNKNOWN')),
    judged_on date not null,
    why text not null default '',
    at timestamptz not null,
    by_id bigint not null references access.app_user
);
create index judgement_participant on buying.judgement (participant_id);
create index judgement_by on buying.judgement (by_id);
