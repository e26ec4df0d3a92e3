-- Methods, projects, what proves their conditions, and who sees them in order (P-01 to P-06, P-15).
create schema projects;

create table projects.method (
    id bigint generated always as identity primary key,
    code text not null unique check (code ~ '^[A-Z][A-Z0-9_]*$')
);

-- A version never changes once it is here: the runtime role may only insert and read.
create table projects.method_version (
    id bigint generated always as identity primary key,
    method_id bigint not null references projects.method,
    number int not null,
    name_ru text not null,
    name_en text not null,
    published_at timestamptz not null,
    unique (method_id, number)
);

create table projects.stage (
    id bigint generated always as identity primary key,
    method_version_id bigint not null references projects.method_version,
    position smallint not null,
    code text not null,
    name_ru text not null,
    name_en text not null,
    goal_ru text not null,
    goal_en text not null,
    norm_days int not null check (norm_days > 0),
    unique (method_version_id, position),
    unique (method_version_id, code)
);

create table projects.criterion (
    id bigint generated always as identity primary key,
    stage_id bigint not null references projects.stage,
    position smallint not null,
    code text not null,
    kind text not null check (kind in ('FIELD_FILLED', 'PERSON_NAMED', 'PROPOSAL_SENT', 'PROPOSAL_ANSWERED', 'COMMITMENT_MADE', 'SHIPPED')),
    parameters jsonb not null default '{}',
    strictness text not null check (strictness in ('REQUIRED', 'REMINDED', 'OFF')),
    text_ru text not null,
    text_en text not null,
    unique (stage_id, position),
    unique (stage_id, code)
);

