-- To whom those who decide report, and whose word counts for them (B-04).
alter table buying.participant
    add column chief_id bigint references buying.participant,
    add column heeds text not null default '' check (heeds ~ '^[0-9 ]*$'),
    add check (chief_id <> id);
create index participant_chief on buying.participant (chief_id);
comment on column buying.participant.chief_id is 'Which of them this one reports to; null: none, or not known';
comment on column buying.participant.heeds is 'Ids of those whose word counts for this one';

-- Where somebody sat until the map was told otherwise: what an undo goes back to.
create table buying.seating (
    id bigint generated always as identity primary key,
    participant_id bigint not null references buying.participant,
    department text not null default '',
    level text check (level in ('SPECIALIST', 'HEAD', 'DIRECTOR', 'OWNER')),
    at timestamptz not null,
    by_id bigint not null references access.app_user,
    undone_at timestamptz
);
create index seating_participant on buying.seating (participant_id, id desc);
create index seating_by on buying.seating (by_id);
