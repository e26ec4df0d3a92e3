-- A step of the way that was taken back stays written and counts as if it had not been.
alter table projects.passage
    add column withdrawn_at timestamptz,
    add column withdrawn_by bigint references access.app_user,
    add check ((withdrawn_at is null) = (withdrawn_by is null));
comment on column projects.passage.withdrawn_at is 'When it was taken back: from then on it moved nothing';
create index passage_withdrawn_by on projects.passage (withdrawn_by) where withdrawn_by is not null;

-- Another day of a debt is taken back to the day that it had.
alter table projects.debt
    add column former_on date,
    add column former_at timestamptz,
    add column former_by bigint references access.app_user,
    add check (num_nulls(former_on, former_at, former_by) in (0, 3));
comment on column projects.debt.former_on is 'Until when it was carried before it was carried anew';
create index debt_former_by on projects.debt (former_by) where former_by is not null;