create table projects.project (
    id bigint generated always as identity primary key,
    key uuid not null unique,
    company_id bigint not null references clients.company,
    branch_id bigint not null references access.branch,
    method_version_id bigint not null references projects.method_version,
    stage_id bigint not null references projects.stage,
    owner_id bigint not null references access.app_user,
    title text not null check (title <> ''),
    need text not null default '',
    person_id bigint references clients.person,
    product text not null default '',
    amount numeric(18, 2) check (amount >= 0),
    currency char(3) not null,
    planned_close date,
    opened_on date not null,
    stage_since date not null,
    outcome text check (outcome in ('WON', 'LOST', 'NOT_OURS', 'FROZEN')),
    closed_on date,
    search_text text not null,
    created_at timestamptz not null,
    created_by bigint not null references access.app_user,
    version int not null default 0,
    check ((outcome is null) = (closed_on is null))
);
comment on column projects.project.branch_id is 'The branch of the client, for the search';
comment on column projects.project.stage_id is 'Of a closed project: the stage where it ended';
create index project_company on projects.project (company_id);
create index project_method_version on projects.project (method_version_id);
create index project_stage on projects.project (stage_id);
create index project_owner on projects.project (owner_id);
create index project_person on projects.project (person_id);
create index project_created_by on projects.project (created_by);
create index project_branch on projects.project (branch_id);
-- One index of trigrams for each sixteenth of the branches, as in clients (ClientSearch).
do $$
begin
    for rest in 0..15 loop
        execute format('create index project_search_%s on projects.project using gin (search_text gin_trgm_ops)
            with (gin_pending_list_limit = 256) where branch_id %% 16 = %s', rest, rest);
    end loop;
end
$$;
create statistics projects.project_sixteenth on (branch_id % 16) from projects.project;

-- The ordered reach of the list of projects. Shelf: the stage of an open project; -1 won, -2 lost, -3 not ours, -4 frozen.
-- Day: planned close of an open project (infinity when not named), the day it closed of a closed one, the day a frozen
-- one comes back.
create table projects.project_reach (
    scope bigint not null,
    shelf bigint not null,
    day date not null,
    project_id bigint not null references projects.project,
    primary key (scope, shelf, day, project_id)
);
create index project_reach_project on projects.project_reach (project_id);

-- P-02: the history of stages is append-only. To_stage is empty where the project was won.
create table projects.passage (
    id bigint generated always as identity primary key,
    project_id bigint not null references projects.project,
    from_stage_id bigint references projects.stage,
    to_stage_id bigint references projects.stage,
    kind text not null check (kind in ('OPENED', 'PASSED', 'BACK', 'IMPORTED')),
    at timestamptz not null,
    by_id bigint not null references access.app_user,
    reason text not null default '',
    met text[] not null default '{}',
    waived text[] not null default '{}',
    carried text[] not null default '{}'
);
comment on column projects.passage.met is 'Codes of the criteria, as they stood in the version of the method';
create index passage_project on projects.passage (project_id, id);
create index passage_from on projects.passage (from_stage_id);
create index passage_to on projects.passage (to_stage_id);
create index passage_by on projects.passage (by_id);

-- P-04: a head let a required criterion pass; visible for ever.
create table projects.waiver (
    id bigint generated always as identity primary key,
    project_id bigint not null references projects.project,
    criterion_id bigint not null references projects.criterion,
    reason text not null check (reason <> ''),
    at timestamptz not null,
    by_id bigint not null references access.app_user,
    unique (project_id, criterion_id)
);
create index waiver_criterion on projects.waiver (criterion_id);
create index waiver_by on projects.waiver (by_id);

-- P-15: a reminded criterion carried by the owner until a date.
create table projects.debt (
    id bigint generated always as identity primary key,
    project_id bigint not null references projects.project,
    criterion_id bigint not null references projects.criterion,
    due_on date not null,
    at timestamptz not null,
    by_id bigint not null references access.app_user,
    unique (project_id, criterion_id)
);
create index debt_criterion on projects.debt (criterion_id);
create index debt_by on projects.debt (by_id);

-- P-05: how a project ended; a reopened one loses the row's force by reopened_at.
create table projects.closure (
    id bigint generated always as identity primary key,
    project_id bigint not null references projects.project,
    outcome text not null check (outcome in ('WON', 'LOST', 'NOT_OURS', 'FROZEN')),
    reason text not null default '',
    competitor text not null default '',
    lesson text not null default '',
    closed_on date not null,
    frozen_until date,
    at timestamptz not null,
    by_id bigint not null references access.app_user,
    reopened_at timestamptz,
    reopened_by bigint references access.app_user,
    check (reopened_at is not null or reopened_by is null),
    check ((outcome = 'FROZEN') = (frozen_until is not null))
);
comment on column projects.closure.reopened_by is 'Empty where a frozen project came back by itself';
create unique index closure_now on projects.closure (project_id) where reopened_at is null;
create index closure_frozen on projects.closure (frozen_until) where outcome = 'FROZEN' and reopened_at is null;
create index closure_project on projects.closure (project_id);
create index closure_by on projects.closure (by_id);
create index closure_reopened_by on projects.closure (reopened_by);

create table projects.proposal (
    id bigint generated always as identity primary key,
    key uuid not null unique,
    project_id bigint not null references projects.project,
    sent_on date not null,
    sent_to bigint references clients.person,
    volume text not null default '',
    amount numeric(18, 2) check (amount >= 0),
    currency char(3) not null,
    answered_on date,
    answer text check (answer in ('ACCEPTED', 'DECLINED', 'UNDECIDED')),
    answered_by bigint references clients.person,
    at timestamptz not null,
    by_id bigint not null references access.app_user,
    removed_at timestamptz,
    removed_by bigint references access.app_user,
    version int not null default 0,
    check ((removed_at is null) = (removed_by is null)),
    check ((answered_on is null) = (answer is null)),
    check (answered_on >= sent_on)
);
create index proposal_project on projects.proposal (project_id);
create index proposal_sent_to on projects.proposal (sent_to);
create index proposal_answered_by on projects.proposal (answered_by);
create index proposal_by on projects.proposal (by_id);
create index proposal_removed_by on projects.proposal (removed_by);
comment on column projects.proposal.removed_at is 'Recorded by mistake: proves nothing, and can be put back';

-- A contract signed or an invoice paid: what binds the client.
create table projects.commitment (
    id bigint generated always as identity primary key,
    key uuid not null unique,
    project_id bigint not null references projects.project,
    kind text not null check (kind in ('CONTRACT', 'INVOICE')),
    number text not null check (number <> ''),
    done_on date not null,
    amount numeric(18, 2) check (amount >= 0),
    currency char(3) not null,
    at timestamptz not null,
    by_id bigint not null references access.app_user,
    removed_at timestamptz,
    removed_by bigint references access.app_user,
    check ((removed_at is null) = (removed_by is null))
);
comment on column projects.commitment.done_on is 'The day the contract was signed or the invoice was paid';
create index commitment_project on projects.commitment (project_id);
create index commitment_by on projects.commitment (by_id);
create index commitment_removed_by on projects.commitment (removed_by);

create table projects.shipment (
    id bigint generated always as identity primary key,
    key uuid not null unique,
    project_id bigint not null references projects.project,
    shipped_on date not null,
    document text not null default '',
    at timestamptz not null,
    by_id bigint not null references access.app_user,
    removed_at timestamptz,
    removed_by bigint references access.app_user,
    check ((removed_at is null) = (removed_by is null))
);
create index shipment_project on projects.shipment (project_id);
create index shipment_by on projects.shipment (by_id);
create index shipment_removed_by on projects.shipment (removed_by);
