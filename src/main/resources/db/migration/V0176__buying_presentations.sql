-- What a presentation says to one of those who decide (B-05).
create table buying.presentation (
    id bigint generated always as identity primary key,
    participant_id bigint not null unique references buying.participant,
    benefit text not null default '',
    effect text not null default '',
    conformity text not null default '',
    details text not null default '',
    version int not null default 1,
    at timestamptz not null,
    by_id bigint not null references access.app_user
);
create index presentation_by on buying.presentation (by_id);
comment on column buying.presentation.benefit is 'For the organisation';
comment on column buying.presentation.effect is 'On the daily work';
comment on column buying.presentation.conformity is 'With what is demanded';
comment on column buying.presentation.details is 'What is left to a personal meeting';
