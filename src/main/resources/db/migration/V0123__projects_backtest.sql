-- N-03: what would have been said of the projects that were open when a past quarter began, and what came; counted by night.
create table projects.backtest (
    method_id bigint not null references projects.method,
    branch_id bigint not null references access.branch,
    quarter date not null,
    chance numeric(6, 5) not null check (chance between 0 and 1),
    projects bigint not null check (projects > 0),
    won bigint not null check (won between 0 and projects),
    at timestamptz not null,
    primary key (method_id, quarter, branch_id, chance)
);
comment on column projects.backtest.won is 'Until the last day of the quarter';
create index backtest_branch on projects.backtest (branch_id);
