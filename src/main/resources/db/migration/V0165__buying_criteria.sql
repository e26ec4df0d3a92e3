-- Criteria of choice of the people of the client (S-04), with how each came to its state.
create table buying.choice_criterion (
    id bigint generated always as identity primary key,
    key uuid not null unique,
    project_id bigint not null references projects.project,
    person_id bigint not null references clients.person,
    criterion text not null check (criterion <> ''),
    weight text not null check (weight in ('HIGH', 'MIDDLE', 'LOW')),
    source text not null check (source in ('SAID', 'SEEN', 'STANDARD')),
    state text not null default 'OPEN' check (state in ('OPEN', 'PROVEN', 'FALSE', 'OUTWEIGHED')),
    at timestamptz not null,
    by_id bigint not null references access.app_user,
    removed_at timestamptz,
    removed_by bigint references access.app_user,
    version int not null default 0,
    check (state <> 'FALSE' or source = 'SAID'),
    check ((removed_at is null) = (removed_by is null))
);
create index choice_criterion_project on buying.choice_criterion (project_id);
create index choice_criterion_person on buying.choice_criterion (person_id);
create index choice_criterion_by on buying.choice_criterion (by_id);
create index choice_criterion_removed_by on buying.choice_criterion (removed_by);
comment on column buying.choice_criterion.person_id is 'Whose it is';
comment on column buying.choice_criterion.state is 'Of the newest answer';

-- What proves, contradicts or outweighs a criterion; never changed.
create table buying.choice_answer (
    id bigint generated always as identity primary key,
    key uuid not null unique,
    criterion_id bigint not null references buying.choice_criterion,
    state text not null check (state in ('OPEN', 'PROVEN', 'FALSE', 'OUTWEIGHED')),
    words text not null default '',
    person_id bigint references clients.person,
    said_on date not null,
    at timestamptz not null,
    by_id bigint not null references access.app_user,
    check (state = 'OPEN' or words <> ''),
    check (state not in ('PROVEN', 'OUTWEIGHED') or person_id is not null)
);
create index choice_answer_criterion on buying.choice_answer (criterion_id);
create index choice_answer_person on buying.choice_answer (person_id);
create index choice_answer_by on buying.choice_answer (by_id);
comment on column buying.choice_answer.person_id is 'Who accepted it, or agreed';
