-- Of two who write one draft of a method the second is shown what the first changed.
create table projects.method_draft_past (
    draft_id bigint not null references projects.method_draft on delete cascade,
    version int not null,
    body jsonb not null,
    primary key (draft_id, version)
);
comment on table projects.method_draft_past is 'What a draft said before each saving, as long as it is one';
