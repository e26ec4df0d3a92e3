-- N-03, T-02: whoever sees a branch is told chances by the projects of that branch alone. 0 is the whole company, -b the branch b
-- with all below it. All of it is counted anew within minutes.
delete from projects.lasted;
delete from projects.stay;
delete from projects.chances_counted;
delete from projects.backtest;

alter table projects.lasted
    add column scope bigint not null check (scope <= 0),
    drop constraint lasted_pkey,
    add primary key (method_id, scope, days, outcome);
alter table projects.stay
    add column scope bigint not null check (scope <= 0),
    drop constraint stay_pkey,
    add primary key (method_id, scope, stage, days, exit, exit_stage, outcome, longest);
alter table projects.chances_counted
    drop column one,
    add column scope bigint primary key check (scope <= 0);

-- N-10: what was said of each place where projects stood, so that the list finds those of whom it was said.
alter table projects.backtest
    drop column branch_id,
    add column scope bigint not null check (scope <= 0),
    add column stage text not null,
    add column days int not null check (days >= 0),
    add primary key (method_id, scope, quarter, stage, days);
comment on column projects.backtest.stage is 'Where the time in it tells; empty: the age of the project does';
